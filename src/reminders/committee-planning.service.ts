import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { dayInZone } from '../kernel/calendar-day.js';
import { DueReminders } from './due-reminders.service.js';
import { EventPlanning, type TakenEvents } from './event-planning.service.js';
import { MessageQueueing, type Pass, type QueuedCounts } from './message-queueing.service.js';
import { mailByRecipient } from './recipient-mail.js';
import { RemindersStore } from './reminders.store.js';
import { isDigestTime, isEventTime } from './send-window.js';

const NO_EVENTS: TakenEvents = { planned: [], changeIds: [] };

/** Decides what must be said now to whom for one committee, and queues it. */
@Injectable()
export class CommitteePlanning {
  constructor(
    private readonly database: DataSource,
    private readonly calendars: CalendarService,
    private readonly due: DueReminders,
    private readonly events: EventPlanning,
    private readonly store: RemindersStore,
    private readonly queueing: MessageQueueing,
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
      const series = isDigestTime(now, zone, calendar)
        ? await this.due.unrecorded(manager, committeeId, pass.today, counting)
        : [];
      const counts = { digest: 0, 'weekly-summary': 0, event: 0 };
      for (const mail of mailByRecipient(series, events.planned)) {
        for (const kind of await this.queueing.queueFor(manager, pass, mail)) counts[kind] += 1;
      }
      await this.events.forget(manager, events);
      await this.queueing.overtakeUndelivered(manager, committeeId);
      return counts;
    });
  }
}
