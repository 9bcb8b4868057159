import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PlaceInReview } from './place-in-review.js';
import type { ProposalStatus } from './proposal-status.js';
import type { ReportStatus } from './report-status.js';
import type { Answer } from './review-questions.js';

/** What one body sends for one review. The row stands from the day it is owed. */
@Entity('progress_report')
@Unique(['reviewId', 'bodyId'])
export class ProgressReport {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @ForeignKey('Plan')
  @Column('uuid')
  planId!: string;
  @ForeignKey('Review')
  @Column('uuid')
  reviewId!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Body')
  bodyId!: string;
  @Column('text', { default: 'draft' }) status!: ReportStatus;
  @Column('date') dueOn!: CalendarDay;
  @Column('date') firstDueOn!: CalendarDay;
  @Column('boolean', { default: false }) excused!: boolean;
  @Column('text', { nullable: true }) excuseReason!: string | null;
  /** The day of the first submission, and of the latest. */
  @Column('date', { nullable: true }) firstSubmittedOn!: CalendarDay | null;
  @Column('date', { nullable: true }) submittedOn!: CalendarDay | null;
  /** After a return: the day given, and whether a resubmission missed one. */
  @Column('date', { nullable: true }) returnedBy!: CalendarDay | null;
  @Column('text', { nullable: true }) returnReason!: string | null;
  @Column('boolean', { default: false }) resubmittedLate!: boolean;
  @Column('date', { nullable: true }) acceptedOn!: CalendarDay | null;
  /** The officer has passed it to the head of the body. */
  @Column('timestamptz', { nullable: true }) passedToHeadAt!: Date | null;
  /** What the head asks the officers for, handing it back. */
  @Column('text', { nullable: true }) handedBackNote!: string | null;
  /** The symbol and day of the signed paper. */
  @Column('text', { nullable: true }) paperSymbol!: string | null;
  @Column('date', { nullable: true }) paperSignedOn!: CalendarDay | null;
  @Column('text', { default: '' }) results!: string;
  @Column('text', { default: '' }) shortcomings!: string;
  @Column('text', { default: '' }) objectiveCauses!: string;
  @Column('text', { default: '' }) subjectiveCauses!: string;
  @Column('text', { default: '' }) nextWork!: string;
  /** Answers to the review's own questions, removed ones too. */
  @Column('jsonb', { default: [] }) answers!: Answer[];
  @Column('int', { default: 1 }) version!: number;
}

/** What a report says of one task. A line not edited by hand follows its task until submission. */
@Entity('report_line')
@Unique(['reportId', 'taskId'])
export class ReportLine {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ProgressReport')
  @Column('uuid')
  reportId!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Task')
  taskId!: string;
  @Column('text', { default: '' }) text!: string;
  /** The body has ticked the task as done, or as not done; null where it has said neither. */
  @Column('boolean', { nullable: true }) done!: boolean | null;
  /** Whether the report, as it was last submitted, says that the task is done. */
  @Column('boolean', { nullable: true }) saidDone!: boolean | null;
  @Column('boolean', { default: false }) edited!: boolean;
  /** The task's update that the text was taken from, or was the newest when it was edited. */
  @Column('uuid', { nullable: true }) updateId!: string | null;
  /** How the task belonged to the review when the report was submitted. */
  @Column('text', { nullable: true }) place!: PlaceInReview | null;
  /** The day that this report made the task done, as it counts; kept when it is returned, gone when it is taken back. */
  @Column('date', { nullable: true }) reportedDoneOn!: CalendarDay | null;
  /** The board took the line out of what it accepted, and why. */
  @Column('text', { nullable: true }) takenOutReason!: string | null;
}

/** One item that a report asks of somebody. */
@Entity('proposal')
@Unique(['reportId', 'position'])
export class Proposal {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ProgressReport')
  @Column('uuid')
  reportId!: string;
  @Column('int') position!: number;
  @Column('text') text!: string;
  @Column('text') addressee!: string;
  @Column('text', { default: 'open' }) status!: ProposalStatus;
  @Column('text', { nullable: true }) answer!: string | null;
  @Column('uuid', { nullable: true }) answeredBy!: string | null;
  @Column('date', { nullable: true }) answeredOn!: CalendarDay | null;
  /** Raised when its words change or it is answered. */
  @Column('int', { default: 1 }) version!: number;
}
