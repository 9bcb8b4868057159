import { Injectable } from '@nestjs/common';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import type { Scope } from '../../kernel/scope.js';
import { type BodyPlan, BodyPlansQueries } from '../../tasks/body-plans.queries.js';

/** A plan that gives a body tasks, and whether its committee has a template of its own for sheets. */
export interface SheetPlan extends BodyPlan {
  readonly hasTemplate: boolean;
}

/** Finds the plans that there are sheets of a body's tasks for. */
@Injectable()
export class SheetPlansQueries {
  constructor(
    private readonly plans: BodyPlansQueries,
    private readonly templates: DocumentTemplatesService,
  ) {}

  /** In the order of the plans of a body. */
  async of(scope: Scope, bodyId: string): Promise<SheetPlan[]> {
    const plans = await this.plans.of(scope, bodyId);
    return Promise.all(
      plans.map(async (plan) => ({
        ...plan,
        hasTemplate: (await this.templates.kindsOf(plan.committeeId)).has('body-sheet'),
      })),
    );
  }
}
