import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FileState } from './file-state.js';
import type { FileArea } from './file-storage.service.js';

/** A file that lies in the storage, or did until the scanner refused it. Times are the database's. */
@Entity('given_file')
export class GivenFile {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') area!: FileArea;
  /** Whose room it takes. */
  @Index()
  @Column('uuid')
  @ForeignKey('Body')
  bodyId!: string;
  /** Bytes. */
  @Column('int') size!: number;
  @Column('text') state!: FileState;
  /** How often the scanner has failed at it, or is at it. */
  @Column('int', { default: 0 }) attempts!: number;
  /** When the scanner may take it; null once it has told. */
  @Index({ where: `"state" = 'pending'` })
  @Column('timestamptz', { nullable: true })
  nextAttemptAt!: Date | null;
  /** What the present attempt holds it by. */
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  @Column('text', { nullable: true }) lastError!: string | null;
}
