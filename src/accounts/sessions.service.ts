import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { UnauthenticatedError, notFound } from '../kernel/domain-error.js';
import { AccountHistoryService } from './account-history.service.js';
import { AccountsStore } from './accounts.store.js';
import { ActorQueries } from './actor.queries.js';
import { ownAccount } from './authorize.js';
import { newSecret, secretHash } from '../platform/secrets/opaque-secret.js';
import { PasswordsService } from './passwords.service.js';
import { type SessionView, SessionsStore } from './sessions.store.js';

const aSession = { vi: 'phiên đăng nhập', en: 'session' };

/** Sign-in by cookie. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: DataSource,
    private readonly history: AccountHistoryService,
    private readonly accounts: AccountsStore,
    private readonly sessions: SessionsStore,
    private readonly passwords: PasswordsService,
    private readonly actors: ActorQueries,
  ) {}

  /**
   * Begins a session and returns the cookie's value, which is not kept.
   * @throws UnauthenticatedError, the same whatever is wrong.
   */
  async signIn(email: string, password: string): Promise<{ readonly secret: string; readonly actor: Actor }> {
    const account = await this.accounts.findOpenByEmail(this.database.manager, email);
    const right = await this.passwords.matches(account?.passwordHash ?? null, password);
    const actor = account && right ? await this.actors.findActor(this.database.manager, account.id) : null;
    if (account === null || actor === null) throw signInFailed();
    const secret = newSecret();
    await this.database.transaction(async (manager) => {
      await this.sessions.removeAged(manager, account.id);
      await this.sessions.add(manager, account.id, secretHash(secret));
      await this.history.record(manager, actor, account.id, 'account.signed-in');
    });
    return { secret, actor };
  }

  /** Whose session the cookie is, with the rights of this moment; null when it is none or has ended. */
  async identify(secret: string): Promise<{ readonly actor: Actor; readonly sessionId: string } | null> {
    const { manager } = this.database;
    const session = await this.sessions.find(manager, secretHash(secret));
    if (!session) return null;
    if (session.worthTouching) await this.sessions.touch(manager, session.id);
    const actor = await this.actors.findActor(manager, session.accountId);
    return actor && { actor, sessionId: session.id };
  }

  /** The actor's own live sessions. */
  async list(actor: Actor): Promise<SessionView[]> {
    return this.sessions.ofAccount(this.database.manager, ownAccount(actor));
  }

  /** Ends one of the actor's own sessions. @throws NotFoundError for any other. */
  async end(actor: Actor, id: string): Promise<void> {
    const accountId = ownAccount(actor);
    await this.database.transaction(async (manager) => {
      if (!(await this.sessions.end(manager, accountId, id))) throw notFound(aSession);
      await this.history.record(manager, actor, accountId, 'account.session-ended');
    });
  }
}

function signInFailed(): UnauthenticatedError {
  return new UnauthenticatedError('sign_in_failed', {
    vi: 'Địa chỉ thư điện tử hoặc mật khẩu không đúng.',
    en: 'The address or the password is wrong.',
  });
}
