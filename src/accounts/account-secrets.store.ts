import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';
import { secretMinutes, type SecretPurpose } from './account-secret.js';

const OPEN = 'used_at is null and expires_at > now()';

/** Loads and writes what sets passwords. Age is told by the database's clock alone; of a secret only the SHA-256 comes here. */
@Injectable()
export class AccountSecretsStore {
  /** Adds a secret and removes what is left of the account's dead ones; `secretHash` is null until it is sent. */
  async add(
    manager: EntityManager,
    accountId: string,
    purpose: SecretPurpose,
    secretHash: string | null = null,
  ): Promise<{ readonly id: string; readonly expiresAt: Date }> {
    await manager.query(`delete from account_secret where account_id = $1 and not (${OPEN})`, [accountId]);
    const id = newId();
    const [added] = await manager.query<{ expiresAt: Date }[]>(
      `insert into account_secret (id, account_id, purpose, secret_hash, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(mins => $5)) returning expires_at as "expiresAt"`,
      [id, accountId, purpose, secretHash, secretMinutes[purpose]],
    );
    if (!added) throw new Error('the database did not return the secret that it took');
    return { id, expiresAt: added.expiresAt };
  }

  /**
   * Gives the open secret another hash, so that an earlier link of the same mail is dead, and its whole time from now on.
   * @returns false where it is no longer open.
   */
  async renew(
    manager: EntityManager,
    id: string,
    purpose: SecretPurpose,
    secretHash: string,
  ): Promise<boolean> {
    const [renewed] = await manager.query<[unknown[], number]>(
      `update account_secret set secret_hash = $3, expires_at = now() + make_interval(mins => $4)
       where id = $1 and purpose = $2 and ${OPEN} returning id`,
      [id, purpose, secretHash, secretMinutes[purpose]],
    );
    return renewed.length > 0;
  }

  /** The account whose open secret it is, or null. Asking uses nothing up. */
  async findAccount(
    manager: EntityManager,
    purpose: SecretPurpose,
    secretHash: string,
  ): Promise<string | null> {
    const [found] = await manager.query<{ accountId: string }[]>(
      `select account_id as "accountId" from account_secret where secret_hash = $1 and purpose = $2 and ${OPEN}`,
      [secretHash, purpose],
    );
    return found?.accountId ?? null;
  }

  /** Uses the secret up. @returns false where it was used, has died or never was. */
  async use(manager: EntityManager, purpose: SecretPurpose, secretHash: string): Promise<boolean> {
    const [used] = await manager.query<[unknown[], number]>(
      `update account_secret set used_at = now() where secret_hash = $1 and purpose = $2 and ${OPEN} returning id`,
      [secretHash, purpose],
    );
    return used.length > 0;
  }

  /** Ends the account's open secrets: all, or those of one purpose. */
  async endAll(
    manager: EntityManager,
    accountId: string,
    purpose: SecretPurpose | null = null,
  ): Promise<void> {
    await manager.query(
      `update account_secret set used_at = now()
       where account_id = $1 and used_at is null and ($2::text is null or purpose = $2)`,
      [accountId, purpose],
    );
  }

  /** How many open secrets of that purpose the account has. */
  async countOpen(manager: EntityManager, accountId: string, purpose: SecretPurpose): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `select count(*)::int as count from account_secret where account_id = $1 and purpose = $2 and ${OPEN}`,
      [accountId, purpose],
    );
    return row?.count ?? 0;
  }

  /** Removes all that were used or have expired. @returns how many */
  async removeDead(manager: EntityManager): Promise<number> {
    const [, removed] = await manager.query<[unknown[], number]>(
      `delete from account_secret where not (${OPEN})`,
    );
    return removed;
  }
}
