import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';

/** A key for programs, shown once and kept as SHA-256. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { unique: true }) tokenHash!: string;
  /** Its first characters, by which its owner knows it again. */
  @Column('text') prefix!: string;
  @Index()
  @Column('uuid')
  @ForeignKey('Account')
  accountId!: string;
  @Column('text') name!: string;
  @Column('text') scope!: 'read' | 'write';
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  @Column('timestamptz') expiresAt!: Date;
  /** By the database's clock, in UTC; null while it has not been used. */
  @Column('date', { nullable: true }) lastUsedOn!: CalendarDay | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}
