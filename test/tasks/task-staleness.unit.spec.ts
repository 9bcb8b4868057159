import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { periodOfDays } from '../../src/kernel/period.js';
import { isStale, type StalenessFacts } from '../../src/tasks/task-staleness.js';

const period = periodOfDays(calendarDay('2025-12-15'), calendarDay('2026-06-14'));

function task(more: Partial<StalenessFacts> = {}): StalenessFacts {
  return {
    status: 'in_progress',
    cadence: 'once',
    period,
    assignedOn: period.from,
    lastUpdateOn: null,
    ...more,
  };
}

function onDays(facts: StalenessFacts, ...days: string[]): boolean[] {
  return days.map((day) => isStale(facts, calendarDay(day)));
}

describe('a stale task', () => {
  it('had no update for 30 days where it is due once or monthly', () => {
    const updated = task({ lastUpdateOn: calendarDay('2026-03-01') });
    expect(onDays(updated, '2026-03-30', '2026-03-31')).toEqual([false, true]);
    expect(onDays({ ...updated, cadence: 'monthly' }, '2026-03-30', '2026-03-31')).toEqual([false, true]);
  });

  it('had no update for 60 days where it is due quarterly', () => {
    const updated = task({ cadence: 'quarterly', lastUpdateOn: calendarDay('2026-03-01') });
    expect(onDays(updated, '2026-04-29', '2026-04-30')).toEqual([false, true]);
  });

  it('counts from its beginning, or its assignment, where it had no update at all', () => {
    expect(onDays(task(), '2026-01-13', '2026-01-14')).toEqual([false, true]);
    expect(onDays(task({ assignedOn: calendarDay('2026-01-10') }), '2026-02-08', '2026-02-09')).toEqual([
      false,
      true,
    ]);
  });

  it('of a longer cadence had no update in its whole period', () => {
    const yearly = task({ cadence: 'yearly' });
    expect(onDays(yearly, '2026-06-14', '2026-06-15')).toEqual([false, true]);
    expect(onDays({ ...yearly, lastUpdateOn: calendarDay('2025-12-15') }, '2026-06-15')).toEqual([false]);
  });

  it('is neither done nor of a period that has not begun', () => {
    expect(onDays(task({ status: 'done' }), '2026-12-31')).toEqual([false]);
    expect(onDays(task({ assignedOn: calendarDay('2025-01-01') }), '2025-12-14')).toEqual([false]);
  });
});
