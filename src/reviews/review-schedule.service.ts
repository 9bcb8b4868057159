import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Change, HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/new-id.js';
import type { KeyedPeriod } from '../plans/review-calendar.js';
import type { Reason } from '../tasks/making-cause.js';
import { OwedReportsService } from '../reports/owed-reports.service.js';
import type { PlannedReview } from './planned-reviews.js';
import { requireNoneCollecting } from './review-rules.js';
import { reviewStatusOn } from './review-status.js';
import { Review } from './review.entity.js';
import type { PlanOfReviews } from './reviewed-plans.queries.js';
import { ReviewsStore } from './reviews.store.js';

interface Asking {
  readonly today: CalendarDay;
  /** The committee's. */
  readonly zone: string;
  readonly actor: Actor;
  /** Why days move, where they do. */
  readonly reason: Reason;
}

/** What the plan's review calendar asks for after those reviews that stand. */
type PlannedAfter = (standing: readonly KeyedPeriod[]) => readonly PlannedReview[];

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
    plannedAfter: PlannedAfter,
    asking: Asking,
  ): Promise<number> {
    const reviews = await this.store.regularOf(manager, plan.id);
    const { standing, planned } = await this.whatStands(manager, reviews, plannedAfter, asking);
    const movable = reviews.slice(standing);
    for (const review of movable) {
      const wanted = planned.find(({ period }) => isPeriodOf(review, period));
      if (wanted) await this.follow(manager, review, wanted, asking);
      else await this.withdraw(manager, review, asking.actor);
    }
    const missing = planned.filter(({ period }) => !movable.some((review) => isPeriodOf(review, period)));
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

  /**
   * The plan ends: withdraws the reviews that have not opened and in whose periods nobody has worked.
   * @throws ConflictError naming those that collect: what bodies still owe has to be settled first
   */
  async end(
    manager: EntityManager,
    planId: string,
    { actor, today, zone }: Omit<Asking, 'reason'>,
  ): Promise<void> {
    const reviews = await this.store.regularOf(manager, planId);
    requireNoneCollecting(await this.store.openOf(manager, planId, today));
    for (const review of reviews) {
      const unopened = reviewStatusOn(review, today) === 'scheduled';
      if (unopened && !(await this.owed.isWorkedOn(manager, review, zone))) {
        await this.withdraw(manager, review, actor);
      }
    }
  }

  /**
   * How many of the reviews stand whatever the calendar says now, and what it asks for after these: those that have opened, and
   * those in whose period somebody has worked, with all before them.
   */
  private async whatStands(
    manager: EntityManager,
    reviews: readonly Review[],
    plannedAfter: PlannedAfter,
    { today, zone }: Asking,
  ): Promise<{ readonly standing: number; readonly planned: readonly PlannedReview[] }> {
    let standing = 1 + reviews.findLastIndex((review) => reviewStatusOn(review, today) !== 'scheduled');
    for (;;) {
      const planned = plannedAfter(reviews.slice(0, standing).map(keyed));
      const worked = await this.lastWorkedOn(manager, reviews, zone, (review, index) => {
        return index >= standing && !planned.some(({ period }) => isPeriodOf(review, period));
      });
      if (worked < 0) return { standing, planned };
      standing = worked + 1;
    }
  }

  /** The place of the last of these reviews for which a report or a continuous task was worked on; -1 where none was. */
  private async lastWorkedOn(
    manager: EntityManager,
    reviews: readonly Review[],
    zone: string,
    isAsked: (review: Review, index: number) => boolean,
  ): Promise<number> {
    for (const [index, review] of [...reviews.entries()].toReversed()) {
      if (isAsked(review, index) && (await this.owed.isWorkedOn(manager, review, zone))) return index;
    }
    return -1;
  }

  /** Nothing asks for the review any more, and nobody has worked in its period. */
  private async withdraw(manager: EntityManager, review: Review, actor: Actor): Promise<void> {
    await this.owed.forgetReview(manager, review.id);
    await this.store.remove(manager, review);
    await this.history.record(manager, this.change(review, 'withdrawn', actor, daysOf(review), null));
  }

  /** The working calendar or the plan's offsets were changed before the review opened: its reports follow it. */
  private async follow(
    manager: EntityManager,
    review: Review,
    { days }: PlannedReview,
    asking: Asking,
  ): Promise<void> {
    const before = daysOf(review);
    const { base, other } = days.reportDueOn;
    const { opensOn, meetingOn } = days;
    const after = { ...before, opensOn, meetingOn, baseDueOn: base, otherDueOn: other };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    await this.store.save(manager, Object.assign(review, after, { version: review.version + 1 }));
    await this.history.record(manager, this.change(review, 'days_moved', asking.actor, before, after));
    await this.owed.followReview(manager, review, asking);
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

function keyed({ periodKey, periodFrom, periodTo }: Review): KeyedPeriod {
  return { key: periodKey ?? '', period: { from: periodFrom, to: periodTo } };
}

function daysOf({ periodFrom, periodTo, opensOn, meetingOn, baseDueOn, otherDueOn }: Review) {
  return { periodFrom, periodTo, opensOn, meetingOn, baseDueOn, otherDueOn };
}

function regularReview(plan: PlanOfReviews, { key, name, period, days }: PlannedReview): Review {
  return Object.assign(new Review(), {
    id: newId(),
    committeeId: plan.committeeId,
    planId: plan.id,
    kind: 'regular',
    name: name.vi,
    nameEn: name.en,
    periodKey: key,
    periodFrom: period.from,
    periodTo: period.to,
    opensOn: days.opensOn,
    meetingOn: days.meetingOn,
    baseDueOn: days.reportDueOn.base,
    otherDueOn: days.reportDueOn.other,
    status: 'scheduled',
    closedOn: null,
    figures: null,
    tasksKept: false,
    earlierFigures: [],
    questions: [],
    version: 1,
  } satisfies Partial<Review>);
}
