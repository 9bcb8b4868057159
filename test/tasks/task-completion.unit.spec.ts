import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import {
  type Completion,
  defaultReturnDay,
  whenDone,
  whenReopened,
  whenReturned,
  whenTakenBack,
} from '../../src/tasks/task-completion.js';
import { vietNam2026 } from '../support/viet-nam-2026.js';

const fresh: Completion = { completedOn: null, returnedFrom: null, returnedBy: null };
const first = calendarDay('2026-06-12');
const given = calendarDay('2026-06-22');
const inTime = calendarDay('2026-06-22');
const late = calendarDay('2026-06-23');
const returned = whenReturned(whenDone(fresh, first, null), given);

describe('the completion day', () => {
  it('is the day the lead body reported the task done', () => {
    expect(whenDone(fresh, first, null).completedOn).toBe(first);
  });

  it('is nothing after a return, which remembers the first one and the day given', () => {
    expect(returned).toEqual({ completedOn: null, returnedFrom: first, returnedBy: given });
  });

  it('stays the first one when the task is done again by the day given', () => {
    expect(whenDone(returned, inTime, given).completedOn).toBe(first);
  });

  it('is the new one when the task is done again later', () => {
    expect(whenDone(returned, late, given).completedOn).toBe(late);
  });

  it('counts anew from the second return when the first was answered late', () => {
    const again = whenReturned(whenDone(returned, late, given), calendarDay('2026-06-30'));
    expect(whenDone(again, calendarDay('2026-06-29'), calendarDay('2026-06-30')).completedOn).toBe(late);
  });

  it('does not move by taking "done" back and reporting again by the day given', () => {
    const taken = whenTakenBack(whenDone(returned, calendarDay('2026-06-17'), given));
    expect(taken).toEqual({ completedOn: null, returnedFrom: first, returnedBy: given });
    expect(whenDone(taken, inTime, given).completedOn).toBe(first);
  });

  it('counts anew after the board has reopened the task', () => {
    expect(whenDone(whenReopened(), late, null).completedOn).toBe(late);
  });
});

describe('the day given by a return', () => {
  it('is 5 working days away where the board names none', () => {
    expect(defaultReturnDay(calendarDay('2026-02-13'), vietNam2026)).toBe('2026-02-27');
  });
});
