import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { LayoutName } from '../documents/layout.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { ReviewDocumentName } from '../reviews/review-document-name.js';
import type { DocumentType } from './document-types.js';
import type { NumberState } from './number-state.js';

/** The numbers that one body gives to documents of one type within one term, or one year (sổ văn bản đi). */
@Entity('number_register')
@Unique(['issuerId', 'committeeId', 'typeCode', 'span'])
export class NumberRegister {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @ForeignKey('Body')
  @Column('uuid')
  issuerId!: string;
  @Column('text') typeCode!: DocumentType;
  @Column('text') span!: string;
  @Column('text') layout!: LayoutName;
  /** Its first number: where the paper register stood. */
  @Column('int', { default: 1 }) beginsAt!: number;
  @Column('int', { default: 1 }) version!: number;
}

/** One number, with what became of it. It is never deleted, and there is none without one. */
@Entity('register_number')
@Unique(['registerId', 'number'])
@Index(['reviewId', 'document'], { unique: true, where: "state <> 'voided'" })
export class RegisterNumber {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('NumberRegister')
  @Column('uuid')
  registerId!: string;
  @Column('int') number!: number;
  /** As it is printed. */
  @Column('text') symbol!: string;
  @Column('text') state!: NumberState;
  /** The day of the document, or the one on which it was written in. */
  @Column('date') day!: CalendarDay;
  @Column('text') subject!: string;
  @Column('text') addressees!: string;
  @Column('text') signer!: string;
  /** Why there is no document, or none any more. */
  @Column('text', { nullable: true }) reason!: string | null;
  @ForeignKey('Letter')
  @Column('uuid', { nullable: true, unique: true })
  letterId!: string | null;
  /** The review whose document has the number, and which of its documents. */
  @ForeignKey('Review')
  @Column('uuid', { nullable: true })
  reviewId!: string | null;
  @Column('text', { nullable: true }) document!: ReviewDocumentName | null;
}

/** When a term of a committee began (nhiệm kỳ): documents of the Party are numbered by it. */
@Entity('committee_term')
export class CommitteeTerm {
  @ForeignKey('Body')
  @PrimaryColumn('uuid')
  committeeId!: string;
  @PrimaryColumn('date') beganOn!: CalendarDay;
}
