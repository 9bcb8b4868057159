import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, calendarDay } from '../../src/kernel/calendar-day.js';
import type { OffDayDirection } from '../../src/kernel/working-calendar.js';
import { dueDayBounds, lastDueDayWithin, onTimeShifts } from '../../src/tasks/due-day-bounds.js';
import { openLateness } from '../../src/tasks/task-lateness.js';
import { dayAndCalendar } from '../support/arbitraries.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const direction = fc.constantFrom<OffDayDirection>('forward', 'back', 'none');

describe('the bounds of due days', () => {
  it('tell overdue, due soon and on track as lateness itself does, whatever the calendar', () => {
    fc.assert(
      fc.property(
        dayAndCalendar,
        direction,
        fc.integer({ min: -40, max: 40 }),
        ([today, calendar], way, n) => {
          const dueOn = addDays(today, n);
          const bounds = dueDayBounds(today, calendar, way);
          const told =
            dueOn <= bounds.overdueUpTo ? 'overdue' : dueOn <= bounds.soonUpTo ? 'due_soon' : 'on_track';
          expect(told).toBe(openLateness(calendar.onTimeUntil(dueOn, way), today));
        },
      ),
    );
  });

  it('reach over the days off after the last working day', () => {
    expect(lastDueDayWithin(calendarDay('2026-02-20'), vietNam2026, 'forward')).toBe('2026-02-13');
    expect(lastDueDayWithin(calendarDay('2026-02-13'), vietNam2026, 'back')).toBe('2026-02-22');
    expect(lastDueDayWithin(calendarDay('2026-02-20'), vietNam2026, 'none')).toBe('2026-02-20');
  });
});

describe('the shifts of due days', () => {
  it('say for each day how far its last day in time lies', () => {
    const [first, last] = [calendarDay('2026-02-12'), calendarDay('2026-02-17')];
    expect(onTimeShifts(first, last, vietNam2026, 'forward').shifts).toEqual([0, 0, 9, 8, 7, 6]);
    expect(onTimeShifts(first, last, vietNam2026, 'back').shifts).toEqual([0, 0, -1, -2, -3, -4]);
    expect(onTimeShifts(first, last, vietNam2026, 'none').shifts).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
