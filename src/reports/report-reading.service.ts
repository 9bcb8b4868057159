import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { can } from '../accounts/policy.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { MeasurementsService } from '../indicators/measurements.service.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/domain-error.js';
import { type Scope, scopeOf } from '../kernel/scope.js';
import { ReportLinesQueries } from './report-lines.queries.js';
import { aReport, policyFacts } from './report-rules.js';
import { isWithBody } from './report-status.js';
import { type DaysOfReport, linesOf, type ReportState, type ReportView, stateOf } from './report-view.js';
import { type PaperView, type ReportFacts, type ReportsPart, ReportsQueries } from './reports.queries.js';

/** Reads reports. */
@Injectable()
export class ReportReadingService {
  constructor(
    private readonly database: DataSource,
    private readonly queries: ReportsQueries,
    private readonly lines: ReportLinesQueries,
    private readonly calendars: CalendarService,
    private readonly measurements: MeasurementsService,
  ) {}

  /** The report with its lines and proposals. @throws NotFoundError, as for a draft of another body */
  async read(actor: Actor, reportId: string): Promise<ReportView> {
    const { manager } = this.database;
    const facts = await this.queries.findFacts(manager, reportId);
    if (!facts) throw notFound(aReport);
    authorize(actor, 'report.read', policyFacts(facts), aReport);
    return this.asItStands(manager, actor, facts);
  }

  /** The report as it stands in the transaction, for somebody who may read it. */
  async asItStands(manager: EntityManager, actor: Actor, facts: ReportFacts): Promise<ReportView> {
    const days = await this.daysOf(manager, facts.committeeId);
    const head = await this.queries.findHead(manager, facts.id);
    if (!head) throw notFound(aReport);
    const state = stateOf(head, days);
    const tasks = isWithBody(state.status)
      ? await this.lines.tasksOf(manager, facts.id)
      : await this.lines.submittedOf(manager, facts.id);
    const asked = { planId: facts.planId, bodyId: facts.bodyId, before: facts.review.periodFrom };
    return {
      state,
      facts,
      content: await this.queries.getContent(manager, facts.id),
      lines: linesOf(tasks, { state, facts }, days),
      indicators: await this.measurements.of(manager, facts),
      paper: await this.paperOf(manager, actor, facts),
      proposals: await this.queries.proposalsOf(manager, facts.id),
      earlierProposals: await this.queries.openProposals(manager, scopeOf(actor), asked),
    };
  }

  /** How the reports of a review stand that the scope may know of, those asked for. */
  async statesOf(
    scope: Scope,
    review: { readonly id: string; readonly committeeId: string },
    part: ReportsPart,
  ): Promise<ReportState[]> {
    const { manager } = this.database;
    const days = await this.daysOf(manager, review.committeeId);
    const heads = await this.queries.ofReview(manager, scope, review.id, part);
    return heads.map((head) => stateOf(head, days));
  }

  /** Null as well for a body above, which reads the report, but not its file. */
  private async paperOf(manager: EntityManager, actor: Actor, facts: ReportFacts): Promise<PaperView | null> {
    if (!can(actor, 'report.paper.read', policyFacts(facts))) return null;
    return this.queries.findPaper(manager, facts.id);
  }

  private async daysOf(manager: EntityManager, committeeId: string): Promise<DaysOfReport> {
    const { calendar, direction, today } = await this.calendars.within(manager, committeeId);
    return { today, onTimeUntil: (dueOn) => calendar.onTimeUntil(dueOn, direction) };
  }
}
