import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { Text } from '../../src/kernel/text.js';
import type { NoticeEvent } from '../../src/reminders/events/notice.js';
import { notices } from '../../src/reminders/events/notices.js';
import type { ReportSubject, ReviewSubject, TaskSubject } from '../../src/reminders/reminder-subjects.js';

const day = calendarDay('2026-06-15');
const today = calendarDay('2026-06-10');
const name = { name: 'Tên', nameEn: 'Name' };

const task: TaskSubject = {
  type: 'task',
  id: 'task',
  number: 7,
  committeeId: 'committee',
  planStatus: 'in_force',
  title: name,
  leadBodyId: 'body',
  leadBody: name,
  cooperators: [],
  status: 'in_progress',
  cadence: 'yearly',
  periodFrom: day,
  periodTo: day,
  dueOn: day,
  returnedFrom: null,
  returnedBy: null,
  assignedOn: day,
  madeOn: day,
  doneReportedOn: null,
  misaddressedOn: null,
  deadlineSetAt: null,
  request: null,
};
const report: ReportSubject = {
  type: 'report',
  id: 'report',
  committeeId: 'committee',
  planStatus: 'in_force',
  reviewId: 'review',
  review: name,
  reviewStatus: 'collecting',
  opensOn: day,
  bodyId: 'body',
  body: name,
  status: 'draft',
  excused: false,
  dueOn: day,
  firstSubmittedOn: null,
  submittedOn: null,
  returnedBy: null,
  resubmittedLate: false,
  passedToHead: false,
  deadlineSetAt: null,
};
const review: ReviewSubject = {
  type: 'review',
  id: 'review',
  committeeId: 'committee',
  planStatus: 'in_force',
  review: name,
  status: 'collecting',
  opensOn: day,
  meetingOn: day,
  deadlineSetAt: null,
  reports: [],
};
const due = { dueOn: day, onTimeUntil: day, returned: false };

function wordsOf(event: NoticeEvent): { need: Text; says: Text } {
  const notice = notices[event];
  if (notice.about === 'task')
    return { need: notice.need(task, due, today), says: notice.say(task, due, today) };
  if (notice.about === 'report')
    return { need: notice.need(report, due, today), says: notice.say(report, due, today) };
  return { need: notice.need(review, null, today), says: notice.say(review, null, today) };
}

const events = Object.keys(notices) as NoticeEvent[];

describe.each(events)('the notice %s', (event) => {
  const { need, says } = wordsOf(event);

  it.each(['vi', 'en'] as const)(
    'says in a few words (%s) what is needed, and in sentences what happened',
    (language) => {
      expect(need[language]).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(need[language].length).toBeLessThanOrEqual(70);
      expect(says[language]).toMatch(/^\p{Lu}.*\.$/u);
    },
  );

  it.each(['vi', 'en'] as const)('is counted by what happened (%s)', (language) => {
    const [one, two] = [notices[event].counted(1)[language], notices[event].counted(2)[language]];
    expect(one).toContain('1');
    expect(two).toContain('2');
    const others = events.filter((other) => other !== event);
    expect(others.map((other) => notices[other].counted(2)[language])).not.toContain(two);
  });
});
