import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from './reminder-kind.js';

/** A reminder that was said, or on record as overtaken by a later one. Its key makes it happen at most once. */
@Entity('reminder')
export class Reminder {
  /** Subject, last day in time, offset, recipient. */
  @PrimaryColumn('text') key!: string;
  @Column('text') kind!: ReminderKind;
  @Index()
  @Column('uuid')
  subjectId!: string;
  @Column('date') onTimeUntil!: CalendarDay;
  @Column('text') offset!: string;
  @Column('text') recipient!: string;
  @Column('text') state!: 'said' | 'overtaken';
  @Column('uuid', { nullable: true }) messageId!: string | null;
  @Column('date') day!: CalendarDay;
}
