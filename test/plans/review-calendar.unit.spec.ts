import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay } from '../../src/kernel/calendar-day.js';
import { daysIn, holds, lastDayOf, period, periodOfDays } from '../../src/kernel/period.js';
import {
  DEFAULT_REVIEW_CALENDAR,
  PERIOD_PRESETS,
  type PeriodPreset,
  periodHolding,
  periodsOverlapping,
  type Rhythm,
  RHYTHMS,
  reviewCalendarProblems,
  reviewDays,
  reviewPeriods,
} from '../../src/plans/review-calendar.js';
import { nameOfPeriod } from '../../src/plans/period-of-key.js';
import { anyDay, dayAndCalendar } from '../support/arbitraries.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const year2026 = periodOfDays(calendarDay('2026-01-01'), calendarDay('2026-12-14'));
const anyPreset = fc.constantFrom(...(Object.keys(PERIOD_PRESETS) as PeriodPreset[]));
const anyRhythm = fc.constantFrom(...(Object.keys(RHYTHMS) as Rhythm[]));

function daysOf(preset: PeriodPreset, rhythm: Rhythm): string[] {
  return periodsOverlapping(preset, rhythm, year2026).map(
    ({ key, period: span }) => `${key} ${span.from}–${lastDayOf(span)}`,
  );
}

describe('the periods of Decree 09/2019/NĐ-CP, article 12', () => {
  it('have half-years from 15 December and 15 June', () => {
    expect(daysOf('decree-09', 'half-year')).toEqual([
      '2026-H1 2025-12-15–2026-06-14',
      '2026-H2 2026-06-15–2026-12-14',
    ]);
  });

  it('have quarters that end on 14 March, June, September and December', () => {
    expect(daysOf('decree-09', 'quarter')).toEqual([
      '2026-Q1 2025-12-15–2026-03-14',
      '2026-Q2 2026-03-15–2026-06-14',
      '2026-Q3 2026-06-15–2026-09-14',
      '2026-Q4 2026-09-15–2026-12-14',
    ]);
  });

  it('have months from the 15th to the 14th and years from 15 December', () => {
    expect(daysOf('decree-09', 'month').slice(0, 3)).toEqual([
      '2026-M01 2025-12-15–2026-01-14',
      '2026-M02 2026-01-15–2026-02-14',
      '2026-M03 2026-02-15–2026-03-14',
    ]);
    expect(daysOf('decree-09', 'year')).toEqual(['2026-Y 2025-12-15–2026-12-14']);
  });
});

describe('the periods under review', () => {
  const anyCalendar = fc.record({ preset: anyPreset, rhythm: anyRhythm });

  it('join those that an earlier calendar made, without gap or overlap, each key once', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, anyCalendar, fc.nat(12), (day, earlier, later, count) => {
        const span = { from: day, to: addDays(day, 800) };
        const all = reviewPeriods({ ...DEFAULT_REVIEW_CALENDAR, ...earlier }, span);
        const standing = all.slice(0, count);
        const added = reviewPeriods({ ...DEFAULT_REVIEW_CALENDAR, ...later }, span, standing);
        const periods = [...standing, ...added];
        expect(periods.slice(1).every((next, n) => periods[n]?.period.to === next.period.from)).toBe(true);
        expect(new Set(periods.map(({ key }) => key)).size).toBe(periods.length);
        expect((periods.at(-1)?.period.to ?? day) >= span.to).toBe(true);
      }),
      // the last days lie in a quarter that stands already, shorter: the one after it takes them
      {
        examples: [
          [
            calendarDay('2012-10-07'),
            { preset: 'decree-09', rhythm: 'quarter' },
            { preset: 'calendar', rhythm: 'quarter' },
            9,
          ],
        ],
      },
    );
  });

  it('are named by their keys whatever calendar gives them their days', () => {
    fc.assert(
      fc.property(anyDay, anyPreset, anyRhythm, (day, preset, rhythm) => {
        const { key, name } = periodHolding(preset, rhythm, day);
        expect(nameOfPeriod(key)).toEqual(name);
      }),
    );
    for (const key of ['2026-Q5', '2026-H0', '2026-M13', '2026-Y1', '2026-Q', 'once', 'trigger-2026-Y']) {
      expect([key, nameOfPeriod(key)]).toEqual([key, null]);
    }
  });
});

describe('the periods of the calendar', () => {
  it('end with the month, quarter, half-year and year', () => {
    expect(daysOf('calendar', 'month').slice(1, 2)).toEqual(['2026-M02 2026-02-01–2026-02-28']);
    expect(daysOf('calendar', 'quarter').slice(3)).toEqual(['2026-Q4 2026-10-01–2026-12-31']);
    expect(daysOf('calendar', 'half-year').slice(1)).toEqual(['2026-H2 2026-07-01–2026-12-31']);
    expect(daysOf('calendar', 'year')).toEqual(['2026-Y 2026-01-01–2026-12-31']);
  });
});

describe('the periods of every preset and rhythm', () => {
  it('join without gap or overlap, under keys of their own', () => {
    fc.assert(
      fc.property(
        anyPreset,
        anyRhythm,
        anyDay,
        fc.integer({ min: 1, max: 1200 }),
        (preset, rhythm, from, days) => {
          const span = period(from, addDays(from, days));
          const found = periodsOverlapping(preset, rhythm, span);
          const joints = found.slice(1).map((next, n) => [found[n]?.period.to, next.period.from]);
          expect(joints.every(([end, start]) => end === start)).toBe(true);
          expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
          expect(holds(found[0]?.period ?? span, span.from)).toBe(true);
          expect(holds(found.at(-1)?.period ?? span, lastDayOf(span))).toBe(true);
        },
      ),
    );
  });

  it('hold each day exactly once', () => {
    fc.assert(
      fc.property(anyPreset, anyRhythm, anyDay, (preset, rhythm, day) => {
        const found = periodHolding(preset, rhythm, day);
        expect(holds(found.period, day)).toBe(true);
        expect(periodsOverlapping(preset, rhythm, periodOfDays(day, day))).toEqual([found]);
      }),
    );
  });

  it('are as long as their name says', () => {
    const lid: Record<Rhythm, [number, number]> = {
      month: [28, 31],
      quarter: [90, 92],
      'half-year': [181, 184],
      year: [365, 366],
    };
    fc.assert(
      fc.property(anyPreset, anyRhythm, anyDay, (preset, rhythm, day) => {
        const [least, most] = lid[rhythm];
        const days = daysIn(periodHolding(preset, rhythm, day).period);
        expect(days >= least && days <= most).toBe(true);
      }),
    );
  });

  it('fill a longer period of the same preset exactly', () => {
    fc.assert(
      fc.property(anyPreset, anyRhythm, anyDay, (preset, rhythm, day) => {
        const year = periodHolding(preset, 'year', day).period;
        const within = periodsOverlapping(preset, rhythm, year);
        expect([within[0]?.period.from, within.at(-1)?.period.to]).toEqual([year.from, year.to]);
      }),
    );
  });

  it('are named in both languages', () => {
    const names = (['month', 'quarter', 'half-year', 'year'] as const).map(
      (rhythm) => periodHolding('decree-09', rhythm, calendarDay('2026-06-15')).name.vi,
    );
    expect(names).toEqual(['tháng 07 năm 2026', 'quý III năm 2026', '6 tháng cuối năm 2026', 'năm 2026']);
  });
});

describe('the days of a review', () => {
  const [first, second] = reviewPeriods(DEFAULT_REVIEW_CALENDAR, year2026).map(({ period: span }) =>
    reviewDays(DEFAULT_REVIEW_CALENDAR, span, vietNam2026),
  );

  it('are those of the sample for the first half of 2026', () => {
    expect(first).toEqual({
      opensOn: '2026-05-15',
      cutOff: '2026-06-14',
      reportDueOn: { base: '2026-06-16', other: '2026-06-18' },
      meetingOn: '2026-06-24',
    });
  });

  it('are those of the sample for the second half of 2026', () => {
    expect(second).toEqual({
      opensOn: '2026-11-14',
      cutOff: '2026-12-14',
      reportDueOn: { base: '2026-12-16', other: '2026-12-18' },
      meetingOn: '2026-12-24',
    });
  });

  it('put reports and meeting on working days after the cut-off, base organizations first', () => {
    fc.assert(
      fc.property(dayAndCalendar, anyPreset, anyRhythm, ([day, working], preset, rhythm) => {
        const calendar = { ...DEFAULT_REVIEW_CALENDAR, preset, rhythm };
        const { cutOff, reportDueOn, meetingOn } = reviewDays(
          calendar,
          periodHolding(preset, rhythm, day).period,
          working,
        );
        expect(
          cutOff < reportDueOn.base && reportDueOn.base < reportDueOn.other && reportDueOn.other < meetingOn,
        ).toBe(true);
        expect(
          [reportDueOn.base, reportDueOn.other, meetingOn].every((due) => working.isWorkingDay(due)),
        ).toBe(true);
      }),
    );
  });
});

describe('a review calendar', () => {
  it('is in order as the sample has it', () => {
    expect(reviewCalendarProblems(DEFAULT_REVIEW_CALENDAR)).toEqual([]);
  });

  it('is in order at its limits: opened on the cut-off, all reports due on one day, the next working day, on which it meets', () => {
    const narrow = { opensDaysBefore: 0, reportsDueAfter: { base: 1, other: 1 }, meetsAfter: 1 };
    expect(reviewCalendarProblems({ ...DEFAULT_REVIEW_CALENDAR, ...narrow })).toEqual([]);
  });

  it('cannot have reports due on the cut-off itself (Decree 09/2019/NĐ-CP, article 8)', () => {
    const problems = reviewCalendarProblems({
      ...DEFAULT_REVIEW_CALENDAR,
      reportsDueAfter: { base: 0, other: 4 },
    });
    expect(problems.map(({ en }) => en)).toEqual([
      'Reports are due at least 1 working day after the cut-off',
    ]);
  });

  it('is told all its problems at once', () => {
    const problems = reviewCalendarProblems({
      ...DEFAULT_REVIEW_CALENDAR,
      opensDaysBefore: -1.5,
      reportsDueAfter: { base: 5, other: 0 },
      meetsAfter: 3,
    });
    expect(problems).toHaveLength(5);
  });
});
