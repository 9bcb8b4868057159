import { describe, expect, it } from '@jest/globals';
import {
  type Existence,
  existsOn,
  existsThroughout,
  isCode,
  lastDayOfExistence,
} from '../../src/bodies/body.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';

const span = (from: string | null, to: string | null): Existence => ({
  existsFrom: from === null ? null : calendarDay(from),
  existsTo: to === null ? null : calendarDay(to),
});
const year = span('2026-01-01', '2027-01-01');

describe('a body', () => {
  it('exists from its first day to the day before its end', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(calendarDay);
    expect(days.filter((day) => existsOn(year, day))).toEqual(['2026-01-01', '2026-12-31']);
    expect(days.filter((day) => existsOn(span(null, null), day))).toEqual(days);
    expect(lastDayOfExistence(year)).toBe('2026-12-31');
    expect(lastDayOfExistence(span(null, null))).toBeNull();
  });

  it('exists throughout the time of another that begins no earlier and ends no later', () => {
    expect(existsThroughout(year, year)).toBe(true);
    expect(existsThroughout(year, span('2026-02-01', '2026-03-01'))).toBe(true);
    expect(existsThroughout(span(null, null), span(null, null))).toBe(true);
    for (const wider of [
      span(null, '2027-01-01'),
      span('2026-01-01', null),
      span('2025-12-31', '2026-06-01'),
    ]) {
      expect(existsThroughout(year, wider)).toBe(false);
    }
  });

  it.each(['xa-lat', 'b52', 'x', 'a-1-b'])('may be known as "%s"', (code) => {
    expect(isCode(code)).toBe(true);
  });

  it.each(['', 'Xa-lat', 'xã-lát', '-lat', 'lat-', 'a--b', '1-lat', 'a b', 'a'.repeat(61)])(
    'may not be known as "%s"',
    (code) => {
      expect(isCode(code)).toBe(false);
    },
  );
});
