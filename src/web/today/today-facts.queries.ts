import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarService } from '../../calendar/calendar.service.js';
import { type Actor, isOnlyAdmin } from '../../kernel/actor.js';
import { addDays } from '../../kernel/calendar-day.js';
import { type Scope, scopeOf } from '../../kernel/scope.js';
import { ReminderFactsQueries } from '../../reminders/reminder-facts.queries.js';
import { ReportsQueries } from '../../reports/reports.queries.js';
import { MonitoringQueries } from '../../tasks/monitoring.queries.js';
import { type TaskFilter, TaskListQueries } from '../../tasks/task-list.queries.js';
import { SHOWN, type TodayFacts } from './today.page.js';

const DAYS_AHEAD = 40;

/** Loads what needs somebody now. */
@Injectable()
export class TodayFactsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly calendars: CalendarService,
    private readonly tasks: TaskListQueries,
    private readonly monitoring: MonitoringQueries,
    private readonly reports: ReportsQueries,
    private readonly reminders: ReminderFactsQueries,
  ) {}

  async load(actor: Actor): Promise<TodayFacts> {
    const today = this.calendars.defaultToday();
    const own = ownScope(actor);
    const list = (filter: TaskFilter) =>
      own === null ? Promise.resolve([]) : this.tasks.list(own, filter, { limit: SHOWN + 1, after: null });
    const [returned, overdue, dueSoon, fresh] = await Promise.all([
      list({ returned: true }),
      list({ latenesses: ['overdue'] }),
      list({ latenesses: ['due_soon'] }),
      list({ unacknowledged: true }),
    ]);
    const known = new Set(returned.map(({ id }) => id));
    const others = ({ id }: { readonly id: string }) => !known.has(id);
    return {
      today,
      isOnlyAdmin: isOnlyAdmin(actor),
      reports: await this.openReports(actor),
      returned,
      overdue: overdue.filter(others),
      dueSoon: dueSoon.filter(others),
      fresh,
      waiting: await this.waiting(actor),
      counts: await this.counts(actor),
    };
  }

  private async openReports(actor: Actor): Promise<TodayFacts['reports']> {
    if (actor.ownBodies.length === 0) return [];
    const { manager } = this.database;
    const found = await this.reports.openOf(manager, actor.ownBodies, this.calendars.defaultToday());
    return Promise.all(
      found.map(async (report) => {
        const { calendar, direction } = await this.calendars.forCommittee(report.committeeId);
        return { ...report, onTimeUntil: calendar.onTimeUntil(report.returnedBy ?? report.dueOn, direction) };
      }),
    );
  }

  private async waiting({ boardOf }: Actor): Promise<TodayFacts['waiting']> {
    const found = await Promise.all(
      boardOf.map(async (committeeId) => {
        const { today } = await this.calendars.forCommittee(committeeId);
        const wanted = { committeeId, today, before: addDays(today, DAYS_AHEAD) };
        return this.reminders.waiting(this.database.manager, wanted);
      }),
    );
    return found.flat();
  }

  private async counts(actor: Actor): Promise<TodayFacts['counts']> {
    const { committees } = scopeOf(actor);
    if (committees.length === 0) return null;
    const rows = await this.monitoring.byBody({ ...NOTHING, committees }, null, null);
    const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
    return {
      overdue: sum(({ counts }) => counts.overdue),
      dueSoon: sum(({ counts }) => counts.due_soon),
      waiting: sum(({ waiting }) => waiting),
      done: sum(({ counts }) => counts.on_time + counts.late),
    };
  }
}

const NOTHING: Scope = { everything: false, ownBodies: [], bodies: [], committees: [], boardOf: [] };

/** What somebody's own bodies lead or cooperate on; null for who speaks for none. */
function ownScope({ ownBodies }: Actor): Scope | null {
  return ownBodies.length === 0 ? null : { ...NOTHING, ownBodies, bodies: ownBodies };
}
