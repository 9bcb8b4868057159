import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { type Actor, system } from '../kernel/actor.js';
import { type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import { OwedReportsService } from '../reports/owed-reports.service.js';
import { type Amendment, reasonOfReviewDays } from '../tasks/making-cause.js';
import { TaskGeneration } from '../tasks/task-generation.service.js';
import { plannedReviews } from './planned-reviews.js';
import { ReviewScheduleService } from './review-schedule.service.js';
import { ReviewedPlansQueries } from './reviewed-plans.queries.js';

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
    private readonly schedule: ReviewScheduleService,
    private readonly owed: OwedReportsService,
    private readonly tasks: TaskGeneration,
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
    const reviews = await this.ensureSchedule(manager, planId, today, actor);
    return { reviews, reports: await this.ensureOwed(manager, planId, today, actor) };
  }

  /**
   * As `ensureReviews`, the reviews alone. Continuous tasks follow from these, and owed reports from the tasks. `amendment` is what
   * the caller has amended. @returns how many were made
   */
  async ensureSchedule(
    manager: EntityManager,
    planId: string,
    today: CalendarDay,
    actor: Actor,
    amendment: Amendment | null = null,
  ): Promise<number> {
    const plan = await this.plans.find(manager, planId);
    if (plan?.status !== 'in_force' || plan.inForceOn === null) return 0;
    const { calendar, zone } = await this.calendars.within(manager, plan.committeeId);
    const reviewed = { ...plan, inForceOn: plan.inForceOn };
    return this.schedule.bringInLine(
      manager,
      plan,
      (standing) => plannedReviews(reviewed, today, calendar, standing),
      { today, zone, actor, reason: reasonOfReviewDays(amendment) },
    );
  }

  /** As `ensureReviews`, the owed reports alone. @returns how many are newly owed */
  async ensureOwed(
    manager: EntityManager,
    planId: string,
    today: CalendarDay,
    actor: Actor,
  ): Promise<number> {
    const plan = await this.plans.find(manager, planId);
    return plan?.status === 'in_force' ? this.owed.ensureOwed(manager, planId, today, actor) : 0;
  }

  private async makeFor(planId: string, now: Date): Promise<MadeReviews> {
    return this.database.transaction(async (manager) => {
      // Who changes the plan just now makes its reviews too: what it says is read when that is done.
      await this.tasks.hold(manager, planId);
      const plan = await this.plans.find(manager, planId);
      if (!plan) return { reviews: 0, reports: 0 };
      const { zone } = await this.calendars.within(manager, plan.committeeId);
      return this.ensureReviews(manager, planId, dayInZone(now, zone), system);
    });
  }
}
