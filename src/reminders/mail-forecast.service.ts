import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import { DueReminders } from './due-reminders.service.js';
import { EventPlanning } from './event-planning.service.js';
import { notices } from './events/notices.js';
import { type PlannedEvent, type RecipientMail, mailByRecipient } from './recipient-mail.js';
import type { RecipientSeries } from './recipient-series.js';
import { eventSendTime } from './send-window.js';

/** A mail that a change causes. */
export interface ForecastMail {
  readonly address: string;
  /** What it tells of, counted: "giao 12 nhiệm vụ". */
  readonly tells: readonly Text[];
}

/** The mails that a change causes, by address. */
export interface MailForecast {
  /** The day on which they go. */
  readonly on: CalendarDay;
  /** At once; else in the morning of that day. */
  readonly isNow: boolean;
  readonly mails: readonly ForecastMail[];
}

/** Tells which mails a change would cause; sends and writes nothing itself. */
@Injectable()
export class MailForecasts {
  constructor(
    private readonly calendars: CalendarService,
    private readonly due: DueReminders,
    private readonly events: EventPlanning,
  ) {}

  /**
   * The mails that `act` causes in the committee: its notices, and the reminders that are due with them. To be asked within a
   * transaction that is undone afterwards; `act` is done in it.
   */
  async of(
    manager: EntityManager,
    committeeId: string,
    now: Date,
    act: () => Promise<void>,
  ): Promise<MailForecast> {
    const counting = await this.calendars.within(manager, committeeId);
    const sendAt = eventSendTime(now, counting.zone, counting.calendar);
    const on = dayInZone(sendAt, counting.zone);
    const due = async () => this.due.unrecorded(manager, committeeId, on, counting);
    const before = new Set((await due()).map(keyOf));
    await act();
    const events = await this.events.ofTransaction(manager, committeeId);
    const reminders = (await due()).filter((series) => series.said !== null && !before.has(keyOf(series)));
    return { on, isNow: sendAt.getTime() === now.getTime(), mails: mailsOf(reminders, events) };
  }
}

function keyOf({ recipient, newestKey }: RecipientSeries): string {
  return `${recipient.address} ${newestKey}`;
}

function mailsOf(series: readonly RecipientSeries[], events: readonly PlannedEvent[]): ForecastMail[] {
  return mailByRecipient(series, events).map((mail) => ({
    address: mail.recipient.address,
    tells: [...eventTexts(mail), ...reminderTexts(mail)],
  }));
}

function eventTexts({ events }: RecipientMail): Text[] {
  return [...Map.groupBy(events, ({ event }) => event)].map(([event, all]) =>
    notices[event].counted(all.length),
  );
}

function reminderTexts({ digest, summary }: RecipientMail): Text[] {
  const n = digest.length + summary.length;
  return n === 0 ? [] : [{ vi: `nhắc ${n} thời hạn`, en: n === 1 ? '1 reminder' : `${n} reminders` }];
}
