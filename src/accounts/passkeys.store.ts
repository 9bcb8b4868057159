import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';

/** Minutes in which a challenge is answered. */
const CHALLENGE_MINUTES = 5;

/** What an authenticator has shown of a passkey. */
export interface Credential {
  readonly id: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: number;
  readonly transports: string[];
}

/** A passkey as its owner sees it. */
export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Loads and writes passkeys and the challenges of sessions, by the database's clock. */
@Injectable()
export class PasskeysStore {
  /** The session is to answer this challenge; one of before is void. */
  async challenge(manager: EntityManager, sessionId: string, challenge: string): Promise<void> {
    await manager.query(
      'update session set challenge = $2, challenge_until = now() + make_interval(mins => $3) where id = $1',
      [sessionId, challenge, CHALLENGE_MINUTES],
    );
  }

  /** The challenge that the session is to answer, which is used up with this; null where there is none, or it is too old. */
  async takeChallenge(manager: EntityManager, sessionId: string): Promise<string | null> {
    const [taken] = await manager.query<[{ challenge: string | null }[], number]>(
      `update session set challenge = null, challenge_until = null
       from (select challenge, challenge_until > now() as fresh from session where id = $1 for update) as given
       where session.id = $1 returning case when given.fresh then given.challenge end as challenge`,
      [sessionId],
    );
    return taken[0]?.challenge ?? null;
  }

  async credentialsOf(manager: EntityManager, accountId: string): Promise<Credential[]> {
    const rows = await manager.query<(Omit<Credential, 'counter'> & { counter: string })[]>(
      `select credential_id as id, public_key as "publicKey", counter, transports
       from passkey where account_id = $1 order by id`,
      [accountId],
    );
    return rows.map((row) => ({ ...row, counter: Number(row.counter) }));
  }

  async list(manager: EntityManager, accountId: string): Promise<PasskeyView[]> {
    return manager.query<PasskeyView[]>(
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt"
       from passkey where account_id = $1 order by created_at, id`,
      [accountId],
    );
  }

  /** Adds a passkey; null where some account has it already. */
  async add(
    manager: EntityManager,
    accountId: string,
    name: string,
    { id, publicKey, counter, transports }: Credential,
  ): Promise<PasskeyView | null> {
    const [added] = await manager.query<PasskeyView[]>(
      `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing
       returning id, name, created_at as "createdAt", last_used_at as "lastUsedAt"`,
      [newId(), accountId, id, Buffer.from(publicKey), counter, transports, name],
    );
    return added ?? null;
  }

  /** Notes a use; false where the passkey is gone or its counter did not go forward (of one that counts). */
  async use(
    manager: EntityManager,
    accountId: string,
    credentialId: string,
    counter: number,
  ): Promise<boolean> {
    const [used] = await manager.query<[unknown[], number]>(
      `update passkey set counter = $3, last_used_at = now()
       where account_id = $1 and credential_id = $2 and (counter < $3 or (counter = 0 and $3 = 0)) returning id`,
      [accountId, credentialId, counter],
    );
    return used.length > 0;
  }

  async remove(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    const [removed] = await manager.query<[unknown[], number]>(
      'delete from passkey where account_id = $1 and id = $2 returning id',
      [accountId, id],
    );
    return removed.length > 0;
  }
}
