import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A day that differs from the week's rule: a day off from Monday to Friday, or a Saturday or Sunday that is worked. */
@Entity('calendar_exception')
export class CalendarException {
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  committeeId!: string;
  @PrimaryColumn('date') day!: CalendarDay;
  @Column('boolean') off!: boolean;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** The document that ordered it. */
  @Column('text') source!: string;
  @Column('text') certainty!: 'ordered' | 'expected';
}
