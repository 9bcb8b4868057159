import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { deadlineWords } from '../../src/reminders/deadline-words.js';
import type { MailLine } from '../../src/reminders/mail-line.js';
import { mailSubject } from '../../src/reminders/mail-subject.js';

const day = calendarDay('2026-06-15');

function line(given: Partial<MailLine>): MailLine {
  return {
    section: 'task-due',
    code: 'NV-128',
    title: { vi: 'Kế hoạch phát triển đảng viên', en: 'Plan of new members' },
    body: null,
    says: [{ vi: 'Được giao chủ trì.', en: 'You lead it.' }],
    quotes: [],
    day,
    event: null,
    path: '/tasks/1',
    ...given,
  };
}

const inBoth = (...lines: readonly MailLine[]): [vi: string, en: string] => [
  mailSubject(lines, 'vi'),
  mailSubject(lines, 'en'),
];

describe('the subject of a mail', () => {
  it('about one thing names it, what is needed and by when', () => {
    expect(inBoth(line({}))).toEqual([
      'NV-128 Kế hoạch phát triển đảng viên: hoàn thành chậm nhất ngày 15/06/2026',
      'NV-128 Plan of new members: due 15/06/2026',
    ]);
    expect(inBoth(line({ section: 'report-overdue', code: null }))[1]).toBe(
      'Plan of new members: overdue since 15/06/2026',
    );
  });

  it('about something that happened says it', () => {
    expect(inBoth(line({ section: 'news', event: 'task-assigned' }))).toEqual([
      'NV-128 Kế hoạch phát triển đảng viên: Được giao chủ trì',
      'NV-128 Plan of new members: You lead it',
    ]);
  });

  it('about several things counts them, the most pressing first', () => {
    const lines = [
      line({ section: 'waiting', day: null }),
      line({ section: 'report-due' }),
      line({ section: 'task-overdue' }),
      line({ section: 'task-overdue' }),
    ];
    expect(inBoth(...lines)).toEqual([
      '2 nhiệm vụ quá hạn; 1 báo cáo phải gửi, sớm nhất 15/06/2026; 1 việc chờ quyết định',
      '2 overdue tasks; 1 report due, first 15/06/2026; 1 waiting for a decision',
    ]);
  });

  it('counts notices by what happened', () => {
    const later = calendarDay('2026-06-30');
    const assigned = { section: 'news', event: 'task-assigned' } as const;
    const lines = [
      line({ ...assigned, day: later }),
      line(assigned),
      line({ section: 'news', event: 'task-insisted', day: null }),
    ];
    expect(inBoth(...lines)).toEqual([
      'được giao 2 nhiệm vụ, sớm nhất 15/06/2026; 1 thông báo',
      '2 new tasks, first due 15/06/2026; 1 notice',
    ]);
  });

  it('keeps a long title short', () => {
    const [vi] = inBoth(line({ title: { vi: 'Việc '.repeat(60), en: '' } }));
    expect(vi.length).toBeLessThan(130);
    expect(vi).toContain('…: hoàn thành chậm nhất ngày 15/06/2026');
  });
});

describe('a deadline in words', () => {
  it('says how many days are left, that it is today, or how many days it is overdue', () => {
    const saturday = calendarDay('2026-06-13');
    const on = (today: string): string[] => {
      const { vi, en } = deadlineWords(day, day, calendarDay(today));
      return [vi, en];
    };
    expect([on('2026-06-12'), on('2026-06-14'), on('2026-06-15'), on('2026-06-16')]).toEqual([
      ['Thời hạn 15/06/2026, còn 3 ngày.', 'Due 15/06/2026, 3 days left.'],
      ['Thời hạn 15/06/2026, còn 1 ngày.', 'Due 15/06/2026, 1 day left.'],
      ['Hôm nay là hạn cuối: 15/06/2026.', 'Due today: 15/06/2026.'],
      ['Quá hạn 1 ngày (thời hạn 15/06/2026).', 'Overdue by 1 day (due 15/06/2026).'],
    ]);
    expect(deadlineWords(saturday, day, calendarDay('2026-06-12')).vi).toBe(
      'Thời hạn 13/06/2026, trong hạn đến hết ngày 15/06/2026, còn 3 ngày.',
    );
  });
});
