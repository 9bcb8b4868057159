import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PlanStatus } from './plan-status.js';
import type { ReviewCalendar } from './review-calendar.js';

/** The issued document whose duties are followed. */
@Entity('plan')
export class Plan {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) code!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Body')
  committeeId!: string;
  /** The body that follows the plan (cơ quan theo dõi). */
  @ForeignKey('Body')
  @Column('uuid', { nullable: true })
  monitoringBodyId!: string | null;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('date', { nullable: true }) issuedOn!: CalendarDay | null;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) noteEn!: string | null;
  /** The term it runs for: `termFrom <= day < termTo`. */
  @Column('date', { nullable: true }) termFrom!: CalendarDay | null;
  @Column('date', { nullable: true }) termTo!: CalendarDay | null;
  @Column('text', { default: 'draft' }) status!: PlanStatus;
  @Column('date', { nullable: true }) inForceOn!: CalendarDay | null;
  @Column('jsonb') reviewCalendar!: ReviewCalendar;
  /** The plan that replaces it. */
  @ForeignKey('Plan')
  @Column('uuid', { nullable: true })
  successorId!: string | null;
  /** The file it was loaded from, as read: what a later load is compared with. */
  @Column('jsonb', { nullable: true }) loadedFrom!: Record<string, unknown> | null;
  @Column('boolean', { default: false }) sample!: boolean;
  @Column('int', { default: 1 }) version!: number;
}
