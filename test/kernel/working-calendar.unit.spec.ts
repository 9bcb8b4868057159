import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay } from '../../src/kernel/calendar-day.js';
import {
  OFF_DAY_DIRECTIONS,
  type OffDayDirection,
  WorkingCalendar,
} from '../../src/kernel/working-calendar.js';
import { dayAndCalendar } from '../support/arbitraries.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const directions = Object.keys(OFF_DAY_DIRECTIONS) as OffDayDirection[];

describe('the working calendar', () => {
  it('has Saturdays and Sundays off where nothing else is said', () => {
    const week = Array.from({ length: 7 }, (_, n) => addDays(calendarDay('2026-06-15'), n));
    const plain = new WorkingCalendar([]);
    expect(week.map((day) => plain.isWorkingDay(day))).toEqual([true, true, true, true, true, false, false]);
  });

  it('knows holidays, days in lieu and swapped Saturdays', () => {
    const days = ['2026-01-02', '2026-01-10', '2026-02-18', '2026-04-27', '2026-08-22'].map(calendarDay);
    expect(days.map((day) => vietNam2026.isWorkingDay(day))).toEqual([false, true, false, false, true]);
  });

  it('adds working days across Tết without counting the day itself', () => {
    expect(vietNam2026.addWorkingDays(calendarDay('2026-02-13'), 1)).toBe('2026-02-23');
    expect(vietNam2026.addWorkingDays(calendarDay('2026-02-23'), -1)).toBe('2026-02-13');
    expect(vietNam2026.addWorkingDays(calendarDay('2026-06-14'), 0)).toBe('2026-06-14');
  });

  it('never lands on a day off when it adds or takes working days', () => {
    const some = fc.integer({ min: -40, max: 40 }).filter((n) => n !== 0);
    fc.assert(
      fc.property(dayAndCalendar, some, ([day, calendar], n) => {
        expect(calendar.isWorkingDay(calendar.addWorkingDays(day, n))).toBe(true);
      }),
    );
  });

  it('counts between two days what it takes to come from one to the other', () => {
    fc.assert(
      fc.property(dayAndCalendar, fc.integer({ min: -40, max: 40 }), ([day, calendar], n) => {
        expect(calendar.workingDaysBetween(day, calendar.addWorkingDays(day, n))).toBe(n);
      }),
    );
  });

  it('finds the nearest working day on either side', () => {
    fc.assert(
      fc.property(dayAndCalendar, ([day, calendar]) => {
        const after = calendar.onOrAfter(day);
        const before = calendar.onOrBefore(day);
        expect(before <= day && day <= after).toBe(true);
        expect([before, after].every((found) => calendar.isWorkingDay(found))).toBe(true);
        expect(calendar.workingDaysBetween(before, after)).toBe(calendar.isWorkingDay(day) ? 0 : 1);
      }),
    );
  });
});

describe('the last day in time', () => {
  const sunday = calendarDay('2026-06-14');

  it('is the end of the next working day for a deadline on a day off (Civil Code 2015, article 148)', () => {
    expect(vietNam2026.onTimeUntil(sunday, 'forward')).toBe('2026-06-15');
    expect(vietNam2026.onTimeUntil(calendarDay('2026-02-14'), 'forward')).toBe('2026-02-23');
  });

  it('is the working day before, or the day itself, where the committee has set so', () => {
    expect([vietNam2026.onTimeUntil(sunday, 'back'), vietNam2026.onTimeUntil(sunday, 'none')]).toEqual([
      '2026-06-12',
      '2026-06-14',
    ]);
  });

  it('is the stated day wherever that is worked, and stays where it is when asked again', () => {
    fc.assert(
      fc.property(dayAndCalendar, fc.constantFrom(...directions), ([day, calendar], direction) => {
        const last = calendar.onTimeUntil(day, direction);
        expect(last === day).toBe(direction === 'none' || calendar.isWorkingDay(day));
        expect(calendar.onTimeUntil(last, direction)).toBe(last);
      }),
    );
  });

  it('has passed exactly for the due days before the earliest one in time', () => {
    fc.assert(
      fc.property(
        dayAndCalendar,
        fc.constantFrom(...directions),
        fc.integer({ min: -50, max: 50 }),
        ([today, calendar], direction, days) => {
          const dueOn = addDays(today, days);
          expect(calendar.onTimeUntil(dueOn, direction) < today).toBe(
            dueOn < calendar.earliestInTime(today, direction),
          );
        },
      ),
    );
  });
});
