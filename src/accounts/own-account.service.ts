import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { ConflictError, notFound } from '../kernel/domain-error.js';
import { AccountHistoryService } from './account-history.service.js';
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
