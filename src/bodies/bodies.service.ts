import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError, forbidden, invalidField, notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { BodiesQueries, aBody } from './bodies.queries.js';
import { BodiesStore } from './bodies.store.js';
import { changedFields } from './body-changes.js';
import { type BodyChanges, type NewBody, codeProblem, existenceProblem, kindProblem } from './body-input.js';
import { Body } from './body.entity.js';
import { type BodyView, bodyScopeOf, changesBodiesOf, existsOn } from './body.js';

/** Makes and changes bodies; keeps their tree whole. */
@Injectable()
export class BodiesService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly store: BodiesStore,
    private readonly queries: BodiesQueries,
  ) {}

  /** @throws NotFoundError for a body that the actor may not know of. */
  async read(actor: Actor, id: string): Promise<BodyView> {
    return this.queries.getVisible(this.database.manager, bodyScopeOf(actor), id);
  }

  /**
   * Makes a body under a committee; one without a parent only the program itself makes.
   * @throws NotFoundError (parent), ForbiddenError, InvalidInputError or ConflictError (the code is taken).
   */
  async create(actor: Actor, input: NewBody): Promise<BodyView> {
    return this.database.transaction((manager) => this.createWithin(manager, actor, input));
  }

  /** As `create`, in the transaction of `manager`. */
  async createWithin(manager: EntityManager, actor: Actor, input: NewBody): Promise<BodyView> {
    await this.store.lockTree(manager);
    const parent = await this.parentFor(manager, actor, input.parentId);
    const problem = codeProblem(input.code) ?? existenceProblem(input, parent);
    if (problem) throw problem;
    const body = Object.assign(new Body(), input, { id: newId(), version: 1 });
    if (!(await this.store.add(manager, body))) throw codeTaken(input.code);
    await this.record(manager, actor, body, 'body.created', { before: null, after: changedFields(null, input) });
    return this.queries.getBody(manager, body.id);
  }

  /**
   * Changes a body that stands at `version`.
   * @throws NotFoundError, ForbiddenError, StaleVersionError or InvalidInputError.
   */
  async change(actor: Actor, id: string, version: number, changes: BodyChanges): Promise<BodyView> {
    return this.database.transaction(async (manager) => {
      await this.store.lockTree(manager);
      const before = await this.queries.getVisible(manager, bodyScopeOf(actor), id);
      if (!changesBodiesOf(actor, await this.queries.committeesOf(manager, id))) throw forbidden();
      if (before.version !== version) throw staleVersion(version, before.version, before);
      const stored = await this.store.find(manager, id);
      if (!stored) throw notFound(aBody);
      const { successorIds, ...fields } = changes;
      const body = Object.assign(new Body(), stored, definedOf(fields));
      await this.checkPlace(manager, actor, stored, body);
      const successors = successorIds ?? before.successorIds;
      await this.checkSuccessors(manager, actor, body, successors);
      const change = changedFields(
        { ...stored, successorIds: before.successorIds },
        { ...body, successorIds: [...successors].sort() },
      );
      if (change === null) return before;
      body.version += 1;
      await this.store.save(manager, body);
      if (body.existsTo) await this.store.replaceSuccessors(manager, id, successors, body.existsTo);
      await this.record(manager, actor, body, 'body.changed', change);
      return this.queries.getBody(manager, id);
    });
  }
}
