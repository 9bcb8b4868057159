import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import type { SessionSignIn } from './access.decorator.js';
import { type AccountAct, AccountHistoryService } from './account-history.service.js';
import { ActorQueries } from './actor.queries.js';
import { AccountsStore } from './accounts.store.js';
import { authorize, ownAccount } from './authorize.js';
import { secretHash } from '../platform/secrets/opaque-secret.js';
import type { SignInMethod } from './session-stage.js';
import { SessionStartsService } from './session-starts.service.js';
import { type SessionView, SessionsStore } from './sessions.store.js';

const anAccount = { vi: 'tài khoản', en: 'account' };
const aSession = { vi: 'phiên đăng nhập', en: 'session' };

/** Sign-in by cookie. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: DataSource,
    private readonly history: AccountHistoryService,
    private readonly sessions: SessionsStore,
    private readonly actors: ActorQueries,
    private readonly starts: SessionStartsService,
    private readonly accounts: AccountsStore,
  ) {}

  /** Whose session the cookie is, with the rights of this moment; null when it is none or has ended. */
  async identify(secret: string): Promise<SessionSignIn | null> {
    const { manager } = this.database;
    const session = await this.sessions.find(manager, secretHash(secret));
    if (!session) return null;
    if (session.worthTouching) await this.sessions.touch(manager, session.id);
    const actor = await this.actors.findActor(manager, session.accountId);
    if (actor === null) return null;
    const stage = await this.starts.presentStage(manager, actor, session);
    return { by: 'session', actor, sessionId: session.id, stage };
  }

  /** The actor's own live sessions. */
  async list(actor: Actor): Promise<SessionView[]> {
    return this.sessions.ofAccount(this.database.manager, ownAccount(actor));
  }

  /** Ends one of the actor's own sessions. @throws NotFoundError for any other. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.endAs(actor, id, 'account.session-ended');
  }

  /** Ends all of the actor's own sessions but that one. @returns how many there were */
  async endOthers(actor: Actor, keptId: string | null): Promise<number> {
    const accountId = ownAccount(actor);
    return this.database.transaction(async (manager) => {
      const ended = await this.sessions.endAll(manager, accountId, keptId);
      if (ended > 0)
        await this.history.record(manager, actor, accountId, 'account.session-ended', ['sessions']);
      return ended;
    });
  }

  /** Ends the session by which the request came. @throws NotFoundError where it has ended meanwhile. */
  async signOut({ actor, sessionId }: SessionSignIn): Promise<void> {
    await this.endAs(actor, sessionId, 'account.signed-out');
  }

  /** Ends all sessions of any account, for administrators; its owner is told. @throws ForbiddenError or NotFoundError */
  async endAllOf(actor: Actor, accountId: string): Promise<void> {
    authorize(actor, 'account.session.end', {}, anAccount);
    await this.database.transaction(async (manager) => {
      if (!(await this.accounts.find(manager, accountId))) throw notFound(anAccount);
      if ((await this.sessions.endAll(manager, accountId)) === 0) return;
      await this.history.record(manager, actor, accountId, 'account.sessions-ended', ['sessions']);
    });
  }

  /** What can be given at a session's stage, or set up. */
  async methods({ actor, stage }: Pick<SessionSignIn, 'actor' | 'stage'>): Promise<SignInMethod[]> {
    if (stage === 'signed_in') return [];
    if (stage === 'set_up') return ['code', 'passkey'];
    return this.starts.methods(this.database.manager, actor);
  }

  private async endAs(actor: Actor, id: string, act: AccountAct): Promise<void> {
    const accountId = ownAccount(actor);
    await this.database.transaction(async (manager) => {
      if (!(await this.sessions.end(manager, accountId, id))) throw notFound(aSession);
      await this.history.record(manager, actor, accountId, act);
    });
  }
}
