import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { ConflictError, invalidField, notFound } from '../kernel/domain-error.js';
import { AccountHistoryService } from './account-history.service.js';
import { AccountMessages } from './account-messages.service.js';
import { AccountsStore } from './accounts.store.js';
import { authorize, ownAccount } from './authorize.js';
import { PasskeysStore } from './passkeys.store.js';
import { SecondFactorsStore } from './second-factors.store.js';
import { SessionsStore } from './sessions.store.js';
import { SessionStartsService } from './session-starts.service.js';

/** The second factor of an account, as its owner sees it. */
export interface SecondFactorsView {
  readonly required: boolean;
  readonly totp: { readonly addedAt: Date } | null;
  readonly recoveryCodesLeft: number;
}

const aPasskey = { vi: 'khóa truy cập', en: 'passkey' };
const aSecondFactor = { vi: 'lớp xác thực thứ hai', en: 'second factor' };

/** Looks at second factors and takes them away. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly database: DataSource,
    private readonly store: SecondFactorsStore,
    private readonly passkeys: PasskeysStore,
    private readonly accounts: AccountsStore,
    private readonly sessions: SessionsStore,
    private readonly starts: SessionStartsService,
    private readonly history: AccountHistoryService,
    private readonly messages: AccountMessages,
  ) {}

  /** The actor's own. */
  async read(actor: Actor): Promise<SecondFactorsView> {
    const { secret, addedAt, recoveryCodes } = await this.store.read(
      this.database.manager,
      ownAccount(actor),
    );
    return {
      required: this.starts.mustHave(actor),
      totp: secret === null || addedAt === null ? null : { addedAt },
      recoveryCodesLeft: recoveryCodes,
    };
  }

  /** Whether an account has one, for administrators. @throws ForbiddenError */
  async isSetUp(actor: Actor, accountId: string): Promise<boolean> {
    authorize(actor, 'account.factor.remove', {}, { vi: 'tài khoản', en: 'account' });
    return this.store.has(this.database.manager, accountId);
  }

  /**
   * Takes the own one away; the password was asked for. All other sessions end.
   * @throws ConflictError where the account must have one; NotFoundError where it has none
   */
  async removeOwn(actor: Actor, sessionId: string): Promise<void> {
    if (this.starts.mustHave(actor)) throw required();
    await this.remove(actor, ownAccount(actor), sessionId);
  }

  /**
   * Takes an own passkey away, with the recovery codes where it is the last factor; the password was asked for. All other sessions end.
   * @throws ConflictError where it is the last and the account must have one; NotFoundError
   */
  async removePasskey(actor: Actor, sessionId: string, id: string): Promise<void> {
    const accountId = ownAccount(actor);
    await this.database.transaction(async (manager) => {
      await this.accounts.findLocked(manager, accountId);
      if (!(await this.passkeys.remove(manager, accountId, id))) throw notFound(aPasskey);
      if (!(await this.store.has(manager, accountId))) {
        if (this.starts.mustHave(actor)) throw required();
        await this.store.remove(manager, accountId);
      }
      await this.sessions.endAll(manager, accountId, sessionId);
      await this.history.record(manager, actor, accountId, 'account.passkey-removed');
    });
  }

  /**
   * An administrator takes a lost one away from somebody else's account, or the operator from any: its sessions all end. Of what
   * the operator did all administrators are told, since it may be the account of one of them.
   * @throws ForbiddenError, NotFoundError; InvalidInputError for the own account
   */
  async removeOf(actor: Actor, accountId: string): Promise<void> {
    authorize(actor, 'account.factor.remove', {}, { vi: 'tài khoản', en: 'account' });
    if (accountId === actor.accountId) throw ownAccountRefused();
    await this.remove(actor, accountId, null);
  }

  private async remove(actor: Actor, accountId: string, keptSession: string | null): Promise<void> {
    await this.database.transaction(async (manager) => {
      const account = await this.accounts.findLocked(manager, accountId);
      if (account === null || !(await this.store.remove(manager, accountId))) throw notFound(aSecondFactor);
      await this.sessions.endAll(manager, accountId, keptSession);
      await this.history.record(manager, actor, accountId, 'account.second-factor-removed');
      if (actor.isSystem) await this.messages.notifyFactorReset(manager, accountId);
    });
  }
}

function required(): ConflictError {
  return new ConflictError('second_factor_required', {
    vi: 'Tài khoản này bắt buộc có lớp xác thực thứ hai. Có thể thay bằng ứng dụng khác, không gỡ được.',
    en: 'This account must have a second factor. It can be replaced by another one, not taken away.',
  });
}

function ownAccountRefused() {
  return invalidField('id', 'own_second_factor', {
    vi: 'Lớp xác thực của chính mình được gỡ ở phần tài khoản cá nhân, bằng mật khẩu.',
    en: 'One’s own second factor is taken away among one’s own settings, with the password.',
  });
}
