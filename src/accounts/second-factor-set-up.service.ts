import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { invalidField, notFound } from '../kernel/domain-error.js';
import type { SessionSignIn } from './access.decorator.js';
import { AccountHistoryService } from './account-history.service.js';
import { ownAccount } from './authorize.js';
import { GuessLimitsService } from './guess-limits.service.js';
import { SecondFactorCodesService } from './second-factor-codes.service.js';
import { SessionsStore } from './sessions.store.js';
import { SessionStartsService, type StartedSession } from './session-starts.service.js';
import { newTotpSecret, totpUri } from './totp-code.js';

/** Sets up a second factor: a secret for an authenticator app, then a code of it. */
@Injectable()
export class SecondFactorSetUpService {
  constructor(
    private readonly database: DataSource,
    private readonly codes: SecondFactorCodesService,
    private readonly sessions: SessionsStore,
    private readonly starts: SessionStartsService,
    private readonly history: AccountHistoryService,
    private readonly guesses: GuessLimitsService,
  ) {}

  /** Begins one for the own account; one that is there goes on until the new one is confirmed. The password was asked for. */
  async begin(actor: Actor, email: string): Promise<{ readonly secret: string; readonly uri: string }> {
    const secret = newTotpSecret();
    await this.codes.begin(this.database.manager, ownAccount(actor), secret);
    return { secret, uri: totpUri(secret, email) };
  }

  /**
   * Confirms the one that was begun. The session goes on under a new secret, all others end; recovery codes are made, which are not kept.
   * @throws InvalidInputError for a wrong code, or where none was begun within the hour; TooManyRequestsError
   */
  async confirm(
    signIn: SessionSignIn,
    code: string,
    email: string,
  ): Promise<{ readonly session: StartedSession; readonly recoveryCodes: string[] }> {
    const { actor, sessionId } = signIn;
    const accountId = ownAccount(actor);
    const guessing = await this.guesses.begin('code', email);
    const done = await this.database.transaction(async (manager) => {
      if (!(await this.codes.confirm(manager, accountId, code))) return null;
      const recoveryCodes = await this.codes.renewRecoveryCodes(manager, accountId);
      await this.history.record(manager, actor, accountId, 'account.second-factor-added');
      await this.sessions.endAll(manager, accountId, sessionId);
      return { session: await this.starts.finish(manager, signIn), recoveryCodes };
    });
    if (done === null) throw wrongCode();
    await guessing.succeeded();
    return done;
  }

  /** New recovery codes for the own account; those of before are void. The password was asked for. @throws NotFoundError without a second factor */
  async renewRecoveryCodes(actor: Actor): Promise<string[]> {
    const accountId = ownAccount(actor);
    return this.database.transaction(async (manager) => {
      if (!(await this.starts.hasFactor(manager, actor)))
        throw notFound({ vi: 'lớp xác thực thứ hai', en: 'second factor' });
      const codes = await this.codes.renewRecoveryCodes(manager, accountId);
      await this.history.record(manager, actor, accountId, 'account.recovery-codes-made');
      return codes;
    });
  }
}

function wrongCode() {
  return invalidField('code', 'wrong_code', {
    vi: 'Mã không đúng, hoặc đã quá một giờ kể từ khi bắt đầu thiết lập.',
    en: 'The code is wrong, or more than an hour has passed since this was begun.',
  });
}
