import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { ConflictError, invalidField, notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { changedFields } from '../history/changed-fields.js';
import { DutiesQueries } from './duties.queries.js';
import { DutiesStore } from './duties.store.js';
import { unknownAddressees } from './duty-rules.js';
import { PlanAccessQueries } from './plan-access.queries.js';
import { type PlanChange, PlanHistoryService } from './plan-history.service.js';
import {
  aPlan,
  type PlanDetails,
  requireAmendable,
  requirePlanMove,
  requireSoundPlan,
} from './plan-rules.js';
import { type NewPlan, PlansStore, type StoredPlan } from './plans.store.js';

/** A plan that is made: whose it is, and what it says of itself. */
export interface PlanInput {
  readonly committeeId: string;
  readonly code: string;
  readonly details: PlanDetails;
  /** The file it is loaded from. */
  readonly loadedFrom?: NewPlan['loadedFrom'];
  readonly sample?: boolean;
  /** The plan that it is a copy of. */
  readonly copiedFrom?: string;
}

/** A change of a plan or a duty: the version it was made on, and the document that orders it (for a plan in force). */
export interface Amendment<T> {
  readonly version: number;
  readonly change: Partial<T>;
  readonly amendingDocument: string | null;
}

/** Plans from draft to closed. Every method runs in the caller's transaction. */
@Injectable()
export class PlansService {
  constructor(
    private readonly store: PlansStore,
    private readonly duties: DutiesStore,
    private readonly addressees: DutiesQueries,
    private readonly access: PlanAccessQueries,
    private readonly history: PlanHistoryService,
  ) {}

  /**
   * Makes a draft. @returns its id.
   * @throws ForbiddenError, InvalidInputError (everything that is wrong, or the code is taken)
   */
  async create(manager: EntityManager, actor: Actor, input: PlanInput, now: Date): Promise<string> {
    const { committeeId, code, details, loadedFrom = null, sample = false, copiedFrom } = input;
    authorize(actor, 'plan.create', { committeeId }, aPlan);
    if ((await this.store.findByCode(manager, code)) !== null) {
      throw invalidField('code', 'code_taken', {
        vi: `Mã “${code}” đã dùng cho một kế hoạch khác.`,
        en: `The code “${code}” is taken by another plan.`,
      });
    }
    requireSoundPlan(details);
    await this.requireMonitoringBody(manager, committeeId, details);
    const id = newId();
    await this.store.insert(manager, { id, code, committeeId, loadedFrom, sample }, details);
    const origin = { ...(sample && { sample }), ...(copiedFrom !== undefined && { copiedFrom }) };
    const after = { code, ...details, ...origin };
    await this.history.record(manager, {
      ...ofPlan({ id, committeeId }, actor, now),
      action: 'create',
      after,
    });
    return id;
  }

  /**
   * Changes what the plan says of itself; a plan in force only by an amending document, and the earlier wording of its
   * targets is kept. Nothing different changes nothing.
   * @returns the version that stands now.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (closed), InvalidInputError
   */
  async change(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    { version, change, amendingDocument }: Amendment<PlanDetails>,
    now: Date,
  ): Promise<number> {
    const { row, details } = await this.lock(manager, actor, planId, version);
    const amendedBy = requireAmendable(row.status, amendingDocument);
    const changed: PlanDetails = { ...details, ...change };
    requireSoundPlan(changed);
    await this.requireMonitoringBody(manager, row.committeeId, changed);
    const fields = changedFields(details, changed);
    if (fields === null) return row.version;
    if (amendedBy !== null) {
      const amendment = { document: amendedBy, at: now };
      await this.store.keepTargetWordings(manager, planId, changed.targets, amendment);
    }
    await this.store.update(manager, planId, changed);
    await this.history.record(manager, {
      ...ofPlan(row, actor, now),
      action: amendedBy === null ? 'change' : 'amend',
      before: fields.before,
      after: amendedBy === null ? fields.after : { ...fields.after, amendingDocument: amendedBy },
    });
    return row.version + 1;
  }

  /**
   * Puts a draft into force from that day. Sets the status and the day only: tasks and reviews are made by the caller in the
   * same transaction. `version` is checked where it is given.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (not a draft, or without duties)
   */
  async activate(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    { version, inForceOn }: { readonly version: number | null; readonly inForceOn: CalendarDay },
    now: Date,
  ): Promise<void> {
    const { row } = await this.lock(manager, actor, planId, version);
    requirePlanMove(row.status, 'in_force');
    if ((await this.duties.countOf(manager, planId)) === 0) {
      throw new ConflictError('plan_without_duties', {
        vi: 'Kế hoạch chưa có nội dung nhiệm vụ nào.',
        en: 'The plan has no duties yet.',
      });
    }
    await this.store.set(manager, planId, { status: 'in_force', inForceOn });
    await this.history.record(manager, {
      ...ofPlan(row, actor, now),
      action: 'activate',
      before: { status: row.status },
      after: { status: 'in_force', inForceOn },
    });
  }

  /**
   * Ends a plan in force; a plan that replaces it is named. `version` is checked where it is given. @returns the version now.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (not in force), InvalidInputError (successor)
   */
  async close(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    { version, successorId }: { readonly version: number | null; readonly successorId: string | null },
    now: Date,
  ): Promise<number> {
    const { row } = await this.lock(manager, actor, planId, version);
    requirePlanMove(row.status, 'closed');
    if (successorId !== null) await this.requireSuccessor(manager, actor, row, successorId);
    await this.store.set(manager, planId, { status: 'closed', successorId });
    await this.history.record(manager, {
      ...ofPlan(row, actor, now),
      action: 'close',
      before: { status: row.status },
      after: { status: 'closed', successorId },
    });
    return row.version + 1;
  }

  /** The plan, locked, where the actor may change it and has seen its present version (null: any). */
  private async lock(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    version: number | null,
  ): Promise<StoredPlan> {
    const facts = await this.access.findFacts(planId, actor, manager);
    authorize(actor, 'plan.change', facts ?? {}, aPlan);
    const plan = await this.store.lock(manager, planId);
    if (plan === null) throw notFound(aPlan);
    if (version !== null && version !== plan.row.version) {
      throw staleVersion(version, plan.row.version, { status: plan.row.status, ...plan.details });
    }
    return plan;
  }

  private async requireMonitoringBody(
    manager: EntityManager,
    committeeId: string,
    { monitoringBodyId: id }: PlanDetails,
  ): Promise<void> {
    if (id === null) return;
    const known = await this.addressees.addressees(manager, committeeId, [id]);
    if (known.get(id) !== false) throw unknownAddressees('monitoringBodyId', [id]);
  }

  private async requireSuccessor(
    manager: EntityManager,
    actor: Actor,
    plan: { readonly id: string; readonly committeeId: string },
    successorId: string,
  ): Promise<void> {
    await this.store.holdThere(manager, successorId);
    const successor = await this.access.findFacts(successorId, actor, manager);
    if (successor?.committeeId === plan.committeeId && successorId !== plan.id) return;
    throw invalidField('successorId', 'unknown_plan', {
      vi: `“${successorId}” không phải là một kế hoạch khác của cấp ủy này.`,
      en: `“${successorId}” is not another plan of this committee.`,
    });
  }
}

/** Whose history a change of a plan belongs to. */
function ofPlan(
  plan: { readonly id: string; readonly committeeId: string },
  actor: Actor,
  at: Date,
): Pick<PlanChange, 'objectType' | 'objectId' | 'actor' | 'at' | 'committeeId'> {
  return { objectType: 'plan', objectId: plan.id, actor, at, committeeId: plan.committeeId };
}
