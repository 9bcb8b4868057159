import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';
import type { MessageState } from './message-state.js';
import type {
  ClaimedMessage,
  Destination,
  MailText,
  NewMessage,
  Reason,
  UndeliveredMessage,
} from './outgoing-mail.js';
import type { NextAttempt } from './retry-waits.js';
import type { SkipReason } from './skip-reason.js';

/** What a person who wants to send a message again must know of it. */
export interface MessageFacts {
  readonly id: string;
  readonly committeeId: string | null;
  readonly state: MessageState;
}

type Held = Pick<ClaimedMessage, 'id' | 'lease'>;

/** The key holds the address; an answer of a server may. */
const BLANK = `address = '', subject = null, html = null, body = null, key = 'blanked/' || id, last_error = null,
  accepted_by = replace(accepted_by, address, '…'), lease_until = null, next_attempt_at = null,
  skip_reason = case when state = 'sent' then null else coalesce(skip_reason, 'blanked') end,
  state = case when state = 'sent' then state else 'skipped' end`;

/** Writes the table of messages. Leases and waits are counted by the database's clock. */
@Injectable()
export class MessagesStore {
  /** Queues the message, due at once. @returns its id; null when there is one with this key. */
  async insert(manager: EntityManager, message: NewMessage, createdAt: Date): Promise<string | null> {
    const rows = await manager.query<{ id: string }[]>(
      `insert into message (id, key, kind, committee_id, account_id, body_id, address, language, day, reasons,
                            state, attempts, created_at, next_attempt_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', 0, $11, now())
       on conflict (key) do nothing returning id`,
      [
        newId(),
        message.key,
        message.kind,
        message.committeeId,
        message.accountId,
        message.bodyId,
        message.address,
        message.language,
        message.day,
        JSON.stringify(message.reasons),
        createdAt,
      ],
    );
    return rows[0]?.id ?? null;
  }

  /**
   * Takes up to `limit` messages that are due, or whose lease ran out, and holds them for `leaseSeconds`. Copies of the
   * program pass over what another one takes at the same moment.
   */
  async claim(
    manager: EntityManager,
    limit: number,
    leaseSeconds: number,
    maxAttempts: number,
  ): Promise<ClaimedMessage[]> {
    const [rows] = await manager.query<[ClaimedMessage[], number]>(
      `update message set state = 'sending', attempts = attempts + 1,
              lease_until = clock_timestamp() + make_interval(secs => $2),
              next_attempt_at = clock_timestamp() + make_interval(secs => $2)
       where id in (
         select id from message
         where state in ('queued', 'retrying', 'sending') and next_attempt_at <= now() and attempts < $3
         order by next_attempt_at, id limit $1 for update skip locked)
       returning id, key, kind, committee_id as "committeeId", account_id as "accountId", body_id as "bodyId", address,
                 language, day, reasons, attempts, lease_until::text as lease`,
      [limit, leaseSeconds, maxAttempts],
    );
    return rows;
  }

  /** Ends those whose last attempt never came back. @returns how many. */
  async buryLost(manager: EntityManager, maxAttempts: number): Promise<number> {
    const [, count] = await manager.query<[unknown, number]>(
      `update message set state = 'dead', lease_until = null, next_attempt_at = null,
              last_error = 'the last attempt did not come back'
       where state = 'sending' and next_attempt_at <= now() and attempts >= $1`,
      [maxAttempts],
    );
    return count;
  }

  /**
   * Keeps what is about to be sent, and where; the lease runs anew from here, so that nobody takes the message while it is sent.
   * @returns whether the lease still held.
   */
  async saveContent(
    manager: EntityManager,
    held: Held,
    text: MailText | null,
    to: Destination,
    leaseSeconds: number,
  ): Promise<boolean> {
    // `lease_until` stays: it is what the attempt holds the message by; when it may be taken again is the next attempt.
    return this.update(
      manager,
      held,
      `subject = $3, html = $4, body = $5, address = $6, language = $7,
       next_attempt_at = clock_timestamp() + make_interval(secs => $8::int)`,
      [text?.subject ?? null, text?.html ?? null, text?.text ?? null, to.address, to.language, leaseSeconds],
    );
  }

  /** `reasons` are those that it told: the ones that still held. */
  async recordSent(
    manager: EntityManager,
    held: Held,
    acceptedBy: string,
    at: Date,
    reasons: readonly Reason[],
  ): Promise<boolean> {
    return this.update(
      manager,
      held,
      `state = 'sent', accepted_by = $3, sent_at = $4, reasons = $5, last_error = null, lease_until = null,
       next_attempt_at = null`,
      [acceptedBy, at, JSON.stringify(reasons)],
    );
  }

  async recordSkipped(manager: EntityManager, held: Held, reason: SkipReason): Promise<boolean> {
    return this.update(
      manager,
      held,
      `state = 'skipped', skip_reason = $3, last_error = null, lease_until = null, next_attempt_at = null`,
      [reason],
    );
  }

  /** Says why it failed, and what follows. */
  async recordFailure(
    manager: EntityManager,
    held: Held,
    error: string,
    { wait, attempts }: NextAttempt,
  ): Promise<boolean> {
    return this.update(
      manager,
      held,
      `state = case when $4::int is null then 'dead' else 'retrying' end, last_error = $3, lease_until = null,
       next_attempt_at = clock_timestamp() + make_interval(secs => $4::int), attempts = $5`,
      [error, wait, attempts],
    );
  }

  /** Gives it back untried, so that the attempt does not count. */
  async release(manager: EntityManager, held: Held, waitSeconds: number): Promise<boolean> {
    return this.update(
      manager,
      held,
      `state = 'retrying', attempts = attempts - 1, lease_until = null,
       next_attempt_at = clock_timestamp() + make_interval(secs => $3::int)`,
      [waitSeconds],
    );
  }

  /** The message, held against other changes until the transaction ends; null when there is none. */
  async findForChange(manager: EntityManager, id: string): Promise<MessageFacts | null> {
    const rows = await manager.query<MessageFacts[]>(
      'select id, committee_id as "committeeId", state from message where id = $1 for update',
      [id],
    );
    return rows[0] ?? null;
  }

  /** Queues it again with all its attempts. */
  async requeue(manager: EntityManager, id: string): Promise<void> {
    await manager.query(
      `update message set state = 'queued', attempts = 0, next_attempt_at = now(), lease_until = null where id = $1`,
      [id],
    );
  }

  /**
   * The undelivered messages of a committee, of recipients who have several of which at least one waits: oldest first, held
   * against being sent until the transaction ends.
   */
  async pilesUndelivered(
    manager: EntityManager,
    committeeId: string,
    kinds: readonly string[],
  ): Promise<UndeliveredMessage[]> {
    return manager.query<UndeliveredMessage[]>(
      `with undelivered as (
         select id, state, coalesce(account_id::text, address) as recipient from message
         where committee_id = $1 and kind = any($2) and state in ('queued', 'retrying', 'dead')),
       pile as (
         select recipient from undelivered group by recipient having count(*) > 1 and bool_or(state <> 'dead'))
       select m.id, m.kind, u.recipient, m.state <> 'dead' as waits, m.reasons
       from message m join undelivered u on u.id = m.id join pile p on p.recipient = u.recipient
       where m.state in ('queued', 'retrying', 'dead')
       order by m.id for update of m`,
      [committeeId, kinds],
    );
  }

  /** Lets a waiting message say this, and be due as soon as any of those that it overtakes; these are skipped. */
  async overtake(
    manager: EntityManager,
    id: string,
    reasons: readonly Reason[],
    overtaken: readonly string[],
  ): Promise<void> {
    await manager.query(
      `update message set reasons = $2,
              next_attempt_at = least(next_attempt_at, (select min(o.next_attempt_at) from message o where o.id = any($3)))
       where id = $1`,
      [id, JSON.stringify(reasons), overtaken],
    );
    await manager.query(
      `update message set state = 'skipped', skip_reason = 'overtaken', overtaken_by = $1, next_attempt_at = null,
              lease_until = null
       where id = any($2)`,
      [id, overtaken],
    );
  }

  /**
   * Puts the marker in the place of what messages say that hold the text, spaces and strokes aside. `ids`: only those whose reasons name one of
   * them; null: all of the committee. @returns how many
   */
  async blank(
    manager: EntityManager,
    committeeId: string,
    {
      ids,
      text,
      marker,
    }: { readonly ids: readonly string[] | null; readonly text: string; readonly marker: string },
  ): Promise<number> {
    const [, count] = await manager.query<[unknown, number]>(
      `update message set body = $4, html = $5, subject = case when position($3 in ${LETTERS_OF('subject')}) > 0
         then left($4, 60) else subject end
       where committee_id = $1 and ($2::text[] is null or exists (select from unnest($2) as id where position(id in reasons::text) > 0))
         and position($3 in ${LETTERS_OF("concat(subject, ' ', body)")}) > 0`,
      [committeeId, ids, text.replaceAll(/[\s|]+/g, ''), marker, `<p>${escaped(marker)}</p>`],
    );
    return count;
  }

  /** Takes texts and address from all mails of an account, and ends those that wait. What was sent when, and why, stays. */
  async blankOfAccount(manager: EntityManager, accountId: string): Promise<number> {
    const [, count] = await manager.query<[unknown, number]>(
      `update message set ${BLANK} where account_id = $1 and address <> ''`,
      [accountId],
    );
    return count;
  }

  /** The same of all that ended more than so many days ago. */
  async blankOld(manager: EntityManager, days: number): Promise<number> {
    const [, count] = await manager.query<[unknown, number]>(
      `update message set ${BLANK}
       where address <> '' and state in ('sent', 'skipped', 'dead')
         and coalesce(sent_at, created_at) < now() - make_interval(days => $1)`,
      [days],
    );
    return count;
  }

  private async update(manager: EntityManager, held: Held, set: string, values: unknown[]): Promise<boolean> {
    const [, count] = await manager.query<[unknown, number]>(
      `update message set ${set} where id = $1 and state = 'sending' and lease_until = $2::timestamptz`,
      [held.id, held.lease, ...values],
    );
    return count === 1;
  }
}

/** Mails quote line by line, each after a stroke. */
const LETTERS_OF = (column: string): string => `regexp_replace(${column}, '[\\s|]+', '', 'g')`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
