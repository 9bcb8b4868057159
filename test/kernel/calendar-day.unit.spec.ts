import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  calendarDay,
  dayInZone,
  dayOfMonth,
  daysBetween,
  instantAt,
  isCalendarDay,
  shownDay,
  timeInZone,
  weekdayOf,
} from '../../src/kernel/calendar-day.js';
import { anyDay } from '../support/arbitraries.js';

const VIET_NAM = 'Asia/Ho_Chi_Minh';

function standard(day: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(day);
}

describe('a calendar day', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    'hôm nay',
  ])('is refused with its text when it is written "%s"', (text) => {
    expect(isCalendarDay(text)).toBe(false);
    expect(() => calendarDay(text)).toThrow(RangeError);
    expect(() => calendarDay(text)).toThrow(`"${text}"`);
  });

  it('is never a number, a date object or nothing', () => {
    expect([20260101, new Date(0), null, undefined].map(isCalendarDay)).toEqual([false, false, false, false]);
  });

  it('knows 29 February of leap years only', () => {
    expect(['2028-02-29', '2100-02-29', '2000-02-29'].map(isCalendarDay)).toEqual([true, false, true]);
  });

  it('is shown as people in Viet Nam write it', () => {
    expect(shownDay(calendarDay('2026-12-05'))).toBe('05/12/2026');
  });

  it('compares as text the way days follow each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 4000 }), (day, days) => {
        expect(day < addDays(day, days)).toBe(true);
      }),
    );
  });

  it('counts back exactly the days that were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('agrees with the calendar of the standard about days added, days between and weekdays', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400_000, max: 400_000 }), (day, days) => {
        const other = addDays(day, days);
        expect(other).toBe(standard(day).add({ days }).toString());
        expect(daysBetween(day, other)).toBe(
          standard(day).until(standard(other), { largestUnit: 'day' }).days,
        );
        expect(weekdayOf(other)).toBe(standard(other).dayOfWeek);
        expect(isCalendarDay(other)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('falls on the last day of a month that lacks it', () => {
    expect(addMonths(calendarDay('2026-01-31'), 1)).toBe('2026-02-28');
    expect(dayOfMonth(2026, 4, 31)).toBe('2026-04-30');
  });

  it('has Monday as 1 and Sunday as 7', () => {
    expect(['2026-06-15', '2026-06-14'].map((day) => weekdayOf(calendarDay(day)))).toEqual([1, 7]);
  });
});

describe('an instant in a zone', () => {
  it('belongs to the next day in Viet Nam from 17:00 UTC on', () => {
    expect(dayInZone(new Date('2026-06-14T16:59:59Z'), VIET_NAM)).toBe('2026-06-14');
    expect(dayInZone(new Date('2026-06-14T17:00:00Z'), VIET_NAM)).toBe('2026-06-15');
    expect(timeInZone(new Date('2026-06-14T17:05:00Z'), VIET_NAM)).toBe('00:05');
  });

  it('comes back as the day and time it was made from', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const instant = instantAt(day, time, VIET_NAM);
        expect([dayInZone(instant, VIET_NAM), timeInZone(instant, VIET_NAM)]).toEqual([day, time]);
      }),
    );
  });

  it('is half past midnight UTC for 07:30 in Viet Nam', () => {
    expect(instantAt(calendarDay('2026-06-15'), '07:30', VIET_NAM).toISOString()).toBe(
      '2026-06-15T00:30:00.000Z',
    );
  });

  it.each(['7:30', '24:00', '07:60', ''])('is refused for the time "%s"', (time) => {
    expect(() => instantAt(calendarDay('2026-06-15'), time, VIET_NAM)).toThrow(RangeError);
  });
});
