import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import type { Counting } from './reminder-facts.js';
import { ReminderFactsQueries } from './reminder-facts.queries.js';
import { ReminderRulesService } from './reminder-rules.service.js';
import { newestOfSeries } from './planned-reminder.js';
import { recipientsOf } from './recipients.js';
import { RecipientsQueries } from './recipients.queries.js';
import { type RecipientSeries, recipientSeries } from './recipient-series.js';
import { RemindersStore } from './reminders.store.js';
import type { Receiver } from './rule-setting.js';
import {
  bodiesOf,
  longestLead,
  type OpenSubjects,
  type RuleSettings,
  type SubjectReminder,
  subjectReminders,
  subjectsAmong,
} from './subject-reminders.js';

/** Finds out what the rules demand, and of whom. Reads only. */
@Injectable()
export class DueReminders {
  constructor(
    private readonly facts: ReminderFactsQueries,
    private readonly rules: ReminderRulesService,
    private readonly recipients: RecipientsQueries,
    private readonly store: RemindersStore,
  ) {}

  /** What each recipient is to hear of the committee up to `today` and is not on record yet, as said or overtaken. */
  async unrecorded(
    manager: EntityManager,
    committeeId: string,
    today: CalendarDay,
    counting: Counting,
  ): Promise<RecipientSeries[]> {
    const settings = await this.rules.settings(manager, committeeId);
    const open = await this.openSubjects(manager, committeeId, today, addDays(today, longestLead(settings)));
    // Most have nothing new, and a long tail that was overtaken long ago: the newest alone are looked up first.
    const newest = await this.addressed(
      manager,
      committeeId,
      subjectReminders(open, settings, today, counting, newestOfSeries),
    );
    const fresh = new Set((await this.notOnRecord(manager, newest)).map(({ newestKey }) => newestKey));
    if (fresh.size === 0) return [];
    const about = new Set(
      newest.flatMap(({ newestKey, subjectId }) => (fresh.has(newestKey) ? [subjectId] : [])),
    );
    const whole = await this.addressed(
      manager,
      committeeId,
      subjectReminders(subjectsAmong(open, about), settings, today, counting),
    );
    return whole.filter(({ newestKey }) => fresh.has(newestKey));
  }

  /**
   * What that day by itself demands of the present facts: neither what was missed before nor what is said already.
   * @param rules those that the committee is to be asked by; its own where left out
   */
  async ofDay(
    manager: EntityManager,
    committeeId: string,
    day: CalendarDay,
    counting: Counting,
    rules: RuleSettings | null = null,
  ): Promise<RecipientSeries[]> {
    const settings = rules ?? (await this.rules.settings(manager, committeeId));
    const open = await this.openSubjects(manager, committeeId, day, addDays(day, longestLead(settings)));
    const reminders = subjectReminders(open, settings, day, { ...counting, knownSince: day });
    return this.addressed(
      manager,
      committeeId,
      reminders.filter((reminder) => reminder.state === 'said' && reminder.day === day),
    );
  }

  private async notOnRecord(
    manager: EntityManager,
    series: readonly RecipientSeries[],
  ): Promise<RecipientSeries[]> {
    const recorded = await this.store.recorded(
      manager,
      series.map(({ newestKey }) => newestKey),
    );
    return series.filter(({ newestKey }) => !recorded.has(newestKey));
  }

  private async openSubjects(
    manager: EntityManager,
    committeeId: string,
    today: CalendarDay,
    before: CalendarDay,
  ): Promise<OpenSubjects> {
    const wanted = { committeeId, today, before };
    return {
      committeeId,
      tasks: await this.facts.tasks(manager, wanted),
      reports: await this.facts.reports(manager, wanted),
      reviews: await this.facts.reviews(manager, wanted),
      waiting: await this.facts.waiting(manager, wanted),
    };
  }

  private async addressed(
    manager: EntityManager,
    committeeId: string,
    reminders: readonly SubjectReminder[],
  ): Promise<RecipientSeries[]> {
    const bodies = new Set(reminders.flatMap(({ subject, receiver }) => bodiesOf(subject, receiver)));
    const directory = await this.recipients.directory(manager, committeeId, [...bodies]);
    const known = new Map<string, ReturnType<typeof recipientsOf>>();
    return recipientSeries(reminders, (receiver: Receiver, { subject }) => {
      const of = bodiesOf(subject, receiver);
      const place = `${receiver} ${of.join(' ')}`;
      const found = known.get(place) ?? recipientsOf(receiver, of, directory);
      known.set(place, found);
      return found;
    });
  }
}
