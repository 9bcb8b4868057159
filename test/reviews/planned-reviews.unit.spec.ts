import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addMonths, calendarDay } from '../../src/kernel/calendar-day.js';
import { type PeriodPreset, DEFAULT_REVIEW_CALENDAR, type Rhythm } from '../../src/plans/review-calendar.js';
import { plannedReviews, type ReviewedPlan, yearClosedBy } from '../../src/reviews/planned-reviews.js';
import { anyDay } from '../support/arbitraries.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const sample: ReviewedPlan = {
  reviewCalendar: DEFAULT_REVIEW_CALENDAR,
  inForceOn: calendarDay('2025-12-15'),
  termTo: null,
};
const withRhythm = (rhythm: Rhythm, preset: PeriodPreset = 'decree-09'): ReviewedPlan => ({
  ...sample,
  reviewCalendar: { ...DEFAULT_REVIEW_CALENDAR, rhythm, preset },
});
const namesOn = (plan: ReviewedPlan, today: string): string[] =>
  plannedReviews(plan, calendarDay(today), vietNam2026).map((one) => one.name.vi);

describe('the reviews of a plan', () => {
  it('have the days of the sample’s calendar in 2026', () => {
    const [first, second] = plannedReviews(sample, calendarDay('2025-12-20'), vietNam2026);
    expect(first).toEqual({
      key: '2026-H1',
      name: { vi: 'Sơ kết 6 tháng đầu năm 2026', en: 'Review: first half of 2026' },
      period: { from: '2025-12-15', to: '2026-06-15' },
      days: {
        opensOn: '2026-05-15',
        cutOff: '2026-06-14',
        reportDueOn: { base: '2026-06-16', other: '2026-06-18' },
        meetingOn: '2026-06-24',
      },
    });
    expect(second).toEqual({
      key: '2026-H2',
      name: { vi: 'Sơ kết năm 2026', en: 'Review of the year 2026' },
      period: { from: '2026-06-15', to: '2026-12-15' },
      days: {
        opensOn: '2026-11-14',
        cutOff: '2026-12-14',
        reportDueOn: { base: '2026-12-16', other: '2026-12-18' },
        meetingOn: '2026-12-24',
      },
    });
  });

  it('reach as far as the tasks do: every period that begins by today + 12 months', () => {
    expect(namesOn(sample, '2025-12-14')).toEqual(['Sơ kết 6 tháng đầu năm 2026', 'Sơ kết năm 2026']);
    expect(namesOn(sample, '2025-12-15')).toHaveLength(3);
    expect(namesOn(sample, '2026-06-14')).toHaveLength(3);
    expect(namesOn(sample, '2026-06-15')).toHaveLength(4);
  });

  it('end with the plan’s term, whose last one is the final review', () => {
    const plan = { ...sample, termTo: calendarDay('2026-12-15') };
    expect(namesOn(plan, '2026-06-15')).toEqual([
      'Sơ kết 6 tháng đầu năm 2026',
      'Tổng kết kế hoạch, năm 2026',
    ]);
  });

  it('are none for a plan that comes into force beyond the horizon', () => {
    expect(namesOn(sample, '2024-01-01')).toEqual([]);
  });

  it('are named after the quarter, and after the year where they end it', () => {
    expect(namesOn(withRhythm('quarter'), '2025-12-15').slice(0, 4)).toEqual([
      'Sơ kết quý I năm 2026',
      'Sơ kết quý II năm 2026',
      'Sơ kết quý III năm 2026',
      'Sơ kết năm 2026',
    ]);
    expect(namesOn(withRhythm('year'), '2025-12-15')[0]).toBe('Sơ kết năm 2026');
  });

  it('join: each begins on the day after the one before ended, whatever the rhythm', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom<Rhythm>('month', 'quarter', 'half-year', 'year'),
        fc.constantFrom<PeriodPreset>('calendar', 'decree-09'),
        (inForceOn, rhythm, preset) => {
          const plan = { ...withRhythm(rhythm, preset), inForceOn };
          const found = plannedReviews(plan, addMonths(inForceOn, 3), vietNam2026);
          const joins = found.slice(1).every((one, place) => one.period.from === found[place]?.period.to);
          expect(joins).toBe(true);
          expect(found[0] && found[0].period.from <= inForceOn && inForceOn < found[0].period.to).toBe(true);
        },
      ),
    );
  });
});

describe('the year that a review closes', () => {
  it('is shown by the second half, and by no other half-year review', () => {
    const [first, second] = plannedReviews(sample, calendarDay('2025-12-20'), vietNam2026);
    expect(first && yearClosedBy(DEFAULT_REVIEW_CALENDAR, first.period)).toBeNull();
    expect(second && yearClosedBy(DEFAULT_REVIEW_CALENDAR, second.period)).toEqual({
      from: '2025-12-15',
      to: '2026-12-15',
    });
  });

  it('is not shown twice by a yearly review', () => {
    const [year] = plannedReviews(withRhythm('year'), calendarDay('2025-12-20'), vietNam2026);
    expect(year && yearClosedBy(withRhythm('year').reviewCalendar, year.period)).toBeNull();
  });
});
