import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type SecurityEventKind, securityEventKinds } from '../../accounts/security-event-kinds.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { PageQuery } from '../page.dto.js';

/** Which of the own events to list. */
export class OwnSecurityEventsQuery extends PageQuery {
  /**
   * Those of that kind
   * @example sign-in-failed
   */
  @IsOptional()
  @IsIn(securityEventKinds)
  kind?: SecurityEventKind;

  /**
   * From that day on, in UTC
   * @example 2026-06-01
   */
  @IsOptional()
  @IsCalendarDay()
  from?: CalendarDay;

  /**
   * Up to and with that day, in UTC
   * @example 2026-06-30
   */
  @IsOptional()
  @IsCalendarDay()
  to?: CalendarDay;
}

/** Which events to list. */
export class SecurityEventsQuery extends OwnSecurityEventsQuery {
  /**
   * Those that the account did or that are about it
   * @example 01985c10-0000-7000-8000-000000000002
   */
  @IsOptional()
  @IsId()
  account?: string;
}

/** Something that matters to the safety of accounts. */
export class SecurityEventDto {
  /** @example 01985c10-0000-7000-8000-000000000021 */
  id!: string;

  /**
   * When it was
   * @example 2026-06-15T00:30:00.000Z
   */
  at!: Date;

  /**
   * What it was, for programs
   * @example sign-in-failed
   */
  kind!: SecurityEventKind;

  /**
   * What it was, in the reader’s language
   * @example 'sign-in failed'
   */
  label!: string;

  /**
   * The account that did it; null where nobody was signed in or the program did
   * @example null
   */
  actorId!: string | null;

  /**
   * The account that it is about; null where none is known
   * @example 01985c10-0000-7000-8000-000000000002
   */
  accountId!: string | null;

  /**
   * The client’s address; null where there was none, once addresses are no longer kept, and of others’ acts on the own account
   * @example 203.0.113.7
   */
  address!: string | null;

  /**
   * The request, as the log has it; null where there was none
   * @example 01985c10-0000-7000-8000-000000000022
   */
  requestId!: string | null;

  /** What else is known: ids, names of fields, routes. */
  @ApiProperty({ type: 'object', additionalProperties: true, example: { route: 'GET /api/v1/accounts' } })
  detail!: Readonly<Record<string, unknown>>;
}

/** One page of events, the latest first. */
export class SecurityEventsDto {
  items!: SecurityEventDto[];

  nextCursor!: string | null;
}
