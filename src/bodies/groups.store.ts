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
}
