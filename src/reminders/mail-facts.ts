import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import type { EventReason, MessageReason } from './message-reason.js';
import type { Counting } from './reminder-facts.js';
import type { Named } from './reminder-subjects.js';
import type { AnySubject } from './reason-check.js';
import type { Reach } from './recipients.js';

/** A plan as a mail names it: who issued it, and the office that follows it and asks. */
export interface AskingPlan {
  readonly id: string;
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly title: Named;
  readonly committee: Named;
  readonly office: Office;
}

/** Where a body turns to: the monitoring body of a plan. */
export interface Office extends Named {
  readonly id: string;
  readonly telephone: string | null;
  readonly mailbox: string | null;
}

/** A body among those concerned that the recipient stands for, and how mail for it gets there. */
export interface OwnBody extends Named {
  readonly id: string;
  readonly reach: Reach;
}

/** What a person said, in their words. */
export interface Said {
  /** Which of several things it is about; null where that is clear. */
  readonly about: Text | null;
  readonly words: string;
}

/** A reason that still holds, with what it is about. */
export interface HeldReason {
  readonly reason: MessageReason;
  readonly subject: AnySubject;
  readonly said: Said | null;
  /** None for the board and leaders, who hear of everything themselves. */
  readonly ownBodies: readonly OwnBody[];
  /** The plan that the subject belongs to; of a committee all that are in force. */
  readonly plans: readonly AskingPlan[];
}

/** A body with what of its work is overdue. */
export interface LateBody {
  readonly body: Named;
  readonly tasks: number;
  readonly reports: number;
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
  readonly lateBodies: readonly LateBody[];
}

/** What a mail is composed from. */
export interface MailFacts {
  readonly held: readonly HeldReason[];
  readonly today: CalendarDay;
  readonly counting: Counting;
  readonly summary: SummaryFacts | null;
}

/** Names what a quote is looked up by. */
export function quoteKey({ event, subjectId, facts }: EventReason): string {
  return `${event} ${subjectId} ${facts['requestId'] ?? facts['urgingId'] ?? facts['proposalId'] ?? ''}`;
}
