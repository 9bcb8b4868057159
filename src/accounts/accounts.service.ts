import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor, HeldRole } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError, notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { AccountAuthority, anAccount } from './account-authority.service.js';
import type { Changed } from './account-change.js';
import { AccountFollowUp } from './account-follow-up.service.js';
import { type AccountChanges, type NewAccount, normalizedEmail, rolesBeside } from './account-input.js';
import { Account } from './account.entity.js';
import { type AccountFilter, AccountsQueries, type AccountView } from './accounts.queries.js';
import { AccountsStore } from './accounts.store.js';
import type { Action } from './policy.js';

/** What else a new account is made with. */
interface Beside {
  /** As `PasswordsService.hashed` gives it, before the transaction; null until an invitation is answered. */
  readonly passwordHash: string | null;
  readonly sample?: boolean;
}

/** An account, and the actions that the reader may do to it. */
export interface ReadAccount {
  readonly account: AccountView;
  readonly allowed: readonly Action[];
}

/** Makes, changes and ends accounts. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly store: AccountsStore,
    private readonly queries: AccountsQueries,
    private readonly authority: AccountAuthority,
    private readonly followUp: AccountFollowUp,
  ) {}

  /** One page of the accounts that the actor may read, by address; `after` is the address before it. */
  async list(
    actor: Actor,
    filter: Omit<AccountFilter, 'within'>,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<AccountView[]> {
    const { manager } = this.database;
    const within = await this.authority.readBodies(manager, actor);
    return this.queries.page(manager, { ...filter, within }, page);
  }

  /** The account as the actor may read it, and what may be done with it. @throws NotFoundError */
  async read(actor: Actor, id: string): Promise<ReadAccount> {
    const { manager } = this.database;
    const within = await this.authority.readBodies(manager, actor);
    const [account] = await this.queries.page(manager, { id, within }, { limit: 1, after: null });
    if (!account) throw notFound(anAccount);
    return { account, allowed: await this.authority.allowed(manager, actor, id) };
  }

  /**
   * Makes an account that nobody can sign in with yet.
   * @throws ForbiddenError, InvalidInputError (roles) or ConflictError (the address is taken).
   */
  async create(actor: Actor, input: NewAccount): Promise<AccountView> {
    return this.database.transaction((manager) =>
      this.createWithin(manager, actor, input, { passwordHash: null }),
    );
  }

  /** As `create`, in the transaction of `manager`. */
  async createWithin(
    manager: EntityManager,
    actor: Actor,
    input: NewAccount,
    { passwordHash, sample = false }: Beside,
  ): Promise<AccountView> {
    await this.authority.checkNew(manager, actor, input.roles);
    const account = Object.assign(new Account(), {
      id: newId(),
      email: normalizedEmail(input.email),
      name: input.name,
      language: input.language,
      passwordHash,
      endedAt: null,
      erasedAt: null,
      sample,
      version: 1,
    });
    if (!(await this.store.add(manager, account))) throw addressTaken();
    await this.store.replaceRoles(manager, account.id, input.roles);
    await this.followUp.created(manager, actor, account, input.roles);
    return this.view(manager, account.id);
  }

  /**
   * Changes an account that stands at `version`. What it had open ends as far as it must: see `AccountFollowUp`.
   * @throws ForbiddenError, NotFoundError, StaleVersionError, InvalidInputError (roles) or ConflictError (the address is
   * taken, or nobody would be left to administer).
   */
  async change(actor: Actor, id: string, version: number, changes: AccountChanges): Promise<AccountView> {
    return this.database.transaction((manager) => this.changeWithin(manager, actor, id, version, changes));
  }

  /** As `change`, in the transaction of `manager`. */
  async changeWithin(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    changes: AccountChanges,
  ): Promise<AccountView> {
    await this.store.holdAdmins(manager);
    const account = await this.authority.lockedFor(manager, actor, 'account.change', id);
    if (account.erasedAt !== null) throw erased();
    if (account.version !== version) {
      throw staleVersion(version, account.version, await this.view(manager, id));
    }
    const given =
      changes.email === undefined ? changes : { ...changes, email: normalizedEmail(changes.email) };
    await this.authority.checkChanges(manager, actor, account, given);
    const changed = await this.apply(manager, account, given);
    if (changed.fields.length === 0) return this.view(manager, id);
    account.version += 1;
    await this.store.save(manager, account);
    await this.keepAnAdmin(manager, changed);
    await this.followUp.changed(manager, actor, account, changed);
    return this.view(manager, id);
  }

  /** Makes the changes to the row and to its roles. */
  private async apply(manager: EntityManager, account: Account, changes: AccountChanges): Promise<Changed> {
    const changed: Changed = { fields: [], emailBefore: null, granted: [], taken: [] };
    const { email, name, language, ended, roles } = changes;
    if (email !== undefined && email !== account.email) {
      if (await this.store.addressTaken(manager, email, account.id)) throw addressTaken();
      changed.emailBefore = account.email;
      account.email = email;
      changed.fields.push('email');
    }
    if (name !== undefined && name !== account.name) {
      account.name = name;
      changed.fields.push('name');
    }
    if (language !== undefined && language !== account.language) {
      account.language = language;
      changed.fields.push('language');
    }
    if (ended !== undefined && ended !== (account.endedAt !== null)) {
      account.endedAt = ended ? this.clock.now() : null;
      changed.fields.push('ended');
    }
    if (roles !== undefined) await this.changeRoles(manager, account.id, roles, changed);
    return changed;
  }

  private async changeRoles(
    manager: EntityManager,
    id: string,
    roles: readonly HeldRole[],
    changed: Changed,
  ): Promise<void> {
    const before = await this.store.roles(manager, id);
    changed.granted = rolesBeside(roles, before);
    changed.taken = rolesBeside(before, roles);
    if (changed.granted.length + changed.taken.length === 0) return;
    await this.store.replaceRoles(manager, id, roles);
    changed.fields.push('roles');
  }

  /** @throws ConflictError where no open account that can sign in would be left to administer */
  private async keepAnAdmin(manager: EntityManager, { fields, taken }: Changed): Promise<void> {
    if (!fields.includes('ended') && !taken.some(({ role }) => role === 'admin')) return;
    if ((await this.store.openAdmins(manager)) > 0) return;
    throw new ConflictError('last_admin', {
      vi: 'Phải còn ít nhất một tài khoản quản trị đang mở và đăng nhập được.',
      en: 'At least one open account that can sign in must remain an administrator.',
    });
  }

  private async view(manager: EntityManager, id: string): Promise<AccountView> {
    const found = await this.queries.findView(manager, id);
    if (!found) throw notFound(anAccount);
    return found;
  }
}

function addressTaken(): ConflictError {
  return new ConflictError(
    'address_taken',
    { vi: 'Đã có tài khoản dùng địa chỉ này.', en: 'There is an account with this address already.' },
    [{ name: 'email', message: { vi: 'địa chỉ đã được dùng', en: 'the address is taken' } }],
  );
}

function erased(): ConflictError {
  return new ConflictError('account_erased', {
    vi: 'Dữ liệu của tài khoản này đã bị xóa; hãy lập tài khoản mới.',
    en: 'The data of this account is erased; make a new account.',
  });
}
