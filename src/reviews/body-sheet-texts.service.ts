import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { WrittenHead } from '../documents/written-head.js';
import { HistoryService } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import { type DocumentWriter, DocumentWriting } from '../reports/document-writing.service.js';
import type { EditedTexts } from '../reports/edited-texts.js';
import { BodySheetsService, type SheetDraft, sheetKey, type SheetKey } from './body-sheets.service.js';
import { ReviewAccessService } from './review-access.service.js';

/** What the board writes in the sheet of a body before it is made. */
@Injectable()
export class BodySheetTexts {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReviewAccessService,
    private readonly sheets: BodySheetsService,
    private readonly writing: DocumentWriting,
    private readonly history: HistoryService,
  ) {}

  /** @throws NotFoundError, also where the actor reads no task of the body */
  async read(actor: Actor, of: SheetKey): Promise<EditedTexts & Omit<SheetDraft, 'sectioned'>> {
    const { sectioned, ...draft } = await this.sheets.draft(actor, of);
    return { ...draft, ...(await this.writing.read(this.database.manager, sheetKey(of), sectioned)) };
  }

  /** @throws NotFoundError, ForbiddenError, StaleVersionError, as `DocumentWriting.writeSection` */
  async writeSection(
    actor: Actor,
    of: SheetKey,
    given: { readonly section: string; readonly version: number; readonly text: string | null },
  ): Promise<void> {
    await this.write(actor, of, (manager, writer, { sectioned }) =>
      this.writing.writeSection(manager, writer, sectioned, given),
    );
  }

  /** Writes the lines around the text. @throws as `writeSection` */
  async writeHead(
    actor: Actor,
    of: SheetKey,
    given: { readonly version: number; readonly head: WrittenHead },
  ): Promise<void> {
    await this.write(actor, of, (manager, writer, { sectioned }) =>
      this.writing.writeHead(manager, writer, sectioned, { ...given, hasRegister: false }),
    );
  }

  private async write(
    actor: Actor,
    of: SheetKey,
    act: (manager: EntityManager, writer: DocumentWriter, draft: SheetDraft) => Promise<void>,
  ): Promise<void> {
    await this.access.plan(actor, 'plan.change', of.planId);
    const draft = await this.sheets.draft(actor, of);
    const { committeeId, today } = draft;
    await this.database.transaction(async (manager) => {
      await this.access.plan(actor, 'plan.change', of.planId, manager);
      // whoever writes in a document of the plan waits here, as there may be no row yet to lock
      await this.history.hold(manager, [of.planId]);
      const object = { type: 'plan', id: of.planId } as const;
      await act(manager, { actor, key: sheetKey(of), committeeId, today, object }, draft);
    });
  }
}
