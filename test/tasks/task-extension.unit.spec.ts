import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { statusesOf } from '../../src/kernel/status-table.js';
import {
  extensionDayProblem,
  extensionMoves,
  extensionStatusLabels,
  type ExtensionStatus,
  holdsBackOverdue,
  isOpenRequest,
  mayAskExtension,
} from '../../src/tasks/task-extension.js';
import { taskStatuses } from '../../src/tasks/task-status.js';
import { illegalPath, unlabelled, unreachable } from '../support/status-rules.js';

const dueOn = calendarDay('2026-06-14');
const onTimeUntil = calendarDay('2026-06-15');

function holds(day: string, status: ExtensionStatus): boolean {
  return holdsBackOverdue({ status, requestedOn: calendarDay(day) }, onTimeUntil);
}

describe('a request for a later deadline', () => {
  it('reaches every status from being made, each with a label of its own', () => {
    expect(unreachable(extensionMoves, 'requested')).toEqual([]);
    expect(unlabelled(extensionStatusLabels)).toEqual([]);
  });

  it('has no path to an illegal status', () => {
    expect(illegalPath(extensionMoves, 'requested')).toBeNull();
  });

  it('is open while it waits for the board or for an answer to its proposal', () => {
    expect(statusesOf(extensionMoves).filter(isOpenRequest)).toEqual(['requested', 'proposed']);
  });

  it('can be made only before the task is reported done', () => {
    expect(taskStatuses.filter(mayAskExtension)).toEqual(['assigned', 'in_progress']);
  });

  it('asks for a day later than the due day and than today', () => {
    const today = calendarDay('2026-06-10');
    expect(extensionDayProblem(calendarDay('2026-06-15'), dueOn, today)).toBeNull();
    expect(extensionDayProblem(dueOn, dueOn, today)?.en).toMatch(
      /later than the due day 14\/06\/2026 and than today, \d\d\/06\/2026\./,
    );
    const late = calendarDay('2026-06-20');
    expect(extensionDayProblem(late, dueOn, late)).not.toBeNull();
    expect(extensionDayProblem(calendarDay('2026-06-21'), dueOn, late)).toBeNull();
  });

  it('made in time holds back overdue notices until the board answers', () => {
    expect([holds('2026-06-15', 'requested'), holds('2026-06-16', 'requested')]).toEqual([true, false]);
    expect([holds('2026-06-15', 'proposed'), holds('2026-06-15', 'declined')]).toEqual([false, false]);
  });
});
