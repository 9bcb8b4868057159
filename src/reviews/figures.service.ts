import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import { IndicatorsService } from '../indicators/indicators.service.js';
import { system } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { type Scope, scopeOf } from '../kernel/scope.js';
import { figureRow, remembered, ReportsOfPeriods } from './figure-row.js';
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
    const reports = new ReportsOfPeriods(await this.queries.reports(manager, scope, planId));
    const rows = Map.groupBy(tasks, ({ bodyId }) => bodyId);
    return [...rows].map(([bodyId, alike]) => {
      const figureRows = alike.map((row) => figureRow(row, reports.find(row), today, onTimeUntil));
      return {
        bodyId,
        period: reviewFigures(figureRows, period, today, onTimeUntil),
        year: year && reviewFigures(figureRows, year, today, onTimeUntil),
      };
    });
  }
}
