import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import { isUnfinished } from '../tasks/task-status.js';
import { type PlaceInReview, type PlacedTask, placeInReport } from './place-in-review.js';

/** A word of the lead body on one of its tasks. Sorted by `at`. */
export interface LineUpdate {
  readonly id: string;
  readonly at: Date;
  readonly note: string;
}

/** A task as a line of its body's report is filled from it. */
export interface LineTask extends PlacedTask {
  readonly id: string;
  readonly completedOn: CalendarDay | null;
  /** Since the period began, oldest first. */
  readonly updates: readonly LineUpdate[];
}

/** What is stored of a line: only what somebody has written or ticked, until the report is submitted. */
export interface StoredLine {
  readonly text: string;
  /** Null where the body has said neither. */
  readonly done: boolean | null;
  readonly edited: boolean;
  readonly updateId: string | null;
}

/** A line as it stands. */
export interface LineText {
  readonly text: string;
  readonly done: boolean;
  /** Written by hand: it no longer follows its task. */
  readonly edited: boolean;
  /** The newest update that the text takes in, or that was there when it was written. */
  readonly updateId: string | null;
  /** What the body has said on the task since a line was written by hand. */
  readonly newer: readonly LineUpdate[];
}

/** The place of the task in the report on that period, as of today; null where it has none. */
export function placeOfLine(task: LineTask, reviewed: Period, today: CalendarDay): PlaceInReview | null {
  return placeInReport(task, reviewed, today);
}

/** The line as it stands before submission: by hand where it was edited, else as its task says. */
export function lineOf(task: LineTask, place: PlaceInReview, stored: StoredLine | null): LineText {
  const followed = task.updates.map(({ note }) => note.trim()).join('\n');
  const edited = stored?.edited ?? false;
  const text = stored && edited ? stored.text : followed;
  const updateId = stored && edited ? stored.updateId : (task.updates.at(-1)?.id ?? null);
  return {
    text,
    done: isReportedDone(task) || (stored?.done ?? isAccountedFor(task, place, text)),
    edited,
    updateId,
    newer: after(task.updates, updateId),
  };
}

/**
 * A continuous task is accounted for in its body's report: words on it make it done, unless the body says otherwise. Of all
 * others the body says so itself.
 */
function isAccountedFor(task: PlacedTask, place: PlaceInReview, text: string): boolean {
  return task.continuous && place !== 'not_yet_due' && text !== '';
}

/** The body has reported the task done already, or it is confirmed. */
export function isReportedDone(task: Pick<PlacedTask, 'status'>): boolean {
  return task.status !== 'cancelled' && !isUnfinished(task.status);
}

function after(updates: readonly LineUpdate[], updateId: string | null): readonly LineUpdate[] {
  // An update that is not there (the line was written before any) leaves all of them newer.
  const known = updates.findIndex(({ id }) => id === updateId);
  return updates.slice(known + 1);
}
