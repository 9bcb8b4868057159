import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { type MessageState, messageStates } from '../../mail/message-state.js';
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
}

/** A message in the log. */
export class MessageDto {
  /** @example '01920000-0000-7000-8000-000000000001' */
  id!: string;
  /** @example 'officer.bttg@lacduong.example' */
  to!: string;
  /** @example 'digest' */
  kind!: string;
  /** @example 'sent' */
  state!: MessageState;
  /** Null until it is composed, and for administrators, who see no texts. */
  subject!: string | null;
  /** Why it goes: the reminders and events in it, by codes and ids. */
  reasons!: Record<string, unknown>[];
  /** @example '2026-06-09' */
  day!: string;
  /** @example 1 */
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
  /** Why it was not sent: the facts no longer held. */
  skipReason!: string | null;
  /** The body whose mailbox or account it goes to, or that it is about. */
  bodyId!: string | null;
  createdAt!: Date;
}

/** A page of the log. */
export class MessagePageDto {
  items!: MessageDto[];
  nextCursor!: string | null;
}
