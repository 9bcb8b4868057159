import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const SIGN_IN_TABLES = [
  'passkey',
  'session',
  'api_token',
  'calendar_feed',
  'account_secret',
  'recovery_code',
  'second_factor',
  'account_identity',
] as const;

/** Loads and deletes what an account signs in with, and loads its security events. */
@Injectable()
export class AccountDataStore {
  /** Sessions, tokens and links by mail, without their secrets. */
  async signIn(manager: EntityManager, id: string): Promise<Record<string, unknown>> {
    const sessions = await manager.query<unknown[]>(
      'select id, created_at as "createdAt", last_used_at as "lastUsedAt" from session where account_id = $1 order by id',
      [id],
    );
    const tokens = await manager.query<unknown[]>(
      `select id, name, prefix, scope, created_at as "createdAt", expires_at as "expiresAt", ended_at as "endedAt"
       from api_token where account_id = $1 order by id`,
      [id],
    );
    const links = await manager.query<unknown[]>(
      `select id, purpose, expires_at as "expiresAt", used_at as "usedAt" from account_secret
       where account_id = $1 order by id`,
      [id],
    );
    const secondFactors = await manager.query<unknown[]>(
      `select 'totp' as kind, added_at as "addedAt",
              (select count(*)::int from recovery_code where account_id = $1 and used_at is null) as "recoveryCodes"
       from second_factor where account_id = $1 and secret is not null
       union all select 'passkey', created_at, 0 from passkey where account_id = $1`,
      [id],
    );
    const identities = await manager.query<unknown[]>(
      `select id, issuer, subject, linked_at as "linkedAt" from account_identity where account_id = $1 order by id`,
      [id],
    );
    const calendarFeeds = await manager.query<unknown[]>(
      'select created_at as "createdAt", last_used_on as "lastUsedOn" from calendar_feed where account_id = $1',
      [id],
    );
    return { sessions, tokens, links, secondFactors, identities, calendarFeeds };
  }

  async eraseSignIn(manager: EntityManager, id: string): Promise<void> {
    for (const table of SIGN_IN_TABLES) {
      await manager.query(`delete from ${table} where account_id = $1`, [id]);
    }
  }

  /** Those that it did and those about it; the address only of its own. */
  async securityEvents(manager: EntityManager, id: string): Promise<unknown[]> {
    return manager.query(
      `select id, at, kind, actor_id as "actorId", account_id as "accountId",
              case when actor_id = $1 or actor_id is null then host(address) end as address, detail
       from security_event where account_id = $1 or actor_id = $1 order by id`,
      [id],
    );
  }
}
