import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';
import {
  SESSION_DAYS,
  SESSION_UNUSED_DAYS,
  UNFINISHED_MINUTES,
  WATCHED_DAYS,
  WATCHED_UNUSED_HOURS,
} from './session-cookie.js';
import type { SessionStage } from './session-stage.js';

/** A session as its owner sees it. */
export interface SessionView {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
}

/** A live session. */
export interface FoundSession {
  readonly id: string;
  readonly accountId: string;
  readonly stage: SessionStage;
  /** Its second factor was asked for by a trusted OpenID provider. */
  readonly factorElsewhere: boolean;
  readonly worthTouching: boolean;
}

/** Its account holds board or admin at this moment. */
const WATCHED = `exists (select from account_role r where r.account_id = session.account_id and r.role in ('board', 'admin'))`;

const LIVES = `last_used_at > now() - case when ${WATCHED}
    then interval '${WATCHED_UNUSED_HOURS} hours' else interval '${SESSION_UNUSED_DAYS} days' end
  and created_at > now() - case
    when stage <> 'signed_in' then interval '${UNFINISHED_MINUTES} minutes'
    when ${WATCHED} then interval '${WATCHED_DAYS} days' else interval '${SESSION_DAYS} days' end`;

/** Loads and writes sessions. Their age is told by the database's clock alone. */
@Injectable()
export class SessionsStore {
  /** Adds a session and returns its id. */
  async add(
    manager: EntityManager,
    session: Pick<FoundSession, 'accountId' | 'stage' | 'factorElsewhere'> & { readonly tokenHash: string },
  ): Promise<string> {
    const id = newId();
    await manager.query(
      'insert into session (id, token_hash, account_id, stage, factor_elsewhere) values ($1, $2, $3, $4, $5)',
      [id, session.tokenHash, session.accountId, session.stage, session.factorElsewhere],
    );
    return id;
  }

  /** Signs the account's session in, under another token; false where it has ended. */
  async finish(manager: EntityManager, accountId: string, id: string, tokenHash: string): Promise<boolean> {
    const [finished] = await manager.query<[unknown[], number]>(
      `update session set stage = 'signed_in', token_hash = $3, last_used_at = now()
       where id = $1 and account_id = $2 and ${LIVES} returning id`,
      [id, accountId, tokenHash],
    );
    return finished.length > 0;
  }

  /** The live session with that token hash, or null. */
  async find(manager: EntityManager, tokenHash: string): Promise<FoundSession | null> {
    const [found] = await manager.query<FoundSession[]>(
      `select id, account_id as "accountId", stage, factor_elsewhere as "factorElsewhere",
              last_used_at < now() - interval '5 minutes' as "worthTouching"
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
       where account_id = $1 and stage = 'signed_in' and ${LIVES} order by last_used_at desc, id desc`,
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

  /** Ends all sessions of the account but `kept`. @returns how many */
  async endAll(manager: EntityManager, accountId: string, kept: string | null = null): Promise<number> {
    const [, ended] = await manager.query<[unknown[], number]>(
      'delete from session where account_id = $1 and id is distinct from $2::uuid',
      [accountId, kept],
    );
    return ended;
  }

  /** Removes what is left of the account's sessions that have ended by age. */
  async removeAged(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query(`delete from session where account_id = $1 and not (${LIVES})`, [accountId]);
  }

  /** The same for all accounts. @returns how many */
  async removeAllAged(manager: EntityManager): Promise<number> {
    const [, removed] = await manager.query<[unknown[], number]>(`delete from session where not (${LIVES})`);
    return removed;
  }
}
