import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LayoutName } from '../documents/layout.js';
import type { OfficialDocument } from '../documents/official-document.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { LetterStatus } from './letter-status.js';
import type { LetterText } from './letter-text.js';

/** An urging letter (công văn đôn đốc): a draft, then a document under a number that stays as it was issued. */
@Entity('letter')
@Index(['committeeId', 'draftedOn'])
export class Letter {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @Index()
  @ForeignKey('Plan')
  @Column('uuid')
  planId!: string;
  /** Whose letter it is: the body that follows the plan, else the committee. */
  @ForeignKey('Body')
  @Column('uuid')
  issuerId!: string;
  @Column('text') issuer!: string;
  @Column('text', { nullable: true }) superior!: string | null;
  @Column('text') layout!: LayoutName;
  @Column('text', { default: 'draft' }) status!: LetterStatus;
  /** The day of the facts that it tells. */
  @Column('date') draftedOn!: CalendarDay;
  @Column('date') answerBy!: CalendarDay;
  /** Whether its lines stand in an annex. */
  @Column('boolean') annexed!: boolean;
  /** Its words as they stand, and as they were made of the facts. */
  @Column('jsonb') text!: LetterText;
  @Column('jsonb') made!: LetterText;
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('date', { nullable: true }) issuedOn!: CalendarDay | null;
  /** As it was issued. */
  @Column('jsonb', { nullable: true }) document!: OfficialDocument | null;
  @Column('text', { nullable: true }) voidReason!: string | null;
  @Column('int', { default: 1 }) version!: number;
}

/** One thing that a letter asks for: a task or a report, exactly one of the two. Without text it is left out. */
@Entity('letter_line')
@Unique(['letterId', 'position'])
export class LetterLine {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Letter', { onDelete: 'CASCADE' })
  @Column('uuid')
  letterId!: string;
  @Column('int') position!: number;
  @ForeignKey('Body')
  @Column('uuid')
  bodyId!: string;
  @Column('text') body!: string;
  @Index()
  @ForeignKey('Task')
  @Column('uuid', { nullable: true })
  taskId!: string | null;
  @Index({ where: 'report_id is not null' })
  @ForeignKey('ProgressReport', { onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  reportId!: string | null;
  @Column('text') text!: string;
  @Column('text') made!: string;
  @Column('date') dueOn!: CalendarDay;
  @Column('int', { nullable: true }) daysLate!: number | null;
}
