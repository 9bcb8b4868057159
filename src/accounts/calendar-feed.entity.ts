import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';

/** The secret address at which calendar programs fetch an account's deadlines: one an account, shown once and kept as SHA-256. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryColumn('uuid')
  @ForeignKey('Account')
  accountId!: string;
  @Column('text', { unique: true }) secretHash!: string;
  @Column('timestamptz', { default: () => 'now()' }) createdAt!: Date;
  /** By the database's clock, in UTC; null while no program has fetched it. */
  @Column('date', { nullable: true }) lastUsedOn!: CalendarDay | null;
}
