import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ConflictError, type UnauthenticatedError } from '../kernel/domain-error.js';
import type { SessionSignIn } from './access.decorator.js';
import { ownAccount } from './authorize.js';
import { GuessLimitsService } from './guess-limits.service.js';
import { SecurityEventsService } from './security-events.service.js';
import { SessionStartsService, type StartedSession } from './session-starts.service.js';
import type { SignInMethod } from './session-stage.js';

/** Whom a sign-in in its second stage belongs to: the account's address, and what its device is known by. */
export interface StageOwner {
  readonly email: string;
  readonly device: string | null;
}

/** How the second stage of a sign-in is proved. */
export interface StageProof {
  readonly method: SignInMethod;
  /** Whether what was given is right; it is used up by that. Asked once the guess is counted, in the transaction that finishes. */
  isRight(manager: EntityManager, accountId: string): Promise<boolean>;
  readonly wrong: () => UnauthenticatedError;
}

/** Finishes sign-ins whose second stage is proved, and counts and tells of what is wrong. */
@Injectable()
export class StageProofs {
  constructor(
    private readonly database: DataSource,
    private readonly guesses: GuessLimitsService,
    private readonly starts: SessionStartsService,
    private readonly events: SecurityEventsService,
  ) {}

  /** @throws what `wrong` makes, ConflictError (no second factor is asked for) or TooManyRequestsError */
  async finish(signIn: SessionSignIn, by: StageOwner, proof: StageProof): Promise<StartedSession> {
    requireSecondStage(signIn);
    const accountId = ownAccount(signIn.actor);
    const guessing = await this.guesses.begin('code', by.email, by.device);
    const finished = await this.database.transaction(async (manager) =>
      (await proof.isRight(manager, accountId)) ? this.starts.finish(manager, signIn) : null,
    );
    if (finished === null) {
      const detail = { method: proof.method };
      const failed = { kind: 'code-failed', actor: null, accountId, detail } as const;
      await this.events.record(this.database.manager, failed);
      throw proof.wrong();
    }
    await guessing.succeeded();
    return finished;
  }
}

/** @throws ConflictError where the sign-in waits for nothing */
export function requireSecondStage({ stage }: SessionSignIn): void {
  if (stage === 'second_factor') return;
  throw new ConflictError('code_not_asked', {
    vi: 'Phiên đăng nhập này không chờ mã xác thực.',
    en: 'This session does not wait for a code.',
  });
}
