import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import type { Action } from '../accounts/policy.js';
import { CalendarService, type CommitteeCalendar } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound, staleVersion } from '../kernel/domain-error.js';
import { ProgressReport } from './progress-report.entity.js';
import { aReport, policyFacts, requireNotClosed, requireWithBody } from './report-rules.js';
import { ReportReadingService } from './report-reading.service.js';
import { type ReportFacts, ReportsQueries } from './reports.queries.js';
import { ReportsStore } from './reports.store.js';

/** A report that is being changed: locked, its review held as it is. */
export interface OpenedReport {
  readonly report: ProgressReport;
  readonly facts: ReportFacts;
  readonly days: CommitteeCalendar;
  readonly onTimeUntil: (dueOn: CalendarDay) => CalendarDay;
}

/** What is to be done with a report, by whom, on which version of it (null: whichever stands). */
export interface ReportAct {
  readonly actor: Actor;
  readonly action: Action;
  readonly reportId: string;
  readonly version: number | null;
}

/** Lets people at reports: to read them, or to change them in a transaction. */
@Injectable()
export class ReportAccessService {
  constructor(
    private readonly queries: ReportsQueries,
    private readonly store: ReportsStore,
    private readonly calendars: CalendarService,
    private readonly reading: ReportReadingService,
  ) {}

  /** What is known of the report, where the actor may do that with it. @throws NotFoundError, ForbiddenError */
  async facts(manager: EntityManager, actor: Actor, action: Action, reportId: string): Promise<ReportFacts> {
    const facts = await this.queries.findFacts(manager, reportId);
    if (!facts) throw notFound(aReport);
    authorize(actor, action, policyFacts(facts), aReport);
    return facts;
  }

  /** As `open`, for what is written while the report lies with its body. @throws ConflictError where it does not, or the review is closed */
  async openDraft(
    manager: EntityManager,
    actor: Actor,
    reportId: string,
    version: number | null,
  ): Promise<OpenedReport> {
    const opened = await this.open(manager, { actor, action: 'report.edit', reportId, version });
    requireNotClosed(opened.facts.review);
    requireWithBody(opened.report.status);
    return opened;
  }

  /**
   * Locks the report for a change.
   * @throws NotFoundError, ForbiddenError, StaleVersionError with the report as it stands
   */
  async open(manager: EntityManager, { actor, action, reportId, version }: ReportAct): Promise<OpenedReport> {
    await this.facts(manager, actor, action, reportId);
    const report = await this.store.getForUpdate(manager, reportId);
    const facts = await this.queries.findFactsToChange(manager, reportId);
    if (!facts) throw notFound(aReport);
    authorize(actor, action, policyFacts(facts), aReport);
    if (version !== null && version !== report.version) {
      throw staleVersion(version, report.version, await this.reading.asItStands(manager, actor, facts));
    }
    const days = await this.calendars.within(manager, facts.committeeId);
    const onTimeUntil = (dueOn: CalendarDay) => days.calendar.onTimeUntil(dueOn, days.direction);
    return { report, facts, days, onTimeUntil };
  }
}
