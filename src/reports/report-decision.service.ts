import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { digestOf } from '../history/history.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { type FieldProblem, refuseProblems } from '../kernel/domain-error.js';
import { requireMove } from '../kernel/illegal-move.js';
import { newId } from '../kernel/new-id.js';
import { defaultReturnDay } from '../tasks/task-completion.js';
import { type ReportedLine, TaskReporting } from '../tasks/task-reporting.service.js';
import type { ReportLine } from './progress-report.entity.js';
import { type OpenedReport, ReportAccessService } from './report-access.service.js';
import { announcing } from './report-events.js';
import { ReportHistoryService } from './report-history.service.js';
import {
  aboutReport,
  reportWorkflow,
  requireDayAhead,
  requireNotClosed,
  requireReopened,
} from './report-rules.js';
import { ReportsStore } from './reports.store.js';

/** A line that the board does not accept. */
export interface TakenOutLine {
  readonly taskId: string;
  readonly reason: string;
}

/** What the board decides on reports. */
@Injectable()
export class ReportDecisionService {
  constructor(
    private readonly database: DataSource,
    private readonly access: ReportAccessService,
    private readonly reporting: TaskReporting,
    private readonly store: ReportsStore,
    private readonly history: ReportHistoryService,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepts the report and confirms the tasks that it reports done, except the lines taken out: those wait for a decision of
   * their own, with the reason in their story.
   * @throws NotFoundError, ForbiddenError, StaleVersionError, ConflictError (not submitted), InvalidInputError (no such line)
   */
  async accept(
    actor: Actor,
    reportId: string,
    version: number | null,
    takeOut: readonly TakenOutLine[],
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const opened = await this.open(manager, actor, reportId, version);
      const { report, facts, days } = opened;
      requireMove(reportWorkflow, report.status, 'accepted');
      const lines = await this.store.lines(manager, report.id);
      const taken = takenOut(lines, takeOut);
      await this.store.saveLines(manager, taken);
      const confirmed = lines
        .filter((line) => line.place !== null && line.saidDone === true && !taken.includes(line))
        .map(({ taskId }) => taskId);
      const act = this.act(actor, opened, newId());
      await this.reporting.confirmReported(manager, act, confirmed, '');
      await this.reporting.takeOutReported(manager, act, taken.map(reasonOf));
      Object.assign(report, { status: 'accepted', acceptedOn: days.today });
      await this.store.save(manager, report);
      await this.history.record(manager, facts, actor, {
        action: 'accepted',
        before: { status: 'submitted' },
        after: {
          status: 'accepted',
          confirmed: confirmed.length,
          takenOut: takeOut.map((line) => line.taskId),
        },
      });
    });
  }

  /**
   * Returns the report with what is missing, to be sent again by `by` (null: 5 working days); what it had made done is in
   * progress again. An accepted report only after its review was reopened. @throws as `accept`, and for a day that has passed
   */
  async giveBack(
    actor: Actor,
    reportId: string,
    version: number | null,
    { reason, by }: { readonly reason: string; readonly by: CalendarDay | null },
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      const opened = await this.open(manager, actor, reportId, version);
      const { report, facts, days } = opened;
      requireMove(reportWorkflow, report.status, 'returned');
      requireNotClosed(facts.review);
      requireReopened(report.status, facts.review);
      const returnedBy = by ?? defaultReturnDay(days.today, days.calendar);
      requireDayAhead('by', returnedBy, days.today);
      const actId = newId();
      const lines = await this.store.lines(manager, report.id);
      const made = lines.filter(({ reportedDoneOn }) => reportedDoneOn !== null);
      const act = this.act(actor, opened, actId);
      await this.reporting.takeBackReported(manager, act, idsOf(made), reason, 'board');
      // What accepting the report confirmed is open again; what the board took out and confirmed by itself stays confirmed.
      const kept = made.filter(({ takenOutReason }) => takenOutReason === null);
      if (report.status === 'accepted')
        await this.reporting.reopenReported(manager, act, idsOf(kept), reason);
      const before = { status: report.status, returnedBy: report.returnedBy };
      Object.assign(report, { status: 'returned', returnReason: reason, returnedBy, acceptedOn: null });
      await this.store.save(manager, report);
      await this.history.record(manager, facts, actor, {
        action: 'returned',
        before,
        after: { status: 'returned', returnedBy, reason: digestOf(reason), tasksTakenBack: made.length },
        announce: announcing('report-returned', actId, aboutReport(facts)),
      });
    });
  }

  private async open(
    manager: EntityManager,
    actor: Actor,
    reportId: string,
    version: number | null,
  ): Promise<OpenedReport> {
    return this.access.open(manager, { actor, action: 'report.decide', reportId, version });
  }

  private act(actor: Actor, { facts, days }: OpenedReport, actId: string) {
    const { monitoringBodyId } = facts;
    return { actor, now: this.clock.now(), today: days.today, actId, monitoringBodyId };
  }
}

function idsOf(lines: readonly ReportLine[]): string[] {
  return lines.map(({ taskId }) => taskId);
}

function reasonOf({ taskId, takenOutReason }: ReportLine): ReportedLine {
  return { taskId, note: takenOutReason ?? '' };
}

/** The lines taken out, each with its reason. @throws InvalidInputError for tasks that the report does not report done */
function takenOut(lines: readonly ReportLine[], takeOut: readonly TakenOutLine[]): ReportLine[] {
  const byTask = new Map(lines.map((line) => [line.taskId, line]));
  const problems: FieldProblem[] = [];
  const found = takeOut.flatMap(({ taskId, reason }, index) => {
    const line = byTask.get(taskId);
    if (line?.saidDone && line.place !== null) return [Object.assign(line, { takenOutReason: reason })];
    problems.push({
      name: `takeOut[${index}].taskId`,
      message: {
        vi: `Báo cáo không báo nhiệm vụ “${taskId}” hoàn thành.`,
        en: `The report does not report the task “${taskId}” done.`,
      },
    });
    return [];
  });
  refuseProblems(problems);
  return found;
}
