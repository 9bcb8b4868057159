import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { IssuedContent } from './issued-content.js';

/** A document of a review as it was when it took its number from the register; it stays so, also once the number is voided. */
@Entity('issued_document')
@Index(['reviewId', 'document'])
@Index(['reviewId', 'document'], { unique: true, where: 'not voided' })
export class IssuedDocument {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Body')
  @Column('uuid')
  committeeId!: string;
  @ForeignKey('Review')
  @Column('uuid')
  reviewId!: string;
  @Column('text') document!: string;
  /** As the register gave it. */
  @Column('text') symbol!: string;
  @Column('date') issuedOn!: CalendarDay;
  @Column('jsonb') content!: IssuedContent;
  @Column('boolean', { default: false }) voided!: boolean;
}
