import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { system } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { type Scope, scopeOf } from '../kernel/scope.js';
import { reportLateness } from '../reports/report-lateness.js';
import { latenessFacts } from '../reports/report-view.js';
import { FigureRowsQueries, type ReportOfPeriod, type TasksAlike } from './figure-rows.queries.js';
import type { BodyFigures, FrozenFigures } from './frozen-figures.js';
import { type FigureRow, reviewFigures } from './review-figures.js';
import { ReviewedPlansQueries } from './reviewed-plans.queries.js';

/** As much of a review as its figures follow from. */
export interface FiguredReview {
  readonly id: string;
  readonly planId: string;
  readonly kind: 'regular' | 'extra';
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
}

/** Works out the figures of reviews as they stand on a day. */
@Injectable()
export class FiguresService {
  constructor(
    private readonly queries: FigureRowsQueries,
    private readonly plans: ReviewedPlansQueries,
    private readonly indicators: IndicatorsService,
  ) {}

  /** What a review that closes today keeps: all of it, whoever closes it; what of it one reads depends on the reader. */
  async toFreeze(
    manager: EntityManager,
    review: FiguredReview,
    days: CommitteeCalendar,
  ): Promise<FrozenFigures> {
    const { id, planId, kind, periodFrom: from, periodTo: to } = review;
    return {
      on: days.today,
      bodies: await this.ofBodies(manager, scopeOf(system), review, days),
      ...(await this.indicators.asItCloses(manager, { id, planId, kind, from, to }, days.today)),
    };
  }

  /** The figures of every lead body within the scope that has any, as they stand today; and those of the year that the review closes. */
  async ofBodies(
    manager: EntityManager,
    scope: Scope,
    review: FiguredReview,
    { calendar, direction, today }: CommitteeCalendar,
  ): Promise<BodyFigures[]> {
    const { planId } = review;
    const period = { from: review.periodFrom, to: review.periodTo };
    const year = await this.plans.yearClosedBy(manager, review);
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
