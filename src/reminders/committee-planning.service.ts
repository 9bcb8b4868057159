import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import { MessagesService } from '../mail/messages.service.js';
import { DueReminders } from './due-reminders.service.js';
import { EventPlanning, type TakenEvents } from './event-planning.service.js';
import { type MessageReason, reminderReason } from './message-reason.js';
import type { Counting } from './reminder-facts.js';
import { mailByRecipient, type RecipientMail } from './recipient-mail.js';
import type { RecipientSeries } from './recipient-series.js';
import { RemindersStore } from './reminders.store.js';
import { isDigestTime, isEventTime } from './send-window.js';

/** The messages of this feature: the day's reminders, the week's summary, notices of what happened. */
export const messageKinds = ['digest', 'weekly-summary', 'event'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** How many messages of each kind were queued. */
export type QueuedCounts = Readonly<Record<MessageKind, number>>;

const NO_EVENTS: TakenEvents = { planned: [], changeIds: [] };

/** Whom a pass speaks to, and when. */
interface Pass {
  readonly committeeId: string;
  readonly today: CalendarDay;
}

/** Decides what must be said now to whom for one committee, and queues it. */
@Injectable()
export class CommitteePlanning {
  constructor(
    private readonly database: DataSource,
    private readonly calendars: CalendarService,
    private readonly due: DueReminders,
    private readonly events: EventPlanning,
    private readonly store: RemindersStore,
    private readonly messages: MessagesService,
  ) {}

  /**
   * Reminders from 07:30 of working days, notices between 07:00 and 18:00, all in one transaction. May run any time, twice, late
   * and in several copies: keys make every message and reminder happen once.
   */
  async plan(committeeId: string, now: Date): Promise<QueuedCounts> {
    return this.database.transaction(async (manager) => {
      await this.store.lockPlanning(manager, committeeId);
      const counting = await this.calendars.within(manager, committeeId);
      const { zone, calendar } = counting;
      const pass: Pass = { committeeId, today: dayInZone(now, zone) };
      const events = isEventTime(now, zone, calendar)
        ? await this.events.take(manager, committeeId, now, counting)
        : NO_EVENTS;
      const series = isDigestTime(now, zone, calendar) ? await this.unsaid(manager, pass, counting) : [];
      const counts = { digest: 0, 'weekly-summary': 0, event: 0 };
      for (const mail of mailByRecipient(series, events.planned)) {
        for (const kind of await this.queueFor(manager, pass, mail)) counts[kind] += 1;
      }
      await this.events.forget(manager, events);
      return counts;
    });
  }

  /** The series that have something new to say or to put on record. */
  private async unsaid(manager: EntityManager, pass: Pass, counting: Counting): Promise<RecipientSeries[]> {
    const all = await this.due.upTo(manager, pass.committeeId, pass.today, counting);
    const recorded = await this.store.recorded(
      manager,
      all.map(({ newestKey }) => newestKey),
    );
    return all.filter(({ newestKey }) => !recorded.has(newestKey));
  }

  private async queueFor(manager: EntityManager, pass: Pass, mail: RecipientMail): Promise<MessageKind[]> {
    const queued: MessageKind[] = [];
    const said = (series: readonly RecipientSeries[]): MessageReason[] =>
      series.flatMap((one) => (one.said === null ? [] : [reminderReason(one.said)]));
    if (await this.queueSeries(manager, pass, mail, 'weekly-summary', mail.summary, said(mail.summary))) {
      queued.push('weekly-summary');
    }
    // A day's message goes once; what comes up after it waits for the next day's, its notices go by themselves.
    const reasons = [...said(mail.digest), ...mail.events];
    if (await this.queueSeries(manager, pass, mail, 'digest', mail.digest, reasons)) queued.push('digest');
    else if (mail.events[0]) {
      await this.queue(manager, pass, mail, 'event', mail.events[0].eventId, mail.events);
      queued.push('event');
    }
    await this.record(manager, mail, mail.overtaken, null);
    return queued;
  }

  /** Queues the message of today that says these series, and puts them on record. @returns whether it was not there yet */
  private async queueSeries(
    manager: EntityManager,
    pass: Pass,
    mail: RecipientMail,
    kind: MessageKind,
    series: readonly RecipientSeries[],
    reasons: readonly MessageReason[],
  ): Promise<boolean> {
    if (series.length === 0) return false;
    const messageId = await this.queue(manager, pass, mail, kind, pass.today, reasons);
    if (messageId !== null) await this.record(manager, mail, series, messageId);
    return messageId !== null;
  }

  private async queue(
    manager: EntityManager,
    { committeeId, today }: Pass,
    { recipient }: RecipientMail,
    kind: MessageKind,
    occasion: string,
    reasons: readonly MessageReason[],
  ): Promise<string | null> {
    const { accountId, bodyId, address, language } = recipient;
    return this.messages.queue(manager, {
      key: [kind, committeeId, occasion, address].join('/'),
      kind,
      committeeId,
      accountId,
      bodyId,
      address,
      language,
      day: today,
      reasons: reasons.map((reason) => ({ ...reason })),
    });
  }

  private async record(
    manager: EntityManager,
    { recipient }: RecipientMail,
    series: readonly RecipientSeries[],
    messageId: string | null,
  ): Promise<void> {
    await this.store.record(
      manager,
      recipient.id,
      series.flatMap(({ said }) => (said === null ? [] : [said])),
      series.flatMap(({ overtaken }) => overtaken),
      messageId,
    );
  }
}
