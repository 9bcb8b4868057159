import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { changedFields } from '../history/changed-fields.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError, forbidden, invalidField, notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { BodiesQueries, aBody } from './bodies.queries.js';
import { BodiesStore } from './bodies.store.js';
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
    await this.record(manager, actor, body, 'body.created', { before: null, after: { ...input } });
    return this.queries.getBody(manager, body.id);
  }

  /**
   * Changes a body that stands at `version`.
   * @throws NotFoundError, ForbiddenError, StaleVersionError or InvalidInputError.
   */
  async change(actor: Actor, id: string, version: number, changes: BodyChanges): Promise<BodyView> {
    return this.database.transaction((manager) => this.changeWithin(manager, actor, id, version, changes));
  }

  /** As `change`, in the transaction of `manager`. */
  async changeWithin(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number,
    changes: BodyChanges,
  ): Promise<BodyView> {
    await this.store.lockTree(manager);
    const before = await this.queries.getVisible(manager, bodyScopeOf(actor), id);
    if (!changesBodiesOf(actor, await this.queries.committeesOf(manager, id))) throw forbidden();
    if (before.version !== version) throw staleVersion(version, before.version, before);
    const stored = await this.store.find(manager, id);
    if (!stored) throw notFound(aBody);
    const { successorIds, ...fields } = changes;
    const body = Object.assign(new Body(), stored, definedOf(fields));
    await this.checkPlace(manager, actor, stored, body);
    const successors = [...new Set(successorIds ?? before.successorIds)].sort();
    await this.checkSuccessors(manager, actor, body, successors);
    const change = changedFields(
      { ...stored, successorIds: before.successorIds },
      { ...body, successorIds: successors },
    );
    if (change === null) return before;
    body.version += 1;
    await this.store.save(manager, body);
    await this.store.replaceSuccessors(manager, id, successors, body.existsTo);
    await this.record(manager, actor, body, 'body.changed', change);
    return this.queries.getBody(manager, id);
  }

  /** The body above, which the actor must be allowed to put bodies under; null for the root, which only the program sets. */
  private async parentFor(manager: EntityManager, actor: Actor, id: string | null): Promise<BodyView | null> {
    const parent = id === null ? null : await this.queries.getVisible(manager, bodyScopeOf(actor), id);
    const committees = parent ? await this.queries.committeesOf(manager, parent.id) : [];
    if (!changesBodiesOf(actor, committees)) throw forbidden();
    return parent;
  }

  /** Checks where a changed body stands and when it exists. */
  private async checkPlace(manager: EntityManager, actor: Actor, before: Body, body: Body): Promise<void> {
    const moved = body.parentId !== before.parentId;
    if (moved && body.parentId !== null) {
      const below = await this.queries.withDescendants(manager, [body.id]);
      if (below.includes(body.parentId)) throw underItself();
    }
    const parent = moved
      ? await this.parentFor(manager, actor, body.parentId)
      : body.parentId === null
        ? null
        : await this.queries.getBody(manager, body.parentId);
    const problem = kindProblem(before.kind, body.kind) ?? existenceProblem(body, parent);
    if (problem) throw problem;
    const outside = await this.store.childrenOutside(manager, body.id, body);
    if (outside.length > 0) throw childrenRemain(outside);
  }

  private async checkSuccessors(
    manager: EntityManager,
    actor: Actor,
    body: Body,
    successorIds: readonly string[],
  ): Promise<void> {
    if (successorIds.length === 0) return;
    if (body.existsTo === null) throw noLastDay();
    for (const id of successorIds) {
      const successor = await this.queries.getVisible(manager, bodyScopeOf(actor), id);
      if (!existsOn(successor, body.existsTo)) throw successorDoesNotExist(successor, body.existsTo);
    }
  }

  private async record(
    manager: EntityManager,
    actor: Actor,
    body: Body,
    action: string,
    change: { readonly before: Fields | null; readonly after: Fields },
  ): Promise<void> {
    await this.history.record(manager, {
      objectType: 'body',
      objectId: body.id,
      action,
      actor,
      at: this.clock.now(),
      committeeId: await this.queries.committeeOf(manager, body.id),
      before: change.before && withoutContacts(change.before),
      after: withoutContacts(change.after),
    });
  }
}

type Fields = Readonly<Record<string, unknown>>;

/** History holds no addresses: of mailbox and telephone it tells only that there is one. */
function withoutContacts(fields: Fields): Fields {
  const told = Object.entries(fields).map(([name, value]) =>
    name === 'mailbox' || name === 'telephone' ? [name, value == null ? null : 'given'] : [name, value],
  );
  return Object.fromEntries(told) as Fields;
}

function definedOf<T extends object>(fields: T): Partial<T> {
  const defined = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as Partial<T>;
}

function codeTaken(code: string) {
  return new ConflictError('code_taken', {
    vi: `Đã có đơn vị mang mã “${code}”.`,
    en: `There is a body with the code “${code}” already.`,
  });
}

function underItself() {
  return invalidField('parentId', 'tree_cycle', {
    vi: 'Không đặt được một đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc của nó.',
    en: 'A body cannot stand under itself or under a body below it.',
  });
}

function childrenRemain(codes: readonly string[]) {
  const list = codes.slice(0, 10).join(', ');
  return invalidField('to', 'children_exist', {
    vi: `Đơn vị trực thuộc còn hoạt động ngoài thời gian này: ${list}. Hãy chuyển hoặc kết thúc các đơn vị đó trước.`,
    en: `Bodies under it exist beyond these days: ${list}. Move or end them first.`,
  });
}

function noLastDay() {
  return invalidField('successorIds', 'no_last_day', {
    vi: 'Chỉ nêu đơn vị kế thừa khi đã điền “Hoạt động đến hết ngày”.',
    en: 'Successors are named for a body that has a last day.',
  });
}

function successorDoesNotExist({ code }: BodyView, day: CalendarDay) {
  return invalidField('successorIds', 'successor_does_not_exist', {
    vi: `Đơn vị kế thừa “${code}” không hoạt động vào ngày ${shownDay(day)}.`,
    en: `The successor “${code}” does not exist on ${shownDay(day)}.`,
  });
}
