import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay, type CalendarDay } from '../../../src/kernel/calendar-day.js';
import { periodOfDays } from '../../../src/kernel/period.js';
import { type PlannedReminder, reminderKey } from '../../../src/reminders/planned-reminder.js';
import { defaultRules } from '../../../src/reminders/rule-setting.js';
import { taskDueReminders, type TaskReminderFacts } from '../../../src/reminders/rules/task-due.js';
import { taskOverdueReminders } from '../../../src/reminders/rules/task-overdue.js';
import { taskStatuses } from '../../../src/tasks/task-status.js';
import { dayAndCalendar } from '../../support/arbitraries.js';
import { vietNam2026 } from '../../support/viet-nam-2026.js';

const onTimeUntil = calendarDay('2026-06-15');
const period = periodOfDays(calendarDay('2025-12-15'), calendarDay('2026-06-14'));

function task(more: Partial<TaskReminderFacts> = {}): TaskReminderFacts {
  return {
    taskId: 'task',
    status: 'in_progress',
    continuous: false,
    period,
    onTimeUntil,
    since: period.from,
    misaddressed: false,
    extensionPending: false,
    ...more,
  };
}

function planned(
  facts: TaskReminderFacts,
  day: string | CalendarDay,
  working = vietNam2026,
): PlannedReminder[] {
  const today = calendarDay(day);
  return [
    ...taskDueReminders(facts, defaultRules['task-due'], today, working),
    ...taskOverdueReminders(facts, defaultRules['task-overdue'], today, working),
  ];
}

function said(facts: TaskReminderFacts, day: string): string[] {
  return planned(facts, day)
    .filter(({ state }) => state === 'said')
    .map(({ kind, receiver, offset }) => `${kind} ${offset} ${receiver}`);
}

describe('the reminders of a task before its deadline', () => {
  it('go to the lead body, and at 7 days to cooperating bodies too', () => {
    expect(said(task(), '2026-06-01')).toEqual(['task-due -14 body']);
    expect(said(task(), '2026-06-08')).toEqual(['task-due -7 body', 'task-due -7 cooperating']);
  });

  it('tell cooperating bodies once even where the program stood still on that day', () => {
    const keys = (day: string): string[] =>
      planned(task(), day).flatMap((each) =>
        each.state === 'said' && each.receiver === 'cooperating' ? [reminderKey(each, each.offset)] : [],
      );
    expect(keys('2026-06-12')).toEqual(keys('2026-06-08'));
  });

  it('end with the deadline', () => {
    expect(said(task(), '2026-06-15')).toContain('task-due 0 body');
    expect(said(task(), '2026-06-16').filter((line) => line.startsWith('task-due'))).toEqual([]);
  });
});

describe('the reminders of an overdue task', () => {
  it('escalate from the body to its head after 3 days and to the board after 7, and go on every 7', () => {
    expect(said(task(), '2026-06-16')).toEqual(['task-overdue 1 body']);
    expect(said(task(), '2026-06-18')).toEqual(['task-overdue 3 body', 'task-overdue 3 head']);
    expect(said(task(), '2026-06-22')).toEqual([
      'task-overdue 7 body',
      'task-overdue 7 head',
      'task-overdue 7 board',
    ]);
    expect(said(task(), '2026-06-29')).toContain('task-overdue 14 board');
  });

  it('escalate by the offset, not by the day that it went out', () => {
    const overTet = task({ onTimeUntil: calendarDay('2026-02-13') });
    expect(said(overTet, '2026-02-23')).toEqual([
      'task-overdue 7 body',
      'task-overdue 7 head',
      'task-overdue 7 board',
    ]);
  });

  it('are held back by a request for a later deadline made in time, and catch up with the latest when it is declined', () => {
    expect(said(task({ extensionPending: true }), '2026-06-22')).toEqual([]);
    expect(said(task(), '2026-06-23')).toContain('task-overdue 7 board');
  });

  it('begin a new series with a new deadline', () => {
    const moved = task({ onTimeUntil: calendarDay('2026-07-15'), since: calendarDay('2026-06-16') });
    const key = (each: PlannedReminder): string => reminderKey(each, each.offset);
    const before = new Set(planned(task(), '2026-06-15').map(key));
    expect(planned(moved, '2026-07-15').some((each) => before.has(key(each)))).toBe(false);
  });
});

describe('no reminder goes', () => {
  it.each(taskStatuses.filter((status) => status !== 'assigned' && status !== 'in_progress'))(
    'for a task that is %s',
    (status) => {
      expect([
        ...planned(task({ status }), '2026-06-08'),
        ...planned(task({ status }), '2026-06-22'),
      ]).toEqual([]);
    },
  );

  it('for a continuous task, which is accounted for in the report', () => {
    expect([
      ...planned(task({ continuous: true }), '2026-06-08'),
      ...planned(task({ continuous: true }), '2026-06-22'),
    ]).toEqual([]);
  });

  it('while the body waits to have the task given elsewhere', () => {
    expect(planned(task({ misaddressed: true }), '2026-06-22')).toEqual([]);
  });

  it('for a task whose period has not begun', () => {
    const later = task({ period: periodOfDays(calendarDay('2026-06-10'), calendarDay('2026-06-14')) });
    expect(planned(later, '2026-06-09')).toEqual([]);
    expect(said(later, '2026-06-10')).toEqual([]);
    expect(said(later, '2026-06-12')).toEqual(['task-due -1 body']);
  });
});

describe('whatever days the passes run on', () => {
  const passes = fc.array(fc.integer({ min: -30, max: 60 }), { minLength: 1, maxLength: 30 });

  it('no offset is said twice to a receiver, and none of a day before the task was made', () => {
    fc.assert(
      fc.property(
        dayAndCalendar,
        fc.integer({ min: -40, max: 20 }),
        passes,
        ([deadline, working], made, runs) => {
          const since = addDays(deadline, made);
          const facts = task({
            onTimeUntil: deadline,
            since,
            period: { from: since, to: addDays(deadline, 61) },
          });
          const told = new Map<string, string>();
          const keys = new Map<string, string>();
          for (const run of runs) {
            for (const each of planned(facts, addDays(deadline, run), working)) {
              const key = `${reminderKey(each, each.offset)} ${each.receiver}`;
              expect(each.state === 'overtaken' || each.day >= since).toBe(true);
              expect(told.get(key) ?? each.day).toBe(each.day);
              told.set(key, each.day);
              // What is said in the same words has the same key, whatever the day of the pass.
              const words = `${each.kind} ${each.offset} ${each.receiver}`;
              expect(keys.get(words) ?? key).toBe(key);
              keys.set(words, key);
            }
          }
        },
      ),
    );
  });

  it('at most one reminder of a kind is said to a receiver in one pass', () => {
    fc.assert(
      fc.property(dayAndCalendar, fc.integer({ min: -30, max: 200 }), ([deadline, working], run) => {
        const facts = task({
          onTimeUntil: deadline,
          since: addDays(deadline, -40),
          period: { from: addDays(deadline, -40), to: deadline },
        });
        const now = planned(facts, addDays(deadline, run), working).filter(({ state }) => state === 'said');
        expect(new Set(now.map(({ receiver }) => receiver)).size).toBe(now.length);
      }),
    );
  });
});
