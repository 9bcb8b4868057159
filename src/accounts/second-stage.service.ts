import { Injectable } from '@nestjs/common';
import { UnauthenticatedError } from '../kernel/domain-error.js';
import type { SessionSignIn } from './access.decorator.js';
import { AccountHistoryService } from './account-history.service.js';
import { SecondFactorCodesService } from './second-factor-codes.service.js';
import type { StartedSession } from './session-starts.service.js';
import type { CodeMethod } from './session-stage.js';
import { type StageOwner, StageProofs } from './stage-proofs.service.js';

/** The second stage: a code. */
@Injectable()
export class SecondStageService {
  constructor(
    private readonly proofs: StageProofs,
    private readonly codes: SecondFactorCodesService,
    private readonly history: AccountHistoryService,
  ) {}

  /**
   * Finishes a sign-in with a code, which is used up.
   * @throws UnauthenticatedError (wrong, or given before), ConflictError (no code is asked for) or TooManyRequestsError
   */
  async prove(
    signIn: SessionSignIn,
    { method, code }: { readonly method: CodeMethod; readonly code: string },
    by: StageOwner,
  ): Promise<StartedSession> {
    return this.proofs.finish(signIn, by, {
      method,
      wrong: wrongCode,
      isRight: async (manager, accountId) => {
        if (!(await this.codes.take(manager, method, accountId, code))) return false;
        if (method === 'recovery_code')
          await this.history.record(manager, signIn.actor, accountId, 'account.recovery-code-used');
        return true;
      },
    });
  }
}

function wrongCode(): UnauthenticatedError {
  return new UnauthenticatedError('wrong_code', {
    vi: 'Mã không đúng, đã hết hạn hoặc đã được dùng.',
    en: 'The code is wrong, too old or was used already.',
  });
}
