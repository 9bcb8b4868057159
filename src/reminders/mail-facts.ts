import type { CalendarDay } from '../kernel/calendar-day.js';
import type { EventReason, MessageReason } from './message-reason.js';
import type { Counting } from './reminder-facts.js';
import type { Named } from './reminder-subjects.js';
import type { AnySubject } from './reason-check.js';

/** A reason that still holds, with what it is about. */
export interface HeldReason {
  readonly reason: MessageReason;
  readonly subject: AnySubject;
  /** What a person said with it, in their words. */
  readonly quote: string | null;
  /** The bodies among those concerned that the recipient stands for. */
  readonly ownBodies: readonly string[];
}

/** The committee's state in figures. */
export interface SummaryFacts {
  /** The bodies that the figures cover; null: all. */
  readonly followed: readonly Named[] | null;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly waiting: number;
  readonly reportsAwaited: number;
  readonly reportsOverdue: number;
  readonly completedLastWeek: number;
  /** Bodies with overdue tasks or reports, the most first. */
  readonly bodies: readonly { readonly body: Named; readonly overdue: number }[];
}

/** What a mail is composed from. */
export interface MailFacts {
  readonly held: readonly HeldReason[];
  readonly today: CalendarDay;
  readonly counting: Counting;
  readonly summary: SummaryFacts | null;
}

/** Names what a quote is looked up by. */
export function quoteKey(reason: EventReason): string {
  return `${reason.event} ${reason.subjectId} ${reason.facts['requestId'] ?? reason.facts['urgingId'] ?? ''}`;
}
