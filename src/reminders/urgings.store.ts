import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../kernel/new-id.js';
import type { UrgedSubject } from './urging-rules.js';
import { Urging, UrgingSubject } from './urging.entity.js';

/** Writes urgings. They are never changed afterwards, but that a wrongly written text can be taken away. */
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

  /** The urging, locked until the transaction ends; null where there is none. */
  async findForUpdate(manager: EntityManager, id: string): Promise<Urging | null> {
    return manager.findOne(Urging, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The urgings by that letter, one for each body, locked until the transaction ends. */
  async ofLetterForUpdate(manager: EntityManager, letterId: string): Promise<Urging[]> {
    return manager.find(Urging, {
      where: { letterId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async setText(manager: EntityManager, id: string, text: string): Promise<void> {
    await manager.update(Urging, { id }, { text });
  }

  /** The tasks and reports that it is about. */
  async subjectsOf(manager: EntityManager, urgingId: string): Promise<{ type: string; id: string }[]> {
    const subjects = await manager.findBy(UrgingSubject, { urgingId });
    return subjects.flatMap(({ taskId, reportId }) => [
      ...(taskId === null ? [] : [{ type: 'task', id: taskId }]),
      ...(reportId === null ? [] : [{ type: 'report', id: reportId }]),
    ]);
  }
}
