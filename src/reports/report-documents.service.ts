import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { OfficialDocument } from '../documents/official-document.js';
import type { Actor } from '../kernel/actor.js';
import { bodyReport } from './formats/body-report.js';
import { PlanHeadQueries } from './plan-head.queries.js';
import { ReportReadingService } from './report-reading.service.js';

/** Documents of one body's report, for those who read it: a draft is its own body's alone. */
@Injectable()
export class ReportDocumentsService {
  constructor(
    private readonly database: DataSource,
    private readonly reading: ReportReadingService,
    private readonly plans: PlanHeadQueries,
  ) {}

  /** The report as it stands, also before it is sent, and the words that its file is named by. @throws NotFoundError */
  async report(
    actor: Actor,
    reportId: string,
  ): Promise<{
    readonly document: OfficialDocument;
    readonly words: readonly string[];
    readonly committeeId: string;
  }> {
    const view = await this.reading.read(actor, reportId);
    const plan = await this.plans.planHead(this.database.manager, view.facts.planId);
    const words = ['báo cáo', view.facts.review.name.vi, view.state.body.name.vi];
    return { document: bodyReport({ view, plan }), words, committeeId: view.facts.committeeId };
  }
}
