import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { type FieldProblem, refuseProblems } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import type { PlaceInReview } from './place-in-review.js';
import { type ProgressReport, ReportLine } from './progress-report.entity.js';
import type { OpenedReport } from './report-access.service.js';
import { isReportedDone, lineOf, type LineText, placeOfLine } from './report-line.js';
import { ReportLinesQueries, type TaskOfReport } from './report-lines.queries.js';
import { ReportsStore } from './reports.store.js';

/** A line that reports its task done, and the day that counts for it. */
export interface SubmittedLine {
  readonly taskId: string;
  readonly note: string;
  readonly doneOn: CalendarDay;
}

export interface MadeDone {
  readonly taskId: string;
  readonly doneOn: CalendarDay;
}

/** The lines of a report as it is sent. */
export interface FrozenLines {
  readonly lines: readonly { readonly place: PlaceInReview; readonly text: string }[];
  readonly done: readonly SubmittedLine[];
}

interface Frozen {
  readonly task: TaskOfReport;
  readonly place: PlaceInReview;
  readonly line: LineText;
}

/** The lines of a report from its submission on. */
@Injectable()
export class SubmittedLinesService {
  constructor(
    private readonly store: ReportsStore,
    private readonly queries: ReportLinesQueries,
  ) {}

  /**
   * Writes all lines down as they stand. `opened.report` is the report as sent. @returns the lines, and those whose tasks they make done
   * @throws InvalidInputError where a line reports its task done without a word
   */
  async freeze(
    manager: EntityManager,
    { report, facts, days, onTimeUntil }: OpenedReport,
  ): Promise<FrozenLines> {
    const reviewed = { from: facts.review.periodFrom, to: facts.review.periodTo };
    const tasks = await this.queries.tasksOf(manager, report.id);
    const frozen = tasks.flatMap((task): Frozen[] => {
      const place = placeOfLine(task, reviewed, days.today);
      return place ? [{ task, place, line: lineOf(task, place, task.written) }] : [];
    });
    requireWords(frozen);
    await this.write(manager, report.id, frozen);
    const keepsFirstDay =
      report.returnedBy !== null &&
      report.submittedOn !== null &&
      report.submittedOn <= onTimeUntil(report.returnedBy);
    const done = frozen
      .filter(({ task, line }) => line.done && !isReportedDone(task))
      .map(({ task, line }) => ({
        taskId: task.id,
        note: line.text,
        doneOn: doneDay(task, report, keepsFirstDay),
      }));
    return { done, lines: frozen.map(({ place, line }) => ({ place, text: line.text })) };
  }

  /** Notes which tasks the submission has made done. */
  async noteDone(manager: EntityManager, reportId: string, made: readonly MadeDone[]): Promise<void> {
    const days = new Map(made.map(({ taskId, doneOn }) => [taskId, doneOn]));
    const lines = await this.store.lines(manager, reportId);
    await this.store.saveLines(
      manager,
      lines.map((line) => Object.assign(line, { reportedDoneOn: days.get(line.taskId) ?? null })),
    );
  }

  /** Ids of the tasks that the report has made done; on a take-back what its latest submission did is forgotten. */
  async takeBack(manager: EntityManager, report: ProgressReport): Promise<string[]> {
    const lines = await this.store.lines(manager, report.id);
    const made = lines.filter(({ reportedDoneOn }) => reportedDoneOn !== null);
    const wasReturned = report.returnReason !== null;
    // What earlier submissions had reported done, before they were returned, keeps its day.
    const { submittedOn, firstSubmittedOn } = report;
    const forgotten = made.filter(
      ({ reportedDoneOn: day }) => !wasReturned || (day === submittedOn && day !== firstSubmittedOn),
    );
    await this.store.saveLines(
      manager,
      forgotten.map((line) => Object.assign(line, { reportedDoneOn: null })),
    );
    return made.map(({ taskId }) => taskId);
  }

  private async write(manager: EntityManager, reportId: string, frozen: readonly Frozen[]): Promise<void> {
    const stored = new Map((await this.store.lines(manager, reportId)).map((line) => [line.taskId, line]));
    const rows = frozen.map(({ task, place, line }) => {
      const row =
        stored.get(task.id) ?? Object.assign(new ReportLine(), { id: newId(), reportId, taskId: task.id });
      stored.delete(task.id);
      const { text, done: saidDone, edited, updateId } = line;
      return Object.assign(row, { text, saidDone, edited, updateId, place, takenOutReason: null });
    });
    // A task that has left the body since somebody wrote on it has no line any more.
    const gone = [...stored.values()].map((row) => Object.assign(row, { place: null }));
    await this.store.saveLines(manager, [...rows, ...gone]);
  }
}

/**
 * The day that counts for a task made done: the submission's; after a return, in time for the day given, the day it was first
 * reported done. A continuous task goes by the report's own first day.
 */
function doneDay(task: TaskOfReport, report: ProgressReport, keepsFirstDay: boolean): CalendarDay {
  const sentOn = report.submittedOn ?? report.dueOn;
  if (!keepsFirstDay) return sentOn;
  const first = task.continuous ? report.firstSubmittedOn : (task.written?.reportedDoneOn ?? null);
  return first ?? sentOn;
}

function requireWords(frozen: readonly Frozen[]): void {
  const problems = frozen
    .filter(({ task, line }) => line.done && line.text.trim() === '' && !isReportedDone(task))
    .map(({ task }): FieldProblem => ({
      name: 'lines',
      message: {
        vi: `NV-${task.number}: báo cáo hoàn thành thì phải ghi kết quả.`,
        en: `NV-${task.number}: write the result of what is reported done.`,
      },
    }));
  refuseProblems(problems, 'result_missing');
}
