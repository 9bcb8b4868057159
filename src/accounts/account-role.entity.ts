import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../kernel/actor.js';

/** A role that an account holds at a body; `board` and `observer` at a committee, `admin` at none: it is of the installation. */
@Entity('account_role')
@Check('ck_account_role_body', `(role = 'admin') = (body_id is null)`)
@Index('uq_account_role_at_body', ['accountId', 'role', 'bodyId'], {
  unique: true,
  where: 'body_id is not null',
})
@Index('uq_account_role_of_all', ['accountId', 'role'], { unique: true, where: 'body_id is null' })
export class AccountRole {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @ForeignKey('Account')
  @Column('uuid')
  accountId!: string;
  @Column('text') role!: Role;
  @Index()
  @ForeignKey('Body')
  @Column('uuid', { nullable: true })
  bodyId!: string | null;
  /** The observer's right to confirm what the board's own body leads. */
  @Column('boolean', { default: false }) approve!: boolean;
}
