import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { type BlankedContent, withoutText } from '../history/blanked-content.js';
import { sha256Of } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { alreadyBlanked, notFound } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { EvidenceStore } from './evidence.store.js';
import { TaskAccess } from './task-access.service.js';
import { type TaskTextPlace, taskTextPlaces } from './task-text-place.js';
import { TaskTextsStore } from './task-texts.store.js';

const aText: Text = { vi: 'nội dung này', en: 'content' };
const aFile: Text = { vi: 'tài liệu minh chứng', en: 'evidence' };

/** Takes wrongly given texts and files of tasks away. Whoever calls it tells of it in the history. */
@Injectable()
export class TaskBlanking {
  constructor(
    private readonly access: TaskAccess,
    private readonly texts: TaskTextsStore,
    private readonly evidence: EvidenceStore,
  ) {}

  /** Puts the marker in the place of a text. @throws NotFoundError (nothing is written there, or not for the actor), ForbiddenError */
  async text(
    manager: EntityManager,
    actor: Actor,
    { place, id }: { readonly place: TaskTextPlace; readonly id: string },
    marker: string,
  ): Promise<BlankedContent> {
    const taskId = await this.texts.findTask(manager, place, id);
    if (taskId === null) throw notFound(aText);
    const { task } = await this.access.open(manager, { actor, action: 'content.blank', taskId });
    const text = await this.texts.find(manager, place, id);
    if (text === null) throw notFound(aText);
    await this.texts.replace(manager, place, { id, text: marker });
    const digest = sha256Of(text);
    const objects = [{ type: 'task', id: taskId }];
    return { committeeId: task.committeeId, objects, text, digest, ids: [id, taskId] };
  }

  /** Takes what is known of a file away, but for its digest; the file itself is removed by `FileStorage`. Errors as `text`. */
  async file(manager: EntityManager, actor: Actor, id: string, marker: string, on: CalendarDay) {
    const file = await this.evidence.find(manager, id);
    if (file === null) throw notFound(aFile);
    const { taskId, sha256: digest, blankedOn } = file;
    const { task, facts } = await this.access.open(manager, { actor, action: 'task.evidence.read', taskId });
    authorize(actor, 'content.blank', facts, aFile);
    if (blankedOn !== null) throw alreadyBlanked();
    await this.evidence.blank(manager, id, marker, on);
    const objects = [{ type: 'task', id: taskId }];
    return { committeeId: task.committeeId, objects, text: null, digest, ids: [] } satisfies BlankedContent;
  }

  /** Takes the text away wherever else it stands on these tasks. */
  async copies(
    manager: EntityManager,
    taskIds: readonly string[],
    text: string,
    marker: string,
  ): Promise<void> {
    for (const place of taskTextPlaces) {
      for (const { id, text: within } of await this.texts.ofTasks(manager, place, taskIds)) {
        const rest = withoutText(within, text, marker);
        if (rest !== null) await this.texts.replace(manager, place, { id, text: rest });
      }
    }
  }
}
