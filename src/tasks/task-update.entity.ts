import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MakingCause } from './making-cause.js';
import type { TaskStatus } from './task-status.js';
import type { TaskUpdateKind } from './task-update-kind.js';

/** One entry in a task's story; never changed afterwards. */
@Entity('task_update')
@Index(['taskId', 'at'])
export class TaskUpdate {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Task')
  @Column('uuid')
  taskId!: string;
  @Column('text') kind!: TaskUpdateKind;
  /** The body it speaks for. */
  @ForeignKey('Body')
  @Column('uuid', { nullable: true })
  bodyId!: string | null;
  @ForeignKey('Account')
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  @Column('timestamptz') at!: Date;
  /** The day that counts: the day of entry, or the day the word arrived where the board's clerk enters it. */
  @Column('date') arrivedOn!: CalendarDay;
  @Column('text', { nullable: true }) fromStatus!: TaskStatus | null;
  @Column('text', { nullable: true }) toStatus!: TaskStatus | null;
  @Column('int', { nullable: true }) percent!: number | null;
  @Column('text') note!: string;
  /** Why the program itself acted; null where somebody else did. */
  @Column('text', { nullable: true }) cause!: MakingCause | null;
}

/** What a cooperating body adds to a task. */
@Entity('contribution')
export class Contribution {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Task')
  taskId!: string;
  @ForeignKey('Body')
  @Column('uuid')
  bodyId!: string;
  @ForeignKey('Account')
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('date') arrivedOn!: CalendarDay;
  @Column('text') text!: string;
}
