import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Evidence } from './evidence.entity.js';

/** Writes what is known of files on tasks. */
@Injectable()
export class EvidenceStore {
  async add(manager: EntityManager, evidence: Evidence): Promise<void> {
    await manager.insert(Evidence, evidence);
  }

  /** How many files the task has. */
  async countOf(manager: EntityManager, taskId: string): Promise<number> {
    return manager.countBy(Evidence, { taskId });
  }

  /** Those of the ids that are files on tasks. */
  async known(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ readonly id: string }[]>(
      'select id from evidence where id = any($1)',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
