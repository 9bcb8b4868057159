import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { type MessageState, messageStates } from '../../mail/message-state.js';
import type { SkipReason } from '../../mail/skip-reason.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { PageQuery } from '../page.dto.js';

/** Which messages of the log are asked for. */
export class MessageListQuery extends PageQuery {
  /**
   * A part of the address, in any case.
   * @example 'officer.'
   */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(254)
  to?: string;

  /**
   * Only those in this state.
   * @example 'sent'
   */
  @IsOptional()
  @IsIn(messageStates)
  state?: MessageState;

  /**
   * What the message is, such as `digest`, `weekly-summary` or `event`.
   * @example 'digest'
   */
  @IsOptional()
  @IsString()
  @MaxLength(50)
  kind?: string;

  /**
   * Only those to, or about, that body.
   * @example '0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01'
   */
  @IsOptional()
  @IsId()
  body?: string;

  /**
   * Only those of that day.
   * @example '2026-06-09'
   */
  @IsOptional()
  @IsCalendarDay()
  day?: CalendarDay;
}

/** A message in the log. */
export class MessageDto {
  /** @example '01920000-0000-7000-8000-000000000001' */
  id!: string;
  /**
   * The address that it goes or went to: where the account or mailbox was reached when it was sent last. Empty once the
   * mail is blanked: after the days that the installation keeps mails, or when its recipient's account is erased.
   * @example 'officer.bttg@lacduong.example'
   */
  to!: string;
  /**
   * What it is: a digest, a weekly summary, an event or a mail of an account.
   * @example 'digest'
   */
  kind!: string;
  /**
   * Where it stands in its delivery.
   * @example 'sent'
   */
  state!: MessageState;
  /** Null until it is composed, and for administrators, who see no texts. */
  subject!: string | null;
  /**
   * Why it goes: the reminders and events in it, by codes and ids.
   * @example [{"kind": "report-due", "reportId": "01985c10-0000-7000-8000-000000000009", "offset": -3}]
   */
  reasons!: Record<string, unknown>[];
  /**
   * The day that it is of.
   * @example '2026-06-09'
   */
  day!: string;
  /**
   * How often it was tried; attempts at a server that cannot be reached count up to 4, as nothing is given up for them.
   * @example 1
   */
  attempts!: number;
  /** Null when it is not waiting. */
  nextAttemptAt!: Date | null;
  /** What went wrong last. */
  lastError!: string | null;
  /**
   * The server that took it, with its answer.
   * @example 'mail.example:25: 250 2.0.0 queued'
   */
  acceptedBy!: string | null;
  sentAt!: Date | null;
  /**
   * Why it was not sent and never will be: it is no longer true, or a later message overtook it; null otherwise.
   * @example 'overtaken'
   */
  skipReason!: SkipReason | null;
  /** The same in words, in the language of the answer. */
  skipText!: string | null;
  /** The later message that says what still held of this one. */
  overtakenBy!: string | null;
  /** The body whose mailbox or account it goes to, or that it is about. */
  bodyId!: string | null;
  /**
   * Its name, in the language of the answer.
   * @example 'Đảng ủy xã Lát'
   */
  bodyName!: string | null;
  /**
   * Whose account it goes to; null where it goes to none, and for callers who read no accounts: tokens never do.
   * @example 'Nguyễn Văn An'
   */
  accountName!: string | null;
  createdAt!: Date;
}

/** A page of the log. */
export class MessagePageDto {
  items!: MessageDto[];
  nextCursor!: string | null;
}
