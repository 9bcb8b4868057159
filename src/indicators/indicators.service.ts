import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { HistoryService } from '../history/history.service.js';
import { type Actor, system } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { scopeOf } from '../kernel/scope.js';
import { KnownCodesQueries } from '../plans/import/known-codes.queries.js';
import type { IndicatorInFile } from '../plans/import/plan-file.js';
import { PlanAccessQueries } from '../plans/plan-access.queries.js';
import { aPlan } from '../plans/plan-rules.js';
import { type IndicatorAtReview, indicatorsAtReview } from './at-review.js';
import { type AddresseeIds, fromFile, type OfPlan } from './indicator-rows.js';
import { type AskingReview, isAskedAt, nextEnd } from './asked-at.js';
import { definedAt, type DefiningReview, type KeptIndicators, frozenIndicator } from './frozen-indicator.js';
import { type IndicatorDefinition, type IndicatorView, indicatorViews } from './indicator-view.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { anIndicator } from './measurements.service.js';
import { IndicatorsStore, type StoredIndicator } from './indicators.store.js';

/** As much of a review as its indicators ask about. */
export interface ReadReview {
  readonly id: string;
  readonly planId: string;
  readonly kind: 'regular' | 'extra';
  /** The day after the last one of its period. */
  readonly periodTo: CalendarDay;
  readonly closedOn: CalendarDay | null;
}

/** A review that closes. */
export interface ClosingReview extends Omit<AskingReview, 'closedWith' | 'closedAs'> {
  readonly id: string;
  readonly planId: string;
}

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

  /** Which of these plans, which the caller may read, have indicators. */
  async plansWithSome(planIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.queries.plansWithSome(this.database.manager, planIds);
  }

  /** All indicators of the plan as they stand at one of its reviews; none at an extra one. @throws NotFoundError */
  async atReview(
    actor: Actor,
    { planId, kind, periodTo: to, ...review }: ReadReview,
  ): Promise<IndicatorAtReview[]> {
    return kind === 'extra' ? [] : indicatorsAtReview(await this.read(actor, planId), { ...review, to });
  }

  /** Those of the plan that a review of that period asks for, whether or not it has opened, as the plan stated them then. @throws NotFoundError */
  async askedAt(
    actor: Actor,
    review: AskingReview & DefiningReview & { readonly planId: string },
  ): Promise<IndicatorDefinition[]> {
    const { manager } = this.database;
    const facts = await this.plans.findFacts(review.planId, actor, manager);
    authorize(actor, 'plan.read', facts ?? {}, aPlan);
    const definitions = await this.queries.definitions(manager, review.planId);
    const periods = await this.queries.periods(manager, review.planId);
    return definitions.filter((one) => isAskedAt(one, periods, review)).map((one) => definedAt(one, review));
  }

  /** What a review that closes today keeps of the plan's indicators. */
  async asItCloses(
    manager: EntityManager,
    review: ClosingReview,
    today: CalendarDay,
  ): Promise<KeptIndicators> {
    const { id, planId } = review;
    const definitions = await this.queries.definitions(manager, planId);
    const plan = await this.queries.periods(manager, planId);
    const asked = await this.queries.askedIn(manager, scopeOf(system), planId);
    const bodies = Map.groupBy(
      asked.filter(({ reviewId }) => reviewId === id),
      ({ indicatorId }) => indicatorId,
    );
    const open = { ...review, closedOn: null, closedWith: null, closedAs: null };
    const told = definitions.map((one) => definedAt(one, open));
    return {
      indicators: Object.fromEntries(
        told
          .filter((one) => isAskedAt(one, plan, open))
          .map((one) => [one.id, (bodies.get(one.id) ?? []).map(({ body }) => body.id)]),
      ),
      definitions: Object.fromEntries(
        told.map((one) => {
          const periodEndsOn = one.endedOn === null ? nextEnd(one, plan, today) : null;
          return [one.id, frozenIndicator(one, periodEndsOn)];
        }),
      ),
    };
  }

  /** What the plan states of one indicator, for whoever may change it. @throws NotFoundError, ForbiddenError */
  async definition(
    actor: Actor,
    id: string,
  ): Promise<{ readonly definition: IndicatorDefinition; readonly planId: string }> {
    const { manager } = this.database;
    const found = await this.queries.definition(manager, id);
    const facts = found && (await this.plans.findFacts(found.planId, actor, manager));
    authorize(actor, 'plan.change', facts ?? {}, anIndicator);
    if (found === null) throw notFound(anIndicator);
    return found;
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

  /** Gives a plan that is a copy for a new term the indicators of `sourceId` that have not ended, without their years, baselines and values. */
  async copy(
    manager: EntityManager,
    actor: Actor,
    sourceId: string,
    planId: string,
    now: Date,
  ): Promise<void> {
    const plan = await this.planOf(manager, actor, planId);
    const going = (await this.store.ofPlan(manager, sourceId)).filter(({ row }) => row.endedOn === null);
    const rows = going.map(({ row, bodies }) => {
      const id = newId();
      return {
        row: { ...row, ...plan, id, byYear: null, baseline: null, version: 1 },
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
