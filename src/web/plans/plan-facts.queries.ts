import { Injectable } from '@nestjs/common';
import { CalendarService } from '../../calendar/calendar.service.js';
import { can } from '../../accounts/policy.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import { type Scope, scopeOf } from '../../kernel/scope.js';
import { DutiesQueries } from '../../plans/duties.queries.js';
import { PlanImportsQueries } from '../../plans/import/plan-imports.queries.js';
import { aPlan } from '../../plans/plan-rules.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { type MatrixCell, MatrixQueries } from '../../tasks/matrix.queries.js';
import type { PlanFacts } from './plan.page.js';

/** So many duties stand on one page of a plan, and so many reviews at the most. */
const MOST = 1000;

/** Loads what the page of a plan is made of. */
@Injectable()
export class PlanFactsQueries {
  constructor(
    private readonly plans: PlansQueries,
    private readonly duties: DutiesQueries,
    private readonly matrix: MatrixQueries,
    private readonly reviews: ReviewReadingService,
    private readonly calendars: CalendarService,
    private readonly imports: PlanImportsQueries,
  ) {}

  /** The duties after that position. @throws NotFoundError where the actor reads no plan with that id */
  async load(actor: Actor, planId: string, bodyId: string | null, after = 0): Promise<PlanFacts> {
    const scope = scopeOf(actor);
    const plan = await this.plans.find(scope, planId);
    if (plan === null) throw notFound(aPlan);
    const [found, cells, reviews, { today }, inDocument] = await Promise.all([
      this.duties.ofPlan(scope, planId, after, MOST + 1),
      this.cellsOf(scope, planId),
      this.reviews.list(actor, planId, { limit: MOST, after: null }),
      this.calendars.forCommittee(plan.committee.id),
      this.imports.dutiesInDocument(planId),
    ]);
    const mayChange = can(actor, 'plan.change', { committeeId: plan.committee.id });
    const duties = found.slice(0, MOST);
    const next = found.length > MOST ? (duties.at(-1)?.position ?? null) : null;
    return { plan, duties, after, next, cells, reviews, today, bodyId, mayChange, inDocument };
  }

  private async cellsOf(scope: Scope, planId: string): Promise<MatrixCell[]> {
    const days = await this.matrix.daysOf(scope, planId);
    return days === null ? [] : this.matrix.cells(scope, days, null);
  }
}
