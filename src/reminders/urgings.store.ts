import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';
import type { UrgedSubject } from './urging-rules.js';
import { Urging, UrgingSubject } from './urging.entity.js';

/** Writes urgings. They are never changed afterwards. */
@Injectable()
export class UrgingsStore {
  async insert(manager: EntityManager, urging: Urging, subjects: readonly UrgedSubject[]): Promise<void> {
    await manager.insert(Urging, urging);
    await manager.insert(
      UrgingSubject,
      subjects.map(({ type, id }) => ({
        id: newId(),
        urgingId: urging.id,
        taskId: type === 'task' ? id : null,
        reportId: type === 'report' ? id : null,
      })),
    );
  }
}
