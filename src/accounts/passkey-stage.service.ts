import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnauthenticatedError } from '../kernel/domain-error.js';
import type { SessionSignIn } from './access.decorator.js';
import { ownAccount } from './authorize.js';
import { PasskeyChecks } from './passkey-checks.service.js';
import { PasskeysStore } from './passkeys.store.js';
import type { StartedSession } from './session-starts.service.js';
import { type StageOwner, StageProofs, requireSecondStage } from './stage-proofs.service.js';

/** The second stage: a passkey. */
@Injectable()
export class PasskeyStageService {
  constructor(
    private readonly database: DataSource,
    private readonly proofs: StageProofs,
    private readonly checks: PasskeyChecks,
    private readonly store: PasskeysStore,
  ) {}

  /** What the browser asks a passkey by; the challenge counts for five minutes, once. @throws ConflictError where none is asked for */
  async begin(signIn: SessionSignIn) {
    requireSecondStage(signIn);
    const { manager } = this.database;
    const present = await this.store.credentialsOf(manager, ownAccount(signIn.actor));
    const options = await this.checks.requestOptions(present);
    await this.store.challenge(manager, signIn.sessionId, options.challenge);
    return options;
  }

  /**
   * Finishes a sign-in with a passkey's answer.
   * @throws UnauthenticatedError, ConflictError (no passkey is asked for) or TooManyRequestsError
   */
  async prove(signIn: SessionSignIn, response: object, by: StageOwner): Promise<StartedSession> {
    return this.proofs.finish(signIn, by, {
      method: 'passkey',
      wrong: wrongPasskey,
      isRight: (manager, accountId) => this.isRight(manager, accountId, signIn.sessionId, response),
    });
  }

  private async isRight(
    manager: EntityManager,
    accountId: string,
    sessionId: string,
    response: object,
  ): Promise<boolean> {
    const challenge = await this.store.takeChallenge(manager, sessionId);
    const present = await this.store.credentialsOf(manager, accountId);
    const credential = present.find(({ id }) => 'id' in response && response.id === id);
    if (challenge === null || credential === undefined) return false;
    const counter = await this.checks.proved(response, challenge, credential);
    return counter !== null && this.store.use(manager, accountId, credential.id, counter);
  }
}

function wrongPasskey(): UnauthenticatedError {
  return new UnauthenticatedError('wrong_passkey', {
    vi: 'Khóa truy cập không đúng, hoặc yêu cầu đã quá năm phút.',
    en: 'The passkey is wrong, or more than five minutes have passed since it was asked for.',
  });
}
