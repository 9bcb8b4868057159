import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ConflictError, UnauthenticatedError } from '../kernel/domain-error.js';
import type { SessionSignIn } from './access.decorator.js';
import { AccountHistoryService } from './account-history.service.js';
import { ownAccount } from './authorize.js';
import { GuessLimitsService } from './guess-limits.service.js';
import { SecondFactorCodesService } from './second-factor-codes.service.js';
import { SecurityEventsService } from './security-events.service.js';
import { SessionStartsService, type StartedSession } from './session-starts.service.js';
import type { CodeMethod } from './session-stage.js';

/** The second stage: a code. */
@Injectable()
export class SecondStageService {
  constructor(
    private readonly database: DataSource,
    private readonly guesses: GuessLimitsService,
    private readonly codes: SecondFactorCodesService,
    private readonly starts: SessionStartsService,
    private readonly history: AccountHistoryService,
    private readonly events: SecurityEventsService,
  ) {}

  /**
   * Finishes a sign-in with a code, which is used up.
   * @param email the account's address
   * @throws UnauthenticatedError (wrong, or given before), ConflictError (no code is asked for) or TooManyRequestsError
   */
  async prove(
    signIn: SessionSignIn,
    given: { readonly method: CodeMethod; readonly code: string },
    by: { readonly email: string; readonly device: string | null },
  ): Promise<StartedSession> {
    const { actor, stage } = signIn;
    if (stage !== 'second_factor') throw notAsked();
    const accountId = ownAccount(actor);
    const guessing = await this.guesses.begin('code', by.email, by.device);
    const finished = await this.database.transaction(async (manager) => {
      if (!(await this.codes.take(manager, given.method, accountId, given.code))) return null;
      if (given.method === 'recovery_code')
        await this.history.record(manager, actor, accountId, 'account.recovery-code-used');
      return this.starts.finish(manager, signIn);
    });
    if (finished === null) {
      const detail = { method: given.method };
      await this.events.record(this.database.manager, {
        kind: 'code-failed',
        actor: null,
        accountId,
        detail,
      });
      throw wrongCode();
    }
    await guessing.succeeded();
    return finished;
  }
}

function wrongCode(): UnauthenticatedError {
  return new UnauthenticatedError('wrong_code', {
    vi: 'Mã không đúng, đã hết hạn hoặc đã được dùng.',
    en: 'The code is wrong, too old or was used already.',
  });
}

/** The refusal where the sign-in waits for nothing. */
export function notAsked(): ConflictError {
  return new ConflictError('code_not_asked', {
    vi: 'Phiên đăng nhập này không chờ mã xác thực.',
    en: 'This session does not wait for a code.',
  });
}
