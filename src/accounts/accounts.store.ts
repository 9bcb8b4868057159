import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HeldRole } from '../kernel/actor.js';
import { AccountRole } from './account-role.entity.js';
import { Account } from './account.entity.js';
import { normalizedEmail } from './account-input.js';

/** Loads and writes accounts and their roles. */
@Injectable()
export class AccountsStore {
  /** The account with that address that has not ended, or null. */
  async findOpenByEmail(manager: EntityManager, email: string): Promise<Account | null> {
    const account = await manager.findOneBy(Account, { email: normalizedEmail(email) });
    return account?.endedAt === null ? account : null;
  }

  /** The account with that address, open or ended, or null. */
  async findByEmail(manager: EntityManager, email: string): Promise<Account | null> {
    return manager.findOneBy(Account, { email: normalizedEmail(email) });
  }

  async find(manager: EntityManager, id: string): Promise<Account | null> {
    return manager.findOneBy(Account, { id });
  }

  /** The account, held against other changes until the transaction ends; null when there is none. */
  async findLocked(manager: EntityManager, id: string): Promise<Account | null> {
    return manager.findOne(Account, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** False where another account has the address. */
  async add(manager: EntityManager, account: Account): Promise<boolean> {
    const added = await manager
      .createQueryBuilder()
      .insert()
      .into(Account)
      .values(account)
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(added.raw) && added.raw.length > 0;
  }

  async save(manager: EntityManager, account: Account): Promise<void> {
    await manager.update(Account, { id: account.id }, account);
  }

  /** Whether another account has that address. */
  async addressTaken(manager: EntityManager, email: string, exceptId: string): Promise<boolean> {
    const other = await manager.findOneBy(Account, { email: normalizedEmail(email) });
    return other !== null && other.id !== exceptId;
  }

  async roles(manager: EntityManager, accountId: string): Promise<HeldRole[]> {
    return manager.find(AccountRole, { where: { accountId }, order: { role: 'ASC', bodyId: 'ASC' } });
  }

  async replaceRoles(manager: EntityManager, accountId: string, roles: readonly HeldRole[]): Promise<void> {
    await manager.delete(AccountRole, { accountId });
    if (roles.length === 0) return;
    await manager.insert(
      AccountRole,
      roles.map(({ role, bodyId, approve }) => ({ accountId, role, bodyId, approve })),
    );
  }

  /** Holds all changes of who administers until the transaction ends. Taken before any row, so that two changes cannot block each other. */
  async holdAdmins(manager: EntityManager): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('account.admins', 0))`);
  }

  /** How many open accounts with a password hold the role of administrator. */
  async openAdmins(manager: EntityManager): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `select count(distinct r.account_id)::int as count from account_role r join account a on a.id = r.account_id
       where r.role = 'admin' and a.ended_at is null and a.password_hash is not null`,
    );
    return row?.count ?? 0;
  }

  /** All open administrators, and the open account with that id, once each. */
  async openAdminAccounts(
    manager: EntityManager,
    besideId: string,
  ): Promise<Pick<Account, 'id' | 'email' | 'language'>[]> {
    return manager.query(
      `select id, email, language from account a where ended_at is null
       and (id = $1 or exists (select from account_role r where r.account_id = a.id and r.role = 'admin')) order by id`,
      [besideId],
    );
  }

  /** Sets the password hash whatever it was. */
  async setPassword(manager: EntityManager, id: string, passwordHash: string): Promise<void> {
    await manager.update(Account, { id }, { passwordHash });
  }

  /** Sets another password hash; false where the present one is no longer `expected`. */
  async changePassword(
    manager: EntityManager,
    id: string,
    expected: string | null,
    passwordHash: string,
  ): Promise<boolean> {
    const [changed] = await manager.query<[unknown[], number]>(
      `update account set password_hash = $3 where id = $1 and password_hash is not distinct from $2 returning id`,
      [id, expected, passwordHash],
    );
    return changed.length > 0;
  }

  /** Ends all sessions and tokens of the account. */
  async endSignIns(manager: EntityManager, id: string): Promise<void> {
    await manager.query('delete from session where account_id = $1', [id]);
    await manager.query('update api_token set ended_at = now() where account_id = $1 and ended_at is null', [
      id,
    ]);
  }
}
