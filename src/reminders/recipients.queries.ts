import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Destination } from '../mail/outgoing-mail.js';
import { type Directory, MAILBOX_LANGUAGE, type Recipient, type RoleHolder } from './recipients.js';

interface Found {
  readonly holders: readonly RoleHolder[];
  readonly mailboxes: readonly { readonly id: string; readonly mailbox: string }[];
}

/** Loads whom mails can go to. */
@Injectable()
export class RecipientsQueries {
  /** The open accounts that mail reaches and that hold a role at the committee or at one of the bodies, and the bodies' mailboxes. */
  async directory(
    manager: EntityManager,
    committeeId: string,
    bodyIds: readonly string[],
  ): Promise<Directory> {
    const places = [...new Set([committeeId, ...bodyIds])];
    const [{ holders, mailboxes }] = await manager.query<[Found]>(
      `select (select coalesce(json_agg(h order by h."accountId"), '[]') from (
           select a.id as "accountId", a.email as address, a.language,
                  json_agg(json_build_object('role', r.role, 'bodyId', r.body_id)) as roles
           from account a join account_role r on r.account_id = a.id
           where a.ended_at is null and position('@' in a.email) > 0 and r.body_id = any($1)
           group by a.id) h) as holders,
         (select coalesce(json_agg(json_build_object('id', id, 'mailbox', mailbox)), '[]')
          from body where id = any($1) and mailbox is not null) as mailboxes`,
      [places],
    );
    return { committeeId, holders, mailboxes: new Map(mailboxes.map(({ id, mailbox }) => [id, mailbox])) };
  }

  /** Where an account, or the mailbox of a body, is reached now; null where the account has ended or the mailbox is gone. */
  async present(
    manager: EntityManager,
    { accountId, bodyId }: Pick<Recipient, 'accountId' | 'bodyId'>,
  ): Promise<Destination | null> {
    const [found] = await manager.query<Destination[]>(
      `select lower(email) as address, language from account where id = $1 and ended_at is null and position('@' in email) > 0
       union all
       select lower(mailbox), $3 from body where $1::uuid is null and id = $2 and mailbox is not null`,
      [accountId, bodyId, MAILBOX_LANGUAGE],
    );
    return found ?? null;
  }
}
