import { expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { taskChip } from '../../src/web/shown/chip.js';

const today = calendarDay('2026-11-28');
const late = { status: 'in_progress', lateness: 'overdue' } as const;

it('a task that is late tells how late it is, and one that is late by its returned report no days that are left', () => {
  const passed = calendarDay('2026-11-25');
  expect(taskChip({ ...late, dueOn: passed, onTimeUntil: passed }, today, 'vi').label).toBe('Quá hạn 3 ngày');
  const ahead = calendarDay('2026-12-18');
  expect(taskChip({ ...late, dueOn: ahead, onTimeUntil: ahead }, today, 'vi')).toMatchObject({
    tone: 'late',
    label: 'Quá hạn bổ sung báo cáo',
  });
});
