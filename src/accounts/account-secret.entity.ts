import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A link by mail that sets a password; its secret is kept as SHA-256 and used once. */
@Entity('account_secret')
export class AccountSecret {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('Account')
  @Column('uuid')
  accountId!: string;
  @Column('text') purpose!: 'reset' | 'invitation';
  /** Null until the mail is composed: the secret is made at send time. */
  @Column('text', { unique: true, nullable: true }) secretHash!: string | null;
  @Column('timestamptz') expiresAt!: Date;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}
