import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { WrittenHead } from '../documents/written-head.js';

/** What a person wrote in a part of a document of a review, of a report in it, or of a plan, in the place of what the program says there by itself. */
@Entity('review_document_part')
@Unique(['reviewId', 'document', 'part'])
@Unique(['planId', 'document', 'part'])
export class DocumentPart {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  /** Null for a document of the plan. */
  @ForeignKey('Review')
  @Column('uuid', { nullable: true })
  reviewId!: string | null;
  /** Null for a document of a review. */
  @ForeignKey('Plan')
  @Column('uuid', { nullable: true })
  planId!: string | null;
  @Column('text') document!: string;
  /** The key of a section, or `head`. */
  @Column('text') part!: string;
  /** Of a section; null where it was taken back, and of the head. */
  @Column('text', { nullable: true }) text!: string | null;
  /** The digest of what the program said of the section when it was written. */
  @Column('text', { nullable: true }) basedOn!: string | null;
  @Column('jsonb', { nullable: true }) head!: WrittenHead | null;
  /** Number and symbol of the head as the register gave them; null where its number is none of the register. */
  @Column('text', { nullable: true }) symbol!: string | null;
  @Column('date') writtenOn!: CalendarDay;
  @Column('int', { default: 1 }) version!: number;
}
