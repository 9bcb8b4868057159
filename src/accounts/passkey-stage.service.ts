import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnauthenticatedError } from '../kernel/domain-error.js';
import type { SessionSignIn } from './access.decorator.js';
import { ownAccount } from './authorize.js';
import { GuessLimitsService } from './guess-limits.service.js';
import { PasskeyChecks } from './passkey-checks.service.js';
import { PasskeysStore } from './passkeys.store.js';
import { notAsked } from './second-stage.service.js';
import { SecurityEventsService } from './security-events.service.js';
import { SessionStartsService, type StartedSession } from './session-starts.service.js';

/** The second stage: a passkey. */
@Injectable()
export class PasskeyStageService {
  constructor(
    private readonly database: DataSource,
    private readonly guesses: GuessLimitsService,
    private readonly checks: PasskeyChecks,
    private readonly store: PasskeysStore,
    private readonly starts: SessionStartsService,
    private readonly events: SecurityEventsService,
  ) {}

  /** What the browser asks a passkey by; the challenge counts for five minutes, once. @throws ConflictError where none is asked for */
  async begin({ actor, sessionId, stage }: SessionSignIn) {
    if (stage !== 'second_factor') throw notAsked();
    const { manager } = this.database;
    const options = await this.checks.requestOptions(
      await this.store.credentialsOf(manager, ownAccount(actor)),
    );
    await this.store.challenge(manager, sessionId, options.challenge);
    return options;
  }

  /**
   * Finishes a sign-in with a passkey's answer.
   * @param by the account's address, and what its device is known by
   * @throws UnauthenticatedError, ConflictError (no passkey is asked for) or TooManyRequestsError
   */
  async prove(
    signIn: SessionSignIn,
    response: object,
    by: { readonly email: string; readonly device: string | null },
  ): Promise<StartedSession> {
    const { actor, stage } = signIn;
    if (stage !== 'second_factor') throw notAsked();
    const accountId = ownAccount(actor);
    const guessing = await this.guesses.begin('code', by.email, by.device);
    const proof = await this.check(signIn, response);
    const finished = await this.database.transaction(async (manager) => {
      if (proof === null) return null;
      if (!(await this.store.use(manager, accountId, proof.id, proof.counter))) return null;
      return this.starts.finish(manager, signIn);
    });
    if (finished === null) {
      const detail = { method: 'passkey' };
      await this.events.record(this.database.manager, {
        kind: 'code-failed',
        actor: null,
        accountId,
        detail,
      });
      throw wrongPasskey();
    }
    await guessing.succeeded();
    return finished;
  }

  private async check({ actor, sessionId }: SessionSignIn, response: object) {
    const { manager } = this.database;
    const challenge = await this.store.takeChallenge(manager, sessionId);
    const present = await this.store.credentialsOf(manager, ownAccount(actor));
    const credential = present.find(({ id }) => 'id' in response && response.id === id);
    if (challenge === null || credential === undefined) return null;
    const counter = await this.checks.proved(response, challenge, credential);
    return counter === null ? null : { id: credential.id, counter };
  }
}

function wrongPasskey(): UnauthenticatedError {
  return new UnauthenticatedError('wrong_passkey', {
    vi: 'Khóa truy cập không đúng, hoặc yêu cầu đã quá năm phút.',
    en: 'The passkey is wrong, or more than five minutes have passed since it was asked for.',
  });
}
