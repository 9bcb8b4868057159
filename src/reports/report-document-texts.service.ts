import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SectionedDocument } from '../documents/document-sections.js';
import type { OfficialDocument } from '../documents/official-document.js';
import type { WrittenHead } from '../documents/written-head.js';
import type { Actor } from '../kernel/actor.js';
import type { DocumentKey } from './document-parts.store.js';
import { type DocumentWriter, DocumentWriting } from './document-writing.service.js';
import type { EditedTexts } from './edited-texts.js';
import { bodyReportSections } from './formats/body-report.js';
import { PlanHeadQueries } from './plan-head.queries.js';
import { ReportAccessService } from './report-access.service.js';
import { ReportReadingService } from './report-reading.service.js';
import { requireWriter } from './report-rules.js';
import type { ReportView } from './report-view.js';

/** A report, and the document of it before anybody writes in that. */
interface ReportDocumentDraft {
  readonly view: ReportView;
  readonly sectioned: SectionedDocument;
}

/** What a body writes in the document of its report before that is made, while the report lies with it. */
@Injectable()
export class ReportDocumentTexts {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReportAccessService,
    private readonly reading: ReportReadingService,
    private readonly plans: PlanHeadQueries,
    private readonly writing: DocumentWriting,
  ) {}

  /** With what was written in it. @throws NotFoundError */
  async document(
    actor: Actor,
    reportId: string,
  ): Promise<{ readonly document: OfficialDocument; readonly view: ReportView }> {
    const { view, sectioned } = await this.draft(actor, reportId);
    return { document: await this.writing.made(this.database.manager, keyOf(view), sectioned), view };
  }

  /** @throws NotFoundError */
  async read(actor: Actor, reportId: string): Promise<EditedTexts & { readonly view: ReportView }> {
    const { view, sectioned } = await this.draft(actor, reportId);
    return { view, ...(await this.writing.read(this.database.manager, keyOf(view), sectioned)) };
  }

  /**
   * @throws NotFoundError, ForbiddenError, StaleVersionError, as `DocumentWriting.writeSection`; ConflictError where the report does
   * not lie with the body, or with its head alone, or the review is closed
   */
  async writeSection(
    actor: Actor,
    reportId: string,
    given: { readonly section: string; readonly version: number; readonly text: string | null },
  ): Promise<void> {
    await this.write(actor, reportId, (manager, writer, sectioned) =>
      this.writing.writeSection(manager, writer, sectioned, given),
    );
  }

  /** Writes the lines around the text. @throws as `writeSection` */
  async writeHead(
    actor: Actor,
    reportId: string,
    given: { readonly version: number; readonly head: WrittenHead },
  ): Promise<void> {
    await this.write(actor, reportId, (manager, writer, sectioned) =>
      this.writing.writeHead(manager, writer, sectioned, { ...given, hasRegister: false }),
    );
  }

  private async draft(actor: Actor, reportId: string): Promise<ReportDocumentDraft> {
    const view = await this.reading.read(actor, reportId);
    const plan = await this.plans.planHead(this.database.manager, view.facts.planId);
    return { view, sectioned: bodyReportSections({ view, plan }) };
  }

  private async write(
    actor: Actor,
    reportId: string,
    act: (manager: EntityManager, writer: DocumentWriter, sectioned: SectionedDocument) => Promise<void>,
  ): Promise<void> {
    const { view, sectioned } = await this.draft(actor, reportId);
    await this.database.transaction(async (manager) => {
      const { report, facts, days } = await this.access.openDraft(manager, actor, reportId, null);
      requireWriter(actor, report);
      const { committeeId } = facts;
      const object = { type: 'report', id: reportId } as const;
      await act(manager, { actor, key: keyOf(view), committeeId, today: days.today, object }, sectioned);
    });
  }
}

function keyOf({ facts }: ReportView): DocumentKey {
  return { reviewId: facts.reviewId, document: `body-report.${facts.id}` };
}
