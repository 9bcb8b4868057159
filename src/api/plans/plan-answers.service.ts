import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { etagOf } from '../../platform/http/version-header.js';
import { DutiesQueries } from '../../plans/duties.queries.js';
import { aDuty } from '../../plans/duty-rules.js';
import { aPlan } from '../../plans/plan-rules.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import type { Caller } from '../call.decorator.js';
import type { DutyDto } from './duty.dto.js';
import { dutyIn, planIn } from './plan-answer.js';
import type { PlanDto } from './plan.dto.js';

/** Answers an act with the plan or duty as it stands after it. */
@Injectable()
export class PlanAnswers {
  constructor(
    private readonly plans: PlansQueries,
    private readonly duties: DutiesQueries,
  ) {}

  /** The plan, its version as the ETag. */
  async plan({ actor, language, reply }: Caller, id: string): Promise<PlanDto> {
    const plan = await this.plans.find(scopeOf(actor), id);
    if (plan === null) throw notFound(aPlan);
    void reply.header('etag', etagOf(plan.version));
    return planIn(language, plan);
  }

  /** The duty, its version as the ETag. */
  async duty({ actor, language, reply }: Caller, id: string): Promise<DutyDto> {
    const duty = await this.duties.find(scopeOf(actor), id);
    if (duty === null) throw notFound(aDuty);
    void reply.header('etag', etagOf(duty.version));
    return dutyIn(language, duty);
  }
}
