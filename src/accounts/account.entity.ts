import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../kernel/text.js';

/** A person's way into the program; the only place that holds personal data. */
@Entity('account')
export class Account {
  @PrimaryColumn('uuid') id!: string;
  /** In lower case. */
  @Column('text', { unique: true }) email!: string;
  @Column('text') name!: string;
  @Column('text', { default: 'vi' }) language!: Language;
  /** argon2id; null until a password is set. */
  @Column('text', { nullable: true }) passwordHash!: string | null;
  /** Null while the account is open. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  /** Null unless its personal data is gone: then name, address and language are stand-ins. */
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
  /** Made with the sample plan: while one exists, the program listens on loopback only. */
  @Index({ where: 'sample' })
  @Column('boolean', { default: false })
  sample!: boolean;
  @Column('int', { default: 1 }) version!: number;
}
