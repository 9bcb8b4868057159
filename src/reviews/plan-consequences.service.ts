import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { dayInZone } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import { PlanAccessQueries } from '../plans/plan-access.queries.js';
import { aPlan } from '../plans/plan-rules.js';
import type { Amendment } from '../tasks/making-cause.js';
import { PlanEnding } from '../tasks/plan-ending.service.js';
import { TaskGeneration } from '../tasks/task-generation.service.js';
import { ReviewMakingService } from './review-making.service.js';
import { ReviewScheduleService } from './review-schedule.service.js';

/** What follows from a plan's words: tasks, reviews, and the reports owed for them. */
@Injectable()
export class PlanConsequencesService {
  constructor(
    private readonly access: PlanAccessQueries,
    private readonly calendars: CalendarService,
    private readonly generation: TaskGeneration,
    private readonly reviews: ReviewMakingService,
    private readonly schedule: ReviewScheduleService,
    private readonly ending: PlanEnding,
  ) {}

  /**
   * Brings the tasks, reviews and owed reports of a plan in force up to what it says now; nothing for another plan. `amendment` is
   * what the caller has amended.
   */
  async settle(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    now: Date,
    amendment: Amendment | null = null,
  ): Promise<void> {
    const plan = await this.access.findFacts(planId, actor, manager);
    if (!plan?.inForce) return;
    const { zone } = await this.calendars.within(manager, plan.committeeId);
    const today = dayInZone(now, zone);
    await this.generation.hold(manager, planId);
    await this.reviews.ensureSchedule(manager, planId, today, actor, amendment);
    await this.generation.generate(manager, { planId, today, now, actor, amendment });
    await this.reviews.ensureOwed(manager, planId, today, actor);
  }

  /** What follows from a plan's end. @throws ConflictError while a review of it collects reports */
  async end(manager: EntityManager, actor: Actor, planId: string, now: Date): Promise<void> {
    const plan = await this.access.findFacts(planId, actor, manager);
    if (!plan) throw notFound(aPlan);
    const { committeeId, successorCode } = plan;
    const { zone } = await this.calendars.within(manager, committeeId);
    const today = dayInZone(now, zone);
    await this.generation.hold(manager, planId);
    await this.schedule.end(manager, planId, { actor, today, zone });
    const successor = successorCode ?? '';
    await this.ending.cancelUnworked(manager, { planId, committeeId, zone, today, now, actor, successor });
  }
}
