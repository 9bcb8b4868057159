import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { reviewMoves, reviewStatusLabels, reviewStatusOn } from '../../src/reviews/review-status.js';
import { illegalPath, unlabelled, unreachable } from '../support/status-rules.js';

const opensOn = calendarDay('2026-05-15');

describe('a review', () => {
  it('reaches every status from being scheduled, each with a label of its own', () => {
    expect(unreachable(reviewMoves, 'scheduled')).toEqual([]);
    expect(unlabelled(reviewStatusLabels)).toEqual([]);
  });

  it('has no path to an illegal status', () => {
    expect(illegalPath(reviewMoves, 'scheduled')).toBeNull();
  });

  it('counts as collecting from its opening day, whatever is stored', () => {
    const days = ['2026-05-14', '2026-05-15', '2026-07-01'].map(calendarDay);
    expect(days.map((day) => reviewStatusOn({ status: 'scheduled', opensOn }, day))).toEqual([
      'scheduled',
      'collecting',
      'collecting',
    ]);
  });

  it('stays closed once it is closed', () => {
    expect(reviewStatusOn({ status: 'closed', opensOn }, calendarDay('2026-07-01'))).toBe('closed');
  });
});
