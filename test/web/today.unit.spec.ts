import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { WaitingSubject } from '../../src/reminders/reminder-subjects.js';
import { SHOWN, type TodayFacts, todayPage } from '../../src/web/today/today.page.js';

const today = calendarDay('2026-06-22');
const named = (name: string) => ({ name, nameEn: null });

const sentReport: WaitingSubject = {
  type: 'waiting',
  id: 'r1',
  committeeId: 'c',
  waits: 'report',
  waitingSince: calendarDay('2026-06-18'),
  count: 1,
  tasks: 2,
  reviewId: 'v1',
  taskId: null,
  taskNumber: null,
  reportId: 'r1',
  title: named('Sơ kết 6 tháng'),
  bodyId: 'b',
  body: named('Đảng ủy xã Lát'),
};

function pageOf(waiting: readonly WaitingSubject[], language: 'vi' | 'en' = 'vi') {
  const facts: TodayFacts = {
    today,
    isOnlyAdmin: false,
    reports: [],
    returned: [],
    overdue: [],
    dueSoon: [],
    fresh: [],
    waiting,
    counts: { overdue: 0, dueSoon: 0, waiting: 3, done: 0 },
  };
  return todayPage(language, facts);
}

describe('what waits for the board', () => {
  it('tells how many tasks are confirmed with a report, so that it agrees with the count of tasks', () => {
    const details = (waiting: readonly WaitingSubject[], language?: 'en') =>
      pageOf(waiting, language).sections.flatMap(({ items }) => items.map(({ detail }) => detail));
    expect(details([sentReport])).toEqual([
      'Đảng ủy xã Lát · 2 nhiệm vụ thường xuyên chờ xác nhận cùng báo cáo',
    ]);
    expect(details([{ ...sentReport, tasks: 1 }], 'en')).toEqual([
      'Đảng ủy xã Lát · 1 continuous task to be confirmed with it',
    ]);
    expect(details([{ ...sentReport, tasks: 0 }])).toEqual(['Đảng ủy xã Lát']);
  });

  it('leads on to the list behind it where there is more than is shown', () => {
    const many = Array.from({ length: SHOWN + 1 }, (_, at) => ({ ...sentReport, id: `r${at}` }));
    const more = (waiting: readonly WaitingSubject[]) => pageOf(waiting).sections.map((one) => one.more?.url);
    expect(more(many.slice(1))).toEqual([undefined]);
    expect(more(many)).toEqual(['/reviews/v1?show=waiting']);
    expect(more([...many, { ...sentReport, reviewId: 'v2' }])).toEqual(['/reviews']);
    expect(more(many.map((one) => ({ ...one, waits: 'done' })))).toEqual(['/tasks?status=done']);
  });
});
