import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A file on a task. The content lies outside the database under the id; the given name is shown, never used as a path. */
@Entity('evidence')
export class Evidence {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Task')
  taskId!: string;
  @ForeignKey('Body')
  @Column('uuid')
  bodyId!: string;
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
