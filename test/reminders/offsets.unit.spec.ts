import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay } from '../../src/kernel/calendar-day.js';
import {
  dayForOffset,
  latestDue,
  latestReached,
  offsetsUntil,
  openingDay,
  REPETITIONS_KEPT,
} from '../../src/reminders/offsets.js';
import { dayAndCalendar } from '../support/arbitraries.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const BEFORE = [-14, -7, -3, -1, 0];
const yearly = calendarDay('2026-12-14');
const madeOn = calendarDay('2026-01-01');

function due(day: string, since = madeOn) {
  const { said, overtaken } = latestDue(BEFORE, yearly, calendarDay(day), since, vietNam2026);
  return { said: said?.offset ?? null, overtaken: overtaken.map(({ offset }) => offset) };
}

describe('the day of an offset', () => {
  it('before the deadline is moved from a day off to the working day before', () => {
    expect(BEFORE.map((offset) => dayForOffset(offset, yearly, vietNam2026))).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-11',
      '2026-12-11',
      '2026-12-14',
    ]);
  });

  it('of the deadline itself is the working day before, where the committee lets it stand on a day off', () => {
    expect(dayForOffset(0, calendarDay('2026-06-13'), vietNam2026)).toBe('2026-06-12');
  });

  it('after the deadline is moved forward', () => {
    const friday = calendarDay('2026-06-12');
    expect([1, 3, 7].map((offset) => dayForOffset(offset, friday, vietNam2026))).toEqual([
      '2026-06-15',
      '2026-06-15',
      '2026-06-19',
    ]);
  });

  it('counted in working days steps over days off', () => {
    const eve = calendarDay('2026-02-12');
    expect([1, 2, 3].map((offset) => dayForOffset(offset, eve, vietNam2026, 'working'))).toEqual([
      '2026-02-13',
      '2026-02-23',
      '2026-02-24',
    ]);
  });

  it('at opening is moved forward', () => {
    expect(openingDay(calendarDay('2026-11-14'), vietNam2026)).toEqual({
      offset: 'opening',
      day: '2026-11-16',
    });
  });
});

describe('of a series', () => {
  it('nothing is said before its first day', () => {
    expect(due('2026-11-29')).toEqual({ said: null, overtaken: [] });
  });

  it('the offset of the day is said', () => {
    expect(due('2026-11-30')).toEqual({ said: -14, overtaken: [] });
    expect(due('2026-12-07')).toEqual({ said: -7, overtaken: [-14] });
  });

  it('two offsets that fall on one day are said once', () => {
    expect(due('2026-12-11')).toEqual({ said: -1, overtaken: [-14, -7, -3] });
  });

  it('only the latest of several missed offsets is said, on the first day after', () => {
    expect(due('2026-12-10')).toEqual({ said: -7, overtaken: [-14] });
    expect(due('2026-12-13')).toEqual({ said: -1, overtaken: [-14, -7, -3] });
  });

  it('the offsets that lie before its beginning are overtaken unsaid', () => {
    expect(due('2026-12-09', calendarDay('2026-12-08'))).toEqual({ said: null, overtaken: [-14, -7] });
    expect(due('2026-12-11', calendarDay('2026-12-08'))).toEqual({ said: -1, overtaken: [-14, -7, -3] });
  });

  it('the opening stands before all other offsets of its day', () => {
    const day = calendarDay('2026-05-15');
    const series = latestReached(
      [
        { offset: -14, day },
        { offset: 'opening', day },
      ],
      day,
      day,
    );
    expect([series.said?.offset, series.overtaken.map(({ offset }) => offset)]).toEqual([-14, ['opening']]);
  });
});

describe('a series that repeats', () => {
  it('goes on as far as the days reach', () => {
    expect([6, 13, 14, 28].map((reach) => offsetsUntil([1, 3, 7], 7, reach))).toEqual([
      [1, 3, 7],
      [1, 3, 7],
      [1, 3, 7, 14],
      [1, 3, 7, 14, 21, 28],
    ]);
  });

  it('that does not repeat ends with its offsets', () => {
    expect(offsetsUntil([1, 3, 7], null, 400)).toEqual([1, 3, 7]);
  });

  it('keeps the latest of its repetitions, however long it has run', () => {
    const offsets = offsetsUntil([1], 1, 1000);
    expect([offsets.length, offsets.at(-1)]).toEqual([REPETITIONS_KEPT + 1, 1000]);
  });
});

const someOffsets = fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { minLength: 1, maxLength: 8 });

describe('every series', () => {
  it('says nothing on a day off, nothing before it began and nothing ahead of its day', () => {
    fc.assert(
      fc.property(
        dayAndCalendar,
        someOffsets,
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: -40, max: 40 }),
        fc.constantFrom('calendar' as const, 'working' as const),
        ([deadline, working], offsets, begun, ahead, unit) => {
          const since = addDays(deadline, begun);
          const today = addDays(deadline, ahead);
          const { said, overtaken } = latestDue(offsets, deadline, today, since, working, unit);
          const days = [...(said === null ? [] : [said]), ...overtaken];
          expect(said === null || said.day >= since).toBe(true);
          expect(days.every(({ day }) => day <= today && working.isWorkingDay(day))).toBe(true);
          expect(new Set(days.map(({ offset }) => offset)).size).toBe(days.length);
        },
      ),
    );
  });

  it('gives each offset its own day whether it is asked alone or in the series', () => {
    fc.assert(
      fc.property(
        dayAndCalendar,
        someOffsets,
        fc.constantFrom('calendar' as const, 'working' as const),
        ([deadline, working], offsets, unit) => {
          const positive = unit === 'working' ? offsets.map((offset) => Math.abs(offset) + 1) : offsets;
          const { said, overtaken } = latestDue(
            positive,
            deadline,
            addDays(deadline, 400),
            deadline,
            working,
            unit,
          );
          const all = said === null ? overtaken : [...overtaken, said];
          for (const { offset, day } of all) {
            expect(day).toBe(dayForOffset(Number(offset), deadline, working, unit));
          }
        },
      ),
    );
  });
});
