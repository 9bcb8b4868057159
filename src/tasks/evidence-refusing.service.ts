import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../kernel/actor.js';
import { dayInZone } from '../kernel/calendar-day.js';
import { FileScanning } from '../platform/files/file-scanning.service.js';
import { EvidenceStore } from './evidence.store.js';
import { newAct, TaskJournal } from './task-journal.service.js';
import { TaskStore } from './task.store.js';

/** Tells in the history of a task that the scanner refused one of its files. */
@Injectable()
export class EvidenceRefusing {
  constructor(
    private readonly evidence: EvidenceStore,
    private readonly tasks: TaskStore,
    private readonly journal: TaskJournal,
    scanning: FileScanning,
  ) {
    scanning.register('evidence', (manager, id, now) => this.note(manager, id, now));
  }

  private async note(manager: EntityManager, id: string, now: Date): Promise<void> {
    const file = await this.evidence.find(manager, id);
    // Not locked: whoever takes the file away locks the task first, then what is known of the file.
    const task = file && (await this.tasks.find(manager, file.taskId));
    if (!task) return;
    await this.journal.note(manager, newAct(system, now, dayInZone(now, 'UTC')), task, {
      action: 'evidence-refused',
      after: { evidenceId: id, bodyId: file.bodyId, sha256: file.sha256, state: 'refused' },
    });
  }
}
