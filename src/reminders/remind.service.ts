import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { addDays, type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { DueReminders } from './due-reminders.service.js';
import { EventPlanning } from './event-planning.service.js';
import type { Counting } from './reminder-facts.js';
import { type CommitteeName, ReminderFactsQueries } from './reminder-facts.queries.js';
import { type RuleChange, ReminderRulesService } from './reminder-rules.service.js';
import type { RecipientSeries } from './recipient-series.js';
import {
  type PreviewLine,
  type PreviewMail,
  previewLine,
  type RemindPreview,
  type RulesPreviewDay,
} from './remind-preview.js';
import { rehearse } from '../platform/database/rehearsal.js';

/** So many days are looked at where rules are compared. */
const DAYS_COMPARED = 7;

/** Tells who would get what, and why; sends and writes nothing. */
@Injectable()
export class RemindService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly facts: ReminderFactsQueries,
    private readonly due: DueReminders,
    private readonly events: EventPlanning,
    private readonly rules: ReminderRulesService,
  ) {}

  /** What goes to whom on that day of the present facts, by committee; on today where none is given. */
  async preview(on: CalendarDay | null): Promise<RemindPreview[]> {
    // looking at notices takes hold of them
    return rehearse(this.database, async (manager) => {
      const previews: RemindPreview[] = [];
      for (const committee of await this.facts.committees(manager)) {
        previews.push(await this.ofCommittee(manager, committee, on));
      }
      return previews;
    });
  }

  /**
   * What goes to whom on each of the seven days after today, of the present facts: by the rules that stand, and by these changes
   * of them, which are not stored. Who may is decided by the caller.
   * @throws InvalidInputError naming every rule that cannot be used
   */
  async compareRules(committeeId: string, changes: readonly RuleChange[]): Promise<RulesPreviewDay[]> {
    const { manager } = this.database;
    const counting = await this.calendars.within(manager, committeeId);
    const changed = await this.rules.settingsWith(manager, committeeId, changes);
    const days: RulesPreviewDay[] = [];
    for (let ahead = 1; ahead <= DAYS_COMPARED; ahead++) {
      const day = addDays(counting.today, ahead);
      const [present, proposed] = [
        await this.due.ofDay(manager, committeeId, day, counting),
        await this.due.ofDay(manager, committeeId, day, counting, changed),
      ];
      const isWorkingDay = counting.calendar.isWorkingDay(day);
      days.push({ day, isWorkingDay, present: mailsOf(present), proposed: mailsOf(proposed) });
    }
    return days;
  }

  private async ofCommittee(
    manager: EntityManager,
    committee: CommitteeName,
    on: CalendarDay | null,
  ): Promise<RemindPreview> {
    const counting = await this.calendars.within(manager, committee.id);
    const today = dayInZone(this.clock.now(), counting.zone);
    const day = on ?? today;
    const demanded = await this.due.ofDay(manager, committee.id, day, counting);
    const isWorkingDay = counting.calendar.isWorkingDay(day);
    const isToday = day === today && isWorkingDay;
    return {
      committee,
      day,
      isWorkingDay,
      mails: mailsOf(demanded),
      missed: isToday ? mailsOf(await this.missed(manager, committee.id, today, counting)) : [],
      notices: isToday ? await this.notices(manager, committee.id, counting) : [],
    };
  }

  private async missed(
    manager: EntityManager,
    committeeId: string,
    today: CalendarDay,
    counting: Counting,
  ): Promise<RecipientSeries[]> {
    const unrecorded = await this.due.unrecorded(manager, committeeId, today, counting);
    return unrecorded.filter(({ said }) => said !== null && said.day < today);
  }

  private async notices(
    manager: EntityManager,
    committeeId: string,
    counting: Counting,
  ): Promise<PreviewMail[]> {
    const taken = await this.events.take(manager, committeeId, this.clock.now(), counting);
    return mails(
      taken.planned.map(({ recipient, reason, subject }) => ({
        to: recipient.address,
        line: previewLine(reason.event, null, subject, null),
      })),
    );
  }
}

function mailsOf(series: readonly RecipientSeries[]): PreviewMail[] {
  const lines = series.flatMap(({ recipient, said }) =>
    said === null
      ? []
      : [
          {
            to: recipient.address,
            separate: said.kind === 'weekly-summary',
            line: previewLine(said.kind, said.offset, said.subject, said.onTimeUntil),
          },
        ],
  );
  const [summaries, digests] = [lines.filter((one) => one.separate), lines.filter((one) => !one.separate)];
  return [...mails(summaries), ...mails(digests)];
}

function mails(lines: readonly { readonly to: string; readonly line: PreviewLine }[]): PreviewMail[] {
  return [...Map.groupBy(lines, ({ to }) => to)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([to, own]) => ({ to, lines: own.map(({ line }) => line) }));
}
