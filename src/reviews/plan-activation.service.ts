import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { addMonths, type CalendarDay, dayInZone, shownDay } from '../kernel/calendar-day.js';
import { invalidField, notFound } from '../kernel/domain-error.js';
import { MONTHS_AHEAD } from '../plans/duty-schedule.js';
import { PlanAccessQueries } from '../plans/plan-access.queries.js';
import { aPlan } from '../plans/plan-rules.js';
import { PlansService } from '../plans/plans.service.js';
import { type ActivationPreview, ActivationPreviewQueries } from './activation-preview.queries.js';
import { PlanConsequencesService } from './plan-consequences.service.js';
import { rehearse } from '../platform/database/rehearsal.js';

/** Further back a plan is not put into force: each period since then would get its tasks. */
const MONTHS_BACK = 60;

/** The day from which a plan is to be in force (null: today), and the version it was read at, where said. */
export interface EntryIntoForce {
  readonly inForceOn: CalendarDay | null;
  readonly version?: number | null;
}

/** Puts plans into force: the status, tasks, reviews and owed reports of one plan in one transaction. */
@Injectable()
export class PlanActivationService {
  constructor(
    private readonly database: DataSource,
    private readonly plans: PlansService,
    private readonly access: PlanAccessQueries,
    private readonly calendars: CalendarService,
    private readonly consequences: PlanConsequencesService,
    private readonly previews: ActivationPreviewQueries,
  ) {}

  /**
   * Puts the draft into force and makes what it asks for.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError (a day too far away), ConflictError (not a
   * draft, or without duties)
   */
  async activate(actor: Actor, planId: string, entry: EntryIntoForce, now: Date): Promise<void> {
    await this.database.transaction((manager) => this.activateIn(manager, actor, planId, entry, now));
  }

  /** As `activate`, in the transaction of `manager`. @returns the day from which the plan is in force */
  async activateIn(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    { inForceOn, version = null }: EntryIntoForce,
    now: Date,
  ): Promise<CalendarDay> {
    const facts = await this.access.findFacts(planId, actor, manager);
    authorize(actor, 'plan.change', facts ?? {}, aPlan);
    if (!facts) throw notFound(aPlan);
    const { zone } = await this.calendars.within(manager, facts.committeeId);
    const today = dayInZone(now, zone);
    const from = inForceOn ?? today;
    requireNear(from, today);
    await this.plans.activate(manager, actor, planId, { version, inForceOn: from }, now);
    await this.consequences.settle(manager, actor, planId, now);
    return from;
  }

  /** What activating from that day would make, worked out by doing it and undoing it. Errors as `activate`. */
  async preview(
    actor: Actor,
    planId: string,
    inForceOn: CalendarDay | null,
    now: Date,
  ): Promise<ActivationPreview> {
    return rehearse(this.database, async (manager) => {
      const from = await this.activateIn(manager, actor, planId, { inForceOn }, now);
      return this.previews.read(manager, planId, from);
    });
  }
}

function requireNear(day: CalendarDay, today: CalendarDay): void {
  const [first, last] = [addMonths(today, -MONTHS_BACK), addMonths(today, MONTHS_AHEAD)];
  if (first <= day && day <= last) return;
  throw invalidField('inForceOn', 'day_too_far', {
    vi: `Ngày bắt đầu thực hiện ${shownDay(day)} quá xa; chọn từ ${shownDay(first)} đến ${shownDay(last)}.`,
    en: `${shownDay(day)} is too far away; a plan comes into force from ${shownDay(first)} to ${shownDay(last)}.`,
  });
}
