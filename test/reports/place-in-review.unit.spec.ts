import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay, type CalendarDay } from '../../src/kernel/calendar-day.js';
import { periodOfDays } from '../../src/kernel/period.js';
import { placeInReport, placeInReview } from '../../src/reports/place-in-review.js';

const before = periodOfDays(calendarDay('2025-06-15'), calendarDay('2025-12-14'));
const reviewed = periodOfDays(calendarDay('2025-12-15'), calendarDay('2026-06-14'));
const today = calendarDay('2026-06-10');

function done(on: CalendarDay) {
  return {
    status: 'confirmed',
    period: before,
    dueOn: calendarDay('2025-12-01'),
    continuous: false,
    completedOn: on,
  } as const;
}

describe('a task of the period before', () => {
  it('has a line in the report where it was done from the first day of this one on', () => {
    expect(placeInReport(done(reviewed.from), reviewed, today)).toBe('carried_over');
    expect(placeInReport(done(addDays(reviewed.from, -1)), reviewed, today)).toBeNull();
  });

  it('has no line again where it is continuous: the report of its own period has told of it', () => {
    const task = { ...done(addDays(reviewed.from, 3)), continuous: true };
    expect(placeInReport(task, reviewed, today)).toBeNull();
    expect(placeInReport({ ...task, status: 'in_progress' }, reviewed, today)).toBe('carried_over');
  });

  it('is no more counted by the review once it is confirmed, and is while it waits for the board', () => {
    const task = done(reviewed.from);
    expect(placeInReview(task, reviewed, today)).toBeNull();
    expect(placeInReview({ ...task, status: 'done' }, reviewed, today)).toBe('carried_over');
  });
});

describe('a task due on the first or the last day of the period', () => {
  it('is due in it', () => {
    const places = [reviewed.from, addDays(reviewed.to, -1), reviewed.to].map((dueOn) =>
      placeInReview({ status: 'assigned', period: reviewed, dueOn, continuous: false }, reviewed, today),
    );
    expect(places).toEqual(['due', 'due', 'not_yet_due']);
  });
});
