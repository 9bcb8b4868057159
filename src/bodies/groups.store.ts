import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BodyGroup, BodyGroupMember } from './body-group.entity.js';

/** Loads and writes groups of bodies. */
@Injectable()
export class GroupsStore {
  /** False where another group has the code. */
  async add(manager: EntityManager, group: BodyGroup, bodyIds: readonly string[]): Promise<boolean> {
    const insert = manager.createQueryBuilder().insert().into(BodyGroup).values(group).orIgnore();
    const added = await insert.returning('id').execute();
    if (!Array.isArray(added.raw) || added.raw.length === 0) return false;
    if (bodyIds.length === 0) return true;
    await manager.insert(
      BodyGroupMember,
      bodyIds.map((bodyId) => ({ groupId: group.id, bodyId })),
    );
    return true;
  }

  /** The group with that code, held against other changes until the transaction ends, or null. */
  async findByCode(manager: EntityManager, code: string): Promise<BodyGroup | null> {
    return manager.findOne(BodyGroup, { where: { code }, lock: { mode: 'pessimistic_write' } });
  }

  async members(manager: EntityManager, groupId: string): Promise<string[]> {
    const members = await manager.findBy(BodyGroupMember, { groupId });
    return members.map(({ bodyId }) => bodyId).sort();
  }

  async replace(manager: EntityManager, group: BodyGroup, bodyIds: readonly string[]): Promise<void> {
    await manager.update(BodyGroup, { id: group.id }, group);
    await manager.delete(BodyGroupMember, { groupId: group.id });
    if (bodyIds.length === 0) return;
    await manager.insert(
      BodyGroupMember,
      bodyIds.map((bodyId) => ({ groupId: group.id, bodyId })),
    );
  }
}
