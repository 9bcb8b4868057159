import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../kernel/actor.js';

/** A role that an account holds at a body; `board` and `observer` at a committee. */
@Entity('account_role')
export class AccountRole {
  @ForeignKey('Account')
  @PrimaryColumn('uuid')
  accountId!: string;
  @PrimaryColumn('text') role!: Role;
  @Index()
  @PrimaryColumn('uuid')
  @ForeignKey('Body')
  bodyId!: string;
  /** The observer's right to confirm what the board's own body leads. */
  @Column('boolean', { default: false }) approve!: boolean;
}
