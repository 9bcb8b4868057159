import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FileCheckQueries } from '../history/file-check.queries.js';
import type { Actor } from '../kernel/actor.js';
import { dayInZone } from '../kernel/calendar-day.js';
import { FileSweep } from '../platform/files/file-sweep.service.js';
import { GivenFiles, type KeptFile, type ReceiveFile } from '../platform/files/given-files.service.js';
import { EVIDENCE_FILES, givingBodies, givingBody, notOfTask, tooManyFiles } from './evidence-file.js';
import type { Evidence } from './evidence.entity.js';
import { EvidenceStore } from './evidence.store.js';
import { type OpenedTask, TaskAccess } from './task-access.service.js';
import { newAct, TaskJournal } from './task-journal.service.js';
import { requireOpen } from './task-step.js';

/** A file that is about to be added to a task. */
export interface EvidenceUpload {
  /** The body that it comes from, where the actor speaks for several. */
  readonly bodyId?: string | undefined;
  /** The version at which the task was read; null when that was not said. */
  readonly version: number | null;
  readonly receive: ReceiveFile;
}

/** A task to which a file may be added. */
type OpenTask = OpenedTask & { readonly bodyId: string };

const AREA = 'evidence';

/** Files that show what was done for a task (tài liệu minh chứng). */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: DataSource,
    private readonly access: TaskAccess,
    private readonly journal: TaskJournal,
    private readonly evidence: EvidenceStore,
    private readonly files: GivenFiles,
    sweep: FileSweep,
    check: FileCheckQueries,
  ) {
    sweep.register(AREA, (ids) => evidence.known(database.manager, ids));
    check.register({ area: AREA, objectType: 'task', action: 'evidence-added', key: 'evidenceId' });
  }

  /**
   * Adds a file to an open task. @returns its id
   * @throws NotFoundError, ForbiddenError, ConflictError (the task is over, has all its files, or its body no room), TooLargeError,
   * UnsupportedMediaError (not of an allowed kind by name and content alike), InvalidInputError (empty, or not one file)
   */
  async add(actor: Actor, taskId: string, upload: EvidenceUpload, now: Date): Promise<string> {
    // Asked twice: before anything is received, and again when the task is locked for good.
    await this.database.transaction((manager) => this.open(manager, actor, taskId, upload));
    return this.files.take(AREA, upload.receive, (file) =>
      this.database.transaction(async (manager) => {
        const open = await this.open(manager, actor, taskId, upload);
        await this.write(manager, actor, open, { ...file, at: now });
        return file.id;
      }),
    );
  }

  /** As `GivenFiles.content`. */
  async content(id: string, size: number) {
    return this.files.content(AREA, id, size);
  }

  /** Locks the task, so that files sent at the same time are counted one after the other. */
  private async open(
    manager: EntityManager,
    actor: Actor,
    taskId: string,
    { bodyId: named, version }: EvidenceUpload,
  ): Promise<OpenTask> {
    const opened = await this.access.open(manager, { actor, action: 'task.evidence.add', taskId, version });
    const bodyId = givingBody(actor, opened.facts, named);
    if (bodyId === null)
      throw notOfTask(await this.access.bodyNames(manager, givingBodies(actor, opened.facts)));
    requireOpen(opened.task);
    if ((await this.evidence.countOf(manager, taskId)) >= EVIDENCE_FILES) throw tooManyFiles();
    return { ...opened, bodyId };
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    { task, bodyId, zone }: OpenTask,
    file: KeptFile & Pick<Evidence, 'at'>,
  ): Promise<void> {
    await this.files.enter(manager, AREA, { id: file.id, size: file.size, bodyId });
    await this.evidence.add(manager, { ...file, taskId: task.id, bodyId, accountId: actor.accountId });
    const { id: evidenceId, mediaType, size, sha256, at } = file;
    await this.journal.note(manager, newAct(actor, at, dayInZone(at, zone)), task, {
      action: 'evidence-added',
      after: { evidenceId, bodyId, mediaType, size, sha256 },
    });
  }
}
