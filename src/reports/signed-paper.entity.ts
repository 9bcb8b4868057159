import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The file of a report's signed paper. The content lies outside the database under the id; the name is shown, never used as a path. */
@Entity('signed_paper')
export class SignedPaper {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('ProgressReport')
  @Column('uuid', { unique: true })
  reportId!: string;
  @ForeignKey('Account')
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  @Column('timestamptz') at!: Date;
  @Column('text') name!: string;
  @Column('text') mediaType!: string;
  /** Bytes. */
  @Column('int') size!: number;
  /** Hexadecimal. */
  @Column('text') sha256!: string;
  /** The board took the content away on that day; name and file are gone, the digest stays. */
  @Column('date', { nullable: true }) blankedOn!: CalendarDay | null;
}
