import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay } from '../../src/kernel/calendar-day.js';
import { daysIn, holds, lastDayOf, overlaps, period, periodOfDays } from '../../src/kernel/period.js';
import { anyDay } from '../support/arbitraries.js';

const firstHalf = periodOfDays(calendarDay('2025-12-15'), calendarDay('2026-06-14'));

describe('a period', () => {
  it('holds its first and its last day and neither neighbour', () => {
    const days = ['2025-12-14', '2025-12-15', '2026-06-14', '2026-06-15'].map(calendarDay);
    expect(days.map((day) => holds(firstHalf, day))).toEqual([false, true, true, false]);
  });

  it('ends on the day before the next one begins', () => {
    expect([firstHalf.to, lastDayOf(firstHalf), daysIn(firstHalf)]).toEqual([
      '2026-06-15',
      '2026-06-14',
      182,
    ]);
  });

  it('is refused when it would hold no day', () => {
    expect(() => period(firstHalf.to, firstHalf.to)).toThrow(RangeError);
  });

  it('overlaps another exactly when a day lies in both', () => {
    const span = fc
      .tuple(anyDay, fc.integer({ min: 1, max: 40 }))
      .map(([day, days]) => period(day, addDays(day, days)));
    fc.assert(
      fc.property(
        span,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 40 }),
        (one, shift, days) => {
          const from = addDays(one.from, shift);
          const other = period(from, addDays(from, days));
          const shared = Array.from({ length: days }, (_, n) => addDays(from, n)).some((day) =>
            holds(one, day),
          );
          expect(overlaps(one, other)).toBe(shared);
        },
      ),
    );
  });
});
