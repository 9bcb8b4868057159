import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { BodiesService } from '../../bodies/bodies.service.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { InvalidInputError } from '../../kernel/domain-error.js';
import { DutiesService } from '../duties.service.js';
import type { IndicatorDetails } from '../indicator-details.js';
import { PlansService } from '../plans.service.js';
import { bodyWords } from './checking/body-words.js';
import { obstaclesOf } from './checking/draft-obstacles.js';
import { idsOfRefs, indicatorOf, keptDuties, keptIndicators, usedNames } from './checking/import-draft.js';
import { codeOf } from './checking/short-title.js';
import type { PlanImport } from './plan-import.entity.js';
import { type CheckedDocument, PlanImportsService } from './plan-imports.service.js';
import { PlanImportsStore } from './plan-imports.store.js';
import type { Span } from './reading/text/plan-draft.js';

/** Makes plans of documents that were checked, by the services that make plans by hand. */
@Injectable()
export class PlanFromDocument {
  constructor(
    private readonly imports: PlanImportsService,
    private readonly store: PlanImportsStore,
    private readonly bodies: BodiesService,
    private readonly found: BodiesQueries,
    private readonly plans: PlansService,
    private readonly duties: DutiesService,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the draft plan, and the bodies that are to be made; the document stays with the plan, the draft of the check goes.
   * @returns the plan's id, and the indicators that it is to have.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, InvalidInputError with everything that is still to be put right
   */
  async make(
    manager: EntityManager,
    actor: Actor,
    importId: string,
    version: number,
  ): Promise<{ readonly planId: string; readonly indicators: readonly IndicatorDetails[] }> {
    const row = await this.imports.lockIn(manager, actor, importId, version);
    requireReady(row);
    const { draft, committeeId, source } = row;
    const made = await this.makeBodies(manager, actor, row);
    const now = this.clock.now();
    const plan = { committeeId, code: draft.code, details: draft.plan };
    const planId = await this.plans.create(manager, actor, plan, now);
    const spans = new Map<string, Span>();
    for (const { details, lead, cooperating, span } of keptDuties(draft)) {
      const leads = idsOfRefs(lead, draft.names, made);
      const helpers = idsOfRefs(cooperating, draft.names, made);
      const duty = { ...details, lead: leads, cooperating: helpers };
      const input = { details: duty, position: null, amendingDocument: null };
      const { id } = await this.duties.add(manager, actor, planId, input, now);
      if (span !== null) spans.set(id, span);
    }
    await this.store.keepSource(manager, { id: planId, source }, spans);
    await this.store.delete(manager, importId);
    const bodyIds = [...new Set(made.values())];
    await this.imports.record(manager, actor, row, 'make-plan', { planId, bodyIds });
    const indicators = keptIndicators(draft).map((one) => indicatorOf(one, draft.names, made));
    return { planId, indicators };
  }

  /**
   * Makes the bodies that are to be made with the plan: names that say the same are one body.
   * @returns their ids, by the keys of their names
   */
  async makeBodies(
    manager: EntityManager,
    actor: Actor,
    { committeeId, draft }: Pick<CheckedDocument, 'committeeId' | 'draft'>,
  ): Promise<Map<string, string>> {
    const made = new Map<string, string>();
    const byWords = new Map<string, string>();
    for (const { key, to } of usedNames(draft)) {
      if (to?.kind !== 'new') continue;
      const same = byWords.get(bodyWords(to.name));
      if (same !== undefined) {
        made.set(key, same);
        continue;
      }
      const { id } = await this.bodies.createWithin(manager, actor, {
        code: await this.freeCode(manager, to.name),
        name: to.name,
        nameEn: null,
        kind: to.bodyKind,
        parentId: committeeId,
        mailbox: null,
        telephone: null,
        existsFrom: null,
        existsTo: null,
      });
      made.set(key, id);
      byWords.set(bodyWords(to.name), id);
    }
    return made;
  }

  private async freeCode(manager: EntityManager, name: string): Promise<string> {
    const words = codeOf(name, 50);
    for (let number = 1; ; number += 1) {
      const code = number === 1 ? words : `${words}-${number}`;
      if ((await this.found.findByCode(manager, code)) === null) return code;
    }
  }
}

function requireReady({ draft }: PlanImport): void {
  const obstacles = obstaclesOf(draft);
  if (obstacles.length === 0) return;
  throw new InvalidInputError('not_ready', {
    vi: `Chưa tạo được kế hoạch: còn ${obstacles.length} chỗ phải sửa.`,
    en: `The plan cannot be made yet: ${obstacles.length} things are to be put right.`,
  });
}
