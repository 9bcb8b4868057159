import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import type { Scope } from '../kernel/scope.js';
import type { Text } from '../kernel/text.js';
import { type Page, cursorId, pageOf } from '../platform/http/page.js';
import { type MessageState, messageText } from './message-state.js';
import type { Reason } from './outgoing-mail.js';
import type { SkipReason } from './skip-reason.js';

/** Who reads the log: boards and leaders what their committees sent, an administrator all of it without the texts. */
export interface MessageReader {
  readonly scope: Scope;
  readonly isAdmin: boolean;
  /** Whether the names of accounts are told; not where left out. */
  readonly namesAccounts?: boolean;
}

export interface MessageFilter {
  /** A part of the address. */
  readonly to?: string;
  readonly state?: MessageState;
  readonly kind?: string;
  /** The body whose mailbox or account it goes to, or that it is about. */
  readonly body?: string;
  /** The day that it is of. */
  readonly day?: CalendarDay;
}

/** A message in the log. */
export interface MessageRow {
  readonly id: string;
  readonly to: string;
  readonly kind: string;
  readonly state: MessageState;
  /** Null until it is composed, and where the reader sees no texts. */
  readonly subject: string | null;
  readonly reasons: readonly Reason[];
  readonly day: CalendarDay;
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly lastError: string | null;
  readonly acceptedBy: string | null;
  readonly sentAt: Date | null;
  readonly skipReason: SkipReason | null;
  readonly overtakenBy: string | null;
  readonly bodyId: string | null;
  readonly bodyName: Text | null;
  /** Whose account it goes to; null where it goes to none, and where the reader is not told. */
  readonly accountName: string | null;
  readonly createdAt: Date;
}

/** A message with what it says, as plain text; null where the reader sees no texts, and of mails of accounts. */
export interface ReadMessage extends MessageRow {
  readonly text: string | null;
}

/** Takes $1, the committees whose texts are read, $2, whether all are, and $3, whether accounts are named. */
const ROW = `id, address as "to", kind, state, case when committee_id = any($1) or $2 then subject end as subject, reasons,
  day, attempts, case when state <> 'sending' then next_attempt_at end as "nextAttemptAt",
  last_error as "lastError", accepted_by as "acceptedBy", sent_at as "sentAt", skip_reason as "skipReason",
  overtaken_by as "overtakenBy", body_id as "bodyId", created_at as "createdAt",
  (select json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)) from body b where b.id = body_id) as "bodyName",
  case when $3 then (select a.name from account a where a.id = account_id) end as "accountName"`;

/** Reads the log of messages. */
@Injectable()
export class MessagesQueries {
  constructor(private readonly database: DataSource) {}

  /** The newest first. */
  async list(
    reader: MessageReader,
    filter: MessageFilter,
    limit: number,
    cursor?: string,
  ): Promise<Page<MessageRow>> {
    const after = cursorId(cursor);
    const rows = await this.database.query<MessageRow[]>(
      `select ${ROW} from message
       where (committee_id = any($1) or $2 or $11)
         and ($4::text is null or position(lower($4) in lower(address)) > 0)
         and ($5::text is null or state = $5) and ($6::text is null or kind = $6)
         and ($7::uuid is null or id < $7)
         and ($9::uuid is null or body_id = $9 or account_id in (select account_id from account_role where body_id = $9))
         and ($10::date is null or day = $10)
       order by id desc limit $8`,
      [
        reader.scope.committees,
        reader.scope.everything,
        reader.namesAccounts === true,
        filter.to ?? null,
        filter.state ?? null,
        filter.kind ?? null,
        after,
        limit + 1,
        filter.body ?? null,
        filter.day ?? null,
        reader.isAdmin,
      ],
    );
    return pageOf(rows, limit, (row) => [row.id]);
  }

  /** One message of the log. @throws NotFoundError where there is none, or it is not the reader's to know of */
  async read({ scope, isAdmin, namesAccounts }: MessageReader, id: string): Promise<ReadMessage> {
    const [found] = await this.database.query<ReadMessage[]>(
      `select ${ROW}, case when committee_id = any($1) or $2 then body end as text
       from message where id = $4 and (committee_id = any($1) or $2 or $5)`,
      [scope.committees, scope.everything, namesAccounts === true, id, isAdmin],
    );
    if (!found) throw notFound(messageText);
    return found;
  }

  /** All mails to an account, oldest first, with their texts where they are still kept. For the account itself and the operator. */
  async ofAccount(manager: EntityManager, accountId: string): Promise<Record<string, unknown>[]> {
    return manager.query(
      `select id, kind, day::text, address as "to", language, state, subject, body as text, reasons, created_at as "createdAt",
              sent_at as "sentAt", accepted_by as "acceptedBy"
       from message where account_id = $1 order by id`,
      [accountId],
    );
  }

  /** The committee that a message belongs to, to decide who may send it again; null when there is no such message. */
  async findCommittee(id: string): Promise<{ committeeId: string | null } | null> {
    const rows = await this.database.query<{ committeeId: string | null }[]>(
      'select committee_id as "committeeId" from message where id = $1',
      [id],
    );
    return rows[0] ?? null;
  }
}
