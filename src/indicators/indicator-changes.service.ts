import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { changedFields } from '../history/changed-fields.js';
import { HistoryService } from '../history/history.service.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError, invalidField, notFound, staleVersion } from '../kernel/domain-error.js';
import { DutiesQueries } from '../plans/duties.queries.js';
import { unknownAddressees } from '../plans/duty-rules.js';
import { type IndicatorDetails, requireSoundIndicator } from '../plans/indicator-details.js';
import { PlanAccessQueries, type PlanFacts } from '../plans/plan-access.queries.js';
import { aPlan, requireAmendable } from '../plans/plan-rules.js';
import type { Indicator } from './indicator.entity.js';
import { bodiesFor, codeFor, detailsOf, fieldsOf } from './indicator-details-rows.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsStore, type StoredIndicator } from './indicators.store.js';
import { newId } from '../kernel/new-id.js';
import { anIndicator } from './measurements.service.js';
import type { Stated } from './stated-at.js';

/** A change of an indicator; what `change` leaves out stays. Null `version`: any. */
export interface IndicatorChange {
  readonly version: number | null;
  readonly change: Partial<IndicatorDetails>;
  readonly amendingDocument: string | null;
  /** The first day on which the change of a plan in force holds; null: today. */
  readonly holdsFrom: CalendarDay | null;
}

/** What became of an indicator that was taken out: one that values were given of, or that closed reviews tell of, has ended. */
export type TakenOut = 'deleted' | 'ended';

/** Indicators that the board adds, changes and takes out by hand; of a plan in force only by an amending document. */
@Injectable()
export class IndicatorChanges {
  constructor(
    private readonly database: DataSource,
    private readonly store: IndicatorsStore,
    private readonly queries: IndicatorsQueries,
    private readonly plans: PlanAccessQueries,
    private readonly duties: DutiesQueries,
    private readonly history: HistoryService,
    private readonly calendars: CalendarService,
  ) {}

  /** @returns its id. @throws NotFoundError, ForbiddenError, ConflictError (closed), InvalidInputError (everything that is wrong) */
  async add(
    actor: Actor,
    planId: string,
    details: IndicatorDetails,
    amendingDocument: string | null,
    now: Date,
  ): Promise<string> {
    return this.database.transaction((manager) =>
      this.addIn(manager, actor, planId, { details, amendingDocument }, now),
    );
  }

  /** As `add`, in the transaction of `manager`. */
  async addIn(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    {
      details,
      amendingDocument,
    }: { readonly details: IndicatorDetails; readonly amendingDocument: string | null },
    now: Date,
  ): Promise<string> {
    const plan = await this.lockPlan(manager, actor, planId);
    const amendedBy = requireAmendable(plan.status, amendingDocument);
    const { committeeId } = plan;
    const groups = await this.groupsAmong(manager, committeeId, details);
    requireSoundIndicator(details);
    const others = await this.store.ofPlan(manager, planId);
    const id = newId();
    const row = {
      id,
      planId,
      committeeId,
      position: Math.max(0, ...others.map((one) => one.row.position)) + 1,
      code: codeFor(
        details.title,
        others.map((one) => one.row.code),
      ),
      ...fieldsOf(details),
      version: 1,
      endedOn: null,
      endedBy: null,
    };
    await this.store.insert(manager, [{ row, bodies: bodiesFor(id, details, groups) }]);
    const after = { code: row.code, ...details };
    await this.record(manager, actor, row, {
      action: 'add-indicator',
      before: null,
      after,
      amendedBy,
      at: now,
    });
    return id;
  }

  /**
   * Nothing different changes nothing. Figures of periods that are over by the day from which the change of a plan in force holds are
   * judged by what the plan stated before.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError, ConflictError (closed, ended, or how it is measured, added
   * up or when it is asked for changes once bodies gave values)
   */
  async change(
    actor: Actor,
    id: string,
    { version, change, amendingDocument, holdsFrom }: IndicatorChange,
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { plan, stored } = await this.lock(manager, actor, id, version);
      const amendedBy = requireAmendable(plan.status, amendingDocument);
      requireGoing(stored.row);
      const before = detailsOf(stored);
      const after = { ...before, ...change };
      const groups = await this.groupsAmong(manager, plan.committeeId, after);
      requireSoundIndicator(after);
      const fields = changedFields(before, after);
      if (fields === null) return;
      // what the figures of reviews that are over were made by
      if (changedFields(measuringOf(before), measuringOf(after)) !== null) {
        await this.requireUnmeasured(manager, id);
      }
      if (amendedBy !== null && changedFields(statedOf(before), statedOf(after)) !== null) {
        await this.keepGoal(manager, stored.row, before, { amendedBy, holdsFrom });
      }
      await this.store.update(manager, id, fieldsOf(after), bodiesFor(id, after, groups));
      await this.record(manager, actor, stored.row, {
        action: 'change-indicator',
        ...fields,
        amendedBy,
        at: now,
      });
    });
  }

  /**
   * Takes it out: reviews of periods that end on that day or later ask for it no more. What bodies gave of it stays.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError, ConflictError (closed, or it has ended)
   */
  async remove(
    actor: Actor,
    id: string,
    { version, amendingDocument, holdsFrom }: Omit<IndicatorChange, 'change'>,
    now: Date,
  ): Promise<TakenOut> {
    return this.database.transaction(async (manager) => {
      const { plan, stored } = await this.lock(manager, actor, id, version);
      const amendedBy = requireAmendable(plan.status, amendingDocument);
      requireGoing(stored.row);
      const isKept =
        (await this.store.isMeasured(manager, id)) || (await this.store.wasTold(manager, stored.row));
      const before = { code: stored.row.code, ...detailsOf(stored) };
      if (!isKept) {
        await this.store.delete(manager, id);
        const told = { action: 'remove-indicator', before, after: {}, amendedBy, at: now } as const;
        await this.record(manager, actor, stored.row, told);
        return 'deleted';
      }
      const { today } = await this.calendars.within(manager, stored.row.committeeId);
      const on = holdsFrom ?? today;
      await this.requireInOrder(manager, id, on);
      await this.store.setEnd(manager, id, { on, by: amendedBy });
      const after = { endedOn: on };
      await this.record(manager, actor, stored.row, {
        action: 'end-indicator',
        before: { endedOn: null },
        after,
        amendedBy,
        at: now,
      });
      return 'ended';
    });
  }

  /** Asks for an indicator again that has ended. @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError, ConflictError (closed, or it has not ended) */
  async resume(
    actor: Actor,
    id: string,
    { version, amendingDocument }: Pick<IndicatorChange, 'version' | 'amendingDocument'>,
    now: Date,
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { plan, stored } = await this.lock(manager, actor, id, version);
      const amendedBy = requireAmendable(plan.status, amendingDocument);
      const { endedOn } = stored.row;
      if (endedOn === null) throw notEnded();
      await this.store.setEnd(manager, id, null);
      await this.record(manager, actor, stored.row, {
        action: 'resume-indicator',
        before: { endedOn },
        after: { endedOn: null },
        amendedBy,
        at: now,
      });
    });
  }

  /** Keeps what the plan stated until the amendment. */
  private async keepGoal(
    manager: EntityManager,
    { id, committeeId }: Pick<Indicator, 'id' | 'committeeId'>,
    before: IndicatorDetails,
    { amendedBy, holdsFrom }: { readonly amendedBy: string; readonly holdsFrom: CalendarDay | null },
  ): Promise<void> {
    const { today } = await this.calendars.within(manager, committeeId);
    const validTo = holdsFrom ?? today;
    const number = await this.requireInOrder(manager, id, validTo);
    const { goal, byYear, baseline } = before;
    const kept = { goal, byYear, baseline, validTo, replacedOn: today, amendingDocument: amendedBy };
    await this.store.keepGoal(manager, id, number, kept);
  }

  /** One amendment holds from after the other. @returns the number of the next one. @throws InvalidInputError */
  private async requireInOrder(manager: EntityManager, id: string, holdsFrom: CalendarDay): Promise<number> {
    const earlier = await this.store.earlierGoals(manager, id);
    const last = earlier.at(-1)?.validTo;
    if (last !== undefined && holdsFrom < last) {
      throw invalidField('holdsFrom', 'before_last_amendment', {
        vi: `Lần sửa đổi trước áp dụng từ ngày ${shownDay(last)}: lần này không thể sớm hơn.`,
        en: `The amendment before holds from ${shownDay(last)}: this one cannot hold from an earlier day.`,
      });
    }
    return earlier.length + 1;
  }

  /** Values that bodies gave are kept as they were asked for. @throws ConflictError */
  private async requireUnmeasured(manager: EntityManager, id: string): Promise<void> {
    if (!(await this.store.isMeasured(manager, id))) return;
    throw new ConflictError('indicator_measured', {
      vi: 'Đã có đơn vị báo cáo số liệu của chỉ tiêu này: không đổi cách đo, đơn vị tính, cách tổng hợp và kỳ đánh giá được nữa.',
      en: 'Bodies gave values of this indicator: its measure, unit, adding up and period stay.',
    });
  }

  private async lock(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number | null,
  ): Promise<{ readonly plan: PlanFacts; readonly stored: StoredIndicator }> {
    const found = await this.store.find(manager, id);
    const facts = found && (await this.plans.findFacts(found.row.planId, actor, manager));
    authorize(actor, 'plan.change', facts ?? {}, anIndicator);
    if (found === null) throw notFound(anIndicator);
    const plan = await this.lockPlan(manager, actor, found.row.planId);
    const stored = await this.store.findForUpdate(manager, id);
    if (stored === null) throw notFound(anIndicator);
    if (version !== null && version !== stored.row.version) {
      throw staleVersion(version, stored.row.version, { ...detailsOf(stored) });
    }
    return { plan, stored };
  }

  /** The plan, locked so that its status holds and its indicators keep their order, where the actor may change it. */
  private async lockPlan(manager: EntityManager, actor: Actor, planId: string): Promise<PlanFacts> {
    await this.queries.lockPlan(manager, planId);
    const facts = await this.plans.findFacts(planId, actor, manager);
    authorize(actor, 'plan.change', facts ?? {}, aPlan);
    if (facts === null) throw notFound(aPlan);
    return facts;
  }

  /** Those of the addressees that are groups. @throws InvalidInputError where one is neither body nor group of the committee */
  private async groupsAmong(
    manager: EntityManager,
    committeeId: string,
    { reportedBy, exempt }: IndicatorDetails,
  ): Promise<Set<string>> {
    const spared = exempt.map(({ id }) => id);
    const known = await this.duties.addressees(manager, committeeId, [...reportedBy, ...spared]);
    const unknown = (ids: readonly string[]): string[] => ids.filter((id) => !known.has(id));
    if (unknown(reportedBy).length > 0) throw unknownAddressees('reportedBy', unknown(reportedBy));
    if (unknown(spared).length > 0) throw unknownAddressees('exempt', unknown(spared));
    return new Set([...known].filter(([, isGroup]) => isGroup).map(([id]) => id));
  }

  /** Tells it in the history of the plan. */
  private async record(
    manager: EntityManager,
    actor: Actor,
    { id, planId, committeeId }: Pick<Indicator, 'id' | 'planId' | 'committeeId'>,
    { action, before, after, amendedBy, at }: Told,
  ): Promise<void> {
    const amending = amendedBy === null ? {} : { amendingDocument: amendedBy };
    await this.history.record(manager, {
      objectType: 'plan',
      objectId: planId,
      action,
      actor,
      at,
      committeeId,
      before: before && { indicatorId: id, ...before },
      after: { indicatorId: id, ...after, ...amending },
    });
  }
}

/** What values were asked for by: how and in which unit it is measured and added up, and at which reviews. */
function measuringOf({ measure, unit, addingUp, bodyGoal, period, byYear }: IndicatorDetails) {
  // the term may end with that year
  return { measure, unit, addingUp, bodyGoal, period, lastYear: period === 'term' ? byYear : null };
}

/** What figures are judged by. */
function statedOf({ goal, byYear, baseline }: IndicatorDetails): Stated {
  return { goal, byYear, baseline };
}

/** @throws ConflictError where it is asked for no more */
function requireGoing({ endedOn }: Pick<Indicator, 'endedOn'>): void {
  if (endedOn === null) return;
  throw new ConflictError('indicator_ended', {
    vi: `Chỉ tiêu đã kết thúc từ ngày ${shownDay(endedOn)}: hãy mở lại trước khi thay đổi.`,
    en: `The indicator has ended on ${shownDay(endedOn)}: resume it before it is changed.`,
  });
}

function notEnded(): ConflictError {
  return new ConflictError('indicator_not_ended', {
    vi: 'Chỉ tiêu này chưa kết thúc.',
    en: 'The indicator has not ended.',
  });
}

/** What the history is told of a change. */
interface Told {
  readonly action:
    'add-indicator' | 'change-indicator' | 'remove-indicator' | 'end-indicator' | 'resume-indicator';
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
  readonly amendedBy: string | null;
  readonly at: Date;
}
