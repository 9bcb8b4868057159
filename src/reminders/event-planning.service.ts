import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type UnannouncedChange, UnannouncedService } from '../history/unannounced.service.js';
import type { Notice } from './events/notice.js';
import { isNoticeEvent, notices, noticeSubjectId } from './events/notices.js';
import { codeOf, type EventReason } from './message-reason.js';
import type { Counting } from './reminder-facts.js';
import type { ReportSubject, ReviewSubject, TaskSubject } from './reminder-subjects.js';
import { bodiesTold } from './reason-check.js';
import type { PlannedEvent } from './recipient-mail.js';
import { recipientsOf } from './recipients.js';
import { RecipientsQueries } from './recipients.queries.js';
import { mayAnnounce } from './send-window.js';
import { SubjectsByIdQueries } from './subjects-by-id.queries.js';

/** The notices of a pass, and the changes that they tell of. */
export interface TakenEvents {
  readonly planned: readonly PlannedEvent[];
  readonly changeIds: readonly string[];
}

interface KnownChange {
  readonly change: UnannouncedChange;
  readonly notice: Notice;
  readonly reason: Omit<EventReason, 'code'>;
  readonly subject: TaskSubject | ReportSubject | ReviewSubject;
}

/** Turns changes that somebody must hear of into notices. */
@Injectable()
export class EventPlanning {
  private readonly log = new Logger('Events');

  constructor(
    private readonly unannounced: UnannouncedService,
    private readonly subjects: SubjectsByIdQueries,
    private readonly recipients: RecipientsQueries,
  ) {}

  /** Takes the committee's changes that may be told now, until the transaction ends. */
  async take(
    manager: EntityManager,
    committeeId: string,
    now: Date,
    { zone, calendar }: Counting,
  ): Promise<TakenEvents> {
    const taken = await this.unannounced.take(manager, committeeId);
    const ready = taken.filter(({ at }) => mayAnnounce(at, now, zone, calendar));
    const planned = await this.planned(manager, committeeId, ready);
    return { planned, changeIds: ready.filter(({ event }) => isNoticeEvent(event)).map(({ id }) => id) };
  }

  /** The notices of what the transaction itself has recorded so far, as they will be told once it is done. */
  async ofTransaction(manager: EntityManager, committeeId: string): Promise<PlannedEvent[]> {
    return this.planned(manager, committeeId, await this.unannounced.ofTransaction(manager, committeeId));
  }

  private async planned(
    manager: EntityManager,
    committeeId: string,
    changes: readonly UnannouncedChange[],
  ): Promise<PlannedEvent[]> {
    const known = await this.known(manager, changes);
    const bodies = known.flatMap((one) => bodiesTold(one.subject, one.reason));
    const directory = await this.recipients.directory(manager, committeeId, bodies);
    return known.flatMap(({ reason, subject }) =>
      recipientsOf(reason.receiver, bodiesTold(subject, reason), directory).map((recipient) => ({
        recipient,
        reason: { ...reason, code: codeOf(subject) },
        subject,
      })),
    );
  }

  /** The changes are told: they need not be told again. */
  async forget(manager: EntityManager, { changeIds }: TakenEvents): Promise<void> {
    await this.unannounced.forget(manager, changeIds);
  }

  private async known(manager: EntityManager, ready: readonly UnannouncedChange[]): Promise<KnownChange[]> {
    const named = ready.flatMap((change) => {
      const { event, facts, id } = change;
      // Left where it is: a copy of the program that knows the event will tell it.
      if (!isNoticeEvent(event)) this.log.warn({ event }, 'an event that nobody tells');
      if (!isNoticeEvent(event)) return [];
      const notice = notices[event];
      const subjectId = noticeSubjectId(notice, facts) ?? '';
      const { receiver } = notice;
      const reason = { type: 'event', event, eventId: id, subjectId, receiver, facts } as const;
      return [{ change, notice, reason }];
    });
    const subjects = await this.subjects.load(
      manager,
      named.map(({ notice, reason }) => ({ type: notice.about, id: reason.subjectId })),
    );
    return named.flatMap((one) => {
      const subject = subjects.get(one.notice.about, one.reason.subjectId);
      return subject === undefined ? [] : [{ ...one, subject }];
    });
  }
}
