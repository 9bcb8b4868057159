import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, dayInZone } from '../kernel/calendar-day.js';
import { notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import type { Text } from '../kernel/text.js';
import { changedFields } from '../history/changed-fields.js';
import { DutiesQueries } from './duties.queries.js';
import { DutiesStore, type StoredDuty } from './duties.store.js';
import {
  aDuty,
  changedDuty,
  type DutyDetails,
  requireSoundDuty,
  requireTriggerable,
  unknownAddressees,
} from './duty-rules.js';
import { PlanAccessQueries } from './plan-access.queries.js';
import { type PlanChange, PlanHistoryService } from './plan-history.service.js';
import { aPlan, requireAmendable } from './plan-rules.js';
import type { Amendment } from './plans.service.js';
import { PlansStore, type StoredPlan } from './plans.store.js';

/** A duty that is added: what the plan says, and its place in the document's order (null: the last). */
export interface DutyInput {
  readonly details: DutyDetails;
  readonly position: number | null;
  readonly amendingDocument: string | null;
}

/** The guidance that makes a conditional duty due, and the version that the duty was read at, where said. */
export interface TriggerInput {
  readonly document: string;
  readonly dueOn: CalendarDay;
  readonly version?: number | null;
}

/** A duty that was touched, and the plan whose tasks may have to follow. */
export interface TouchedDuty {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
}

/** The duties of plans. Every method runs in the caller's transaction, where the caller makes or mends their tasks. */
@Injectable()
export class DutiesService {
  constructor(
    private readonly store: DutiesStore,
    private readonly plans: PlansStore,
    private readonly queries: DutiesQueries,
    private readonly access: PlanAccessQueries,
    private readonly calendars: CalendarService,
    private readonly history: PlanHistoryService,
  ) {}

  /**
   * Adds a duty; to a plan in force only by an amending document.
   * @throws NotFoundError, ForbiddenError, ConflictError (closed), InvalidInputError (everything that is wrong)
   */
  async add(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    { details, position, amendingDocument }: DutyInput,
    now: Date,
  ): Promise<TouchedDuty> {
    const plan = await this.lockPlan(manager, actor, planId, aPlan);
    const amendedBy = requireAmendable(plan.row.status, amendingDocument);
    requireSoundDuty(details, plan.details.term.until);
    const { committeeId } = plan.row;
    const groups = await this.groupsAmong(manager, committeeId, details);
    const last = (await this.store.countOf(manager, planId)) + 1;
    const place = Math.min(position ?? last, last);
    if (place < last) await this.store.makeRoom(manager, planId, place);
    const id = newId();
    await this.store.insert(manager, { id, planId, committeeId, position: place }, details, groups);
    if (amendedBy !== null) await this.noteAmended(manager, id, committeeId, now);
    const after = { planId, ...details, ...(amendedBy === null ? {} : { amendingDocument: amendedBy }) };
    await this.history.record(manager, { ...ofDuty(id, plan, actor, now), action: 'create', after });
    return { id, planId, version: 1 };
  }

  /**
   * Changes a duty; one of a plan in force only by an amending document, and its earlier wording is kept. Nothing different
   * changes nothing.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (closed), InvalidInputError
   */
  async change(
    manager: EntityManager,
    actor: Actor,
    dutyId: string,
    { version, change, amendingDocument }: Amendment<DutyDetails>,
    now: Date,
  ): Promise<TouchedDuty> {
    const { plan, duty } = await this.lock(manager, actor, dutyId, version);
    const { row, details } = duty;
    const amendedBy = requireAmendable(plan.row.status, amendingDocument);
    const changed = changedDuty(details, change);
    requireSoundDuty(changed, plan.details.term.until);
    const groups = await this.groupsAmong(manager, row.committeeId, changed);
    const fields = changedFields(details, changed);
    if (fields === null) return { id: dutyId, planId: row.planId, version };
    if (amendedBy !== null) await this.store.keepWording(manager, dutyId, details, amendedBy, now);
    await this.store.update(manager, dutyId, changed, groups);
    if (amendedBy !== null) await this.noteAmended(manager, dutyId, row.committeeId, now);
    await this.history.record(manager, {
      ...ofDuty(dutyId, plan, actor, now),
      action: amendedBy === null ? 'change' : 'amend',
      before: fields.before,
      after: amendedBy === null ? fields.after : { ...fields.after, amendingDocument: amendedBy },
    });
    return { id: dutyId, planId: row.planId, version: version + 1 };
  }

  /**
   * Records the guidance that a conditional duty waited for: an occurrence of its own, due from today on. @returns its id.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (plan not in force, duty waits for nothing),
   * InvalidInputError
   */
  async trigger(
    manager: EntityManager,
    actor: Actor,
    dutyId: string,
    { document, dueOn, version = null }: TriggerInput,
    now: Date,
  ): Promise<{ readonly triggerId: string; readonly planId: string }> {
    const { plan, duty } = await this.lock(manager, actor, dutyId, version);
    const { zone } = await this.calendars.within(manager, plan.row.committeeId);
    const today = dayInZone(now, zone);
    requireTriggerable(plan.row.status, duty.details, dueOn, today);
    const triggerId = await this.store.addTrigger(manager, dutyId, { document, dueOn, recordedOn: today });
    const after = { triggerId, document, dueOn };
    await this.history.record(manager, { ...ofDuty(dutyId, plan, actor, now), action: 'trigger', after });
    return { triggerId, planId: plan.row.id };
  }

  private async noteAmended(
    manager: EntityManager,
    dutyId: string,
    committeeId: string,
    now: Date,
  ): Promise<void> {
    const { zone } = await this.calendars.within(manager, committeeId);
    await this.store.noteAmended(manager, dutyId, dayInZone(now, zone));
  }

  /** The duty and its plan, locked, where the actor may change them and has seen the duty's present version (null: any). */
  private async lock(
    manager: EntityManager,
    actor: Actor,
    dutyId: string,
    version: number | null,
  ): Promise<{ readonly plan: StoredPlan; readonly duty: StoredDuty }> {
    const found = await this.store.find(manager, dutyId);
    if (found === null) throw notFound(aDuty);
    const plan = await this.lockPlan(manager, actor, found.planId, aDuty);
    const duty = await this.store.lock(manager, dutyId);
    if (duty === null) throw notFound(aDuty);
    if (version !== null && version !== duty.row.version) {
      throw staleVersion(version, duty.row.version, duty.details);
    }
    return { plan, duty };
  }

  /** The plan, locked so that its duties keep their order and its status holds, where the actor may change it. */
  private async lockPlan(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    what: Text,
  ): Promise<StoredPlan> {
    const facts = await this.access.findFacts(planId, actor, manager);
    authorize(actor, 'plan.change', facts ?? {}, what);
    const plan = await this.plans.lock(manager, planId);
    if (plan === null) throw notFound(what);
    return plan;
  }

  /** Those of the addressees that are groups. @throws InvalidInputError where one is neither body nor group of the committee */
  private async groupsAmong(
    manager: EntityManager,
    committeeId: string,
    { lead, cooperating }: DutyDetails,
  ): Promise<Set<string>> {
    const known = await this.queries.addressees(manager, committeeId, [...lead, ...cooperating]);
    const unknown = (ids: readonly string[]): string[] => ids.filter((id) => !known.has(id));
    if (unknown(lead).length > 0) throw unknownAddressees('leadBodies', unknown(lead));
    if (unknown(cooperating).length > 0) throw unknownAddressees('cooperatingBodies', unknown(cooperating));
    return new Set([...known].filter(([, isGroup]) => isGroup).map(([id]) => id));
  }
}

/** Whose history a change of a duty belongs to. */
function ofDuty(
  dutyId: string,
  plan: StoredPlan,
  actor: Actor,
  at: Date,
): Pick<PlanChange, 'objectType' | 'objectId' | 'actor' | 'at' | 'committeeId'> {
  return { objectType: 'duty', objectId: dutyId, actor, at, committeeId: plan.row.committeeId };
}
