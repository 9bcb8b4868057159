import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Question } from '../reports/review-questions.js';
import type { FrozenFigures } from './frozen-figures.js';
import type { ReviewStatus } from './review-status.js';

/** A period that is reviewed: what opens when, what is due when, and the figures it closed with. */
@Entity('review')
@Index(['planId', 'periodFrom'], { unique: true, where: "kind = 'regular'" })
export class Review {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @ForeignKey('Plan')
  @Column('uuid')
  planId!: string;
  /** `regular` follows from the plan's review calendar; `extra` has its own dates and makes no tasks. */
  @Column('text') kind!: 'regular' | 'extra';
  @Column('text') name!: string;
  @Column('text', { nullable: true }) nameEn!: string | null;
  /** Of a regular review: what its period is called whatever calendar gives it days ("2026-H1"). Null for an extra one. */
  @Column('text', { nullable: true }) periodKey!: string | null;
  @Column('date') periodFrom!: CalendarDay;
  /** The day after the cut-off. */
  @Column('date') periodTo!: CalendarDay;
  @Column('date') opensOn!: CalendarDay;
  @Column('date') meetingOn!: CalendarDay;
  /** The days reports are due, by level. */
  @Column('date') baseDueOn!: CalendarDay;
  @Column('date') otherDueOn!: CalendarDay;
  /** Stored only when closed (or reopened); otherwise it follows from `opensOn` and today. */
  @Column('text', { default: 'scheduled' }) status!: ReviewStatus;
  @Column('date', { nullable: true }) closedOn!: CalendarDay | null;
  /** The figures of the closing day, frozen. */
  @Column('jsonb', { nullable: true }) figures!: FrozenFigures | null;
  /** It is closed and keeps how its tasks stood; reviews that closed before that was kept do not. */
  @Column('boolean', { default: false }) tasksKept!: boolean;
  /** The figures of earlier closings, kept when the review was reopened. */
  @Column('jsonb', { default: [] }) earlierFigures!: FrozenFigures[];
  /** Questions of the review's own (đề cương), removed ones last. */
  @Column('jsonb', { default: [] }) questions!: Question[];
  @Column('int', { default: 1 }) version!: number;
}
