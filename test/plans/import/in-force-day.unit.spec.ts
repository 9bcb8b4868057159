import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../../src/kernel/calendar-day.js';
import { inForceDay } from '../../../src/plans/import/in-force-day.js';
import { DEFAULT_REVIEW_CALENDAR } from '../../../src/plans/review-calendar.js';

const byDecree = DEFAULT_REVIEW_CALENDAR;
const byQuarter = { ...byDecree, preset: 'calendar', rhythm: 'quarter' } as const;

describe('the day from which a plan file says it is in force', () => {
  it.each([
    ['the first of the half-year of Decree 09/2019 that holds today', byDecree, '2026-06-14', '2025-12-15'],
    ['the next one from its first day on', byDecree, '2026-06-15', '2026-06-15'],
    [
      'the first of the quarter by the calendar, where the plan is reviewed so',
      byQuarter,
      '2026-06-15',
      '2026-04-01',
    ],
  ])('is %s', (_, reviewCalendar, today, expected) => {
    expect(inForceDay({ inForce: 'start-of-period', reviewCalendar }, calendarDay(today))).toBe(expected);
  });

  it('is the day that the file names, and today where it names none', () => {
    const named = { inForce: calendarDay('2026-02-01'), reviewCalendar: byDecree };
    expect(inForceDay(named, calendarDay('2026-06-15'))).toBe('2026-02-01');
    expect(inForceDay({ ...named, inForce: null }, calendarDay('2026-06-15'))).toBe('2026-06-15');
  });
});
