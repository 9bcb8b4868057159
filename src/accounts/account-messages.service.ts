import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DEFAULT_ZONE } from '../calendar/first-filling.js';
import type { HeldRole } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/new-id.js';
import type { Language } from '../kernel/text.js';
import { MessagesService } from '../mail/messages.service.js';
import type { Reason } from '../mail/outgoing-mail.js';
import { type LinkKind, type NoticeKind, purposeOf } from './account-mail.js';
import { AccountSecretsStore } from './account-secrets.store.js';
import { AccountsStore } from './accounts.store.js';

/** Whom a mail goes to. */
export interface MailedAccount {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
}

/** What a `role-changed` notice tells: ids, the names are looked up when it is sent. */
export interface RoleChange {
  readonly accountId: string;
  readonly granted: readonly Pick<HeldRole, 'role' | 'bodyId'>[];
  readonly taken: readonly Pick<HeldRole, 'role' | 'bodyId'>[];
  /** Null for the operator's commands. */
  readonly by: string | null;
}

/** Whether mail reaches what the account signs in with: a name without `@` is no address. */
export function hasMail(email: string): boolean {
  return email.includes('@');
}

/** Queues the accounts' own mails, in the transaction of what they tell. They are sent at once, on any day. */
@Injectable()
export class AccountMessages {
  constructor(
    private readonly clock: Clock,
    private readonly messages: MessagesService,
    private readonly secrets: AccountSecretsStore,
    private readonly accounts: AccountsStore,
  ) {}

  /** Queues a mail with a link that sets the password. The secret in it is made when it is sent, anew for each attempt. */
  async sendLink(manager: EntityManager, account: MailedAccount, kind: LinkKind): Promise<void> {
    const { id } = await this.secrets.add(manager, account.id, purposeOf[kind]);
    await this.queue(manager, account, kind, { secretId: id });
  }

  /** Tells the owner what happened to the account; nothing where mail does not reach it. */
  async notify(manager: EntityManager, accountId: string, kind: NoticeKind): Promise<void> {
    const account = await this.accounts.find(manager, accountId);
    if (account) await this.queue(manager, account, kind, {});
  }

  /** Tells both addresses that one took the place of the other. */
  async notifyBothAddresses(manager: EntityManager, account: MailedAccount, before: string): Promise<void> {
    for (const email of [before, account.email]) {
      await this.queue(manager, { ...account, email }, 'email-changed', { to: email });
    }
  }

  /** Tells the owner and all open administrators which roles were granted or taken. */
  async notifyRoles(manager: EntityManager, change: RoleChange): Promise<void> {
    const told = await this.accounts.openAdminAccounts(manager, change.accountId);
    for (const account of told) await this.queue(manager, account, 'role-changed', { ...change });
  }

  /** Tells all other open administrators that the operator took this account's second factor away. */
  async notifyFactorReset(manager: EntityManager, accountId: string): Promise<void> {
    for (const account of await this.accounts.openAdminAccounts(manager, accountId)) {
      if (account.id !== accountId) await this.queue(manager, account, 'second-factor-reset', { accountId });
    }
  }

  private async queue(
    manager: EntityManager,
    account: MailedAccount,
    kind: LinkKind | NoticeKind,
    reason: Reason,
  ): Promise<void> {
    if (!hasMail(account.email)) return;
    await this.messages.queue(manager, {
      key: `${kind}:${newId()}`,
      kind,
      committeeId: null,
      accountId: account.id,
      bodyId: null,
      address: account.email,
      language: account.language,
      day: this.clock.today(DEFAULT_ZONE),
      reasons: [reason],
    });
  }
}
