import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { ClaimedMessage, Destination } from '../mail/outgoing-mail.js';
import { type HeldReason, type OwnBody, quoteKey } from './mail-facts.js';
import { MailPlansQueries } from './mail-plans.queries.js';
import type { MessageReason } from './message-reason.js';
import { QuotesQueries } from './quotes.queries.js';
import { type AnySubject, bodiesTold, stillEntitled, stillHolds, subjectTypeOf } from './reason-check.js';
import type { Counting } from './reminder-facts.js';
import { RemindersStore } from './reminders.store.js';
import { type Directory, reachOf, recipientsOf } from './recipients.js';
import { RecipientsQueries } from './recipients.queries.js';
import type { Named } from './reminder-subjects.js';
import { seesAll } from './rule-setting.js';
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

interface About {
  readonly reason: MessageReason;
  readonly subject: AnySubject;
}

/** Asks of each reason of a message whether it still holds. */
@Injectable()
export class MailFactsService {
  constructor(
    private readonly subjects: SubjectsByIdQueries,
    private readonly recipients: RecipientsQueries,
    private readonly store: RemindersStore,
    private readonly quotes: QuotesQueries,
    private readonly plans: MailPlansQueries,
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
    return this.told(manager, mail.address, holding, directory);
  }

  /** With what a mail says beside each of them. */
  private async told(
    manager: EntityManager,
    address: string,
    holding: readonly About[],
    directory: Directory,
  ): Promise<HeldReason[]> {
    const quotes = await this.quotes.load(
      manager,
      holding.flatMap(({ reason }) => (reason.type === 'event' ? [reason] : [])),
    );
    const plans = await this.plans.ofSubjects(
      manager,
      holding.map(({ subject }) => subject.id),
    );
    const own = holding.map((one) => bodiesStoodFor(one, address, directory));
    const names = await this.plans.bodies(manager, own.flat());
    return holding.map(({ reason, subject }, at) => ({
      reason,
      subject,
      said: reason.type === 'event' ? (quotes.get(quoteKey(reason)) ?? null) : null,
      ownBodies: (own[at] ?? []).flatMap((id) => ownBody(id, names.get(id), address, directory)),
      plans: plans.get(subject.id) ?? [],
    }));
  }

  private async about(manager: EntityManager, { reasons, committeeId }: PendingMail): Promise<About[]> {
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

/** The bodies concerned whose receivers have that address. */
function bodiesStoodFor({ reason, subject }: About, address: string, directory: Directory): string[] {
  if (seesAll(reason.receiver)) return [];
  return bodiesAsked(reason, subject).filter((bodyId) =>
    recipientsOf(reason.receiver, [bodyId], directory).some((one) => one.address === address),
  );
}

function ownBody(id: string, name: Named | undefined, address: string, directory: Directory): OwnBody[] {
  return name === undefined ? [] : [{ ...name, id, reach: reachOf(id, address, directory) }];
}
