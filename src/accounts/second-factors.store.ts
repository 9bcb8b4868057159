import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';

/** Minutes in which a second factor that was begun has to be confirmed. */
const PENDING_MINUTES = 60;

/** An account's second factor as it stands; secrets are sealed. */
export interface StoredFactor {
  readonly secret: string | null;
  readonly pendingSecret: string | null;
  readonly addedAt: Date | null;
  readonly recoveryCodes: number;
  readonly passkeys: number;
  /** The database's time, for the codes of this moment. */
  readonly now: Date;
}

/** Loads and writes second factors and recovery codes, by the database's clock. */
@Injectable()
export class SecondFactorsStore {
  /** Whether the account has one that was confirmed. */
  async has(manager: EntityManager, accountId: string): Promise<boolean> {
    const [row] = await manager.query<[{ has: boolean }]>(
      `select exists (select from second_factor where account_id = $1 and secret is not null)
         or exists (select from passkey where account_id = $1) as has`,
      [accountId],
    );
    return row.has;
  }

  async read(manager: EntityManager, accountId: string): Promise<StoredFactor> {
    const [row] = await manager.query<[StoredFactor]>(
      `select f.secret, f.added_at as "addedAt", clock_timestamp() as now,
         case when f.pending_until > now() then f.pending_secret end as "pendingSecret",
         (select count(*)::int from recovery_code where account_id = $1 and used_at is null) as "recoveryCodes",
         (select count(*)::int from passkey where account_id = $1) as passkeys
       from (select) as one left join second_factor f on f.account_id = $1`,
      [accountId],
    );
    return row;
  }

  /** Keeps a secret until a code of it is given; the confirmed one goes on meanwhile. */
  async begin(manager: EntityManager, accountId: string, sealed: string): Promise<void> {
    await manager.query(
      `insert into second_factor (account_id, pending_secret, pending_until)
       values ($1, $2, now() + make_interval(mins => $3))
       on conflict (account_id) do update set pending_secret = excluded.pending_secret, pending_until = excluded.pending_until`,
      [accountId, sealed, PENDING_MINUTES],
    );
  }

  /** The pending secret becomes the account's; false where it is no longer the one that the code was held against. */
  async confirm(manager: EntityManager, accountId: string, pending: string, step: number): Promise<boolean> {
    const [confirmed] = await manager.query<[unknown[], number]>(
      `update second_factor set secret = pending_secret, last_step = $3, added_at = now(), pending_secret = null, pending_until = null
       where account_id = $1 and pending_secret = $2 returning account_id`,
      [accountId, pending, step],
    );
    return confirmed.length > 0;
  }

  /** Notes that the code of that step was given; false where that or a later one was before. `resealed` replaces the sealed secret. */
  async useStep(
    manager: EntityManager,
    accountId: string,
    { secret, resealed, step }: { readonly secret: string; readonly resealed: string; readonly step: number },
  ): Promise<boolean> {
    const [used] = await manager.query<[unknown[], number]>(
      `update second_factor set last_step = $3, secret = $4
       where account_id = $1 and secret = $2 and last_step < $3 returning account_id`,
      [accountId, secret, step, resealed],
    );
    return used.length > 0;
  }

  /** Takes the second factor, all passkeys and all recovery codes away; false where there was none. */
  async remove(manager: EntityManager, accountId: string): Promise<boolean> {
    await manager.query('delete from recovery_code where account_id = $1', [accountId]);
    const [removed] = await manager.query<[{ secret: string | null }[], number]>(
      'delete from second_factor where account_id = $1 returning secret',
      [accountId],
    );
    const [passkeys] = await manager.query<[unknown[], number]>(
      'delete from passkey where account_id = $1 returning id',
      [accountId],
    );
    return passkeys.length > 0 || removed.some(({ secret }) => secret !== null);
  }

  /** These recovery codes, and no others. */
  async replaceRecoveryCodes(
    manager: EntityManager,
    accountId: string,
    hashes: readonly string[],
  ): Promise<void> {
    await manager.query('delete from recovery_code where account_id = $1', [accountId]);
    await manager.query(
      'insert into recovery_code (id, account_id, code_hash) select * from unnest($1::uuid[], $2::uuid[], $3::text[])',
      [hashes.map(() => newId()), hashes.map(() => accountId), hashes],
    );
  }

  /** Uses a recovery code up; false where there is none, or it was used. */
  async useRecoveryCode(manager: EntityManager, accountId: string, hash: string): Promise<boolean> {
    const [used] = await manager.query<[unknown[], number]>(
      'update recovery_code set used_at = now() where account_id = $1 and code_hash = $2 and used_at is null returning id',
      [accountId, hash],
    );
    return used.length > 0;
  }
}
