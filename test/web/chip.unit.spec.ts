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

it('a task that is due soon tells the days that are left, and not its own far day where that is by its returned report', () => {
  const soon = { status: 'in_progress', lateness: 'due_soon' } as const;
  const near = calendarDay('2026-12-04');
  expect(taskChip({ ...soon, dueOn: near, onTimeUntil: near }, today, 'vi').label).toBe('Còn 6 ngày');
  const far = calendarDay('2026-12-16');
  expect(taskChip({ ...soon, dueOn: far, onTimeUntil: far }, today, 'vi')).toMatchObject({
    tone: 'soon',
    label: 'Cần bổ sung báo cáo',
  });
});
