import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FileCheckQueries } from '../history/file-check.queries.js';
import type { Actor } from '../kernel/actor.js';
import { contentBlanked, notFound } from '../kernel/domain-error.js';
import { FileSweep } from '../platform/files/file-sweep.service.js';
import { GivenFiles, type ReceiveFile } from '../platform/files/given-files.service.js';
import { type OpenedReport, ReportAccessService } from './report-access.service.js';
import { ReportHistoryService } from './report-history.service.js';
import { aSignedPaper, requireWriter } from './report-rules.js';
import { ReportsStore } from './reports.store.js';
import type { SignedPaper } from './signed-paper.entity.js';

/** A signed paper that is about to be added, and the version that the report was read at (null: not said). */
export interface PaperUpload {
  readonly version: number | null;
  readonly receive: ReceiveFile;
}

/** The file of a signed paper, its content from the beginning. */
export interface PaperFile {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly content: Readable;
}

const AREA = 'signed-papers';

/** The files of the papers that heads have signed, one a report. */
@Injectable()
export class SignedPapersService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReportAccessService,
    private readonly store: ReportsStore,
    private readonly history: ReportHistoryService,
    private readonly files: GivenFiles,
    sweep: FileSweep,
    check: FileCheckQueries,
  ) {
    sweep.register(AREA, (ids) => store.knownPapers(database.manager, ids));
    check.register({ area: AREA, objectType: 'report', action: 'paper_attached', key: 'paperId' });
  }

  /**
   * Adds the paper to a report that can be edited, in the place of an earlier one.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (not with the body, with the head, review closed,
   * no room for the body's files),
   * TooLargeError, UnsupportedMediaError, InvalidInputError (empty, or not one file)
   */
  async attach(actor: Actor, reportId: string, { version, receive }: PaperUpload, now: Date): Promise<void> {
    // Asked twice: before anything is received, and again when the report is locked for good.
    await this.database.transaction((manager) => this.open(manager, actor, reportId, version));
    const earlier = await this.files.take(AREA, receive, (file) =>
      this.database.transaction(async (manager) => {
        const opened = await this.open(manager, actor, reportId, version);
        const replaced = await this.takeOff(manager, reportId);
        await this.files.enter(manager, AREA, { id: file.id, size: file.size, bodyId: opened.report.bodyId });
        const paper = { ...file, reportId, accountId: actor.accountId, at: now, blankedOn: null };
        await this.store.addPaper(manager, paper);
        await this.note(manager, actor, opened, 'paper_attached', { before: replaced, after: paper });
        return replaced;
      }),
    );
    await this.discard(earlier);
  }

  /** Takes the paper away from a report that can be edited. Errors as `attach`; NotFoundError where there is none. */
  async remove(actor: Actor, reportId: string, version: number | null): Promise<void> {
    const removed = await this.database.transaction(async (manager) => {
      const opened = await this.open(manager, actor, reportId, version);
      const paper = await this.takeOff(manager, reportId);
      if (paper === null) throw notFound(aSignedPaper);
      await this.note(manager, actor, opened, 'paper_removed', { before: paper, after: null });
      return paper;
    });
    await this.discard(removed);
  }

  /** The paper's file, for the report's body and its committee; a draft's for its own body alone. @throws NotFoundError */
  async read(actor: Actor, reportId: string): Promise<PaperFile> {
    const { manager } = this.database;
    await this.access.facts(manager, actor, 'report.paper.read', reportId);
    const paper = await this.store.findPaper(manager, reportId);
    if (paper === null) throw notFound(aSignedPaper);
    if (paper.blankedOn !== null) throw contentBlanked(paper.name);
    const { id, name, mediaType, size } = paper;
    return { name, mediaType, size, content: await this.files.content(AREA, id, size) };
  }

  private async open(
    manager: EntityManager,
    actor: Actor,
    reportId: string,
    version: number | null,
  ): Promise<OpenedReport> {
    const opened = await this.access.openDraft(manager, actor, reportId, version);
    requireWriter(actor, opened.report);
    return opened;
  }

  private async takeOff(manager: EntityManager, reportId: string): Promise<SignedPaper | null> {
    const paper = await this.store.removePaper(manager, reportId);
    if (paper !== null) await this.files.leave(manager, paper.id);
    return paper;
  }

  private async note(
    manager: EntityManager,
    actor: Actor,
    { report, facts }: OpenedReport,
    action: string,
    { before, after }: { readonly before: SignedPaper | null; readonly after: SignedPaper | null },
  ): Promise<void> {
    await this.store.save(manager, report);
    await this.history.record(manager, facts, actor, {
      action,
      before: before && told(before),
      after: { ...(after && told(after)), version: report.version },
    });
  }

  /** After the transaction: what a crash leaves here is swept up. */
  private async discard(paper: SignedPaper | null): Promise<void> {
    if (paper) await this.files.remove(AREA, paper.id);
  }
}

/** A file stands in the history by its id and digest, without its name. */
function told({ id: paperId, mediaType, size, sha256 }: SignedPaper) {
  return { paperId, mediaType, size, sha256 };
}
