import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer to a POST that carried an `Idempotency-Key`: given again for 24 hours instead of acting twice. */
@Entity('idempotency_key')
export class IdempotencyKey {
  @PrimaryColumn('uuid') accountId!: string;
  @PrimaryColumn('text') route!: string;
  @PrimaryColumn('text') key!: string;
  /** SHA-256 of the body; of a file it is known, and not empty, once that was read. */
  @Column('text') bodyHash!: string;
  /** Null while the first request is still at work. */
  @Column('int', { nullable: true }) status!: number | null;
  @Column('jsonb', { nullable: true }) answer!: unknown;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
}
