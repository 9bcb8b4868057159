import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { ConflictError, notFound } from '../kernel/domain-error.js';
import { AccountHistoryService } from './account-history.service.js';
import {
  AccountIdentitiesStore,
  type ForeignIdentity,
  type IdentityView,
} from './account-identities.store.js';
import { ownAccount } from './authorize.js';

const anIdentity = { vi: 'liên kết với hệ thống đăng nhập khác', en: 'linked identity' };

/** Who the own account is at an OpenID provider. */
@Injectable()
export class AccountIdentitiesService {
  constructor(
    private readonly database: DataSource,
    private readonly store: AccountIdentitiesStore,
    private readonly history: AccountHistoryService,
  ) {}

  async list(actor: Actor): Promise<IdentityView[]> {
    return this.store.ofAccount(this.database.manager, ownAccount(actor));
  }

  /** Links it to the own account. @throws ConflictError where it is another account's. */
  async link(actor: Actor, identity: ForeignIdentity): Promise<void> {
    const accountId = ownAccount(actor);
    await this.database.transaction(async (manager) => {
      if (await this.linkWithin(manager, actor, identity)) return;
      if ((await this.store.ownerOf(manager, identity)) !== accountId) throw taken();
    });
  }

  /** As `link`, in the transaction of `manager`; false where it is some account's already. */
  async linkWithin(manager: EntityManager, actor: Actor, identity: ForeignIdentity): Promise<boolean> {
    const accountId = ownAccount(actor);
    if (!(await this.store.add(manager, accountId, identity))) return false;
    await this.history.record(manager, actor, accountId, 'account.identity-linked');
    return true;
  }

  /** Takes it from the own account: nobody signs in by it any more. @throws NotFoundError where it is not the account's. */
  async remove(actor: Actor, id: string): Promise<void> {
    const accountId = ownAccount(actor);
    await this.database.transaction(async (manager) => {
      if (!(await this.store.remove(manager, accountId, id))) throw notFound(anIdentity);
      await this.history.record(manager, actor, accountId, 'account.identity-removed');
    });
  }
}

function taken(): ConflictError {
  return new ConflictError('identity_taken', {
    vi: 'Danh tính này đã được liên kết với một tài khoản khác.',
    en: 'This identity is linked to another account.',
  });
}
