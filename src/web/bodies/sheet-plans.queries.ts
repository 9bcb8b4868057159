import { Injectable } from '@nestjs/common';
import { can } from '../../accounts/policy.js';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import type { Actor } from '../../kernel/actor.js';
import { scopeOf } from '../../kernel/scope.js';
import { type BodyPlan, BodyPlansQueries } from '../../tasks/body-plans.queries.js';

/** A plan that gives a body tasks, whether its committee has a template of its own for sheets, and whether the reader writes in them. */
export interface SheetPlan extends BodyPlan {
  readonly hasTemplate: boolean;
  readonly mayEdit: boolean;
}

/** Finds the plans that there are sheets of a body's tasks for. */
@Injectable()
export class SheetPlansQueries {
  constructor(
    private readonly plans: BodyPlansQueries,
    private readonly templates: DocumentTemplatesService,
  ) {}

  /** In the order of the plans of a body. */
  async of(actor: Actor, bodyId: string): Promise<SheetPlan[]> {
    const plans = await this.plans.of(scopeOf(actor), bodyId);
    return Promise.all(
      plans.map(async (plan) => ({
        ...plan,
        hasTemplate: (await this.templates.kindsOf(plan.committeeId)).has('body-sheet'),
        mayEdit: can(actor, 'plan.change', { committeeId: plan.committeeId }),
      })),
    );
  }
}
