import type { CalendarDay } from '../kernel/calendar-day.js';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../kernel/text.js';
import type { MessageState } from './message-state.js';
import type { SkipReason } from './skip-reason.js';

/** One mail to one recipient, stored and accounted for. */
@Entity('message')
@Index(['nextAttemptAt'], { where: "state in ('queued', 'retrying', 'sending')" })
@Index(['committeeId', 'createdAt'])
@Index(['committeeId'], { where: "state in ('queued', 'retrying', 'dead')" })
export class Message {
  @PrimaryColumn('uuid') id!: string;
  /** What makes it one message: said once for one key. */
  @Column('text', { unique: true }) key!: string;
  @Column('text') kind!: string;
  @ForeignKey('Body')
  @Column('uuid', { nullable: true })
  committeeId!: string | null;
  /** Null where it goes to a body's mailbox. */
  @Index()
  @ForeignKey('Account')
  @Column('uuid', { nullable: true })
  accountId!: string | null;
  @ForeignKey('Body')
  @Column('uuid', { nullable: true })
  bodyId!: string | null;
  /** Empty once it is blanked: after the days that the settings name, or with the account. */
  @Column('text') address!: string;
  @Column('text') language!: Language;
  /** The day it belongs to. */
  @Column('date') day!: CalendarDay;
  /** Why it goes: reminder or event, subject, offset. Codes and ids, no texts of reports. */
  @Column('jsonb') reasons!: Record<string, unknown>[];
  @Column('text', { default: 'queued' }) state!: MessageState;
  @Column('text', { nullable: true }) subject!: string | null;
  @Column('text', { nullable: true }) html!: string | null;
  @Column('text', { nullable: true }) body!: string | null;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) nextAttemptAt!: Date | null;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  @Column('text', { nullable: true }) lastError!: string | null;
  /** The server that took it, with its answer. */
  @Column('text', { nullable: true }) acceptedBy!: string | null;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  /** Why it was not sent, and never will be. */
  @Column('text', { nullable: true }) skipReason!: SkipReason | null;
  /** The later message that says what this one would still say. */
  @ForeignKey('Message')
  @Column('uuid', { nullable: true })
  overtakenBy!: string | null;
}
