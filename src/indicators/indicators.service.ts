import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { scopeOf } from '../kernel/scope.js';
import { KnownCodesQueries } from '../plans/import/known-codes.queries.js';
import type { IndicatorInFile } from '../plans/import/plan-file.js';
import { PlanAccessQueries } from '../plans/plan-access.queries.js';
import { aPlan } from '../plans/plan-rules.js';
import { type AddresseeIds, fromFile, type OfPlan } from './indicator-rows.js';
import { type IndicatorView, indicatorViews } from './indicator-view.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsStore, type StoredIndicator } from './indicators.store.js';

/** The measurable targets of plans (chỉ tiêu). */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly database: DataSource,
    private readonly store: IndicatorsStore,
    private readonly queries: IndicatorsQueries,
    private readonly plans: PlanAccessQueries,
    private readonly calendars: CalendarService,
    private readonly history: HistoryService,
    private readonly codes: KnownCodesQueries,
  ) {}

  /** The plan's indicators and how they stand, of the bodies that the actor reads. @throws NotFoundError */
  async read(actor: Actor, planId: string): Promise<IndicatorView[]> {
    const { manager } = this.database;
    const facts = await this.plans.findFacts(planId, actor, manager);
    authorize(actor, 'plan.read', facts ?? {}, aPlan);
    if (facts === null) throw notFound(aPlan);
    const definitions = await this.queries.definitions(manager, planId);
    if (definitions.length === 0) return [];
    const { today } = await this.calendars.within(manager, facts.committeeId);
    return indicatorViews({
      definitions,
      plan: await this.queries.periods(manager, planId),
      reviews: await this.queries.reviews(manager, planId),
      asked: await this.queries.askedIn(manager, scopeOf(actor), planId),
      today,
    });
  }

  /**
   * Gives a plan that was made from a file the file's indicators, in the transaction that made it.
   * @throws RangeError for a code without an id
   */
  async load(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    indicators: readonly IndicatorInFile[],
    now: Date,
  ): Promise<void> {
    if (indicators.length === 0) return;
    const named = indicators.flatMap(({ reportedBy, exempt }) => [
      ...reportedBy,
      ...exempt.flatMap((one) => one.bodies),
    ]);
    const ids = await this.addressees(manager, named);
    const plan = await this.planOf(manager, actor, planId);
    const rows = indicators.map((one, index) => fromFile(plan, one, index + 1, ids));
    await this.write(manager, actor, plan, rows, now);
  }

  /** Gives a plan that is a copy for a new term the indicators of `sourceId`, without their years, baselines and values. */
  async copy(
    manager: EntityManager,
    actor: Actor,
    sourceId: string,
    planId: string,
    now: Date,
  ): Promise<void> {
    const plan = await this.planOf(manager, actor, planId);
    const rows = (await this.store.ofPlan(manager, sourceId)).map(({ row, bodies }) => {
      const id = newId();
      return {
        row: { ...row, ...plan, id, byYear: null, baseline: null },
        bodies: bodies.map((one) => ({ ...one, id: newId(), indicatorId: id })),
      };
    });
    await this.write(manager, actor, plan, rows, now);
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    { planId, committeeId }: OfPlan,
    rows: readonly StoredIndicator[],
    now: Date,
  ): Promise<void> {
    if (rows.length === 0) return;
    await this.store.insert(manager, rows);
    await this.history.record(manager, {
      objectType: 'plan',
      objectId: planId,
      action: 'indicators',
      actor,
      at: now,
      committeeId,
      after: { indicators: rows.map(({ row }) => ({ code: row.code, place: row.place, goal: row.goal })) },
    });
  }

  private async planOf(manager: EntityManager, actor: Actor, planId: string): Promise<OfPlan> {
    const facts = await this.plans.findFacts(planId, actor, manager);
    authorize(actor, 'plan.change', facts ?? {}, aPlan);
    if (facts === null) throw notFound(aPlan);
    return { planId, committeeId: facts.committeeId };
  }

  private async addressees(manager: EntityManager, codes: readonly string[]): Promise<AddresseeIds> {
    const ids = await this.codes.ids(manager, codes);
    const { groups } = await this.codes.stored(manager, codes);
    return { ids, groups: new Set(groups.map(({ code }) => code)) };
  }
}
