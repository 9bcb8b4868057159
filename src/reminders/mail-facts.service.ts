import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { ClaimedMessage, Destination } from '../mail/outgoing-mail.js';
import type { HeldReason } from './mail-facts.js';
import { quoteKey } from './mail-facts.js';
import type { MessageReason } from './message-reason.js';
import { QuotesQueries } from './quotes.queries.js';
import { type AnySubject, bodiesTold, stillEntitled, stillHolds, subjectTypeOf } from './reason-check.js';
import type { Counting } from './reminder-facts.js';
import { RemindersStore } from './reminders.store.js';
import { type Directory, recipientsOf } from './recipients.js';
import { RecipientsQueries } from './recipients.queries.js';
import { bodiesOf } from './subject-reminders.js';
import { type LoadedSubjects, type SubjectRef, SubjectsByIdQueries } from './subjects-by-id.queries.js';

/** A message of ours about to be sent. */
export interface PendingMail {
  readonly messageId: string;
  readonly committeeId: string;
  /** Where the recipient is reached now. */
  readonly address: string;
  readonly reasons: readonly MessageReason[];
}

/** Asks of each reason of a message whether it still holds. */
@Injectable()
export class MailFactsService {
  constructor(
    private readonly subjects: SubjectsByIdQueries,
    private readonly recipients: RecipientsQueries,
    private readonly store: RemindersStore,
    private readonly quotes: QuotesQueries,
  ) {}

  /** Where the recipient of a message is reached now, whatever it was when the message was queued; null where nobody is. */
  async destination(
    manager: EntityManager,
    message: Pick<ClaimedMessage, 'accountId' | 'bodyId'>,
  ): Promise<Destination | null> {
    return this.recipients.present(manager, message);
  }

  /** The reasons that hold now, each with what it is about. */
  async held(
    manager: EntityManager,
    mail: PendingMail,
    today: CalendarDay,
    counting: Counting,
  ): Promise<HeldReason[]> {
    const about = await this.about(manager, mail);
    const bodies = about.flatMap(({ reason, subject }) => bodiesAsked(reason, subject));
    const directory = await this.recipients.directory(manager, mail.committeeId, bodies);
    const said = await this.store.saidIn(
      manager,
      mail.messageId,
      mail.reasons.flatMap((reason) => (reason.type === 'reminder' ? [reason.key] : [])),
    );
    const holding = about.filter(
      ({ reason, subject }) =>
        (reason.type === 'event' || said.has(reason.key)) &&
        stillHolds(reason, subject, today, counting) &&
        stillEntitled(reason, subject, mail.address, directory),
    );
    const quotes = await this.quotes.load(
      manager,
      holding.flatMap(({ reason }) => (reason.type === 'event' ? [reason] : [])),
    );
    return holding.map(({ reason, subject }) => ({
      reason,
      subject,
      quote: reason.type === 'event' ? (quotes.get(quoteKey(reason)) ?? null) : null,
      ownBodies: ownBodies(reason, subject, mail.address, directory),
    }));
  }

  private async about(
    manager: EntityManager,
    { reasons, committeeId }: PendingMail,
  ): Promise<{ reason: MessageReason; subject: AnySubject }[]> {
    const loaded = await this.subjects.load(manager, reasons.flatMap(refOf));
    return reasons.flatMap((reason) => {
      const subject = subjectOf(reason, committeeId, loaded);
      return subject === undefined ? [] : [{ reason, subject }];
    });
  }
}

function refOf(reason: MessageReason): SubjectRef[] {
  const type = subjectTypeOf(reason);
  return type === 'committee' ? [] : [{ type, id: reason.subjectId }];
}

function subjectOf(
  reason: MessageReason,
  committeeId: string,
  loaded: LoadedSubjects,
): AnySubject | undefined {
  const type = subjectTypeOf(reason);
  return type === 'committee' ? { type, id: committeeId } : loaded.get(type, reason.subjectId);
}

function bodiesAsked(reason: MessageReason, subject: AnySubject): readonly string[] {
  return reason.type === 'event' ? bodiesTold(subject, reason) : bodiesOf(subject, reason.receiver);
}

function ownBodies(
  reason: MessageReason,
  subject: AnySubject,
  address: string,
  directory: Directory,
): string[] {
  return bodiesAsked(reason, subject).filter((bodyId) =>
    recipientsOf(reason.receiver, [bodyId], directory).some((one) => one.address === address),
  );
}
