import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A code that stands in for the second factor once. Its 120 random bits are kept as SHA-256 only. */
@Entity('recovery_code')
export class RecoveryCode {
  @PrimaryColumn('uuid') id!: string;
  @Index()
  @ForeignKey('Account')
  @Column('uuid')
  accountId!: string;
  @Column('text') codeHash!: string;
  @Column('timestamptz', { nullable: true }) usedAt!: Date | null;
}
