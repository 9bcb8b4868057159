import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ExtensionStatus } from './task-extension.js';

/** A lead body's request for a later deadline. One open request a task. */
@Entity('extension_request')
@Index(['taskId'], { unique: true, where: "status in ('requested', 'proposed')" })
export class ExtensionRequest {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Task')
  taskId!: string;
  @Column('text') status!: ExtensionStatus;
  @Column('text') reason!: string;
  /** The due day when it was asked, and the day asked for. */
  @Column('date') dueOn!: CalendarDay;
  @Column('date') requestedDueOn!: CalendarDay;
  @Column('date') requestedOn!: CalendarDay;
  @Column('uuid', { nullable: true }) requestedBy!: string | null;
  @Column('date', { nullable: true }) proposedDueOn!: CalendarDay | null;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('date', { nullable: true }) decidedOn!: CalendarDay | null;
  @Column('int', { default: 1 }) version!: number;
}
