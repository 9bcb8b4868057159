import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, addMonths, calendarDay, monthOf } from '../../src/kernel/calendar-day.js';
import { lastDayOf, periodOfDays } from '../../src/kernel/period.js';
import {
  type Cadence,
  CADENCES,
  cadenceText,
  namedDayIn,
  type OwnDay,
  ownDayProblem,
} from '../../src/plans/cadence.js';
import { periodHolding } from '../../src/plans/review-calendar.js';
import { anyDay } from '../support/arbitraries.js';

const quarter1 = periodOfDays(calendarDay('2025-12-15'), calendarDay('2026-03-14'));
const on = { on: calendarDay('2026-09-30') };

describe('a day that a duty names', () => {
  it('is the 20th of the last month of the quarter, whether or not the quarter was cut off before', () => {
    expect(namedDayIn(quarter1, 'quarter', { day: 20, month: 'last' })).toBe('2026-03-20');
    expect(namedDayIn(quarter1, 'quarter', { day: 20, month: 1 })).toBe('2026-01-20');
  });

  it('is the last day of a month that lacks it, and comes back in the next month', () => {
    const days = ['2026-01-10', '2026-02-10', '2026-03-10', '2026-04-10'].map((day) =>
      namedDayIn(periodHolding('calendar', 'month', calendarDay(day)).period, 'month', {
        day: 31,
        month: 'last',
      }),
    );
    expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
  });

  it('lies in the month that it names, in every period', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        (day, named, month) => {
          const year = periodHolding('decree-09', 'year', day);
          expect(monthOf(namedDayIn(year.period, 'year', { day: named, month }))).toBe(month);
        },
      ),
    );
  });

  it('follows from one period to the next by the length of the period', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 28 }), (day, named) => {
        const one = periodHolding('decree-09', 'quarter', day).period;
        const next = periodHolding('decree-09', 'quarter', addDays(lastDayOf(one), 1)).period;
        const own = { day: named, month: 'last' } as const;
        expect(namedDayIn(next, 'quarter', own)).toBe(addMonths(namedDayIn(one, 'quarter', own), 3));
      }),
    );
  });
});

describe('a cadence', () => {
  it.each<[Cadence, OwnDay | null]>([
    ['once', on],
    ['term', null],
    ['term', on],
    ['monthly', null],
    ['monthly', { day: 31, month: 1 }],
    ['quarterly', { day: 20, month: 'last' }],
    ['yearly', { day: 25, month: 11 }],
    ['continuous', null],
    ['conditional', null],
  ])('%s can have the own day %j', (cadence, own) => {
    expect(ownDayProblem(cadence, own)).toBeNull();
  });

  it.each<[Cadence, OwnDay | null]>([
    ['once', null],
    ['once', { day: 20, month: 'last' }],
    ['once', { on: '2026-02-30' as never }],
    ['monthly', { day: 20, month: 2 }],
    ['quarterly', { day: 20, month: 4 }],
    ['quarterly', { day: 0, month: 'last' }],
    ['half-yearly', { day: 32, month: 6 }],
    ['yearly', on],
    ['term', { day: 20, month: 'last' }],
    ['continuous', on],
    ['conditional', { day: 20, month: 'last' }],
  ])('%s cannot have the own day %j', (cadence, own) => {
    const problem = ownDayProblem(cadence, own);
    expect(problem).toEqual({ vi: expect.any(String), en: expect.any(String) });
    // pages print it, where nobody writes { on: … }
    expect(JSON.stringify(Object.values(problem ?? {}))).not.toMatch(/[{}]|last\b(?! or)/);
  });

  it('is told with its day', () => {
    expect(cadenceText('quarterly', { day: 20, month: 'last' }).vi).toBe('hằng quý, ngày 20 của tháng cuối');
    expect(cadenceText('monthly', { day: 20, month: 'last' }).vi).toBe('hằng tháng, ngày 20');
    expect(cadenceText('once', on)).toEqual({
      vi: 'một lần, ngày 30/09/2026',
      en: 'once, on 30/09/2026',
    });
    expect(cadenceText('continuous', null)).toEqual(CADENCES.continuous);
  });
});
