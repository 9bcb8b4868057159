import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Evidence } from './evidence.entity.js';

/** Writes what is known of files on tasks. */
@Injectable()
export class EvidenceStore {
  async add(manager: EntityManager, evidence: Omit<Evidence, 'blankedOn'>): Promise<void> {
    await manager.insert(Evidence, evidence);
  }

  async find(manager: EntityManager, id: string): Promise<Evidence | null> {
    return manager.findOneBy(Evidence, { id });
  }

  /** What is known of the file from now on: `name` stands in the place of its own. */
  async blank(manager: EntityManager, id: string, name: string, on: CalendarDay): Promise<void> {
    await manager.update(Evidence, { id }, { name, blankedOn: on });
  }

  /** How many files the task has. */
  async countOf(manager: EntityManager, taskId: string): Promise<number> {
    return manager.countBy(Evidence, { taskId });
  }

  /** Those of the ids that are files on tasks and have not been taken away. */
  async known(manager: EntityManager, ids: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ readonly id: string }[]>(
      'select id from evidence where id = any($1) and blanked_on is null',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
