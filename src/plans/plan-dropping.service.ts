import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { Actor } from '../kernel/actor.js';
import { ConflictError, notFound, staleVersion } from '../kernel/domain-error.js';
import { DutiesStore } from './duties.store.js';
import { PlanAccessQueries } from './plan-access.queries.js';
import { PlanHistoryService } from './plan-history.service.js';
import { aPlan } from './plan-rules.js';
import { planStatusLabels } from './plan-status.js';
import { PlansStore } from './plans.store.js';

/** A draft that comes to nothing. Runs in the caller's transaction. */
@Injectable()
export class PlanDropping {
  constructor(
    private readonly plans: PlansStore,
    private readonly duties: DutiesStore,
    private readonly access: PlanAccessQueries,
    private readonly history: PlanHistoryService,
  ) {}

  /**
   * Deletes a draft with its duties, targets and basis; its history stays, and its code is free. `version` is checked where it is
   * given.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (not a draft, named as the one that replaces another, or
   * bodies gave values of its indicators)
   */
  async drop(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    version: number | null,
    now: Date,
  ): Promise<void> {
    const facts = await this.access.findFacts(planId, actor, manager);
    authorize(actor, 'plan.change', facts ?? {}, aPlan);
    // nobody names it as a successor from here on
    await this.plans.holdWhole(manager, planId);
    const plan = await this.plans.lock(manager, planId);
    if (plan === null) throw notFound(aPlan);
    const { row, details } = plan;
    if (version !== null && version !== row.version) {
      throw staleVersion(version, row.version, { status: row.status, ...details });
    }
    if (row.status !== 'draft') throw noDraft(planStatusLabels[row.status]);
    const [replaced] = await this.plans.replacedBy(manager, planId);
    if (replaced !== undefined) throw isSuccessor(replaced.code);
    if (await this.access.isMeasured(manager, planId)) throw isMeasured();
    const duties = await this.duties.ofPlan(manager, planId);
    await this.duties.deleteOf(manager, planId);
    await this.plans.delete(manager, planId);
    const act = { actor, at: now, committeeId: row.committeeId, action: 'drop' };
    await this.history.record(
      manager,
      { ...act, objectType: 'plan', objectId: planId, before: { code: row.code, ...details } },
      ...duties.map(({ id, place, title }) => ({
        ...act,
        objectType: 'duty' as const,
        objectId: id,
        before: { planId, place, title },
      })),
    );
  }
}

function noDraft(status: { readonly vi: string; readonly en: string }): ConflictError {
  return new ConflictError('plan_not_draft', {
    vi: `Chỉ bỏ được kế hoạch còn là dự thảo; kế hoạch này ${status.vi}.`,
    en: `Only a draft can be dropped; this plan is ${status.en}.`,
  });
}

function isSuccessor(code: string): ConflictError {
  return new ConflictError('plan_is_successor', {
    vi: `Kế hoạch “${code}” đã kết thúc nêu dự thảo này là kế hoạch thay thế, nên không bỏ được.`,
    en: `The closed plan “${code}” names this draft as the one that replaces it, so it cannot be dropped.`,
  });
}

function isMeasured(): ConflictError {
  return new ConflictError('plan_measured', {
    vi: 'Đã có đơn vị báo cáo số liệu chỉ tiêu của kế hoạch này, nên không bỏ được.',
    en: 'Bodies gave values of the indicators of this plan, so it cannot be dropped.',
  });
}
