import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';
import { SESSION_DAYS, SESSION_UNUSED_DAYS } from './session-cookie.js';

/** A session as its owner sees it. */
export interface SessionView {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
}

const LIVES = `last_used_at > now() - interval '${SESSION_UNUSED_DAYS} days'
  and created_at > now() - interval '${SESSION_DAYS} days'`;

/** Loads and writes sessions. Their age is told by the database's clock alone. */
@Injectable()
export class SessionsStore {
  /** Adds a session and returns its id. */
  async add(manager: EntityManager, accountId: string, tokenHash: string): Promise<string> {
    const id = newId();
    await manager.query('insert into session (id, token_hash, account_id) values ($1, $2, $3)', [
      id,
      tokenHash,
      accountId,
    ]);
    return id;
  }

  /** The live session with that token hash, or null. */
  async find(
    manager: EntityManager,
    tokenHash: string,
  ): Promise<{ readonly id: string; readonly accountId: string; readonly worthTouching: boolean } | null> {
    const [found] = await manager.query<{ id: string; accountId: string; worthTouching: boolean }[]>(
      `select id, account_id as "accountId", last_used_at < now() - interval '5 minutes' as "worthTouching"
       from session where token_hash = $1 and ${LIVES}`,
      [tokenHash],
    );
    return found ?? null;
  }

  /** Notes that the session was used just now. */
  async touch(manager: EntityManager, id: string): Promise<void> {
    await manager.query('update session set last_used_at = now() where id = $1', [id]);
  }

  /** The live sessions of the account, the one used last first. */
  async ofAccount(manager: EntityManager, accountId: string): Promise<SessionView[]> {
    return manager.query<SessionView[]>(
      `select id, created_at as "createdAt", last_used_at as "lastUsedAt" from session
       where account_id = $1 and ${LIVES} order by last_used_at desc, id desc`,
      [accountId],
    );
  }

  /** Ends a session of the account; false where the account has no live session with that id. */
  async end(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    const [ended] = await manager.query<[unknown[], number]>(
      `delete from session where id = $1 and account_id = $2 and ${LIVES} returning id`,
      [id, accountId],
    );
    return ended.length > 0;
  }

  /** Ends all sessions of the account but `kept`. */
  async endAll(manager: EntityManager, accountId: string, kept: string | null = null): Promise<void> {
    await manager.query('delete from session where account_id = $1 and id is distinct from $2::uuid', [
      accountId,
      kept,
    ]);
  }

  /** Removes what is left of the account's sessions that have ended by age. */
  async removeAged(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(`delete from session where account_id = $1 and not (${LIVES})`, [accountId]);
  }
}
