import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MeasurementsService } from '../indicators/measurements.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { requireMove } from '../kernel/illegal-move.js';
import { newId } from '../kernel/new-id.js';
import { TaskReporting } from '../tasks/task-reporting.service.js';
import { emptyParts, emptyText, unconfirmedIncomplete } from './empty-parts.js';
import { type OpenedReport, ReportAccessService } from './report-access.service.js';
import { ReportHistoryService } from './report-history.service.js';
import { isResubmittedLate } from './report-lateness.js';
import {
  countedDay,
  reportWorkflow,
  requireCollecting,
  requireNotClosed,
  requireWriter,
} from './report-rules.js';
import {
  type FrozenLines,
  type MadeDone,
  type SubmittedLine,
  SubmittedLinesService,
} from './submitted-lines.service.js';
import { ReportsStore } from './reports.store.js';

/** How a report is sent. */
export interface Submission {
  readonly version: number | null;
  /** The day the paper arrived, where the board's clerk enters it for a body without accounts. */
  readonly arrivedOn: CalendarDay | null;
  readonly paperSymbol?: string | null;
  readonly paperSignedOn?: CalendarDay | null;
  /** That it is meant, where tasks have no result or indicators no value. */
  readonly sendIncomplete?: boolean;
}

/** Sends reports and takes them back. */
@Injectable()
export class ReportSubmissionService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReportAccessService,
    private readonly lines: SubmittedLinesService,
    private readonly reporting: TaskReporting,
    private readonly measurements: MeasurementsService,
    private readonly store: ReportsStore,
    private readonly history: ReportHistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Sends the report; the tasks that its lines report done are done by it.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (sent already, with the head, review not open or
   * closed), InvalidInputError (a line reports its task done without a word, the day of arrival, or `report_incomplete`)
   */
  async submit(actor: Actor, reportId: string, submission: Submission): Promise<void> {
    await this.database.transaction(async (manager) => {
      const { version, arrivedOn, paperSymbol, paperSignedOn } = submission;
      const opened = await this.access.open(manager, { actor, action: 'report.edit', reportId, version });
      const { report, facts, days } = opened;
      requireMove(reportWorkflow, report.status, 'submitted');
      requireCollecting(facts.review, days.today);
      requireWriter(actor, report);
      await this.measurements.requireComplete(manager, facts);
      const enters = !actor.ownBodies.includes(report.bodyId);
      const day = countedDay(enters, arrivedOn, { today: days.today, opensOn: facts.review.opensOn });
      const before = { status: report.status };
      Object.assign(report, sent(opened, day));
      if (paperSymbol !== undefined) report.paperSymbol = paperSymbol;
      if (paperSignedOn !== undefined) report.paperSignedOn = paperSignedOn;
      const frozen = await this.lines.freeze(manager, opened);
      const done = await this.reportDone(manager, actor, opened, frozen.done);
      if (submission.sendIncomplete !== true) await this.requireWhole(manager, opened, frozen);
      await this.store.save(manager, report);
      await this.history.record(manager, facts, actor, {
        action: 'submitted',
        before,
        after: {
          status: report.status,
          submittedOn: day,
          arrivedOn,
          tasksDone: done.length,
          version: report.version,
        },
      });
    });
  }

  /**
   * Takes the report back before the board has decided; what it had made done is in progress again. Errors as `submit`.
   */
  async takeBack(actor: Actor, reportId: string, version: number | null): Promise<void> {
    await this.database.transaction(async (manager) => {
      const opened = await this.access.open(manager, { actor, action: 'report.edit', reportId, version });
      const { report, facts } = opened;
      // Until the board decides: an accepted report may be returned by the board, but is not taken back by its body.
      requireMove(reportWorkflow, report.status, 'draft');
      const to = report.returnReason === null ? 'draft' : 'returned';
      requireNotClosed(facts.review);
      const taken = await this.lines.takeBack(manager, report);
      await this.reporting.takeBackReported(manager, this.act(actor, opened), taken, '');
      const before = { status: report.status, submittedOn: report.submittedOn };
      // What is taken back counts as never sent, so that a later submission is the one whose day counts.
      const firstSubmittedOn = to === 'draft' ? null : report.firstSubmittedOn;
      Object.assign(report, { status: to, firstSubmittedOn, submittedOn: firstSubmittedOn });
      await this.store.save(manager, report);
      await this.history.record(manager, facts, actor, {
        action: 'taken_back',
        before,
        after: { status: to, submittedOn: report.submittedOn, tasksTakenBack: taken.length },
      });
    });
  }

  /** Told last: what is wrong is mended first. @throws InvalidInputError */
  private async requireWhole(
    manager: EntityManager,
    { facts }: OpenedReport,
    { lines }: FrozenLines,
  ): Promise<void> {
    const empty = emptyText(emptyParts(lines, await this.measurements.of(manager, facts)));
    if (empty !== null) throw unconfirmedIncomplete(empty);
  }

  private async reportDone(
    manager: EntityManager,
    actor: Actor,
    opened: OpenedReport,
    lines: readonly SubmittedLine[],
  ): Promise<MadeDone[]> {
    const act = this.act(actor, opened);
    const made: MadeDone[] = [];
    for (const doneOn of new Set(lines.map((line) => line.doneOn))) {
      const ofDay = lines.filter((line) => line.doneOn === doneOn);
      const ids = await this.reporting.reportDone(manager, act, ofDay, doneOn);
      made.push(...ids.map((taskId) => ({ taskId, doneOn })));
    }
    await this.lines.noteDone(manager, opened.report.id, made);
    return made;
  }

  private act(actor: Actor, { facts, days }: OpenedReport) {
    const { monitoringBodyId } = facts;
    return { actor, now: this.clock.now(), today: days.today, actId: newId(), monitoringBodyId };
  }
}

/** The report as it stands once it is sent on that day. */
function sent({ report, onTimeUntil }: OpenedReport, day: CalendarDay) {
  const missed = report.returnedBy !== null && isResubmittedLate(day, onTimeUntil(report.returnedBy));
  return {
    status: 'submitted' as const,
    firstSubmittedOn: report.firstSubmittedOn ?? day,
    submittedOn: day,
    resubmittedLate: report.resubmittedLate || (report.status === 'returned' && missed),
    passedToHeadAt: null,
    handedBackNote: null,
  };
}
