import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { changedFields } from '../history/changed-fields.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError, forbidden, invalidField, notFound, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { aGroup, BodiesQueries } from './bodies.queries.js';
import { BodyGroup } from './body-group.entity.js';
import { codeProblem } from './body-input.js';
import type { BodyKind } from './body-kind.js';
import { bodyScopeOf, changesBodiesOf } from './body.js';
import { GroupsStore } from './groups.store.js';

/** A group to be made: either of kinds, or of a list of bodies. */
export interface NewGroup {
  readonly code: string;
  readonly committeeId: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kinds: readonly BodyKind[] | null;
  readonly bodyIds: readonly string[] | null;
}

/** Makes groups of bodies that are addressed together. */
@Injectable()
export class GroupsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly store: GroupsStore,
    private readonly bodies: BodiesQueries,
  ) {}

  /**
   * Makes a group and returns its id.
   * @throws NotFoundError (committee, bodies), ForbiddenError, InvalidInputError or ConflictError (the code is taken).
   */
  async create(actor: Actor, input: NewGroup): Promise<string> {
    return this.database.transaction((manager) => this.createWithin(manager, actor, input));
  }

  /** As `create`, in the transaction of `manager`. */
  async createWithin(manager: EntityManager, actor: Actor, input: NewGroup): Promise<string> {
    const { code, committeeId, name, nameEn, kinds } = input;
    const committee = await this.bodies.getVisible(manager, bodyScopeOf(actor), committeeId);
    const committees = await this.bodies.committeesOf(manager, committeeId);
    if (!changesBodiesOf(actor, committees)) throw forbidden();
    const problem =
      codeProblem(code) ?? (committee.kind === 'committee' ? null : notACommittee()) ?? shape(input);
    if (problem) throw problem;
    const bodyIds = [...new Set(input.bodyIds ?? [])];
    for (const id of bodyIds) await this.bodies.getVisible(manager, bodyScopeOf(actor), id);
    const group = { id: newId(), code, committeeId, name, nameEn, kinds: kinds && [...kinds], version: 1 };
    if (!(await this.store.add(manager, Object.assign(new BodyGroup(), group), bodyIds)))
      throw codeTaken(code);
    await this.history.record(manager, {
      objectType: 'group',
      objectId: group.id,
      action: 'group.created',
      actor,
      at: this.clock.now(),
      committeeId,
      after: { code, committeeId, name, nameEn, kinds, bodyIds: input.bodyIds && bodyIds },
    });
    return group.id;
  }

  /** As `changeWithin`, of a group that stands at `version`. @throws also NotFoundError (group), StaleVersionError */
  async change(actor: Actor, code: string, version: number, changes: GroupChanges): Promise<void> {
    await this.database.transaction(async (manager) => {
      if ((await this.changeWithin(manager, actor, code, changes, version)) === null) throw notFound(aGroup);
    });
  }

  /**
   * Changes the group with that code, at `version` where it is given, in the transaction of `manager`; what is left out stays.
   * @returns whether something changed; null where there is no such group
   * @throws ForbiddenError, NotFoundError (bodies) or InvalidInputError
   */
  async changeWithin(
    manager: EntityManager,
    actor: Actor,
    code: string,
    changes: GroupChanges,
    version: number | null = null,
  ): Promise<boolean | null> {
    const group = await this.store.findByCode(manager, code);
    if (group === null) return null;
    const committees = await this.bodies.committeesOf(manager, group.committeeId);
    if (!changesBodiesOf(actor, committees)) throw forbidden();
    if (version !== null && version !== group.version) throw staleVersion(version, group.version, group);
    const { name, nameEn, kinds } = group;
    const bodyIds = kinds === null ? await this.store.members(manager, group.id) : null;
    const before = { name, nameEn, kinds, bodyIds };
    const after = {
      ...before,
      ...changes,
      bodyIds: sorted('bodyIds' in changes ? changes.bodyIds : bodyIds),
    };
    const problem = shape(after);
    if (problem) throw problem;
    for (const id of after.bodyIds ?? []) await this.bodies.getVisible(manager, bodyScopeOf(actor), id);
    const change = changedFields(before, after);
    if (change === null) return false;
    const changed = { name: after.name, nameEn: after.nameEn, kinds: after.kinds && [...after.kinds] };
    await this.store.replace(
      manager,
      Object.assign(new BodyGroup(), group, changed, { version: group.version + 1 }),
      after.bodyIds ?? [],
    );
    await this.history.record(manager, {
      objectType: 'group',
      objectId: group.id,
      action: 'group.changed',
      actor,
      at: this.clock.now(),
      committeeId: group.committeeId,
      ...change,
    });
    return true;
  }
}

/** What is to change of a group. Its code and its committee stay for good. */
export type GroupChanges = Partial<Pick<NewGroup, 'name' | 'nameEn' | 'kinds' | 'bodyIds'>>;

function sorted(ids: readonly string[] | null | undefined): string[] | null {
  return ids == null ? null : [...new Set(ids)].sort();
}

function shape({ kinds, bodyIds }: Pick<NewGroup, 'kinds' | 'bodyIds'>) {
  const given = [kinds, bodyIds].filter((list) => list !== null);
  if (given.length === 1 && given[0] && given[0].length > 0) return null;
  return invalidField('kinds', 'kinds_or_bodies', {
    vi: 'Nêu đúng một trong hai: kinds (loại đơn vị) hoặc bodyIds (danh sách đơn vị), không để trống.',
    en: 'Give exactly one of the two, not empty: kinds, or bodyIds.',
  });
}

function notACommittee() {
  return invalidField('committeeId', 'not_a_committee', {
    vi: 'Nhóm đơn vị thuộc một cấp ủy.',
    en: 'A group belongs to a committee.',
  });
}

function codeTaken(code: string) {
  return new ConflictError('code_taken', {
    vi: `Đã có nhóm mang mã “${code}”.`,
    en: `There is a group with the code “${code}” already.`,
  });
}
