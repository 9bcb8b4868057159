import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { PlanStatus } from '../plans/plan-status.js';
import type { ReviewCalendar } from '../plans/review-calendar.js';
import { yearClosedBy } from './planned-reviews.js';

/** A plan as its reviews look at it. */
export interface PlanOfReviews {
  readonly id: string;
  readonly committeeId: string;
  readonly status: PlanStatus;
  readonly inForceOn: CalendarDay | null;
  readonly termTo: CalendarDay | null;
  readonly reviewCalendar: ReviewCalendar;
}

/** Reads what reviews need to know of plans. */
@Injectable()
export class ReviewedPlansQueries {
  constructor(private readonly database: DataSource) {}

  /** The plan, or null. */
  async find(manager: EntityManager, planId: string): Promise<PlanOfReviews | null> {
    const [plan] = await manager.query<PlanOfReviews[]>(
      `select id, committee_id as "committeeId", status, in_force_on as "inForceOn", term_to as "termTo",
              review_calendar as "reviewCalendar" from plan where id = $1`,
      [planId],
    );
    return plan ?? null;
  }

  /** The year that a review of the plan closes, whose totals it also shows; null for extra reviews and those within the year. */
  async yearClosedBy(
    manager: EntityManager,
    review: {
      readonly planId: string;
      readonly kind: 'regular' | 'extra';
      readonly periodFrom: CalendarDay;
      readonly periodTo: CalendarDay;
    },
  ): Promise<Period | null> {
    const plan = review.kind === 'regular' ? await this.find(manager, review.planId) : null;
    return plan && yearClosedBy(plan.reviewCalendar, { from: review.periodFrom, to: review.periodTo });
  }

  /** The ids of the plans in force. */
  async inForce(): Promise<string[]> {
    const plans = await this.database.query<{ readonly id: string }[]>(
      `select id from plan where status = 'in_force' order by id`,
    );
    return plans.map((plan) => plan.id);
  }
}
