import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { maySayMisaddressed } from '../../src/tasks/task-assignment.js';
import { taskStatuses } from '../../src/tasks/task-status.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const assignedOn = calendarDay('2026-02-12');

describe('a misaddressed task', () => {
  it('can be said to be one within 5 working days of its assignment', () => {
    const days = ['2026-02-12', '2026-02-26', '2026-02-27'].map(calendarDay);
    expect(
      days.map((day) => maySayMisaddressed({ status: 'assigned', assignedOn }, day, vietNam2026)),
    ).toEqual([true, true, false]);
  });

  it('is one that has not been reported done', () => {
    const may = taskStatuses.filter((status) =>
      maySayMisaddressed({ status, assignedOn }, assignedOn, vietNam2026),
    );
    expect(may).toEqual(['assigned', 'in_progress']);
  });
});
