import type { AskedIndicator } from '../indicators/measurements.service.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import type { Cadence } from '../plans/cadence.js';
import { type Lateness, taskLateness } from '../tasks/task-lateness.js';
import type { TaskStatus } from '../tasks/task-status.js';
import type { PlaceInReview } from './place-in-review.js';
import { isLateReport, reportDeadline, reportLateness, type ReportLatenessFacts } from './report-lateness.js';
import { lineOf, type LineUpdate, placeOfLine } from './report-line.js';
import type { TaskOfReport } from './report-lines.queries.js';
import { isWithBody } from './report-status.js';
import type {
  LatenessHead,
  PaperView,
  ProposalItem,
  ReportContent,
  ReportFacts,
  ReportHead,
} from './reports.queries.js';

/** How the days of a committee fall, as of one day. */
export interface DaysOfReport {
  readonly today: CalendarDay;
  readonly onTimeUntil: (dueOn: CalendarDay) => CalendarDay;
}

/** A report as lists show it, with what follows from today. */
export interface ReportState extends ReportHead {
  /** The last day in time: of its due day, or, after a return, of the day given. */
  readonly onTimeUntil: CalendarDay;
  readonly lateness: Lateness | null;
  /** It came late, or is overdue. */
  readonly late: boolean;
  /** It was sent, and not in time. */
  readonly cameLate: boolean;
  /** It was returned, and the day given has passed without its being sent again. */
  readonly overdueAgain: boolean;
}

/** A line as people read it. */
export interface LineView {
  readonly taskId: string;
  readonly number: number;
  readonly title: Text;
  readonly stated: string;
  readonly place: PlaceInReview;
  readonly cadence: Cadence;
  readonly taskStatus: TaskStatus;
  readonly taskLateness: Lateness | null;
  readonly dueOn: CalendarDay;
  readonly firstDueOn: CalendarDay;
  readonly completedOn: CalendarDay | null;
  readonly text: string;
  readonly done: boolean;
  readonly edited: boolean;
  readonly newer: readonly LineUpdate[];
  readonly takenOutReason: string | null;
}

/** A report as its body and those who follow it read it. */
export interface ReportView {
  readonly state: ReportState;
  readonly facts: ReportFacts;
  readonly content: ReportContent;
  readonly lines: readonly LineView[];
  /** What the body reports of the plan's indicators, in the plan's order. */
  readonly indicators: readonly AskedIndicator[];
  /** The file of the signed paper; null where there is none, or the reader may not read it. */
  readonly paper: PaperView | null;
  readonly proposals: readonly ProposalItem[];
  /** Of the body's earlier reports of the plan, without an answer yet. */
  readonly earlierProposals: readonly ProposalItem[];
}

/** What a report's lateness follows from; by its first due day where asked. */
export function latenessFacts(
  head: LatenessHead,
  onTimeUntil: DaysOfReport['onTimeUntil'],
  by: 'dueOn' | 'firstDueOn' = 'dueOn',
): ReportLatenessFacts {
  return {
    status: head.status,
    firstOnTimeUntil: onTimeUntil(head[by]),
    firstSubmittedOn: head.firstSubmittedOn,
    returnedUntil: head.returnedBy === null ? null : onTimeUntil(head.returnedBy),
    resubmittedLate: head.resubmittedLate,
    excused: head.excused,
  };
}

/** A report with what follows from the day. */
export function stateOf(head: ReportHead, { today, onTimeUntil }: DaysOfReport): ReportState {
  const facts = latenessFacts(head, onTimeUntil);
  const lateness = reportLateness(facts, today);
  const cameLate = lateness !== null && isLateReport(facts);
  return {
    ...head,
    onTimeUntil: reportDeadline(facts),
    lateness,
    late: lateness === 'overdue' || cameLate,
    cameLate,
    overdueAgain: lateness === 'overdue' && head.status === 'returned',
  };
}

/** The lines as they stand: while the report lies with its body they follow their tasks, then they are what was submitted. */
export function linesOf(
  tasks: readonly TaskOfReport[],
  { state, facts }: Pick<ReportView, 'state' | 'facts'>,
  days: DaysOfReport,
): LineView[] {
  const reviewed = { from: facts.review.periodFrom, to: facts.review.periodTo };
  return tasks.flatMap((task) => {
    const place = isWithBody(state.status) ? placeOfLine(task, reviewed, days.today) : task.written?.place;
    if (!place) return [];
    return [lineView(task, place, state, days)];
  });
}

function lineView(
  task: TaskOfReport,
  place: PlaceInReview,
  state: ReportState,
  { today, onTimeUntil }: DaysOfReport,
): LineView {
  const { written } = task;
  const sent =
    !isWithBody(state.status) && written ? { ...written, done: written.saidDone ?? false, newer: [] } : null;
  const { text, done, edited, newer } = sent ?? lineOf(task, place, written);
  const lateness = taskLateness(
    {
      ...task,
      onTimeUntil: onTimeUntil(task.dueOn),
      returnedUntil: task.returnedBy === null ? null : onTimeUntil(task.returnedBy),
      reportLateness: task.ownReport && reportLateness(latenessFacts(task.ownReport, onTimeUntil), today),
    },
    today,
  );
  return {
    taskId: task.id,
    number: task.number,
    title: task.title,
    stated: task.stated,
    place,
    cadence: task.cadence,
    taskStatus: task.status,
    taskLateness: lateness,
    dueOn: task.dueOn,
    firstDueOn: task.firstDueOn,
    completedOn: task.completedOn,
    text,
    done,
    edited,
    newer,
    takenOutReason: written?.takenOutReason ?? null,
  };
}
