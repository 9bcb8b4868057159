import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Who an account is at an OpenID provider: the provider's address and its lasting name for the person. */
@Entity('account_identity')
@Unique(['issuer', 'subject'])
export class AccountIdentity {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid')
  accountId!: string;
  @Column('text') issuer!: string;
  @Column('text') subject!: string;
  @Column('timestamptz', { default: () => 'now()' }) linkedAt!: Date;
}
