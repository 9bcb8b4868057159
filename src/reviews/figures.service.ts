import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { Scope } from '../kernel/scope.js';
import { reportLateness } from '../reports/report-lateness.js';
import { latenessFacts } from '../reports/report-view.js';
import { FigureRowsQueries, type ReportOfPeriod, type TasksAlike } from './figure-rows.queries.js';
import type { BodyFigures } from './frozen-figures.js';
import { type FigureRow, reviewFigures } from './review-figures.js';

/** Which figures are asked for: of a plan's review of that period, and of the year that it closes. */
export interface AskedFigures {
  readonly planId: string;
  readonly period: Period;
  readonly year: Period | null;
  readonly today: CalendarDay;
}

/** Works out the figures of reviews as they stand on a day. */
@Injectable()
export class FiguresService {
  constructor(private readonly queries: FigureRowsQueries) {}

  /** The figures of every lead body within the scope that has any. */
  async ofBodies(
    manager: EntityManager,
    scope: Scope,
    asked: AskedFigures,
    { calendar, direction }: Pick<CommitteeCalendar, 'calendar' | 'direction'>,
  ): Promise<BodyFigures[]> {
    const { planId, period, year, today } = asked;
    const onTimeUntil = remembered((dueOn) => calendar.onTimeUntil(dueOn, direction));
    const tasks = await this.queries.count(manager, scope, { planId, span: year ?? period, today });
    const reports = new Map(
      (await this.queries.reports(manager, scope, planId)).map((report) => [periodKey(report), report]),
    );
    const rows = Map.groupBy(tasks, ({ bodyId }) => bodyId);
    return [...rows].map(([bodyId, alike]) => {
      const figureRows = alike.map((row) => figureRow(row, reports.get(periodKey(row)), today, onTimeUntil));
      return {
        bodyId,
        period: reviewFigures(figureRows, period, today, onTimeUntil),
        year: year && reviewFigures(figureRows, year, today, onTimeUntil),
      };
    });
  }
}

function figureRow(
  { periodFrom, periodTo, ...row }: TasksAlike,
  report: ReportOfPeriod | undefined,
  today: CalendarDay,
  onTimeUntil: (dueOn: CalendarDay) => CalendarDay,
): FigureRow {
  const lateness = (by: 'dueOn' | 'firstDueOn') =>
    report && row.continuous ? reportLateness(latenessFacts(report, onTimeUntil, by), today) : null;
  return {
    ...row,
    period: { from: periodFrom, to: periodTo },
    reportLateness: lateness('dueOn'),
    reportLatenessByFirstDay: lateness('firstDueOn'),
  };
}

function periodKey(of: Pick<TasksAlike, 'bodyId' | 'periodFrom' | 'periodTo'>): string {
  return `${of.bodyId} ${of.periodFrom} ${of.periodTo}`;
}

/** Few days are asked about many times. */
function remembered(of: (day: CalendarDay) => CalendarDay): (day: CalendarDay) => CalendarDay {
  const known = new Map<CalendarDay, CalendarDay>();
  return (day) => {
    const found = known.get(day) ?? of(day);
    known.set(day, found);
    return found;
  };
}
