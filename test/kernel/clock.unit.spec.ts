import { describe, expect, it } from '@jest/globals';
import { Clock, HeldClock } from '../../src/kernel/clock.js';

const VIET_NAM = 'Asia/Ho_Chi_Minh';

describe('the clock', () => {
  it('gives the instant at which it is asked', () => {
    const before = Date.now();
    const now = new Clock().now().getTime();
    expect(before <= now && now <= Date.now()).toBe(true);
  });

  it('tells the day of the zone it is asked for', () => {
    const clock = new HeldClock(new Date('2026-12-31T17:30:00Z'));
    expect([clock.today(VIET_NAM), clock.today('UTC')]).toEqual(['2027-01-01', '2026-12-31']);
  });
});

describe('a held clock', () => {
  it('stands still until it is set', () => {
    const clock = new HeldClock(new Date('2026-06-15T00:30:00Z'));
    clock.now().setUTCFullYear(2000);
    expect(clock.today(VIET_NAM)).toBe('2026-06-15');
    clock.set(new Date('2026-06-16T00:30:00Z'));
    expect(clock.today(VIET_NAM)).toBe('2026-06-16');
  });

  it('refuses an instant that does not exist', () => {
    expect(() => new HeldClock(new Date('tomorrow'))).toThrow(RangeError);
  });
});
