import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { reviewOccurrence, type StandingReview } from '../plans/duty-schedule.js';
import { reportDayKey, type PlanReviews } from './duty-sheet.js';

/** Reads the reviews of plans, with whose reports continuous tasks are due. */
@Injectable()
export class PlanReviewsQueries {
  /** The regular reviews that the plan has, and the days on which single bodies owe them their reports. */
  async ofPlan(manager: EntityManager, planId: string): Promise<PlanReviews> {
    const standing = await manager.query<StandingReview[]>(
      `select period_key as key, json_build_object('from', period_from, 'to', period_to) as period,
              json_build_object('base', base_due_on, 'other', other_due_on) as "reportsDueOn"
       from review where plan_id = $1 and kind = 'regular' order by period_from`,
      [planId],
    );
    const reports = await manager.query<
      { readonly key: string; readonly bodyId: string; readonly dueOn: CalendarDay }[]
    >(
      `select r.period_key as key, p.body_id as "bodyId", p.due_on as "dueOn"
       from progress_report p join review r on r.id = p.review_id where p.plan_id = $1 and r.kind = 'regular'`,
      [planId],
    );
    return {
      standing,
      reportDays: new Map(
        reports.map(({ key, bodyId, dueOn }) => [reportDayKey(reviewOccurrence(key), bodyId), dueOn]),
      ),
    };
  }
}
