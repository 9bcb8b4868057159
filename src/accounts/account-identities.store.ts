import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';

/** Who somebody is at a provider. */
export interface ForeignIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** A link as its owner sees it. */
export interface IdentityView extends ForeignIdentity {
  readonly id: string;
  readonly linkedAt: Date;
}

/** Loads and writes who accounts are at an OpenID provider. */
@Injectable()
export class AccountIdentitiesStore {
  /** Whose it is; null for nobody's. */
  async ownerOf(manager: EntityManager, { issuer, subject }: ForeignIdentity): Promise<string | null> {
    const [found] = await manager.query<{ accountId: string }[]>(
      'select account_id as "accountId" from account_identity where issuer = $1 and subject = $2',
      [issuer, subject],
    );
    return found?.accountId ?? null;
  }

  /** Links it to the account; false where it is somebody's already. */
  async add(
    manager: EntityManager,
    accountId: string,
    { issuer, subject }: ForeignIdentity,
  ): Promise<boolean> {
    const added = await manager.query<unknown[]>(
      `insert into account_identity (id, account_id, issuer, subject) values ($1, $2, $3, $4)
       on conflict (issuer, subject) do nothing returning id`,
      [newId(), accountId, issuer, subject],
    );
    return added.length > 0;
  }

  /** Those of the account, the oldest first. */
  async ofAccount(manager: EntityManager, accountId: string): Promise<IdentityView[]> {
    return manager.query<IdentityView[]>(
      `select id, issuer, subject, linked_at as "linkedAt" from account_identity
       where account_id = $1 order by linked_at, id`,
      [accountId],
    );
  }

  /** Takes one of the account's away; false where it has none with that id. */
  async remove(manager: EntityManager, accountId: string, id: string): Promise<boolean> {
    const [removed] = await manager.query<[unknown[], number]>(
      'delete from account_identity where id = $1 and account_id = $2 returning id',
      [id, accountId],
    );
    return removed.length > 0;
  }
}
