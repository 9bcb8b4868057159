import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { ConflictError, invalidField } from '../kernel/domain-error.js';
import { newOneTimeCode, normalizedCode } from '../platform/secrets/one-time-code.js';
import { secretHash } from '../platform/secrets/opaque-secret.js';
import { LimitsService } from '../platform/limits/limits.service.js';
import { AccountAuthority, requireNoPassword } from './account-authority.service.js';
import { AccountHistoryService } from './account-history.service.js';
import { type NewAccount } from './account-input.js';
import { AccountMessages, hasMail } from './account-messages.service.js';
import { AccountSecretsStore } from './account-secrets.store.js';
import type { Account } from './account.entity.js';
import type { AccountView } from './accounts.queries.js';
import { AccountsService } from './accounts.service.js';

/** A code that sets the password once. It is shown this once; only its SHA-256 is kept. */
export interface OneTimeCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Lets people into their accounts for the first time: nobody tells or mails a password. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: DataSource,
    private readonly accounts: AccountsService,
    private readonly authority: AccountAuthority,
    private readonly secrets: AccountSecretsStore,
    private readonly messages: AccountMessages,
    private readonly history: AccountHistoryService,
    private readonly limits: LimitsService,
  ) {}

  /**
   * Makes an account and mails its owner a link to set the password: 7 days, once.
   * @throws as `AccountsService.create`; InvalidInputError where mail does not reach the account.
   */
  async invite(actor: Actor, input: NewAccount): Promise<AccountView> {
    if (!hasMail(input.email)) throw noAddress();
    await this.count(actor);
    return this.database.transaction(async (manager) => {
      const made = await this.accounts.createWithin(manager, actor, input, { passwordHash: null });
      await this.send(manager, actor, made);
      return made;
    });
  }

  /**
   * Sends the invitation again; the earlier link dies.
   * @throws ForbiddenError, NotFoundError; ConflictError where the account has ended, has a password or no address.
   */
  async inviteAgain(actor: Actor, id: string): Promise<void> {
    await this.count(actor);
    await this.database.transaction(async (manager) => {
      const account = await this.openAccount(manager, actor, id);
      if (account.passwordHash !== null) throw hasPassword();
      if (!hasMail(account.email)) throw noAddress();
      await this.secrets.endAll(manager, id, 'invitation');
      await this.send(manager, actor, account);
    });
  }

  /**
   * A code to be handed over where mail does not reach the account: 7 days, once. Earlier codes die. The owner is told by mail
   * where there is an address.
   * @throws ForbiddenError, NotFoundError; ConflictError where the account has ended.
   */
  async oneTimeCode(actor: Actor, id: string): Promise<OneTimeCode> {
    return this.database.transaction(async (manager) => {
      const account = await this.openAccount(manager, actor, id);
      requireNoPassword(actor, account);
      await this.secrets.endAll(manager, id, 'code');
      const code = newOneTimeCode();
      const { expiresAt } = await this.secrets.add(manager, id, 'code', secretHash(normalizedCode(code)));
      await this.history.record(manager, actor, id, 'account.code-issued');
      if (account.passwordHash !== null) await this.messages.notify(manager, id, 'one-time-code');
      return { code, expiresAt };
    });
  }

  private async count({ accountId }: Actor): Promise<void> {
    if (accountId !== null) await this.limits.take('account-mail', accountId);
  }

  private async openAccount(manager: EntityManager, actor: Actor, id: string): Promise<Account> {
    const account = await this.authority.lockedFor(manager, actor, 'account.grant', id);
    if (account.endedAt === null) return account;
    throw new ConflictError('account_ended', {
      vi: 'Tài khoản đã kết thúc. Hãy mở lại trước.',
      en: 'The account has ended. Open it again first.',
    });
  }

  /** Mails an account that was made in this transaction its link; false where mail does not reach it. */
  async inviteMade(
    manager: EntityManager,
    actor: Actor,
    account: Pick<Account, 'id' | 'email' | 'language'>,
  ): Promise<boolean> {
    if (!hasMail(account.email)) return false;
    await this.send(manager, actor, account);
    return true;
  }

  private async send(
    manager: EntityManager,
    actor: Actor,
    account: Pick<Account, 'id' | 'email' | 'language'>,
  ): Promise<void> {
    await this.messages.sendLink(manager, account, 'invitation');
    await this.history.record(manager, actor, account.id, 'account.invited');
  }
}

function noAddress() {
  return invalidField('email', 'no_mail_address', {
    vi: 'Tài khoản này không có địa chỉ thư điện tử; hãy tạo mã dùng một lần.',
    en: 'This account has no mail address; make a one-time code.',
  });
}

function hasPassword(): ConflictError {
  return new ConflictError('has_password', {
    vi: 'Tài khoản đã có mật khẩu; người dùng tự đặt lại bằng “Quên mật khẩu”.',
    en: 'The account has a password already; its owner can ask for a new one.',
  });
}
