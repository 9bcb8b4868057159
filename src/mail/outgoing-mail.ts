import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Language } from '../kernel/text.js';
import type { SkipReason } from './skip-reason.js';

/** What a person reads of one mail: the same said twice, as HTML and as plain text. */
export interface MailText {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where an answer goes; left out or null where nobody reads answers. */
  readonly replyTo?: string | null;
}

/** One mail as it leaves the program. */
export interface OutgoingMail extends MailText {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly language: Language;
  readonly date: Date;
  /** A name for a file, unique to the message. */
  readonly fileName: string;
}

/** The part of a message that says why it goes: a reminder or an event, its subject. Codes and ids, no texts of reports. */
export type Reason = Readonly<Record<string, unknown>>;

/** A message to be queued: once for its key. */
export interface NewMessage {
  readonly key: string;
  readonly kind: string;
  readonly committeeId: string | null;
  readonly accountId: string | null;
  readonly bodyId: string | null;
  readonly address: string;
  readonly language: Language;
  readonly day: CalendarDay;
  readonly reasons: readonly Reason[];
}

/** A message that has not arrived and that nobody is sending just now. */
export interface UndeliveredMessage {
  readonly id: string;
  readonly kind: string;
  /** The same for all messages to one recipient: the account, or the address where there is none. */
  readonly recipient: string;
  /** False where it is dead. */
  readonly waits: boolean;
  readonly reasons: readonly Reason[];
}

/** A message that is about to be sent. `lease` is what this attempt holds it by. */
export interface ClaimedMessage extends NewMessage {
  readonly id: string;
  readonly attempts: number;
  readonly lease: string;
}

/** Where a mail goes, and in which language. */
export type Destination = Pick<NewMessage, 'address' | 'language'>;

/**
 * What is to be done with a claimed message: send it, or skip it because the facts no longer hold. `reasons` are those that
 * still do; `to` is where the recipient is reached now, if that may have changed since; `secret` keeps the text out of the
 * database, as for a link that sets a password.
 */
export type Prepared =
  | {
      readonly mail: MailText;
      readonly reasons?: readonly Reason[];
      readonly to?: Destination;
      readonly secret?: boolean;
    }
  | { readonly skip: SkipReason };
