import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { type Change, HistoryService } from '../history/history.service.js';
import { type Actor, system } from '../kernel/actor.js';
import { type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { newId } from '../kernel/new-id.js';
import { OwedReportsService } from '../reports/owed-reports.service.js';
import { type PlannedReview, plannedReviews } from './planned-reviews.js';
import { Review } from './review.entity.js';
import { type PlanOfReviews, ReviewedPlansQueries } from './reviewed-plans.queries.js';
import { ReviewsStore } from './reviews.store.js';

/** What was made: numbers of new reviews and of reports newly owed. */
export interface MadeReviews {
  readonly reviews: number;
  readonly reports: number;
}

/** Makes the reviews that a plan's calendar asks for, and the reports that bodies owe them. Making them again changes nothing. */
@Injectable()
export class ReviewMakingService {
  constructor(
    private readonly database: DataSource,
    private readonly plans: ReviewedPlansQueries,
    private readonly calendars: CalendarService,
    private readonly store: ReviewsStore,
    private readonly owed: OwedReportsService,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * The daily pass: every plan in force, each in a transaction of its own.
   * @throws AggregateError when plans failed, after the others are done
   */
  async run(now: Date): Promise<MadeReviews> {
    const made = { reviews: 0, reports: 0 };
    const errors: unknown[] = [];
    for (const planId of await this.plans.inForce()) {
      try {
        const { reviews, reports } = await this.makeFor(planId, now);
        made.reviews += reviews;
        made.reports += reports;
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0)
      throw new AggregateError(errors, `Making reviews failed for ${errors.length} plans`);
    return made;
  }

  /** The plan's missing reviews and owed reports as of that day; none for a plan that is not in force. */
  async ensureReviews(
    manager: EntityManager,
    planId: string,
    today: CalendarDay,
    actor: Actor,
  ): Promise<MadeReviews> {
    const plan = await this.plans.find(manager, planId);
    if (plan?.status !== 'in_force' || plan.inForceOn === null) return { reviews: 0, reports: 0 };
    const { calendar } = await this.calendars.within(manager, plan.committeeId);
    const planned = plannedReviews({ ...plan, inForceOn: plan.inForceOn }, today, calendar);
    const reviews = await this.addMissing(manager, plan, planned, actor);
    await this.followCalendar(manager, planId, planned, { today, actor });
    const reports = await this.owed.ensureOwed(manager, planId, today, actor);
    return { reviews, reports };
  }

  private async makeFor(planId: string, now: Date): Promise<MadeReviews> {
    return this.database.transaction(async (manager) => {
      const plan = await this.plans.find(manager, planId);
      if (!plan) return { reviews: 0, reports: 0 };
      const { zone } = await this.calendars.within(manager, plan.committeeId);
      return this.ensureReviews(manager, planId, dayInZone(now, zone), system);
    });
  }

  private async addMissing(
    manager: EntityManager,
    plan: PlanOfReviews,
    planned: readonly PlannedReview[],
    actor: Actor,
  ): Promise<number> {
    const missing = planned.map((one) => regularReview(plan, one));
    const made = await this.store.addMissing(manager, missing);
    await this.history.recordAll(
      manager,
      made.map((review) => this.change(review, 'made', actor, null, daysOf(review))),
    );
    return made.length;
  }

  /** A review that has not opened takes over what a corrected working calendar says of its days; its reports do too. */
  private async followCalendar(
    manager: EntityManager,
    planId: string,
    planned: readonly PlannedReview[],
    { today, actor }: { readonly today: CalendarDay; readonly actor: Actor },
  ): Promise<void> {
    for (const review of await this.store.regularOf(manager, planId)) {
      const wanted = planned.find((one) => one.period.from === review.periodFrom)?.days;
      if (!wanted || review.status !== 'scheduled' || review.opensOn <= today) continue;
      const before = daysOf(review);
      const { base, other } = wanted.reportDueOn;
      const after = { ...before, meetingOn: wanted.meetingOn, baseDueOn: base, otherDueOn: other };
      if (JSON.stringify(before) === JSON.stringify(after)) continue;
      await this.store.save(manager, Object.assign(review, after, { version: review.version + 1 }));
      await this.history.record(manager, this.change(review, 'days_moved', actor, before, after));
      await this.owed.followReview(manager, review.id, actor);
    }
  }

  private change(
    review: Review,
    action: string,
    actor: Actor,
    before: Change['before'],
    after: Change['after'],
  ): Change {
    const { id, committeeId } = review;
    return {
      objectType: 'review',
      objectId: id,
      action,
      actor,
      at: this.clock.now(),
      committeeId,
      before,
      after,
    };
  }
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
    questions: [],
    version: 1,
  } satisfies Partial<Review>);
}
