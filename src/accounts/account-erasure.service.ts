import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError, type InvalidInputError, invalidField, notFound } from '../kernel/domain-error.js';
import { AccountHistoryService } from './account-history.service.js';
import { normalizedEmail } from './account-input.js';
import type { Account } from './account.entity.js';
import { AccountsQueries, type AccountView } from './accounts.queries.js';
import { AccountsStore } from './accounts.store.js';
import { authorize } from './authorize.js';
import { officeName } from './office-name.js';
import { PersonalData } from './personal-data.service.js';
import { SecurityEventsService } from './security-events.service.js';

const anAccount = { vi: 'tài khoản', en: 'account' };

/** What is left of an erased account. */
export interface Erased {
  readonly id: string;
  /** The office that stands where the name stood. */
  readonly office: string;
  /** False where it was erased before. */
  readonly changed: boolean;
}

/** Gives out all that is kept about the person of an account, and takes it away: what is left is the id and the office. */
@Injectable()
export class AccountErasureService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: AccountHistoryService,
    private readonly events: SecurityEventsService,
    private readonly store: AccountsStore,
    private readonly queries: AccountsQueries,
    private readonly parts: PersonalData,
  ) {}

  /** The account with that id or address, for the operator. @throws NotFoundError */
  async find(idOrEmail: string): Promise<AccountView> {
    const { manager } = this.database;
    const found = idOrEmail.includes('@')
      ? await this.store.findByEmail(manager, idOrEmail)
      : UUID.test(idOrEmail)
        ? await this.store.find(manager, idOrEmail)
        : null;
    const view = found && (await this.queries.findView(manager, found.id));
    if (!view) throw notFound(anAccount);
    return view;
  }

  /**
   * All that is kept about the person, as JSON can hold it; no secrets. That it was given out is a security event.
   * @throws ForbiddenError or NotFoundError: one reads one's own, the operator anybody's
   */
  async collect(actor: Actor, id: string): Promise<Record<string, unknown>> {
    if (actor.accountId !== id && !actor.isSystem) throw notFound(anAccount);
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const account = await this.queries.findView(manager, id);
      if (!account) throw notFound(anAccount);
      const kept = await this.parts.collect(manager, id);
      await this.events.record(manager, { kind: 'exported', actor, accountId: id });
      return { madeAt: this.clock.now().toISOString(), account, ...kept };
    });
  }

  /**
   * Ends the account and erases its personal data; its acts stay under its id.
   * @throws ForbiddenError, NotFoundError or ConflictError (nobody would be left to administer)
   */
  async erase(actor: Actor, id: string): Promise<Erased> {
    authorize(actor, 'account.erase', { accountId: id }, anAccount);
    return this.database.transaction(async (manager) =>
      this.eraseWithin(manager, actor, await this.locked(manager, id)),
    );
  }

  /**
   * As `erase`, of an account that has ended before; `email` is its address, typed once more.
   * @throws ForbiddenError (also of the own account), NotFoundError, ConflictError (it is open) or InvalidInputError (another address)
   */
  async eraseEnded(actor: Actor, id: string, email: string): Promise<Erased> {
    authorize(actor, 'account.erase', { accountId: id }, anAccount);
    return this.database.transaction(async (manager) => {
      const account = await this.locked(manager, id);
      if (account.endedAt === null) throw stillOpen();
      if (account.erasedAt === null && normalizedEmail(email) !== account.email) throw anotherAddress();
      return this.eraseWithin(manager, actor, account);
    });
  }

  /** Held against other changes, and against those of who administers. */
  private async locked(manager: EntityManager, id: string): Promise<Account> {
    await this.store.holdAdmins(manager);
    const account = await this.store.findLocked(manager, id);
    if (!account) throw notFound(anAccount);
    return account;
  }

  private async eraseWithin(manager: EntityManager, actor: Actor, account: Account): Promise<Erased> {
    const { id } = account;
    if (account.erasedAt !== null) return { id, office: account.name, changed: false };
    const roles = (await this.queries.findView(manager, id))?.roles ?? [];
    const wasOpen = await this.end(manager, account);
    if (wasOpen && roles.some(({ role }) => role === 'admin')) await this.keepAnAdmin(manager);
    await this.parts.erase(manager, id);
    const office = officeName(roles);
    await this.store.save(manager, standIn(account, office, this.clock.now()));
    if (wasOpen) await this.history.record(manager, actor, id, 'account.ended', ['ended']);
    await this.history.record(manager, actor, id, 'account.erased', ['email', 'name', 'language']);
    return { id, office, changed: true };
  }

  /** @returns whether it was open */
  private async end(manager: EntityManager, account: Account): Promise<boolean> {
    if (account.endedAt !== null) return false;
    account.endedAt = this.clock.now();
    await this.store.save(manager, account);
    return true;
  }

  private async keepAnAdmin(manager: EntityManager): Promise<void> {
    if ((await this.store.openAdmins(manager)) > 0) return;
    throw new ConflictError('last_admin', {
      vi: 'Phải còn ít nhất một tài khoản quản trị đang mở; hãy giao vai trò quản trị cho người khác trước.',
      en: 'At least one open account must remain an administrator; give the role to somebody else first.',
    });
  }
}

function stillOpen(): ConflictError {
  return new ConflictError('account_open', {
    vi: 'Tài khoản còn mở; hãy kết thúc tài khoản trước khi xóa dữ liệu.',
    en: 'The account is open; end it before its data is erased.',
  });
}

function anotherAddress(): InvalidInputError {
  return invalidField('email', 'address_differs', {
    vi: 'Đây không phải địa chỉ của tài khoản này; hãy gõ lại để xác nhận.',
    en: 'This is not the address of that account; type it once more to confirm.',
  });
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `.invalid` never is an address (RFC 2606), so the person's own is free again. */
function standIn(account: Account, office: string, now: Date): Account {
  return Object.assign(account, {
    email: `${account.id}@erased.invalid`,
    name: office,
    language: 'vi',
    passwordHash: null,
    erasedAt: now,
    version: account.version + 1,
  });
}
