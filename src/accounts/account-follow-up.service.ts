import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, type HeldRole, visitor } from '../kernel/actor.js';
import type { Changed } from './account-change.js';
import { type AccountAct, AccountHistoryService } from './account-history.service.js';
import { AccountMessages } from './account-messages.service.js';
import type { SecretPurpose } from './account-secret.js';
import { AccountSecretsStore } from './account-secrets.store.js';
import type { Account } from './account.entity.js';
import { AccountsStore } from './accounts.store.js';
import { SessionsStore } from './sessions.store.js';

/**
 * What follows when an account is made or changes, in the same transaction: its history; the end of what was open (all when
 * it ends, sessions and secrets with another address, sessions with other roles); and who is told.
 */
@Injectable()
export class AccountFollowUp {
  constructor(
    private readonly history: AccountHistoryService,
    private readonly messages: AccountMessages,
    private readonly secrets: AccountSecretsStore,
    private readonly accounts: AccountsStore,
    private readonly sessions: SessionsStore,
  ) {}

  async created(
    manager: EntityManager,
    actor: Actor,
    account: Account,
    roles: readonly HeldRole[],
  ): Promise<void> {
    await this.history.record(manager, actor, account.id, 'account.created', ['email', 'name', 'roles']);
    // the sample is not made by anybody, and everybody knows its roles
    if (!account.sample) await this.tellRoles(manager, actor, account.id, roles, []);
  }

  async changed(manager: EntityManager, actor: Actor, account: Account, changed: Changed): Promise<void> {
    const { fields, emailBefore, granted, taken } = changed;
    const { id } = account;
    if (fields.includes('ended')) {
      await this.accounts.endSignIns(manager, id);
      await this.secrets.endAll(manager, id);
    }
    if (fields.includes('roles')) await this.sessions.endAll(manager, id);
    if (emailBefore !== null) {
      await this.sessions.endAll(manager, id);
      await this.secrets.endAll(manager, id);
      await this.messages.notifyBothAddresses(manager, account, emailBefore);
    }
    await this.tellRoles(manager, actor, id, granted, taken);
    if (fields.includes('ended')) await this.tellEnd(manager, actor, account);
    await this.history.record(manager, actor, id, actionOf(fields, account), fields);
  }

  /** The owner set a password by a link or a code: every session and every other link ends, and a former owner hears of it. */
  async passwordSet(manager: EntityManager, account: Account, by: SecretPurpose): Promise<void> {
    const { id, passwordHash: before } = account;
    await this.secrets.endAll(manager, id);
    await this.sessions.endAll(manager, id);
    await this.history.record(manager, { ...visitor, accountId: id }, id, setBy[by], ['password']);
    if (before !== null) await this.messages.notify(manager, id, 'password-changed');
  }

  /** With an account its roles go, and come again. */
  private async tellEnd(manager: EntityManager, actor: Actor, { id, endedAt }: Account): Promise<void> {
    const roles = await this.accounts.roles(manager, id);
    if (endedAt === null) await this.tellRoles(manager, actor, id, roles, []);
    else await this.tellRoles(manager, actor, id, [], roles);
  }

  /** All administrators hear of who follows, leads and administers. */
  private async tellRoles(
    manager: EntityManager,
    actor: Actor,
    accountId: string,
    granted: readonly HeldRole[],
    taken: readonly HeldRole[],
  ): Promise<void> {
    if (![...granted, ...taken].some(isPowerful)) return;
    const ids = (roles: readonly HeldRole[]) => roles.map(({ role, bodyId }) => ({ role, bodyId }));
    await this.messages.notifyRoles(manager, {
      accountId,
      granted: ids(granted),
      taken: ids(taken),
      by: actor.accountId,
    });
  }
}

const setBy: Readonly<Record<SecretPurpose, AccountAct>> = {
  invitation: 'account.invitation-used',
  reset: 'account.password-reset',
  code: 'account.code-used',
};

function isPowerful({ role }: HeldRole): boolean {
  return role === 'board' || role === 'observer' || role === 'admin';
}

function actionOf(fields: readonly string[], { endedAt }: Account): AccountAct {
  if (!fields.includes('ended')) return 'account.changed';
  return endedAt === null ? 'account.reopened' : 'account.ended';
}
