import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A passkey that stands beside the password. Only its public key is here. */
@Entity('passkey')
export class Passkey {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid')
  accountId!: string;
  /** As the authenticator names it, in base64url. */
  @Column('text', { unique: true }) credentialId!: string;
  @Column('bytea') publicKey!: Buffer;
  /** How often it has signed, as it tells; zero where it does not count. */
  @Column('bigint') counter!: string;
  @Column('text', { array: true }) transports!: string[];
  @Column('text') name!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt!: Date | null;
}
