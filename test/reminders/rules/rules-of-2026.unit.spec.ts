import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay, type CalendarDay } from '../../../src/kernel/calendar-day.js';
import { periodOfDays } from '../../../src/kernel/period.js';
import { dutySchedule, type DutyFacts } from '../../../src/plans/duty-schedule.js';
import { DEFAULT_REVIEW_CALENDAR, reviewDays, reviewPeriods } from '../../../src/plans/review-calendar.js';
import { type PlannedReminder, reminderKey } from '../../../src/reminders/planned-reminder.js';
import { defaultRules } from '../../../src/reminders/rule-setting.js';
import { reportDueReminders, type ReportReminderFacts } from '../../../src/reminders/rules/report-due.js';
import { reportOverdueReminders } from '../../../src/reminders/rules/report-overdue.js';
import { reviewMeetingReminders } from '../../../src/reminders/rules/review-meeting.js';
import { taskDueReminders } from '../../../src/reminders/rules/task-due.js';
import { vietNam2026 } from '../../support/viet-nam-2026.js';

/** The sample plan's calendar in 2026, row by row. */
const year2026 = periodOfDays(calendarDay('2025-12-15'), calendarDay('2026-12-14'));
const halves = reviewPeriods(DEFAULT_REVIEW_CALENDAR, year2026);
const days = halves.map(({ period }) => reviewDays(DEFAULT_REVIEW_CALENDAR, period, vietNam2026));

type Rule = (today: CalendarDay) => PlannedReminder[];

/** Runs a pass on every working day until the end of January 2027; the days on which something new is said to that receiver. */
function saidDays(rule: Rule, receiver = 'body'): string[] {
  const keys = new Set<string>();
  const said: string[] = [];
  for (let day = year2026.from; day <= '2027-01-31'; day = addDays(day, 1)) {
    if (!vietNam2026.isWorkingDay(day)) continue;
    const fresh = rule(day).filter(
      (each) =>
        each.state === 'said' && each.receiver === receiver && !keys.has(reminderKey(each, each.offset)),
    );
    if (fresh.length > 0) said.push(day);
    fresh.forEach((each) => keys.add(reminderKey(each, each.offset)));
  }
  return said;
}

function report(half: 0 | 1, level: 'base' | 'other'): ReportReminderFacts {
  const review = days[half];
  if (review === undefined) throw new Error('The year has two halves');
  return {
    reportId: 'report',
    status: 'draft',
    excused: false,
    reviewClosed: false,
    onTimeUntil: vietNam2026.onTimeUntil(review.reportDueOn[level], 'forward'),
    opensOn: review.opensOn,
    since: review.opensOn,
  };
}

function dueDays(half: 0 | 1, level: 'base' | 'other'): string[] {
  return saidDays((today) =>
    reportDueReminders(report(half, level), defaultRules['report-due'], today, vietNam2026),
  );
}

function boardDays(half: 0 | 1, level: 'base' | 'other'): string[] {
  const rule: Rule = (today) =>
    reportOverdueReminders(report(half, level), defaultRules['report-overdue'], today, vietNam2026);
  return saidDays(rule, 'board');
}

function meetingDays(half: 0 | 1, receiver: string): string[] {
  const review = days[half];
  if (review === undefined) throw new Error('The year has two halves');
  const facts = { reviewId: 'review', meetingOn: review.meetingOn, since: review.opensOn };
  return saidDays(
    (today) => reviewMeetingReminders(facts, defaultRules['review-meeting'], today, vietNam2026),
    receiver,
  );
}

function duty(cadence: 'continuous' | 'yearly', level: 'base' | 'other'): DutyFacts {
  return {
    cadence,
    ownDay: null,
    triggers: [],
    standing: [],
    reviewCalendar: DEFAULT_REVIEW_CALENDAR,
    term: { from: null, to: null },
    inForceOn: year2026.from,
    level,
  };
}

function taskDays(cadence: 'continuous' | 'yearly', level: 'base' | 'other'): string[] {
  return dutySchedule(duty(cadence, level), year2026.from, vietNam2026).map(({ dueOn }) => dueOn);
}

describe('the calendar of the sample in 2026', () => {
  it('has two reviews whose periods join', () => {
    expect(halves.map(({ key, period }) => [key, period.from, addDays(period.to, -1)])).toEqual([
      ['2026-H1', '2025-12-15', '2026-06-14'],
      ['2026-H2', '2026-06-15', '2026-12-14'],
    ]);
  });

  it('opens on 15 May and 14 November, with the mail on Monday 16 November', () => {
    expect(days.map(({ opensOn }) => opensOn)).toEqual(['2026-05-15', '2026-11-14']);
    expect([dueDays(0, 'base')[0], dueDays(1, 'base')[0]]).toEqual(['2026-05-15', '2026-11-16']);
    expect([dueDays(0, 'other')[0], dueDays(1, 'other')[0]]).toEqual(['2026-05-15', '2026-11-16']);
  });

  it('is cut off on 14 June and 14 December', () => {
    expect(days.map(({ cutOff }) => cutOff)).toEqual(['2026-06-14', '2026-12-14']);
  });

  it('has reports and continuous tasks due on 16 and 18 June, 16 and 18 December', () => {
    expect(days.map(({ reportDueOn }) => [reportDueOn.base, reportDueOn.other])).toEqual([
      ['2026-06-16', '2026-06-18'],
      ['2026-12-16', '2026-12-18'],
    ]);
    expect(taskDays('continuous', 'base').slice(0, 2)).toEqual(['2026-06-16', '2026-12-16']);
    expect(taskDays('continuous', 'other').slice(0, 2)).toEqual(['2026-06-18', '2026-12-18']);
  });

  it('reminds base organizations of their reports', () => {
    expect(dueDays(0, 'base').slice(1)).toEqual([
      '2026-06-02',
      '2026-06-09',
      '2026-06-12',
      '2026-06-15',
      '2026-06-16',
    ]);
    expect(dueDays(1, 'base').slice(1)).toEqual([
      '2026-12-02',
      '2026-12-09',
      '2026-12-11',
      '2026-12-15',
      '2026-12-16',
    ]);
  });

  it('reminds all other bodies of their reports', () => {
    expect(dueDays(0, 'other').slice(1)).toEqual([
      '2026-06-04',
      '2026-06-11',
      '2026-06-15',
      '2026-06-17',
      '2026-06-18',
    ]);
    expect(dueDays(1, 'other').slice(1)).toEqual([
      '2026-12-04',
      '2026-12-11',
      '2026-12-15',
      '2026-12-17',
      '2026-12-18',
    ]);
  });

  it('tells the board of a missing report from the third working day late', () => {
    expect([boardDays(0, 'base')[0], boardDays(0, 'other')[0]]).toEqual(['2026-06-19', '2026-06-23']);
    expect([boardDays(1, 'base')[0], boardDays(1, 'other')[0]]).toEqual(['2026-12-21', '2026-12-23']);
  });

  it.each(['head', 'board', 'leaders'])(
    'meets on 24 June and 24 December and reminds the %s 7 and 1 days before',
    (to) => {
      expect(days.map(({ meetingOn }) => meetingOn)).toEqual(['2026-06-24', '2026-12-24']);
      expect([meetingDays(0, to), meetingDays(1, to)]).toEqual([
        ['2026-06-17', '2026-06-23'],
        ['2026-12-17', '2026-12-23'],
      ]);
    },
  );

  it('has yearly tasks due on 14 December, with one message on Friday 11 December', () => {
    const dueOn = calendarDay('2026-12-14');
    expect(taskDays('yearly', 'base')[0]).toBe(dueOn);
    const task = {
      taskId: 'task',
      status: 'assigned',
      continuous: false,
      period: year2026,
      onTimeUntil: vietNam2026.onTimeUntil(dueOn, 'forward'),
      since: year2026.from,
      misaddressed: false,
      extensionPending: false,
    } as const;
    expect(saidDays((today) => taskDueReminders(task, defaultRules['task-due'], today, vietNam2026))).toEqual(
      ['2026-11-30', '2026-12-07', '2026-12-11', '2026-12-14'],
    );
  });
});
