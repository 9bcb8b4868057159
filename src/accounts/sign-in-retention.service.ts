import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccountSecretsStore } from './account-secrets.store.js';
import { SessionsStore } from './sessions.store.js';

/** Removes sessions that have ended by age, and links and codes that were used or have expired: nothing asks for them any more. */
@Injectable()
export class SignInRetention {
  constructor(
    private readonly database: DataSource,
    private readonly sessions: SessionsStore,
    private readonly secrets: AccountSecretsStore,
  ) {}

  /** May run any time, in any number of copies. @returns how many went */
  async run(): Promise<{ readonly sessions: number; readonly secrets: number }> {
    const { manager } = this.database;
    return {
      sessions: await this.sessions.removeAllAged(manager),
      secrets: await this.secrets.removeDead(manager),
    };
  }
}
