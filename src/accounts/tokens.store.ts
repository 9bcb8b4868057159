import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';

/** What a token may do of what its owner may. */
export type TokenScope = 'read' | 'write';

/** A token as its owner sees it. */
export interface TokenView {
  readonly id: string;
  readonly name: string;
  /** Its first characters. */
  readonly prefix: string;
  readonly scope: TokenScope;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** The day of its last use, in UTC; null while it has not been used. */
  readonly lastUsedOn: CalendarDay | null;
}

interface LiveToken {
  readonly id: string;
  readonly accountId: string;
  readonly scope: TokenScope;
  /** It has not been used yet today. */
  readonly firstToday: boolean;
}

interface NewToken {
  readonly id: string;
  readonly accountId: string;
  readonly tokenHash: string;
  readonly prefix: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly days: number;
}

/** So long a token that ended is known for what it was, where a program still uses it. */
const ENDED_KEPT_DAYS = 90;

const LIVES = 'ended_at is null and expires_at > now()';
const VIEW =
  'id, name, prefix, scope, created_at as "createdAt", expires_at as "expiresAt", last_used_on as "lastUsedOn"';
const TODAY = `(now() at time zone 'UTC')::date`;

/** Loads and writes API tokens. Their age is told by the database's clock alone. */
@Injectable()
export class TokensStore {
  async add(manager: EntityManager, token: NewToken): Promise<TokenView> {
    const [added] = await manager.query<TokenView[]>(
      `insert into api_token (id, token_hash, prefix, account_id, name, scope, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7)) returning ${VIEW}`,
      [token.id, token.tokenHash, token.prefix, token.accountId, token.name, token.scope, token.days],
    );
    if (!added) throw new Error('the database did not return the token that it took');
    return added;
  }

  /** The live token with that hash, or null. */
  async find(manager: EntityManager, tokenHash: string): Promise<LiveToken | null> {
    const [found] = await manager.query<LiveToken[]>(
      `select id, account_id as "accountId", scope, last_used_on is distinct from ${TODAY} as "firstToday"
       from api_token where token_hash = $1 and ${LIVES}`,
      [tokenHash],
    );
    return found ?? null;
  }

  /** Whose token has that hash, live or not; null where there is none. */
  async findOwner(
    manager: EntityManager,
    tokenHash: string,
  ): Promise<{ readonly id: string; readonly accountId: string } | null> {
    const [found] = await manager.query<{ id: string; accountId: string }[]>(
      'select id, account_id as "accountId" from api_token where token_hash = $1',
      [tokenHash],
    );
    return found ?? null;
  }

  /** Notes that the token is used today; false where that is noted already. */
  async noteUse(manager: EntityManager, id: string): Promise<boolean> {
    const [noted] = await manager.query<[unknown[], number]>(
      `update api_token set last_used_on = ${TODAY}
       where id = $1 and last_used_on is distinct from ${TODAY} returning id`,
      [id],
    );
    return noted.length > 0;
  }

  /** The live tokens of the account, the newest first. */
  async ofAccount(manager: EntityManager, accountId: string): Promise<TokenView[]> {
    return manager.query<TokenView[]>(
      `select ${VIEW} from api_token where account_id = $1 and ${LIVES} order by created_at desc, id desc`,
      [accountId],
    );
  }

  /** Ends all live tokens of the account. @returns how many */
  async endAll(manager: EntityManager, accountId: string): Promise<number> {
    const [ended] = await manager.query<[unknown[], number]>(
      `update api_token set ended_at = now() where account_id = $1 and ${LIVES} returning id`,
      [accountId],
    );
    return ended.length;
  }

  /** Deletes the tokens that have not lived for so many days as ended ones are kept. @returns the account of each */
  async removeEnded(manager: EntityManager): Promise<string[]> {
    const [removed] = await manager.query<[{ accountId: string }[], number]>(
      `delete from api_token where least(ended_at, expires_at) < now() - make_interval(days => $1)
       returning account_id as "accountId"`,
      [ENDED_KEPT_DAYS],
    );
    return removed.map(({ accountId }) => accountId);
  }

  /** Ends a token of the account; false where the account has no live token with that id. */
  async end(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    const [ended] = await manager.query<[unknown[], number]>(
      `update api_token set ended_at = now() where id = $1 and account_id = $2 and ${LIVES} returning id`,
      [id, accountId],
    );
    return ended.length > 0;
  }
}
