import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One change of one object. Never changed afterwards: a trigger refuses it. */
@Entity('history')
@Unique(['objectType', 'objectId', 'number'])
export class HistoryEntry {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') objectType!: string;
  @Column('uuid') objectId!: string;
  /** 1..n for each object. */
  @Column('int') number!: number;
  @Column('timestamptz') at!: Date;
  /** Null where the program itself acted. */
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') action!: string;
  @Column('jsonb', { nullable: true }) before!: Record<string, unknown> | null;
  @Column('jsonb', { nullable: true }) after!: Record<string, unknown> | null;
  @Index()
  @Column('uuid', { nullable: true })
  committeeId!: string | null;
  /** SHA-256 of before and after; it stays when they are blanked. */
  @Column('bytea') contentDigest!: Buffer;
  /** SHA-256 of the row and of the hash of the row before it: see docs/history.md. Made by the database. */
  @Column('bytea') hash!: Buffer;
  /** The row that tells of the blanking; then before and after are gone. */
  @Column('uuid', { nullable: true }) blankedBy!: string | null;
}
