import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { invalidField } from '../kernel/domain-error.js';
import type { SessionSignIn } from './access.decorator.js';
import { AccountHistoryService } from './account-history.service.js';
import { ownAccount } from './authorize.js';
import { PasskeyChecks } from './passkey-checks.service.js';
import { type PasskeyView, PasskeysStore } from './passkeys.store.js';
import { SecondFactorCodesService } from './second-factor-codes.service.js';
import { SessionsStore } from './sessions.store.js';
import { SessionStartsService, type StartedSession } from './session-starts.service.js';

/** A passkey that was added. Recovery codes are there where it is the first second factor. */
export interface AddedPasskey {
  readonly session: StartedSession;
  readonly passkey: PasskeyView;
  readonly recoveryCodes: string[];
}

/** Adds passkeys: a challenge, then the authenticator's answer to it. */
@Injectable()
export class PasskeySetUpService {
  constructor(
    private readonly database: DataSource,
    private readonly checks: PasskeyChecks,
    private readonly store: PasskeysStore,
    private readonly codes: SecondFactorCodesService,
    private readonly sessions: SessionsStore,
    private readonly starts: SessionStartsService,
    private readonly history: AccountHistoryService,
  ) {}

  /** The actor's own passkeys, the oldest first. */
  async list(actor: Actor): Promise<PasskeyView[]> {
    return this.store.list(this.database.manager, ownAccount(actor));
  }

  /** Begins one for the own account; the challenge counts for five minutes. The password was asked for. */
  async begin({ actor, sessionId }: SessionSignIn, email: string) {
    const { manager } = this.database;
    const accountId = ownAccount(actor);
    const present = await this.store.credentialsOf(manager, accountId);
    const options = await this.checks.creationOptions(email, accountId, present);
    await this.store.challenge(manager, sessionId, options.challenge);
    return options;
  }

  /**
   * Adds the passkey. The session goes on under a new secret, all others end.
   * @throws InvalidInputError where it does not answer the session's challenge, or some account has it
   */
  async add(signIn: SessionSignIn, name: string, response: object): Promise<AddedPasskey> {
    const { actor, sessionId } = signIn;
    const accountId = ownAccount(actor);
    const challenge = await this.store.takeChallenge(this.database.manager, sessionId);
    const credential = challenge === null ? null : await this.checks.created(response, challenge);
    if (credential === null) throw wrongPasskey();
    return this.database.transaction(async (manager) => {
      const first = !(await this.starts.hasFactor(manager, actor));
      const passkey = await this.store.add(manager, accountId, name, credential);
      if (passkey === null) throw wrongPasskey();
      const recoveryCodes = first ? await this.codes.renewRecoveryCodes(manager, accountId) : [];
      await this.history.record(manager, actor, accountId, 'account.passkey-added');
      await this.sessions.endAll(manager, accountId, sessionId);
      return { session: await this.starts.finish(manager, signIn), passkey, recoveryCodes };
    });
  }
}

function wrongPasskey() {
  return invalidField('response', 'wrong_passkey', {
    vi: 'Khóa truy cập không đúng, đã có, hoặc đã quá năm phút kể từ khi bắt đầu.',
    en: 'The passkey is wrong or is there already, or more than five minutes have passed since this was begun.',
  });
}
