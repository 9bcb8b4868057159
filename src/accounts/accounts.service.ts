import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { BodiesQueries } from '../bodies/bodies.queries.js';
import type { Actor, HeldRole } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError, InvalidInputError, notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { type AccountAct, AccountHistoryService } from './account-history.service.js';
import { type AccountChanges, type NewAccount, normalizedEmail, roleProblems } from './account-input.js';
import { Account } from './account.entity.js';
import { type AccountFilter, AccountsQueries, type AccountView } from './accounts.queries.js';
import { AccountsStore } from './accounts.store.js';
import { authorize } from './authorize.js';

const anAccount = { vi: 'tài khoản', en: 'account' };

/** What else a new account is made with. */
interface Beside {
  /** As `PasswordsService.hashed` gives it, before the transaction; null until an invitation is answered. */
  readonly passwordHash: string | null;
  readonly sample?: boolean;
}

/** Makes, changes and ends accounts. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: AccountHistoryService,
    private readonly bodies: BodiesQueries,
    private readonly store: AccountsStore,
    private readonly queries: AccountsQueries,
  ) {}

  /** One page of all accounts, by address; `after` is the address before it. */
  async list(
    actor: Actor,
    filter: AccountFilter,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<AccountView[]> {
    authorize(actor, 'account.read', {}, anAccount);
    return this.queries.page(this.database.manager, filter, page);
  }

  /** @throws ForbiddenError, InvalidInputError (roles) or ConflictError (the address is taken). */
  async create(actor: Actor, input: NewAccount, beside: Beside): Promise<AccountView> {
    return this.database.transaction((manager) => this.createWithin(manager, actor, input, beside));
  }

  /** As `create`, in the transaction of `manager`. */
  async createWithin(
    manager: EntityManager,
    actor: Actor,
    input: NewAccount,
    { passwordHash, sample = false }: Beside,
  ): Promise<AccountView> {
    authorize(actor, 'account.change', {}, anAccount);
    await this.checkRoles(manager, input.roles);
    const account = Object.assign(new Account(), {
      id: newId(),
      email: normalizedEmail(input.email),
      name: input.name,
      language: input.language,
      passwordHash,
      endedAt: null,
      sample,
      version: 1,
    });
    if (!(await this.store.add(manager, account))) throw addressTaken();
    await this.store.replaceRoles(manager, account.id, input.roles);
    await this.history.record(manager, actor, account.id, 'account.created', ['email', 'name', 'roles']);
    return this.view(manager, account.id);
  }

  /**
   * Changes an account that stands at `version`. Ending it ends its sessions and tokens at once.
   * @throws ForbiddenError, NotFoundError, StaleVersionError, InvalidInputError (roles) or ConflictError (the address is
   * taken, or nobody would be left to administer).
   */
  async change(actor: Actor, id: string, version: number, changes: AccountChanges): Promise<AccountView> {
    authorize(actor, 'account.change', {}, anAccount);
    return this.database.transaction(async (manager) => {
      const account = await this.store.findLocked(manager, id);
      if (!account) throw notFound(anAccount);
      if (account.version !== version) {
        throw staleVersion(version, account.version, await this.view(manager, id));
      }
      const fields = await this.apply(manager, account, changes);
      if (fields.length === 0) return this.view(manager, id);
      account.version += 1;
      await this.store.save(manager, account);
      if (fields.includes('ended') || fields.includes('roles')) await this.keepAnAdmin(manager);
      await this.history.record(manager, actor, id, actionOf(fields, changes), fields);
      return this.view(manager, id);
    });
  }

  /** Makes the changes to the row and to its roles; the names of the fields that do change. */
  private async apply(manager: EntityManager, account: Account, changes: AccountChanges): Promise<string[]> {
    const fields: string[] = [];
    const email = changes.email === undefined ? account.email : normalizedEmail(changes.email);
    if (email !== account.email) {
      if (await this.store.addressTaken(manager, email, account.id)) throw addressTaken();
      account.email = email;
      fields.push('email');
    }
    if (changes.name !== undefined && changes.name !== account.name) {
      account.name = changes.name;
      fields.push('name');
    }
    if (changes.language !== undefined && changes.language !== account.language) {
      account.language = changes.language;
      fields.push('language');
    }
    if (changes.ended !== undefined && changes.ended !== (account.endedAt !== null)) {
      account.endedAt = changes.ended ? this.clock.now() : null;
      if (changes.ended) await this.store.endSignIns(manager, account.id);
      fields.push('ended');
    }
    if (changes.roles !== undefined && (await this.changeRoles(manager, account.id, changes.roles))) {
      fields.push('roles');
    }
    return fields;
  }

  private async changeRoles(
    manager: EntityManager,
    id: string,
    roles: readonly HeldRole[],
  ): Promise<boolean> {
    await this.checkRoles(manager, roles);
    const written = (list: readonly HeldRole[]) =>
      list.map((held) => `${held.role} ${held.bodyId} ${held.approve}`).sort();
    const before = written(await this.store.roles(manager, id));
    if (JSON.stringify(before) === JSON.stringify(written(roles))) return false;
    await this.store.replaceRoles(manager, id, roles);
    return true;
  }

  private async checkRoles(manager: EntityManager, roles: readonly HeldRole[]): Promise<void> {
    const held = await this.bodies.refs(
      manager,
      roles.map((role) => role.bodyId),
    );
    const problems = roleProblems(roles, held);
    if (problems.length === 0) return;
    throw new InvalidInputError(
      'bad_roles',
      { vi: 'Vai trò chưa hợp lệ.', en: 'The roles are not valid.' },
      problems,
    );
  }

  private async keepAnAdmin(manager: EntityManager): Promise<void> {
    if ((await this.store.openAdmins(manager)) > 0) return;
    throw new ConflictError('last_admin', {
      vi: 'Phải còn ít nhất một tài khoản quản trị đang mở.',
      en: 'At least one open account must remain an administrator.',
    });
  }

  private async view(manager: EntityManager, id: string): Promise<AccountView> {
    const found = await this.queries.findView(manager, id);
    if (!found) throw notFound(anAccount);
    return found;
  }
}

function actionOf(fields: readonly string[], changes: AccountChanges): AccountAct {
  if (!fields.includes('ended')) return 'account.changed';
  return changes.ended ? 'account.ended' : 'account.reopened';
}

function addressTaken(): ConflictError {
  return new ConflictError(
    'address_taken',
    { vi: 'Đã có tài khoản dùng địa chỉ này.', en: 'There is an account with this address already.' },
    [{ name: 'email', message: { vi: 'địa chỉ đã được dùng', en: 'the address is taken' } }],
  );
}
