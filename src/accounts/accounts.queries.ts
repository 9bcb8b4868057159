import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../kernel/actor.js';
import type { Language } from '../kernel/text.js';
import { searchWords } from '../kernel/search-text.js';
import { foldedSql } from '../platform/database/folded-sql.js';
import { normalizedEmail } from './account-input.js';

/** An account as administrators and its owner see it. */
export interface AccountView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly roles: readonly RoleView[];
  readonly hasPassword: boolean;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** A role with the body that it is held at. */
export interface RoleView {
  readonly role: Role;
  /** Null for the role of administrator. */
  readonly body: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly nameEn: string | null;
  } | null;
  readonly approve: boolean;
}

/** Which accounts a list is to hold. */
export interface AccountFilter {
  readonly role?: Role;
  /** With a role at that body. */
  readonly body?: string;
  readonly ended?: boolean;
  /** Whether somebody can sign in with it. */
  readonly hasPassword?: boolean;
  /** Words of the name or the address, with or without diacritics. */
  readonly q?: string;
  /** That account alone. */
  readonly id?: string;
  /** Only those with a role at one of these bodies, and of them only such roles; all where it is null. */
  readonly within: readonly string[] | null;
}

/** An open account that holds a role at a body, as mail addresses it. */
export interface RoleHolder {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly role: Role;
  readonly bodyId: string;
  readonly approve: boolean;
}

/** An account that came with the sample plan. */
export interface SampleAccount {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string | null;
}

const VIEW = `
  select a.id, a.email, a.name, a.language, a.version, a.ended_at as "endedAt",
    a.password_hash is not null as "hasPassword",
    coalesce((select json_agg(json_build_object('role', r.role, 'approve', r.approve,
        'body', case when b.id is not null then json_build_object('id', b.id, 'code', b.code, 'name', b.name, 'nameEn', b.name_en) end)
        order by b.code, r.role)
      from account_role r left join body b on b.id = r.body_id where r.account_id = a.id), '[]') as roles
  from account a`;

const FOLDED = foldedSql("a.name || ' ' || a.email");

/** Reads accounts. Who may is decided by the caller: administrators, the owner, and the program for its mails. */
@Injectable()
export class AccountsQueries {
  async findView(manager: EntityManager, id: string): Promise<AccountView | null> {
    const [found] = await manager.query<AccountView[]>(`${VIEW} where a.id = $1`, [id]);
    return found ?? null;
  }

  /** The id of the account that signs in so, or null. */
  async findId(manager: EntityManager, email: string): Promise<string | null> {
    const [found] = await manager.query<{ id: string }[]>('select id from account where email = $1', [
      normalizedEmail(email),
    ]);
    return found?.id ?? null;
  }

  /** Whether an open account that can sign in administers the installation. */
  async hasAdmin(manager: EntityManager): Promise<boolean> {
    const [found] = await manager.query<{ there: boolean }[]>(
      `select exists (select from account_role r join account a on a.id = r.account_id
         where r.role = 'admin' and a.ended_at is null and a.password_hash is not null) as there`,
    );
    return found?.there === true;
  }

  /** The account that signs in so, ended or not, or null. */
  async findByEmail(manager: EntityManager, email: string): Promise<AccountView | null> {
    const [found] = await manager.query<AccountView[]>(`${VIEW} where a.email = $1`, [email]);
    return found ?? null;
  }

  /** The open accounts that came with the sample plan, by address. */
  async sample(manager: EntityManager): Promise<SampleAccount[]> {
    return manager.query(
      `select id, email, password_hash as "passwordHash" from account where sample and ended_at is null order by email`,
    );
  }

  /** One page of the accounts, by address. */
  async page(
    manager: EntityManager,
    filter: AccountFilter,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<AccountView[]> {
    const { within } = filter;
    const found = await manager.query<AccountView[]>(
      `${VIEW} where ($1::text is null or a.email > $1) and ($2::boolean is null or (a.ended_at is not null) = $2)
       and (($3::text is null and $4::uuid is null and $6::uuid[] is null)
         or exists (select from account_role r where r.account_id = a.id
           and ($3::text is null or r.role = $3) and ($4::uuid is null or r.body_id = $4)
           and ($6::uuid[] is null or r.body_id = any($6))))
       and ($7::boolean is null or (a.password_hash is not null) = $7) and ($8::uuid is null or a.id = $8)
       and not exists (select from unnest($9::text[]) word where position(word in ${FOLDED}) = 0)
       order by a.email limit $5`,
      [
        page.after,
        filter.ended ?? null,
        filter.role ?? null,
        filter.body ?? null,
        page.limit,
        within,
        filter.hasPassword ?? null,
        filter.id ?? null,
        searchWords(filter.q ?? ''),
      ],
    );
    if (within === null) return found;
    const reach = new Set(within);
    return found.map((one) => ({
      ...one,
      roles: one.roles.filter(({ body }) => body !== null && reach.has(body.id)),
    }));
  }

  /** The open accounts that hold one of the roles at one of the bodies, once for each role. */
  async holders(
    manager: EntityManager,
    bodyIds: readonly string[],
    roles: readonly Role[],
  ): Promise<RoleHolder[]> {
    return manager.query<RoleHolder[]>(
      `select a.id as "accountId", a.email, a.name, a.language, r.role, r.body_id as "bodyId", r.approve
       from account_role r join account a on a.id = r.account_id
       where a.ended_at is null and r.body_id = any($1) and r.role = any($2) order by r.body_id, a.email, r.role`,
      [bodyIds, roles],
    );
  }

  /** Those of the bodies that no open account is officer or head of: the board enters for them. */
  async withoutAccounts(manager: EntityManager, bodyIds: readonly string[]): Promise<string[]> {
    const held = new Set((await this.holders(manager, bodyIds, ['officer', 'head'])).map((h) => h.bodyId));
    return bodyIds.filter((id) => !held.has(id));
  }
}
