import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { KeptAssessment } from './assessment.js';

/** What the board says of one body at one review (nhận xét). */
@Entity('review_assessment')
@Unique(['reviewId', 'bodyId'])
export class ReviewAssessment {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @ForeignKey('Review')
  @Column('uuid')
  reviewId!: string;
  @ForeignKey('Body')
  @Column('uuid')
  bodyId!: string;
  /** As the board has it now; '' where it was taken back. */
  @Column('text') text!: string;
  @Column('date') writtenOn!: CalendarDay;
  /** As it stood at each closing of the review, the latest last; that one is what the body reads. */
  @Column('jsonb', { default: [] }) kept!: KeptAssessment[];
  @Column('int', { default: 1 }) version!: number;
}
