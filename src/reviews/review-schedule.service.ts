import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Change, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/new-id.js';
import { overlaps } from '../kernel/period.js';
import { OwedReportsService } from '../reports/owed-reports.service.js';
import type { PlannedReview } from './planned-reviews.js';
import { reviewStatusOn } from './review-status.js';
import { Review } from './review.entity.js';
import type { PlanOfReviews } from './reviewed-plans.queries.js';
import { ReviewsStore } from './reviews.store.js';

interface Asking {
  readonly today: CalendarDay;
  readonly actor: Actor;
}

/** Keeps a plan's regular reviews as its review calendar asks. What has opened stays as it is. */
@Injectable()
export class ReviewScheduleService {
  constructor(
    private readonly store: ReviewsStore,
    private readonly owed: OwedReportsService,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Withdraws reviews that nothing asks for any more, moves the days of the others, and adds missing ones. Doing it again changes
   * nothing. @returns how many were added
   */
  async bringInLine(
    manager: EntityManager,
    plan: PlanOfReviews,
    planned: readonly PlannedReview[],
    asking: Asking,
  ): Promise<number> {
    const standing: Review[] = [];
    for (const review of await this.store.regularOf(manager, plan.id)) {
      const wanted = planned.find(({ period }) => isPeriodOf(review, period));
      if (reviewStatusOn(review, asking.today) === 'scheduled') {
        if (!wanted && (await this.withdraw(manager, review, asking.actor))) continue;
        if (wanted) await this.follow(manager, review, wanted, asking);
      }
      standing.push(review);
    }
    const missing = planned.filter(({ period }) =>
      standing.every(({ periodFrom, periodTo }) => !overlaps(period, { from: periodFrom, to: periodTo })),
    );
    const made = await this.store.addMissing(
      manager,
      missing.map((one) => regularReview(plan, one)),
    );
    await this.history.recordAll(
      manager,
      made.map((review) => this.change(review, 'made', asking.actor, null, daysOf(review))),
    );
    return made.length;
  }

  /** The plan's rhythm was changed before the review opened. One whose reports somebody has worked on stays. */
  private async withdraw(manager: EntityManager, review: Review, actor: Actor): Promise<boolean> {
    if (!(await this.owed.forgetReview(manager, review.id))) return false;
    await this.store.remove(manager, review);
    await this.history.record(manager, this.change(review, 'withdrawn', actor, daysOf(review), null));
    return true;
  }

  /** The working calendar or the plan's offsets were changed before the review opened: its reports follow it. */
  private async follow(
    manager: EntityManager,
    review: Review,
    { days }: PlannedReview,
    { actor, today }: Asking,
  ): Promise<void> {
    const before = daysOf(review);
    const { base, other } = days.reportDueOn;
    const { opensOn, meetingOn } = days;
    const after = { ...before, opensOn, meetingOn, baseDueOn: base, otherDueOn: other };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await this.store.save(manager, Object.assign(review, after, { version: review.version + 1 }));
    await this.history.record(manager, this.change(review, 'days_moved', actor, before, after));
    await this.owed.followReview(manager, review, actor, today);
  }

  private change(
    review: Review,
    action: string,
    actor: Actor,
    before: Change['before'],
    after: Change['after'],
  ): Change {
    const { id: objectId, committeeId } = review;
    const at = this.clock.now();
    return { objectType: 'review', objectId, action, actor, at, committeeId, before, after };
  }
}

function isPeriodOf(review: Review, { from, to }: PlannedReview['period']): boolean {
  return review.periodFrom === from && review.periodTo === to;
}

function daysOf({ periodFrom, periodTo, opensOn, meetingOn, baseDueOn, otherDueOn }: Review) {
  return { periodFrom, periodTo, opensOn, meetingOn, baseDueOn, otherDueOn };
}

function regularReview(plan: PlanOfReviews, { name, period, days }: PlannedReview): Review {
  return Object.assign(new Review(), {
    id: newId(),
    committeeId: plan.committeeId,
    planId: plan.id,
    kind: 'regular',
    name: name.vi,
    nameEn: name.en,
    periodFrom: period.from,
    periodTo: period.to,
    opensOn: days.opensOn,
    meetingOn: days.meetingOn,
    baseDueOn: days.reportDueOn.base,
    otherDueOn: days.reportDueOn.other,
    status: 'scheduled',
    closedOn: null,
    figures: null,
    earlierFigures: [],
    questions: [],
    version: 1,
  } satisfies Partial<Review>);
}
