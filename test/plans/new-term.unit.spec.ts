import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { type NewTerm, requireNewTerm, yearsLater, yearsOn } from '../../src/plans/new-term.js';

const term: NewTerm = {
  code: 'ke-hoach-2031',
  title: 'Kế hoạch',
  titleEn: null,
  symbol: null,
  issuedOn: null,
  term: { from: calendarDay('2031-01-01'), until: calendarDay('2035-12-31') },
};

describe('a plan for a new term', () => {
  it('moves the one day that a duty names by the years between the terms, and keeps days of periods', () => {
    const years = yearsOn(calendarDay('2026-03-01'), term);
    expect(years).toBe(5);
    expect(yearsLater({ on: calendarDay('2028-02-29') }, years)).toEqual({ on: '2033-02-28' });
    expect(yearsLater({ day: 20, month: 'last' }, years)).toEqual({ day: 20, month: 'last' });
    expect(yearsLater(null, years)).toBeNull();
    expect(yearsOn(null, term)).toBe(0);
  });

  it('needs both days of its term', () => {
    const from = calendarDay('2031-01-01');
    expect(() => requireNewTerm({ ...term, term: { from, until: null } })).toThrow('term.until');
    expect(() => requireNewTerm(term)).not.toThrow();
  });
});
