import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, addMonths, calendarDay } from '../../src/kernel/calendar-day.js';
import { type Cadence, CADENCES } from '../../src/plans/cadence.js';
import { dutySchedule, type DutyFacts } from '../../src/plans/duty-schedule.js';
import { DEFAULT_REVIEW_CALENDAR, type PeriodPreset, type Rhythm } from '../../src/plans/review-calendar.js';
import { anyDay, dayAndCalendar } from '../support/arbitraries.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const today = calendarDay('2026-01-05');
const inForceOn = calendarDay('2025-12-15');

function duty(cadence: Cadence, more: Partial<DutyFacts> = {}): DutyFacts {
  return {
    cadence,
    ownDay: null,
    triggers: [],
    standing: [],
    reviewCalendar: DEFAULT_REVIEW_CALENDAR,
    term: { from: null, to: null },
    inForceOn,
    level: 'base',
    ...more,
  };
}

function days(facts: DutyFacts): string[] {
  return dutySchedule(facts, today, vietNam2026).map(({ key, dueOn }) => `${key} ${dueOn}`);
}

function lastQuarter(day: string): string | undefined {
  return dutySchedule(duty('quarterly'), calendarDay(day), vietNam2026).at(-1)?.key;
}

describe('the times that a duty is due', () => {
  it('are the report days of the body for a continuous duty, one for each review', () => {
    expect(days(duty('continuous'))).toEqual([
      'review-2026-H1 2026-06-16',
      'review-2026-H2 2026-12-16',
      'review-2027-H1 2027-06-16',
    ]);
    expect(days(duty('continuous', { level: 'other' }))[0]).toBe('review-2026-H1 2026-06-18');
  });

  it('are the cut-offs of its periods where the duty names no day', () => {
    expect(days(duty('yearly'))).toEqual(['2026-Y 2026-12-14', '2027-Y 2027-12-14']);
    expect(days(duty('quarterly')).slice(0, 2)).toEqual(['2026-Q1 2026-03-14', '2026-Q2 2026-06-14']);
  });

  it('are the days that the duty names', () => {
    expect(days(duty('quarterly', { ownDay: { day: 20, month: 'last' } })).slice(0, 2)).toEqual([
      '2026-Q1 2026-03-20',
      '2026-Q2 2026-06-20',
    ]);
    expect(days(duty('once', { ownDay: { on: calendarDay('2026-09-30') } }))).toEqual(['once 2026-09-30']);
  });

  it('begin with the period that ends on or after the day the plan came into force', () => {
    const keys = days(duty('monthly', { inForceOn: calendarDay('2026-03-14') })).map((line) =>
      line.slice(0, 8),
    );
    expect(keys[0]).toBe('2026-M03');
    expect(days(duty('monthly', { inForceOn: calendarDay('2026-03-15') }))[0]).toBe('2026-M04 2026-04-14');
    expect(days(duty('once', { ownDay: { on: calendarDay('2025-12-14') } }))).toEqual([]);
  });

  it('end with the period that begins within 12 months from today', () => {
    expect([lastQuarter('2026-03-14'), lastQuarter('2026-03-15')]).toEqual(['2027-Q1', '2027-Q2']);
  });

  it('leave out what is to be done once under a plan that comes into force later than that', () => {
    const ahead = (day: string): string[] => {
      const ownDay = { on: calendarDay('2027-06-30') };
      return days(duty('once', { ownDay, inForceOn: calendarDay(day) }));
    };
    expect([ahead('2027-01-05'), ahead('2027-01-06')]).toEqual([['once 2027-06-30'], []]);
  });

  it('end with the term of the plan', () => {
    const term = { from: null, to: calendarDay('2026-06-15') };
    expect(days(duty('quarterly', { term }))).toEqual(['2026-Q1 2026-03-14', '2026-Q2 2026-06-14']);
    expect(days(duty('term', { term }))).toEqual(['term 2026-06-14']);
    expect(days(duty('term'))).toEqual([]);
  });

  it('wait for a trigger where the duty is conditional, each trigger an occurrence of its own', () => {
    expect(days(duty('conditional'))).toEqual([]);
    const recordedOn = calendarDay('2026-02-02');
    const triggers = ['a', 'b'].map((id) => ({ id, recordedOn, dueOn: calendarDay('2026-03-31') }));
    expect(days(duty('conditional', { triggers }))).toEqual(['trigger-a 2026-03-31', 'trigger-b 2026-03-31']);
  });
});

const periodic = fc.constantFrom<Cadence>('monthly', 'quarterly', 'half-yearly', 'yearly', 'continuous');
const calendar = fc.record({
  rhythm: fc.constantFrom<Rhythm>('month', 'quarter', 'half-year', 'year'),
  preset: fc.constantFrom<PeriodPreset>('calendar', 'decree-09'),
});

describe('making the schedule again', () => {
  it('keeps every occurrence with its key and day, and only adds later ones', () => {
    fc.assert(
      fc.property(
        dayAndCalendar,
        periodic,
        calendar,
        fc.nat(400),
        ([day, working], cadence, chosen, later) => {
          const facts = duty(cadence, {
            inForceOn: day,
            reviewCalendar: { ...DEFAULT_REVIEW_CALENDAR, ...chosen },
          });
          const before = dutySchedule(facts, day, working);
          const after = dutySchedule(facts, addDays(day, later), working);
          expect(after.slice(0, before.length)).toEqual(before);
          expect(new Set(after.map(({ key }) => key)).size).toBe(after.length);
        },
      ),
    );
  });

  it('leaves no day of the plan without a period', () => {
    fc.assert(
      fc.property(anyDay, periodic, calendar, (day, cadence, chosen) => {
        const facts = duty(cadence, {
          inForceOn: day,
          reviewCalendar: { ...DEFAULT_REVIEW_CALENDAR, ...chosen },
        });
        const made = dutySchedule(facts, day, vietNam2026);
        expect(made.slice(1).every((next, n) => made[n]?.period.to === next.period.from)).toBe(true);
        expect(made[0] !== undefined && made[0].period.from <= day).toBe(true);
        expect((made.at(-1)?.period.to ?? day) > addMonths(day, 12)).toBe(true);
      }),
    );
  });
});

describe('every cadence', () => {
  it('has a label in both languages', () => {
    expect(Object.values(CADENCES).every(({ vi, en }) => vi !== '' && en !== '')).toBe(true);
  });
});
