import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { Text } from '../kernel/text.js';
import { placeInReview } from '../reports/place-in-review.js';
import { type Lateness, taskLateness } from '../tasks/task-lateness.js';
import { isUnfinished, type TaskStatus } from '../tasks/task-status.js';

/** A task as the figures see it, or `count` tasks that are alike in all of this. */
export interface FigureRow {
  readonly status: TaskStatus;
  readonly period: Period;
  readonly dueOn: CalendarDay;
  readonly firstDueOn: CalendarDay;
  readonly completedOn: CalendarDay | null;
  readonly returnedFrom: CalendarDay | null;
  readonly returnedBy: CalendarDay | null;
  readonly continuous: boolean;
  /** For a continuous task: how its body's report stands. */
  readonly reportLateness: Lateness | null;
  /** The same by the report's first due day, where that differs. */
  readonly reportLatenessByFirstDay?: Lateness | null;
  readonly count?: number;
}

/** The result classes of Decision 42/2014/QĐ-TTg, and what stands beside them. Numbers of tasks. */
export interface Figures {
  /** doneOnTime + doneLate + openOverdue + openInTime. */
  readonly due: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  readonly openOverdue: number;
  readonly openInTime: number;
  /** Of the done: not confirmed by the board yet. */
  readonly waiting: number;
  /** Open ones that were due before the period. */
  readonly carriedOver: number;
  readonly notYetDue: number;
}

export type FigureName = keyof Figures;

export const figureLabels: Readonly<Record<FigureName, Text>> = {
  due: { vi: 'đến hạn trong kỳ', en: 'due in the period' },
  doneOnTime: { vi: 'hoàn thành đúng hạn', en: 'completed on time' },
  doneLate: { vi: 'hoàn thành quá hạn', en: 'completed late' },
  waiting: { vi: 'trong số hoàn thành: chờ xác nhận', en: 'of the completed, to be confirmed' },
  openOverdue: { vi: 'chưa hoàn thành, quá hạn', en: 'open, overdue' },
  openInTime: { vi: 'chưa hoàn thành, trong hạn', en: 'open, in time' },
  carriedOver: { vi: 'kỳ trước chuyển sang', en: 'carried over' },
  notYetDue: { vi: 'chưa đến hạn', en: 'not yet due' },
};

/** The figures by the deadlines that stand and by the first ones. */
export interface ReviewFigures {
  readonly byCurrentDeadline: Figures;
  readonly byFirstDeadline: Figures;
}

export const NO_FIGURES: Figures = {
  due: 0,
  doneOnTime: 0,
  doneLate: 0,
  openOverdue: 0,
  openInTime: 0,
  waiting: 0,
  carriedOver: 0,
  notYetDue: 0,
};

/**
 * The figures of a review's period (or of a longer one, for totals) as they stand today; for a closed review, on its closing
 * day. `onTimeUntil` gives the last day in time for a due day.
 */
export function reviewFigures(
  rows: Iterable<FigureRow>,
  reviewed: Period,
  today: CalendarDay,
  onTimeUntil: (dueOn: CalendarDay) => CalendarDay,
): ReviewFigures {
  const current = { ...NO_FIGURES };
  const first = { ...NO_FIGURES };
  for (const row of rows) {
    addRow(current, row, reviewed, today, onTimeUntil);
    const { firstDueOn: dueOn, reportLatenessByFirstDay: reportLateness = row.reportLateness } = row;
    addRow(first, { ...row, dueOn, reportLateness }, reviewed, today, onTimeUntil);
  }
  return { byCurrentDeadline: current, byFirstDeadline: first };
}

/** The sum of figures, such as a plan's from those of its bodies. */
export function sumFigures(all: Iterable<Figures>): Figures {
  const sum = { ...NO_FIGURES };
  for (const figures of all) {
    for (const name of Object.keys(sum) as FigureName[]) sum[name] += figures[name];
  }
  return sum;
}

/** The sum of figures by both deadlines. */
export function sumReviewFigures(all: readonly ReviewFigures[]): ReviewFigures {
  return {
    byCurrentDeadline: sumFigures(all.map((one) => one.byCurrentDeadline)),
    byFirstDeadline: sumFigures(all.map((one) => one.byFirstDeadline)),
  };
}

/** How much more, or less, there is now than there was. */
export function changeOfFigures(now: Figures, before: Figures): Figures {
  const change = { ...NO_FIGURES };
  for (const name of Object.keys(change) as FigureName[]) change[name] = now[name] - before[name];
  return change;
}

type Sum = { -readonly [Name in FigureName]: number };

function addRow(
  sum: Sum,
  row: FigureRow,
  reviewed: Period,
  today: CalendarDay,
  onTimeUntil: (dueOn: CalendarDay) => CalendarDay,
): void {
  const count = row.count ?? 1;
  const figure = figureOf(row, reviewed, today, onTimeUntil);
  if (figure === null) return;
  sum[figure] += count;
  if (figure === 'carriedOver' || figure === 'notYetDue') return;
  sum.due += count;
  if (row.status === 'done') sum.waiting += count;
}

/** The one figure that counts a task: its result where it is due, else how it belongs to the review. */
export type FigureOfTask = Exclude<FigureName, 'due' | 'waiting'>;

/** Which figure counts the task, by the deadline that stands; null where none does. */
export function figureOf(
  row: FigureRow,
  reviewed: Period,
  today: CalendarDay,
  onTimeUntil: (dueOn: CalendarDay) => CalendarDay,
): FigureOfTask | null {
  const place = placeInReview(row, reviewed, today);
  if (place === 'carried_over') return 'carriedOver';
  if (place === 'not_yet_due') return 'notYetDue';
  return place === null ? null : resultClass(row.status, latenessOfRow(row, today, onTimeUntil));
}

/** How the task stands on that day, by the deadline that stands. */
export function latenessOfRow(
  row: FigureRow,
  today: CalendarDay,
  onTimeUntil: (dueOn: CalendarDay) => CalendarDay,
): Lateness | null {
  const returnedUntil = row.returnedBy === null ? null : onTimeUntil(row.returnedBy);
  return taskLateness({ ...row, onTimeUntil: onTimeUntil(row.dueOn), returnedUntil }, today);
}

function resultClass(
  status: TaskStatus,
  lateness: Lateness | null,
): 'doneOnTime' | 'doneLate' | 'openOverdue' | 'openInTime' {
  const isLate = lateness === 'late' || lateness === 'overdue';
  if (isUnfinished(status)) return isLate ? 'openOverdue' : 'openInTime';
  return isLate ? 'doneLate' : 'doneOnTime';
}
