import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { Scope } from '../kernel/scope.js';
import { type Counted, figureRow, remembered, ReportsOfPeriods } from './figure-row.js';
import { FigureRowsQueries } from './figure-rows.queries.js';
import type { BodyFigures, FrozenFigures } from './frozen-figures.js';
import { reviewFigures } from './review-figures.js';
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

  /**
   * What a review that closes today keeps: all of it, whoever closes it; what of it one reads depends on the reader. The figures are
   * of the tasks that were read for it, so that both tell the same.
   */
  async toFreeze(
    manager: EntityManager,
    review: FiguredReview,
    days: CommitteeCalendar,
    counted: Counted,
  ): Promise<FrozenFigures> {
    const { id, planId, kind, periodFrom: from, periodTo: to } = review;
    return {
      on: days.today,
      bodies: figuresOf(counted, review, await this.plans.yearClosedBy(manager, review), days),
      ...(await this.indicators.asItCloses(manager, { id, planId, kind, from, to }, days.today)),
    };
  }

  /** The figures of every lead body within the scope that has any, as they stand today; and those of the year that the review closes. */
  async ofBodies(
    manager: EntityManager,
    scope: Scope,
    review: FiguredReview,
    days: CommitteeCalendar,
  ): Promise<BodyFigures[]> {
    const { planId } = review;
    const year = await this.plans.yearClosedBy(manager, review);
    const span = year ?? periodOf(review);
    const tasks = await this.queries.count(manager, scope, { planId, span, today: days.today });
    const reports = new ReportsOfPeriods(await this.queries.reports(manager, scope, planId));
    return figuresOf({ tasks, reports }, review, year, days);
  }
}

function figuresOf(
  { tasks, reports }: Counted,
  review: FiguredReview,
  year: Period | null,
  { calendar, direction, today }: CommitteeCalendar,
): BodyFigures[] {
  const onTimeUntil = remembered((dueOn) => calendar.onTimeUntil(dueOn, direction));
  const rows = Map.groupBy(tasks, ({ bodyId }) => bodyId);
  return [...rows].map(([bodyId, alike]) => {
    const figureRows = alike.map((row) => figureRow(row, reports.find(row), today, onTimeUntil));
    return {
      bodyId,
      period: reviewFigures(figureRows, periodOf(review), today, onTimeUntil),
      year: year && reviewFigures(figureRows, year, today, onTimeUntil),
    };
  });
}

function periodOf({ periodFrom: from, periodTo: to }: FiguredReview): Period {
  return { from, to };
}
