import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../kernel/actor.js';
import type { NewAccount } from './account-input.js';
import { AccountHistoryService } from './account-history.service.js';
import { AccountsQueries } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';
import { AccountsStore } from './accounts.store.js';
import { PasswordsService } from './passwords.service.js';

/** The accounts that come with the sample plan, all with one password. */
@Injectable()
export class SampleAccountsService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly queries: AccountsQueries,
    private readonly store: AccountsStore,
    private readonly passwords: PasswordsService,
    private readonly history: AccountHistoryService,
  ) {}

  /** The addresses of the open ones. */
  async addresses(manager: EntityManager): Promise<string[]> {
    return (await this.queries.sample(manager)).map(({ email }) => email);
  }

  /** Hashes of the password, each with a salt of its own: made before the transaction, as they take long. */
  async hashes(password: string, count: number): Promise<string[]> {
    return this.passwords.hashes(password, count);
  }

  /** Makes the accounts that are not there yet. `hashes` holds one for each. */
  async make(
    manager: EntityManager,
    wanted: readonly NewAccount[],
    hashes: readonly string[],
  ): Promise<number> {
    const there = new Set(await this.addresses(manager));
    const missing = wanted.filter(({ email }) => !there.has(email));
    for (const [index, account] of missing.entries()) {
      const passwordHash = hashes[index] ?? null;
      await this.accounts.createWithin(manager, system, account, { passwordHash, sample: true });
    }
    return missing.length;
  }

  /** Gives them all this password where the first no longer has it. @returns whether it had to. */
  async keepPassword(manager: EntityManager, password: string): Promise<boolean> {
    const accounts = await this.queries.sample(manager);
    const [first] = accounts;
    if (first === undefined || (await this.passwords.matches(first.passwordHash, password))) return false;
    const hashes = await this.hashes(password, accounts.length);
    for (const [index, { id, passwordHash }] of accounts.entries()) {
      await this.store.changePassword(manager, id, passwordHash, hashes[index] ?? '');
      await this.history.record(manager, system, id, 'account.changed', ['password']);
    }
    return true;
  }
}
