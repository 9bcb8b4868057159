import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import {
  isResubmittedLate,
  reportLateness,
  type ReportLatenessFacts,
} from '../../src/reports/report-lateness.js';

function report(more: Partial<ReportLatenessFacts> = {}): ReportLatenessFacts {
  return {
    status: 'draft',
    firstOnTimeUntil: calendarDay('2026-06-16'),
    firstSubmittedOn: null,
    returnedUntil: null,
    resubmittedLate: false,
    excused: false,
    ...more,
  };
}

function onDays(facts: ReportLatenessFacts, ...days: string[]): (string | null)[] {
  return days.map((day) => reportLateness(facts, calendarDay(day)));
}

describe('the lateness of a report', () => {
  it('while it is not submitted is due soon 7 days before, and overdue the day after', () => {
    expect(onDays(report(), '2026-06-08', '2026-06-09', '2026-06-17')).toEqual([
      'on_track',
      'due_soon',
      'overdue',
    ]);
  });

  it('is late when the first submission came after the last day in time', () => {
    const inTime = report({ status: 'submitted', firstSubmittedOn: calendarDay('2026-06-16') });
    const late = report({ status: 'accepted', firstSubmittedOn: calendarDay('2026-06-17') });
    expect([...onDays(inTime, '2026-06-30'), ...onDays(late, '2026-06-30')]).toEqual(['on_time', 'late']);
  });

  it('follows the day given after a return', () => {
    const returned = report({
      status: 'returned',
      firstSubmittedOn: calendarDay('2026-06-16'),
      returnedUntil: calendarDay('2026-06-25'),
    });
    expect(onDays(returned, '2026-06-20', '2026-06-26')).toEqual(['due_soon', 'overdue']);
    expect(onDays({ ...returned, status: 'submitted' }, '2026-06-26')).toEqual(['on_time']);
    expect(onDays({ ...returned, status: 'submitted', resubmittedLate: true }, '2026-06-26')).toEqual([
      'late',
    ]);
  });

  it('is late by a resubmission after the day given, not on it', () => {
    const until = calendarDay('2026-06-25');
    expect([isResubmittedLate(until, until), isResubmittedLate(calendarDay('2026-06-26'), until)]).toEqual([
      false,
      true,
    ]);
  });

  it('is nothing for a body that the board has excused', () => {
    expect(onDays(report({ excused: true }), '2026-08-01')).toEqual([null]);
  });
});
