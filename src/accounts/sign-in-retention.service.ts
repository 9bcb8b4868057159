import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { system } from '../kernel/actor.js';
import { AccountHistoryService } from './account-history.service.js';
import { AccountSecretsStore } from './account-secrets.store.js';
import { SessionsStore } from './sessions.store.js';
import { TokensStore } from './tokens.store.js';

/**
 * Removes sessions that have ended by age, and links and codes that were used or have expired: nothing asks for them any more. Tokens go
 * some time after their end, as a program that still uses one is told of until then.
 */
@Injectable()
export class SignInRetention {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionsStore,
    private readonly secrets: AccountSecretsStore,
    private readonly tokens: TokensStore,
    private readonly history: AccountHistoryService,
  ) {}

  /** May run any time, in any number of copies. @returns how many went */
  async run(): Promise<{ readonly sessions: number; readonly secrets: number; readonly tokens: number }> {
    const { manager } = this.database;
    return {
      sessions: await this.sessions.removeAllAged(manager),
      secrets: await this.secrets.removeDead(manager),
      tokens: await this.removeTokens(),
    };
  }

  /** Told in the history of each account that they were of. */
  private async removeTokens(): Promise<number> {
    return this.database.transaction(async (manager) => {
      const accountIds = await this.tokens.removeEnded(manager);
      for (const accountId of new Set(accountIds)) {
        await this.history.record(manager, system, accountId, 'account.tokens-removed', ['tokens']);
      }
      return accountIds.length;
    });
  }
}
