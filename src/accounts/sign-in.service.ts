import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnauthenticatedError } from '../kernel/domain-error.js';
import type { Account } from './account.entity.js';
import { AccountsStore } from './accounts.store.js';
import { ActorQueries } from './actor.queries.js';
import { GuessLimitsService } from './guess-limits.service.js';
import { PasswordsService } from './passwords.service.js';
import { SecurityEventsService } from './security-events.service.js';
import { SessionStartsService, type StartedSession } from './session-starts.service.js';

/** The first stage: address and password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountsStore,
    private readonly passwords: PasswordsService,
    private readonly actors: ActorQueries,
    private readonly guesses: GuessLimitsService,
    private readonly events: SecurityEventsService,
    private readonly starts: SessionStartsService,
  ) {}

  /**
   * Begins a session. What is wrong is not told, and costs the same whatever it is: one look-up, one check of a password, one event.
   * @param device by what a device that the account has signed in with before is known; null for any other
   * @throws UnauthenticatedError, the same whatever is wrong; TooManyRequestsError after many wrong tries
   */
  async signIn(email: string, password: string, device: string | null): Promise<StartedSession> {
    const guessing = await this.guesses.begin('sign-in', email, device);
    const { manager } = this.database;
    const account = await this.accounts.findOpenByEmail(manager, email);
    const right = await this.passwords.matches(account?.passwordHash ?? null, password);
    const actor = account && right ? await this.actors.findActor(manager, account.id) : null;
    if (actor === null) {
      await this.events.record(manager, {
        kind: 'sign-in-failed',
        actor: null,
        accountId: account?.id ?? null,
      });
      throw signInFailed();
    }
    await guessing.succeeded();
    await this.renewHash(account, password);
    return this.database.transaction((transaction) => this.starts.begin(transaction, actor));
  }

  /** Hashes the password anew where its hash was made at a lower cost; one that was changed meanwhile stays. */
  private async renewHash(account: Account | null, password: string): Promise<void> {
    if (!account?.passwordHash) return;
    const { id, passwordHash } = account;
    const stronger = await this.passwords.stronger(passwordHash, password);
    if (stronger === null) return;
    await this.accounts.changePassword(this.database.manager, id, passwordHash, stronger);
  }
}

function signInFailed(): UnauthenticatedError {
  return new UnauthenticatedError('sign_in_failed', {
    vi: 'Địa chỉ thư điện tử hoặc mật khẩu không đúng.',
    en: 'The address or the password is wrong.',
  });
}
