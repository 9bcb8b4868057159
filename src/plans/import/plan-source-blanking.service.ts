import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../../accounts/authorize.js';
import type { BlankedContent } from '../../history/blanked-content.js';
import { sha256Of } from '../../history/history.service.js';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import { PlanAccessQueries } from '../plan-access.queries.js';
import { PlanImportsStore } from './plan-imports.store.js';

const aDocument: Text = { vi: 'văn bản này', en: 'document' };

/** Takes the words of a document away that a plan was made from. Whoever calls it tells of it in the history. */
@Injectable()
export class PlanSourceBlanking {
  constructor(
    private readonly store: PlanImportsStore,
    private readonly access: PlanAccessQueries,
  ) {}

  /** The duties keep what was made of them, and no longer point into the document. @throws NotFoundError, ForbiddenError */
  async document(
    manager: EntityManager,
    actor: Actor,
    planId: string,
    marker: string,
  ): Promise<BlankedContent> {
    const text = await this.store.sourceForUpdate(manager, planId);
    const facts = text === null ? null : await this.access.findFacts(planId, actor, manager);
    authorize(actor, 'content.blank', facts ?? {}, aDocument);
    if (text === null || facts === null) throw notFound(aDocument);
    await this.store.takeSource(manager, planId, marker);
    const digest = sha256Of(text);
    const objects = [{ type: 'plan', id: planId }];
    return { committeeId: facts.committeeId, objects, text, digest, ids: [planId] };
  }
}
