import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SessionStage } from './session-stage.js';

/** A sign-in by cookie. The cookie's 256 random bits are kept as SHA-256 only. */
@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) tokenHash!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;
  @Column('text', { default: 'signed_in' }) stage!: SessionStage;
  /** The OpenID provider has asked for a second factor, and is trusted with it. */
  @Column('boolean', { default: false }) factorElsewhere!: boolean;
  /** What a passkey has to answer, once. */
  @Column('text', { nullable: true }) challenge!: string | null;
  @Column('timestamptz', { nullable: true }) challengeUntil!: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz', { default: () => 'now()' }) lastUsedAt!: Date;
}
