import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/new-id.js';
import { currentRequest } from '../platform/http/current-request.js';
import { clientAddress, networkOf } from '../platform/limits/client-network.js';
import { SecurityEventLog } from './security-event-log.service.js';
import type { SecurityEventKind } from './security-event-kinds.js';

/** One event. What is left out is taken from the request at work, where there is one. */
export interface SecurityEventGiven {
  readonly kind: SecurityEventKind;
  /** Who did it; null for nobody. */
  readonly actor?: Actor | null;
  /** Whom it is about; left out: the actor. */
  readonly accountId?: string | null;
  readonly address?: string | null;
  /** Ids, names of fields, routes: no secrets, no names, no mail addresses. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What is written once only: the same kind and account (else network) in the same stretch of the database's time. */
export interface Once {
  readonly within: 'minute' | 'day';
  /** What else must be the same, such as a token's id. */
  readonly of?: string;
}

/** Records what matters to the safety of accounts. Rows are never changed; a trigger refuses it. */
@Injectable()
export class SecurityEventsService {
  constructor(
    private readonly database: DataSource,
    private readonly log: SecurityEventLog,
  ) {}

  /** Adds an event, in the transaction of `manager`: it is there when what it tells of is. */
  async record(manager: EntityManager, event: SecurityEventGiven): Promise<void> {
    await this.add(manager, rowOf(event), null);
  }

  /** Adds an event apart from any transaction, once: what somebody may repeat without end cannot fill the table. */
  async recordOnce(event: SecurityEventGiven, { within, of }: Once): Promise<void> {
    const row = rowOf(event);
    const same = row.accountId ?? row.actorId ?? (row.address === null ? null : networkOf(row.address));
    const key = createHash('sha256')
      .update(JSON.stringify([row.kind, same, of ?? null, within]))
      .digest('hex');
    await this.add(this.database.manager, row, { key, within });
  }

  /** Takes the client addresses from all events of an account. @returns from how many. */
  async forgetAddresses(manager: EntityManager, accountId: string): Promise<number> {
    const [row] = await manager.query<[{ changed: number }]>(
      'select security_event_forget_addresses($1) as changed',
      [accountId],
    );
    return row.changed;
  }

  private async add(
    manager: EntityManager,
    row: Row,
    once: { readonly key: string; readonly within: 'minute' | 'day' } | null,
  ): Promise<void> {
    const id = newId();
    const added = await manager.query<unknown[]>(
      `insert into security_event (id, kind, actor_id, account_id, address, request_id, detail, once_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8::text || extract(epoch from date_trunc($9, now(), 'UTC'))::bigint)
       on conflict (once_key) do nothing returning id`,
      [
        id,
        row.kind,
        row.actorId,
        row.accountId,
        row.address,
        row.requestId,
        JSON.stringify(row.detail),
        once?.key ?? null,
        once?.within ?? 'day',
      ],
    );
    const { kind, actorId, accountId, requestId, detail } = row;
    if (added.length > 0) this.log.tell(manager, { id, kind, actorId, accountId, requestId, detail });
  }
}

interface Row {
  readonly kind: SecurityEventKind;
  readonly actorId: string | null;
  readonly accountId: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

function rowOf({ kind, actor, accountId, address, detail = {} }: SecurityEventGiven): Row {
  const request = currentRequest();
  const actorId = (actor === undefined ? request?.actor : actor)?.accountId ?? null;
  const told = address === undefined ? (request?.address ?? null) : address;
  return {
    kind,
    actorId,
    accountId: accountId === undefined ? actorId : accountId,
    address: told === null ? null : clientAddress(told),
    requestId: request?.id ?? null,
    detail,
  };
}
