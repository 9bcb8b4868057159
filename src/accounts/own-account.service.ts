import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { ConflictError, notFound, staleVersion } from '../kernel/domain-error.js';
import { AccountHistoryService } from './account-history.service.js';
import type { AccountChanges } from './account-input.js';
import { AccountsQueries, type AccountView } from './accounts.queries.js';
import { AccountsStore } from './accounts.store.js';
import { ownAccount } from './authorize.js';
import { OwnPasswordService } from './own-password.service.js';
import { PasswordsService } from './passwords.service.js';
import { SessionsStore } from './sessions.store.js';

const anAccount = { vi: 'tài khoản', en: 'account' };

/** What everybody does with the own account. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly database: DataSource,
    private readonly history: AccountHistoryService,
    private readonly store: AccountsStore,
    private readonly queries: AccountsQueries,
    private readonly sessions: SessionsStore,
    private readonly passwords: PasswordsService,
    private readonly password: OwnPasswordService,
  ) {}

  async read(actor: Actor): Promise<AccountView> {
    const view = await this.queries.findView(this.database.manager, ownAccount(actor));
    if (!view) throw notFound(anAccount);
    return view;
  }

  /**
   * Changes how the own account is called and the language of its mails, where it stands at `version`. What is left out stays.
   * @throws StaleVersionError
   */
  async change(
    actor: Actor,
    version: number,
    { name, language }: Pick<AccountChanges, 'name' | 'language'>,
  ): Promise<AccountView> {
    const id = ownAccount(actor);
    await this.database.transaction(async (manager) => {
      const account = await this.store.findLocked(manager, id);
      if (account === null) throw notFound(anAccount);
      if (account.version !== version)
        throw staleVersion(version, account.version, await this.queries.findView(manager, id));
      const fields: string[] = [];
      if (name !== undefined && name !== account.name) fields.push('name');
      if (language !== undefined && language !== account.language) fields.push('language');
      if (fields.length === 0) return;
      account.name = name ?? account.name;
      account.language = language ?? account.language;
      account.version += 1;
      await this.store.save(manager, account);
      await this.history.record(manager, actor, id, 'account.changed', fields);
    });
    return this.read(actor);
  }

  /**
   * Changes the own password and ends all other sessions.
   * @throws InvalidInputError when the present one is wrong or the new one too short, too long or easily guessed.
   */
  async changePassword(
    actor: Actor,
    sessionId: string | null,
    passwords: { readonly current: string; readonly next: string },
  ): Promise<void> {
    const id = ownAccount(actor);
    const account = await this.password.check(actor, passwords.current, 'currentPassword');
    const present = account.passwordHash;
    const next = await this.passwords.hashed(passwords.next, 'newPassword', [account.email, account.name]);
    await this.database.transaction(async (manager) => {
      if (!(await this.store.changePassword(manager, id, present, next))) throw changedMeanwhile();
      await this.sessions.endAll(manager, id, sessionId);
      await this.history.record(manager, actor, id, 'account.password-changed', ['password']);
    });
  }
}

function changedMeanwhile() {
  return new ConflictError('password_changed', {
    vi: 'Mật khẩu vừa được đổi ở nơi khác. Hãy thử lại.',
    en: 'The password was changed elsewhere just now. Try again.',
  });
}
