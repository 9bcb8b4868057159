import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { SecurityEventKind } from './security-event-kinds.js';

/** A security event as it is read. */
export interface SecurityEventView {
  readonly id: string;
  readonly at: Date;
  readonly kind: SecurityEventKind;
  readonly actorId: string | null;
  readonly accountId: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Which events; what is left out does not narrow them. `from` and `to` are days in UTC, both included. */
export interface SecurityEventFilter {
  readonly kind?: SecurityEventKind;
  /** The account that did it or that it is about. */
  readonly account?: string;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
}

/** Reads security events. Who may is decided by the caller. */
@Injectable()
export class SecurityEventsQueries {
  constructor(private readonly database: DataSource) {}

  /** At most `limit` events before the one with the id `before`, the latest first. */
  async page(
    { kind, account, from, to }: SecurityEventFilter,
    { limit, before }: { readonly limit: number; readonly before: string | null },
  ): Promise<SecurityEventView[]> {
    return this.database.query<SecurityEventView[]>(
      `select id, at, kind, actor_id as "actorId", account_id as "accountId", host(address) as address,
         request_id as "requestId", detail
       from security_event
       where ($1::text is null or kind = $1) and ($2::uuid is null or account_id = $2 or actor_id = $2)
         and ($3::date is null or at >= $3::date::timestamp at time zone 'UTC')
         and ($4::date is null or at < ($4::date + 1)::timestamp at time zone 'UTC')
         and ($5::uuid is null or id < $5)
       order by id desc limit $6`,
      [kind ?? null, account ?? null, from ?? null, to ?? null, before, limit],
    );
  }

  /** Whether the account with that mail address has signed in from that network before, as far as addresses are kept. */
  async isKnownNetwork(email: string, network: string): Promise<boolean> {
    const [row] = await this.database.query<[{ known: boolean }]>(
      `select exists (select from security_event e join account a on a.id = e.account_id
         where a.email = $1 and e.kind = 'signed-in' and e.address <<= $2::inet) as known`,
      [email, network],
    );
    return row.known;
  }
}
