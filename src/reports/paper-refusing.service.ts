import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../kernel/actor.js';
import { FileScanning } from '../platform/files/file-scanning.service.js';
import { ReportHistoryService } from './report-history.service.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsStore } from './reports.store.js';

/** Tells in the history of a report that the scanner refused the file of its signed paper. */
@Injectable()
export class PaperRefusing {
  constructor(
    private readonly store: ReportsStore,
    private readonly queries: ReportsQueries,
    private readonly history: ReportHistoryService,
    scanning: FileScanning,
  ) {
    scanning.register('signed-papers', (manager, id) => this.note(manager, id));
  }

  private async note(manager: EntityManager, id: string): Promise<void> {
    const paper = await this.store.findPaperFile(manager, id);
    const facts = paper && (await this.queries.findFacts(manager, paper.reportId));
    if (!facts) return;
    await this.history.record(manager, facts, system, {
      action: 'paper_refused',
      before: null,
      after: { paperId: id, sha256: paper.sha256, state: 'refused' },
    });
  }
}
