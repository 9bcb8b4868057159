import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay } from '../../src/kernel/calendar-day.js';
import {
  deadlineInForce,
  latenesses,
  type LatenessFacts,
  latenessLabels,
  taskLateness,
} from '../../src/tasks/task-lateness.js';
import { taskStatuses } from '../../src/tasks/task-status.js';
import { anyDay } from '../support/arbitraries.js';
import { unlabelled } from '../support/status-rules.js';

const onTimeUntil = calendarDay('2026-06-15');

function task(more: Partial<LatenessFacts> = {}): LatenessFacts {
  return {
    status: 'in_progress',
    onTimeUntil,
    completedOn: null,
    returnedFrom: null,
    returnedUntil: null,
    continuous: false,
    reportLateness: null,
    ...more,
  };
}

function onDays(facts: LatenessFacts, ...days: string[]): (string | null)[] {
  return days.map((day) => taskLateness(facts, calendarDay(day)));
}

describe('the lateness of a task', () => {
  it('is due soon from 7 days before its last day in time, and overdue the day after', () => {
    expect(onDays(task(), '2026-06-07', '2026-06-08', '2026-06-15', '2026-06-16')).toEqual([
      'on_track',
      'due_soon',
      'due_soon',
      'overdue',
    ]);
    expect(onDays(task({ status: 'assigned' }), '2026-06-16')).toEqual(['overdue']);
  });

  it('follows the day it was reported done, not the day it was confirmed', () => {
    const inTime = task({ status: 'confirmed', completedOn: onTimeUntil });
    const late = task({ status: 'done', completedOn: calendarDay('2026-06-16') });
    expect([onDays(inTime, '2026-08-01'), onDays(late, '2026-08-01')]).toEqual([['on_time'], ['late']]);
  });

  it('is nothing for a cancelled task', () => {
    expect(onDays(task({ status: 'cancelled' }), '2026-08-01')).toEqual([null]);
  });

  it('is that of the report for a continuous task, which is never late by itself', () => {
    const continuous = task({ continuous: true });
    expect(onDays(continuous, '2026-08-01')).toEqual(['on_track']);
    expect(onDays({ ...continuous, status: 'done' }, '2026-08-01')).toEqual(['on_time']);
    const open = latenesses.map((reportLateness) =>
      taskLateness({ ...continuous, reportLateness }, onTimeUntil),
    );
    const done = latenesses.map((reportLateness) =>
      taskLateness({ ...continuous, status: 'confirmed', reportLateness }, onTimeUntil),
    );
    expect(latenesses).toEqual(['on_track', 'due_soon', 'overdue', 'on_time', 'late']);
    // a report that was sent without the task, and a task done by a later report than its own
    expect(open).toEqual(['on_track', 'due_soon', 'overdue', 'on_track', 'overdue']);
    expect(done).toEqual(['on_time', 'on_time', 'late', 'on_time', 'late']);
  });

  it('is a class of open tasks while it is not done, and of done ones from then on', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.boolean(),
        fc.constantFrom(null, ...latenesses),
        fc.constantFrom(...taskStatuses.filter((status) => status !== 'cancelled')),
        (day, continuous, reportLateness, status) => {
          const facts = task({ status, continuous, reportLateness, completedOn: day });
          const isDone = status === 'done' || status === 'confirmed';
          expect(['on_time', 'late'].includes(taskLateness(facts, day) ?? '')).toBe(isDone);
        },
      ),
    );
  });

  it('of a task done in time and returned is held to the day given', () => {
    const returned = task({ returnedFrom: onTimeUntil, returnedUntil: calendarDay('2026-06-22') });
    expect(onDays(returned, '2026-06-16', '2026-06-22', '2026-06-23')).toEqual([
      'due_soon',
      'due_soon',
      'overdue',
    ]);
  });

  it('of a task done late and returned stays overdue', () => {
    const returned = task({
      returnedFrom: calendarDay('2026-06-16'),
      returnedUntil: calendarDay('2026-06-22'),
    });
    expect(onDays(returned, '2026-06-17')).toEqual(['overdue']);
  });

  it('is not brought forward by a return that gives an earlier day', () => {
    const early = task({ returnedFrom: calendarDay('2026-06-01'), returnedUntil: calendarDay('2026-06-08') });
    expect(deadlineInForce(early)).toBe(onTimeUntil);
  });

  it('has a label for each value, and a value for each status but cancelled', () => {
    expect(unlabelled(latenessLabels)).toEqual([]);
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -30, max: 30 }),
        fc.constantFrom(...taskStatuses),
        (day, days, status) => {
          const facts = task({ status, onTimeUntil: addDays(day, days), completedOn: day });
          expect(taskLateness(facts, day) === null).toBe(status === 'cancelled');
        },
      ),
    );
  });
});
