import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, Generated, Index, PrimaryColumn } from 'typeorm';
import type { Cadence } from '../plans/cadence.js';
import type { TaskStatus } from './task-status.js';

/** A duty given to one lead body for one period, with a deadline. Lateness is computed, never stored. */
@Entity('task')
@Index(['committeeId', 'dueOn', 'id'])
@Index(['leadBodyId', 'dueOn', 'id'])
@Index(['planId', 'status'])
@Index(['planId', 'periodFrom'], { where: "announced_on is null and status <> 'cancelled'" })
@Index(['committeeId', 'dueOn'], {
  where: "status in ('assigned', 'in_progress') and cadence <> 'continuous'",
})
@Index(['committeeId'], { where: 'misaddressed_on is not null' })
// Trigrams, made by a migration of its own: an entity cannot say the operator class.
@Index('ix_task_search_text', { synchronize: false })
export class Task {
  @PrimaryColumn('uuid') id!: string;
  /** People see it as "NV-<number>". */
  @Generated('increment')
  @Column('int', { unique: true })
  number!: number;
  /** Duty, body first addressed, period or trigger: fixed at birth, so that making tasks again makes nothing twice. */
  @Column('text', { unique: true }) key!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @ForeignKey('Plan')
  @Column('uuid')
  planId!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Duty')
  dutyId!: string;
  @ForeignKey('Body')
  @Column('uuid')
  firstBodyId!: string;
  @ForeignKey('Body')
  @Column('uuid')
  leadBodyId!: string;
  /** The group by which the duty reached the body first addressed; null where the duty names the body itself. */
  @ForeignKey('BodyGroup')
  @Column('uuid', { nullable: true })
  groupId!: string | null;
  @Column('text') cadence!: Cadence;
  @Column('date') periodFrom!: CalendarDay;
  /** The day after the period's last day. */
  @Column('date') periodTo!: CalendarDay;
  @ForeignKey('DutyTrigger')
  @Column('uuid', { nullable: true })
  triggerId!: string | null;
  @Column('text', { default: 'assigned' }) status!: TaskStatus;
  @Column('int', { nullable: true }) percent!: number | null;
  @Column('date') dueOn!: CalendarDay;
  @Column('date') firstDueOn!: CalendarDay;
  @Column('int', { default: 0 }) extensions!: number;
  /** The day the task was given to its present lead body, or its period's first day where that is later. */
  @Column('date') assignedOn!: CalendarDay;
  /** The day the lead body reported it done, as it counts for lateness. */
  @Column('date', { nullable: true }) completedOn!: CalendarDay | null;
  /** After a return: what was the completion day, and the day given to mend it. */
  @Column('date', { nullable: true }) returnedFrom!: CalendarDay | null;
  @Column('date', { nullable: true }) returnedBy!: CalendarDay | null;
  /** The day it was last reported done, waiting for the board since then. */
  @Column('date', { nullable: true }) doneReportedOn!: CalendarDay | null;
  @Column('date', { nullable: true }) lastUpdateOn!: CalendarDay | null;
  /** The lead body has asked for it to be given elsewhere, and the board has not decided. */
  @Column('date', { nullable: true }) misaddressedOn!: CalendarDay | null;
  @Column('text', { nullable: true }) misaddressedReason!: string | null;
  /** Confirmed by the board whose own body leads it (tự xác nhận). */
  @Column('boolean', { default: false }) selfConfirmed!: boolean;
  /** The task that took its place when it was given to another body. */
  @ForeignKey('Task')
  @Column('uuid', { nullable: true })
  successorId!: string | null;
  @Column('date') madeOn!: CalendarDay;
  /** The day it ceased to be upcoming: its lead body was told then, or knew from the duty. Null until its period begins. */
  @Column('date', { nullable: true }) announcedOn!: CalendarDay | null;
  /** The words it is found by, as `searchText` folds them. */
  @Column('text', { default: '' }) searchText!: string;
  @Column('int', { default: 1 }) version!: number;
}

/** A body that cooperates on a task. */
@Entity('task_cooperator')
export class TaskCooperator {
  @ForeignKey('Task')
  @PrimaryColumn('uuid')
  taskId!: string;
  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Body')
  bodyId!: string;
}

/** A duty's lead body has confirmed that it received it: once, in its first period. */
@Entity('duty_acknowledgement')
export class DutyAcknowledgement {
  @ForeignKey('Duty')
  @PrimaryColumn('uuid')
  dutyId!: string;
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  bodyId!: string;
  @Column('timestamptz') at!: Date;
  @ForeignKey('Account')
  @Column('uuid', { nullable: true })
  accountId!: string | null;
}
