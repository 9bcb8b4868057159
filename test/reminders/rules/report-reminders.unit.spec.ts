import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../../src/kernel/calendar-day.js';
import { statusesOf } from '../../../src/kernel/status-table.js';
import { defaultRules } from '../../../src/reminders/rule-setting.js';
import { reportDueReminders, type ReportReminderFacts } from '../../../src/reminders/rules/report-due.js';
import { reportOverdueReminders } from '../../../src/reminders/rules/report-overdue.js';
import { reviewMeetingReminders } from '../../../src/reminders/rules/review-meeting.js';
import { reportMoves } from '../../../src/reports/report-status.js';
import { vietNam2026 } from '../../support/viet-nam-2026.js';

const opensOn = calendarDay('2026-05-15');

function report(more: Partial<ReportReminderFacts> = {}): ReportReminderFacts {
  return {
    reportId: 'report',
    status: 'draft',
    excused: false,
    reviewClosed: false,
    onTimeUntil: calendarDay('2026-06-16'),
    opensOn,
    since: opensOn,
    ...more,
  };
}

function said(facts: ReportReminderFacts, day: string): string[] {
  const today = calendarDay(day);
  return [
    ...reportDueReminders(facts, defaultRules['report-due'], today, vietNam2026),
    ...reportOverdueReminders(facts, defaultRules['report-overdue'], today, vietNam2026),
  ].flatMap(({ state, kind, offset, receiver }) =>
    state === 'said' ? [`${kind} ${offset} ${receiver}`] : [],
  );
}

describe('a report that is due', () => {
  it('is asked for at the opening of the review', () => {
    expect([said(report(), '2026-05-14'), said(report(), '2026-05-15')]).toEqual([
      [],
      ['report-due opening body'],
    ]);
  });

  it('is no more spoken of as due once it is late', () => {
    expect(said(report(), '2026-06-17')).toEqual(['report-overdue 1 body']);
  });

  it('is asked for on every working day that it is late, from the third before the board too', () => {
    expect(said(report(), '2026-06-18')).toEqual(['report-overdue 2 body']);
    expect(said(report(), '2026-06-19')).toEqual(['report-overdue 3 body', 'report-overdue 3 board']);
    expect(said(report(), '2026-06-22')).toEqual(['report-overdue 4 body', 'report-overdue 4 board']);
  });

  it('is asked for until it is submitted, and again when it is returned', () => {
    const asked = statusesOf(reportMoves).filter(
      (status) => said(report({ status }), '2026-06-19').length > 0,
    );
    expect(asked).toEqual(['draft', 'returned']);
  });

  it('follows the day given after a return, without an opening', () => {
    const returned = report({
      status: 'returned',
      onTimeUntil: calendarDay('2026-06-26'),
      opensOn: null,
      since: calendarDay('2026-06-19'),
    });
    expect(said(returned, '2026-06-19')).toEqual(['report-due -7 body']);
    expect(said(returned, '2026-06-29')).toEqual(['report-overdue 1 body']);
  });

  it('is not asked for once the review is closed or its body excused', () => {
    expect([
      said(report({ reviewClosed: true }), '2026-06-19'),
      said(report({ excused: true }), '2026-06-02'),
    ]).toEqual([[], []]);
  });
});

describe('a review meeting', () => {
  it('is not reminded of once it is over', () => {
    const facts = { reviewId: 'review', meetingOn: calendarDay('2026-06-24'), since: opensOn };
    const setting = defaultRules['review-meeting'];
    const later = reviewMeetingReminders(facts, setting, calendarDay('2026-06-25'), vietNam2026);
    expect(later.filter(({ state }) => state === 'said')).toEqual([]);
  });
});
