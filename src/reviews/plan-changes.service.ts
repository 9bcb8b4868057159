import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { IndicatorsService } from '../indicators/indicators.service.js';
import type { Actor } from '../kernel/actor.js';
import { DutiesService, type DutyInput, type TriggerInput } from '../plans/duties.service.js';
import type { DutyDetails } from '../plans/duty-rules.js';
import type { NewTerm } from '../plans/new-term.js';
import { PlanCopying } from '../plans/plan-copying.service.js';
import { PlanDropping } from '../plans/plan-dropping.service.js';
import type { PlanDetails } from '../plans/plan-rules.js';
import { type Amendment, type PlanInput, PlansService } from '../plans/plans.service.js';
import type { Amendment as TaskAmendment } from '../tasks/making-cause.js';
import { PlanConsequencesService } from './plan-consequences.service.js';

/** How a plan ends: the version that was read, where said, and the plan that replaces it. */
export interface Closing {
  readonly version: number | null;
  readonly successorId: string | null;
}

/** Changes of plans and their duties, each in one transaction with what follows from it. */
@Injectable()
export class PlanChangesService {
  constructor(
    private readonly database: DataSource,
    private readonly plans: PlansService,
    private readonly duties: DutiesService,
    private readonly copying: PlanCopying,
    private readonly dropping: PlanDropping,
    private readonly consequences: PlanConsequencesService,
    private readonly indicators: IndicatorsService,
  ) {}

  /** Makes a draft. @returns its id. Errors as PlansService.create. */
  async create(actor: Actor, input: PlanInput, now: Date): Promise<string> {
    return this.database.transaction((manager) => this.plans.create(manager, actor, input, now));
  }

  /** Makes a draft for a new term of what a plan says. @returns its id. Errors as PlanCopying.copy. */
  async copy(actor: Actor, planId: string, term: NewTerm, now: Date): Promise<string> {
    return this.database.transaction(async (manager) => {
      const id = await this.copying.copy(manager, actor, planId, term, now);
      await this.indicators.copy(manager, actor, planId, id, now);
      return id;
    });
  }

  /** Deletes a draft. Errors as PlanDropping.drop. */
  async drop(actor: Actor, planId: string, version: number | null, now: Date): Promise<void> {
    await this.database.transaction((manager) => this.dropIn(manager, actor, planId, version, now));
  }

  /** As `drop`, in the transaction of `manager`. */
  async dropIn(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    version: number | null,
    now: Date,
  ): Promise<void> {
    await this.dropping.drop(manager, actor, planId, version, now);
  }

  /** Errors as PlansService.change. */
  async change(actor: Actor, planId: string, amendment: Amendment<PlanDetails>, now: Date): Promise<void> {
    await this.database.transaction((manager) => this.changeIn(manager, actor, planId, amendment, now));
  }

  /** As `change`, in the transaction of `manager`. */
  async changeIn(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    amendment: Amendment<PlanDetails>,
    now: Date,
  ): Promise<void> {
    await this.plans.change(manager, actor, planId, amendment, now);
    await this.consequences.settle(manager, actor, planId, now, amendmentOf(amendment, null));
  }

  /**
   * Ends the plan, with the reviews that have not opened and the tasks to come that nobody has worked on. Errors as PlansService.close.
   * @throws ConflictError while a review of it collects reports
   */
  async close(actor: Actor, planId: string, closing: Closing, now: Date): Promise<void> {
    await this.database.transaction((manager) => this.closeIn(manager, actor, planId, closing, now));
  }

  /** As `close`, in the transaction of `manager`. */
  async closeIn(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    closing: Closing,
    now: Date,
  ): Promise<void> {
    await this.plans.close(manager, actor, planId, closing, now);
    await this.consequences.end(manager, actor, planId, now);
  }

  /** @returns the duty's id. Errors as DutiesService.add. */
  async addDuty(actor: Actor, planId: string, input: DutyInput, now: Date): Promise<string> {
    return this.database.transaction((manager) => this.addDutyIn(manager, actor, planId, input, now));
  }

  /** As `addDuty`, in the transaction of `manager`. */
  async addDutyIn(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    input: DutyInput,
    now: Date,
  ): Promise<string> {
    const { id } = await this.duties.add(manager, actor, planId, input, now);
    await this.consequences.settle(manager, actor, planId, now, amendmentOf(input, id));
    return id;
  }

  /** Errors as DutiesService.change. */
  async changeDuty(
    actor: Actor,
    dutyId: string,
    amendment: Amendment<DutyDetails>,
    now: Date,
  ): Promise<void> {
    await this.database.transaction((manager) => this.changeDutyIn(manager, actor, dutyId, amendment, now));
  }

  /** As `changeDuty`, in the transaction of `manager`. */
  async changeDutyIn(
    manager: EntityManager,
    actor: Actor,
    dutyId: string,
    amendment: Amendment<DutyDetails>,
    now: Date,
  ): Promise<void> {
    const { planId } = await this.duties.change(manager, actor, dutyId, amendment, now);
    await this.consequences.settle(manager, actor, planId, now, amendmentOf(amendment, dutyId));
  }

  /** Errors as DutiesService.trigger. */
  async triggerDuty(actor: Actor, dutyId: string, trigger: TriggerInput, now: Date): Promise<void> {
    await this.database.transaction((manager) => this.triggerDutyIn(manager, actor, dutyId, trigger, now));
  }

  /** As `triggerDuty`, in the transaction of `manager`. */
  async triggerDutyIn(
    manager: EntityManager,
    actor: Actor,
    dutyId: string,
    trigger: TriggerInput,
    now: Date,
  ): Promise<void> {
    const { planId } = await this.duties.trigger(manager, actor, dutyId, trigger, now);
    await this.consequences.settle(manager, actor, planId, now);
  }
}

/** What the change amends: a duty, or the plan itself (null). A draft changes without a document. */
function amendmentOf(
  { amendingDocument }: { readonly amendingDocument: string | null },
  dutyId: string | null,
): TaskAmendment | null {
  return amendingDocument === null ? null : { document: amendingDocument, dutyId };
}
