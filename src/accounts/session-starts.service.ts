import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { signInRequired } from '../kernel/domain-error.js';
import type { SessionSignIn } from './access.decorator.js';
import { SETTINGS } from '../platform/config/settings.module.js';
import type { Settings } from '../platform/config/settings.js';
import { newSecret, secretHash } from '../platform/secrets/opaque-secret.js';
import { AccountHistoryService } from './account-history.service.js';
import { ownAccount } from './authorize.js';
import { SecondFactorsStore } from './second-factors.store.js';
import {
  type SessionStage,
  type SignInMethod,
  mustHaveSecondFactor,
  presentStage,
  signInMethods,
  stageAfterPassword,
} from './session-stage.js';
import { type FoundSession, SessionsStore } from './sessions.store.js';

/** A session that was begun or has come further. `secret` is the cookie's value, which is not kept. */
export interface StartedSession {
  readonly secret: string;
  readonly stage: SessionStage;
  readonly actor: Actor;
}

/** Begins sessions and leads them from stage to stage. Each stage has a secret of its own. */
@Injectable()
export class SessionStartsService {
  constructor(
    private readonly sessions: SessionsStore,
    private readonly factors: SecondFactorsStore,
    private readonly history: AccountHistoryService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Begins a session of somebody who has given the right password, or whom the OpenID provider vouches for.
   * @param by `factorElsewhere`: a trusted provider has asked for the second factor already
   */
  async begin(
    manager: EntityManager,
    actor: Actor,
    { factorElsewhere } = { factorElsewhere: false },
  ): Promise<StartedSession> {
    const accountId = ownAccount(actor);
    const stage = factorElsewhere ? 'signed_in' : stageAfterPassword(await this.factor(manager, actor));
    const secret = newSecret();
    await this.sessions.removeAged(manager, accountId);
    await this.sessions.add(manager, { accountId, tokenHash: secretHash(secret), stage, factorElsewhere });
    if (stage === 'signed_in') await this.history.record(manager, actor, accountId, 'account.signed-in');
    return { secret, stage, actor };
  }

  /** The session is signed in from now on, under a new secret. @throws UnauthenticatedError where it has ended meanwhile. */
  async finish(manager: EntityManager, { actor, sessionId, stage }: SessionSignIn): Promise<StartedSession> {
    const accountId = ownAccount(actor);
    const secret = newSecret();
    if (!(await this.sessions.finish(manager, accountId, sessionId, secretHash(secret))))
      throw signInRequired();
    if (stage !== 'signed_in') await this.history.record(manager, actor, accountId, 'account.signed-in');
    return { secret, stage: 'signed_in', actor };
  }

  /** The stage of a session as it counts at this moment. */
  async presentStage(
    manager: EntityManager,
    actor: Actor,
    { stage, factorElsewhere }: Pick<FoundSession, 'stage' | 'factorElsewhere'>,
  ): Promise<SessionStage> {
    if (stage !== 'signed_in' || factorElsewhere || !this.mustHave(actor)) return stage;
    return presentStage(stage, await this.factor(manager, actor));
  }

  /** Whether the account must have a second factor. */
  mustHave(actor: Actor): boolean {
    return mustHaveSecondFactor(this.settings.secondFactor, actor);
  }

  /** Whether the account has a second factor. */
  async hasFactor(manager: EntityManager, actor: Actor): Promise<boolean> {
    return this.factors.has(manager, ownAccount(actor));
  }

  /** What the account can give at the second stage. */
  async methods(manager: EntityManager, actor: Actor): Promise<SignInMethod[]> {
    const { secret, recoveryCodes, passkeys } = await this.factors.read(manager, ownAccount(actor));
    const has = { code: secret !== null, recovery_code: recoveryCodes > 0, passkey: passkeys > 0 };
    return signInMethods.filter((method) => has[method]);
  }

  private async factor(manager: EntityManager, actor: Actor) {
    return { has: await this.hasFactor(manager, actor), must: this.mustHave(actor) };
  }
}
