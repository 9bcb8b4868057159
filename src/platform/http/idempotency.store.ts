import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What was answered to a request; `body` as it goes into JSON, undefined where there was none. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is known of a request that carried an `Idempotency-Key`. */
export interface EarlierRequest {
  readonly bodyHash: string;
  /** Null while it is still at work, or when its end was never recorded. */
  readonly answer: KeptAnswer | null;
}

export interface RequestKey {
  readonly accountId: string;
  readonly route: string;
  readonly key: string;
}

interface Row {
  readonly bodyHash: string;
  readonly status: number | null;
  readonly answer: {
    readonly body: string | null;
    readonly headers: Readonly<Record<string, string>>;
  } | null;
}

/** Answers kept for repeated requests, for 24 hours by the database's clock. */
@Injectable()
export class IdempotencyStore {
  /** Claims the key for this request; null when it is ours now, else what came of the earlier one. */
  async claim(manager: EntityManager, request: RequestKey, bodyHash: string): Promise<EarlierRequest | null> {
    const where = [request.accountId, request.route, request.key];
    await manager.query(
      `delete from idempotency_key
       where account_id = $1 and route = $2 and key = $3 and created_at < now() - interval '24 hours'`,
      where,
    );
    const claimed = await manager.query<unknown[]>(
      `insert into idempotency_key (account_id, route, key, body_hash) values ($1, $2, $3, $4)
       on conflict do nothing returning key`,
      [...where, bodyHash],
    );
    if (claimed.length > 0) return null;
    const [earlier] = await manager.query<Row[]>(
      `select body_hash as "bodyHash", status, answer from idempotency_key
       where account_id = $1 and route = $2 and key = $3`,
      where,
    );
    // The earlier request failed and let the key go just now: it is free again.
    return earlier ? earlierRequest(earlier) : this.claim(manager, request, bodyHash);
  }

  /** Takes a text away from the answers that are kept; `text` and `marker` as they stand within JSON. */
  async replace(manager: EntityManager, text: string, marker: string): Promise<void> {
    await manager.query(
      `update idempotency_key set answer = jsonb_set(answer, '{body}', to_jsonb(replace(answer ->> 'body', $1, $2)))
       where position($1 in answer ->> 'body') > 0`,
      [text, marker],
    );
  }

  /** The body is kept as text, so that it comes back with its fields in their order. */
  async keep(
    manager: EntityManager,
    request: RequestKey,
    bodyHash: string,
    answer: KeptAnswer,
  ): Promise<void> {
    const { status, headers } = answer;
    await manager.query(
      `update idempotency_key set status = $4, answer = $5, body_hash = $6 where account_id = $1 and route = $2 and key = $3`,
      [
        request.accountId,
        request.route,
        request.key,
        status,
        JSON.stringify({ body: JSON.stringify(answer.body) ?? null, headers }),
        bodyHash,
      ],
    );
  }

  /** Lets the key go: the request failed, so it may be tried again. */
  async forget(manager: EntityManager, request: RequestKey): Promise<void> {
    await manager.query('delete from idempotency_key where account_id = $1 and route = $2 and key = $3', [
      request.accountId,
      request.route,
      request.key,
    ]);
  }

  async forgetAccount(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('delete from idempotency_key where account_id = $1', [accountId]);
  }

  /** Deletes what is older than 24 hours. @returns how many. */
  async deleteOld(manager: EntityManager): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `with deleted as (delete from idempotency_key where created_at < now() - interval '24 hours' returning key)
       select count(*)::int as count from deleted`,
    );
    return row?.count ?? 0;
  }
}

function earlierRequest({ bodyHash, status, answer }: Row): EarlierRequest {
  if (status === null || answer === null) return { bodyHash, answer: null };
  const body: unknown = answer.body === null ? undefined : JSON.parse(answer.body);
  return { bodyHash, answer: { status, body, headers: answer.headers } };
}
