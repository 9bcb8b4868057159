import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { Asked } from '../../src/tasks/asked-tasks.js';
import { reasonFor } from '../../src/tasks/making-cause.js';
import type { MadeTask } from '../../src/tasks/making-differences.js';

const period = { from: calendarDay('2025-12-15'), to: calendarDay('2026-06-15') };
const asked: Asked = { cadence: 'continuous', period, dueOn: calendarDay('2026-06-16'), cooperators: [] };
const task = { ...asked, dutyId: 'duty', withdrawn: false } as unknown as MadeTask;
const later = { ...asked, dueOn: calendarDay('2026-06-17') };
const longer = { ...asked, period: { ...period, to: calendarDay('2026-12-15') } };

describe('the reason for which a task is changed or cancelled', () => {
  it('is what is amended at this moment: the plan, or the very duty', () => {
    const plan = { document: 'KH 2', dutyId: null };
    expect(reasonFor(task, null, plan, 'KH 1')).toEqual({ cause: 'plan-amended', document: 'KH 2' });
    expect(reasonFor(task, later, { ...plan, dutyId: 'duty' }, 'KH 1')).toEqual({
      cause: 'duty-amended',
      document: 'KH 2',
    });
  });

  it('is never the amendment of another duty, nor an earlier one of its own', () => {
    for (const amendment of [null, { document: 'KH 2', dutyId: 'other' }]) {
      expect(reasonFor(task, later, amendment, 'KH 1')).toEqual({ cause: 'days-counted', document: '' });
      const helped = { ...asked, cooperators: ['body'] };
      expect(reasonFor(task, helped, amendment, 'KH 1')).toEqual({ cause: 'group-changed', document: '' });
    }
  });

  it('is the amendment of its duty where it is asked for otherwise, no more, or again', () => {
    const amended = { cause: 'duty-amended', document: 'KH 1' };
    expect(reasonFor(task, longer, null, 'KH 1')).toEqual(amended);
    expect(reasonFor(task, null, null, 'KH 1')).toEqual(amended);
    expect(reasonFor({ ...task, withdrawn: true }, asked, null, 'KH 1')).toEqual(amended);
    expect(reasonFor(task, null, null, null)).toEqual({ cause: 'duty-amended', document: '' });
  });
});
