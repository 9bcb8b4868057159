import { describe, expect, it } from '@jest/globals';
import { type CalendarDay, calendarDay as day } from '../../src/kernel/calendar-day.js';
import type { ReportOfPeriod } from '../../src/reviews/figure-rows.queries.js';
import { belongsToReview, type StandingFacts, standingOf } from '../../src/reviews/task-standing.js';

const reviewed = { from: day('2025-12-15'), to: day('2026-06-15') };

/** A Sunday is in time until the Monday after it. */
const onTimeUntil = (dueOn: CalendarDay) => (dueOn === day('2026-05-31') ? day('2026-06-01') : dueOn);

function facts(change: Partial<StandingFacts> = {}): StandingFacts {
  return {
    bodyId: 'lat',
    status: 'in_progress',
    continuous: false,
    periodFrom: reviewed.from,
    periodTo: reviewed.to,
    dueOn: day('2026-05-31'),
    firstDueOn: day('2026-05-31'),
    completedOn: null,
    returnedFrom: null,
    returnedBy: null,
    ...change,
  };
}

function report(change: Partial<ReportOfPeriod> = {}): ReportOfPeriod {
  return {
    bodyId: 'lat',
    periodFrom: reviewed.from,
    periodTo: reviewed.to,
    status: 'draft',
    dueOn: day('2026-06-16'),
    firstDueOn: day('2026-06-16'),
    excused: false,
    excuseReason: null,
    firstSubmittedOn: null,
    submittedOn: null,
    returnedBy: null,
    resubmittedLate: false,
    acceptedOn: null,
    ...change,
  };
}

const standing = (on: string, change: Partial<StandingFacts>, own?: ReportOfPeriod) =>
  standingOf(facts(change), own, { reviewed, on: day(on), onTimeUntil });

describe('how a task stands in a review', () => {
  it('counts the days that it is overdue from the last day in time, and tells the day that it was due', () => {
    expect(standing('2026-06-01', {})).toMatchObject({ daysOverdue: null, figure: 'openInTime' });
    expect(standing('2026-06-03', {})).toMatchObject({
      daysOverdue: 2,
      heldTo: '2026-05-31',
      figure: 'openOverdue',
    });
  });

  it('is held to the day that a return gave, where it had been done in time', () => {
    const returned = { returnedFrom: day('2026-05-30'), returnedBy: day('2026-06-10') };
    expect(standing('2026-06-09', returned)).toMatchObject({
      daysOverdue: null,
      heldTo: '2026-06-10',
      dueOn: '2026-05-31',
      figure: 'openInTime',
    });
    expect(standing('2026-06-12', returned)).toMatchObject({ daysOverdue: 2, heldTo: '2026-06-10' });
    const late = { ...returned, returnedFrom: day('2026-06-02') };
    expect(standing('2026-06-09', late)).toMatchObject({ daysOverdue: 8, heldTo: '2026-05-31' });
  });

  it('is as late as the report that it is accounted for in, also when that was returned', () => {
    const continuous = { continuous: true, dueOn: day('2026-06-16') };
    expect(standing('2026-06-18', continuous, report())).toMatchObject({
      daysOverdue: 2,
      heldTo: '2026-06-16',
      figure: 'openOverdue',
    });
    const returned = report({
      status: 'returned',
      firstSubmittedOn: day('2026-06-15'),
      returnedBy: day('2026-06-22'),
    });
    expect(standing('2026-06-20', continuous, returned)).toMatchObject({
      daysOverdue: null,
      heldTo: '2026-06-22',
      figure: 'openInTime',
    });
    expect(standing('2026-06-25', continuous, returned)).toMatchObject({ daysOverdue: 3 });
  });

  it('is held to no day by a report that its body does not owe', () => {
    const continuous = { continuous: true, dueOn: day('2026-06-16') };
    const free = { daysOverdue: null, heldTo: null, figure: 'openInTime' };
    expect(standing('2026-06-25', continuous, report({ excused: true }))).toMatchObject(free);
    expect(standing('2026-06-25', continuous)).toMatchObject(free);
  });

  it('is told where it is due, carried over or not yet due, and where it was carried over and done in the period', () => {
    const belongs = (change: Partial<StandingFacts>) =>
      belongsToReview(facts(change), { reviewed, on: day('2026-06-10'), onTimeUntil });
    const before = {
      periodFrom: day('2025-06-15'),
      periodTo: day('2025-12-15'),
      dueOn: day('2025-12-01'),
    };
    const confirmed = (completedOn: string) =>
      ({ ...before, status: 'confirmed', completedOn: day(completedOn) }) as const;
    expect(
      [{}, before, { dueOn: day('2026-12-01') }, confirmed('2026-01-10'), confirmed('2025-12-01')].map(
        belongs,
      ),
    ).toEqual([true, true, true, true, false]);
    const { figure } = standing('2026-06-10', confirmed('2026-01-10'));
    expect(figure).toBeNull();
  });
});
