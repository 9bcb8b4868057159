import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { DutiesService } from './duties.service.js';
import { DutiesStore } from './duties.store.js';
import { type NewTerm, planForNewTerm, requireNewTerm, yearsLater, yearsOn } from './new-term.js';
import { PlanAccessQueries } from './plan-access.queries.js';
import { aPlan } from './plan-rules.js';
import { PlansService } from './plans.service.js';
import { PlansStore } from './plans.store.js';

/** A plan begun anew from one that is there. Runs in the caller's transaction. */
@Injectable()
export class PlanCopying {
  constructor(
    private readonly plans: PlansService,
    private readonly duties: DutiesService,
    private readonly planStore: PlansStore,
    private readonly dutyStore: DutiesStore,
    private readonly access: PlanAccessQueries,
  ) {}

  /**
   * Makes a draft for a new term of what a plan says now: basis, targets, review calendar and duties. Days that duties name move
   * on by as many years as the term does; guidance recorded, wordings of before and tasks stay behind.
   * @returns its id. @throws NotFoundError, ForbiddenError, InvalidInputError (code, title or term)
   */
  async copy(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    term: NewTerm,
    now: Date,
  ): Promise<string> {
    const facts = await this.access.findFacts(planId, actor, manager);
    authorize(actor, 'plan.change', facts ?? {}, aPlan);
    requireNewTerm(term);
    const source = await this.planStore.lock(manager, planId);
    if (source === null) throw notFound(aPlan);
    const { row, details } = source;
    const id = await this.plans.create(
      manager,
      actor,
      {
        committeeId: row.committeeId,
        code: term.code,
        details: planForNewTerm(details, term),
        copiedFrom: planId,
      },
      now,
    );
    const years = yearsOn(details.term.from ?? row.inForceOn ?? details.issuedOn, term);
    for (const duty of await this.dutyStore.ofPlan(manager, planId)) {
      const found = await this.dutyStore.lock(manager, duty.id);
      if (found === null) continue;
      const copied = { ...found.details, ownDay: yearsLater(found.details.ownDay, years) };
      const input = { details: copied, position: null, amendingDocument: null };
      await this.duties.add(manager, actor, id, input, now);
    }
    return id;
  }
}
