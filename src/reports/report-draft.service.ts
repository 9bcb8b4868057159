import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../kernel/clock.js';
import { ConflictError } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { ReportAccessService } from './report-access.service.js';
import type { DraftChange } from './draft-change.js';
import { announcing } from './report-events.js';
import { ReportHistoryService } from './report-history.service.js';
import { aboutReport, requireWriter } from './report-rules.js';
import { ReportWritingService } from './report-writing.service.js';
import { ReportsStore } from './reports.store.js';

/** What a body does with its report before it is submitted. */
@Injectable()
export class ReportDraftService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReportAccessService,
    private readonly writing: ReportWritingService,
    private readonly store: ReportsStore,
    private readonly history: ReportHistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves what was typed; what is left out stays. While the report is with the head, only the head writes.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (not with the body, or review closed),
   * InvalidInputError (a task without a line, an answered proposal taken away)
   */
  async save(actor: Actor, reportId: string, version: number, change: DraftChange): Promise<void> {
    await this.database.transaction(async (manager) => {
      const opened = await this.access.openDraft(manager, actor, reportId, version);
      requireWriter(actor, opened.report);
      await this.writing.write(manager, opened, change, actor);
    });
  }

  /** The officer passes the report to the body's head. Errors as `save`. */
  async passToHead(actor: Actor, reportId: string, version: number | null): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { report, facts } = await this.access.openDraft(manager, actor, reportId, version);
      requirePassed(report.passedToHeadAt === null, {
        vi: 'Báo cáo đang ở người đứng đầu.',
        en: 'The report is with the head already.',
      });
      const at = this.clock.now();
      await this.store.save(manager, Object.assign(report, { passedToHeadAt: at, handedBackNote: null }));
      await this.history.record(manager, facts, actor, {
        action: 'passed_to_head',
        announce: announcing('report-passed-to-head', newId(), aboutReport(facts)),
      });
    });
  }

  /** The head hands the report back, or the officers take it back. Errors as `save`. */
  async handBack(actor: Actor, reportId: string, version: number | null, note: string | null): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { report, facts } = await this.access.openDraft(manager, actor, reportId, version);
      requirePassed(report.passedToHeadAt !== null, {
        vi: 'Báo cáo không ở người đứng đầu.',
        en: 'The report is not with the head.',
      });
      await this.store.save(manager, Object.assign(report, { passedToHeadAt: null, handedBackNote: note }));
      await this.history.record(manager, facts, actor, {
        action: 'handed_back',
        announce: announcing('report-handed-back', newId(), aboutReport(facts)),
      });
    });
  }
}

function requirePassed(holds: boolean, text: { readonly vi: string; readonly en: string }): void {
  if (!holds) throw new ConflictError('report_elsewhere', text);
}
