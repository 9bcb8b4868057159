import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { invalidField } from '../kernel/domain-error.js';
import type { Account } from './account.entity.js';
import { AccountsStore } from './accounts.store.js';
import { ownAccount } from './authorize.js';
import { GuessLimitsService } from './guess-limits.service.js';
import { PasswordsService } from './passwords.service.js';
import { SecurityEventsService } from './security-events.service.js';

/** Asks somebody signed in for the password again, before what matters for the account's safety. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountsStore,
    private readonly passwords: PasswordsService,
    private readonly guesses: GuessLimitsService,
    private readonly events: SecurityEventsService,
  ) {}

  /**
   * The actor's account, whose password this is.
   * @param field the password's name in the input
   * @throws InvalidInputError where it is not, or none is set; TooManyRequestsError after many wrong tries
   */
  async check(actor: Actor, password: string, field: string): Promise<Account> {
    const { manager } = this.database;
    const id = ownAccount(actor);
    const account = await this.accounts.find(manager, id);
    const guessing = await this.guesses.begin('password', account?.email ?? id);
    if (account === null || !(await this.passwords.matches(account.passwordHash, password))) {
      await this.events.record(manager, { kind: 'password-failed', actor, accountId: id });
      throw wrongPassword(field);
    }
    await guessing.succeeded();
    return account;
  }
}

function wrongPassword(field: string) {
  return invalidField(field, 'wrong_password', {
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The present password is wrong.',
  });
}
