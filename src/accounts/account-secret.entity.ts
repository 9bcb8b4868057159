import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SecretPurpose } from './account-secret.js';

/** What sets a password once: a link by mail or a code; its secret is kept as SHA-256. */
@Entity('account_secret')
export class AccountSecret {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid')
  accountId!: string;
  @Column('text') purpose!: SecretPurpose;
  /** Null until the mail is composed: the secret of a link is made at send time. */
  @Column('text', { unique: true, nullable: true }) secretHash!: string | null;
  @Column('timestamptz') expiresAt!: Date;
  /** Used, or overtaken. */
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}
