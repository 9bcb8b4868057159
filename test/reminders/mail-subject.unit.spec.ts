import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { deadlineWords } from '../../src/reminders/deadline-words.js';
import type { OwnBody } from '../../src/reminders/mail-facts.js';
import type { MailLine } from '../../src/reminders/mail-line.js';
import { mailSubject } from '../../src/reminders/mail-subject.js';

const day = calendarDay('2026-06-15');
const xaLat: OwnBody = { id: 'xa-lat', name: 'Đảng ủy xã Lát', nameEn: 'Lát Commune', reach: 'account' };
const court: OwnBody = { id: 'toa-an', name: 'Chi bộ Tòa án', nameEn: 'Court Cell', reach: 'board' };

function line(given: Partial<MailLine>): MailLine {
  return {
    section: 'task-due',
    about: 'task',
    code: 'NV-128',
    title: { vi: 'Kế hoạch phát triển đảng viên', en: 'Plan of new members' },
    body: null,
    need: { vi: 'Hoàn thành nhiệm vụ chậm nhất ngày 15/06/2026', en: 'Task due 15/06/2026' },
    says: [],
    quotes: [],
    day,
    event: null,
    ownBodies: [xaLat],
    reach: 'account',
    plan: null,
    path: '/tasks/1',
    ...given,
  };
}

const inBoth = (...lines: readonly MailLine[]): [vi: string, en: string] => [
  mailSubject(lines, 'vi'),
  mailSubject(lines, 'en'),
];

describe('the subject of a mail', () => {
  it('about one thing says first what is needed and by when, then names it', () => {
    expect(inBoth(line({}))).toEqual([
      'Hoàn thành nhiệm vụ chậm nhất ngày 15/06/2026: NV-128 Kế hoạch phát triển đảng viên',
      'Task due 15/06/2026: NV-128 Plan of new members',
    ]);
    expect(inBoth(line({ about: 'report', code: null }))[1]).toBe('Task due 15/06/2026: Plan of new members');
  });

  it('tells those who see all bodies whose it is', () => {
    const body = { id: 'xa-lat', vi: 'Đảng ủy xã Lát', en: 'Lát Commune' };
    expect(inBoth(line({ body, ownBodies: [] }))).toEqual([
      'Hoàn thành nhiệm vụ chậm nhất ngày 15/06/2026: NV-128 Kế hoạch phát triển đảng viên (Đảng ủy xã Lát)',
      'Task due 15/06/2026: NV-128 Plan of new members (Lát Commune)',
    ]);
  });

  it('about several things counts them, the most pressing first, beginning in upper case', () => {
    const lines = [
      line({ section: 'waiting', day: null }),
      line({ section: 'report-due' }),
      line({ section: 'report-returned' }),
      line({ section: 'task-overdue' }),
      line({ section: 'task-overdue' }),
      line({ section: 'meeting' }),
    ];
    expect(inBoth(...lines)).toEqual([
      '2 nhiệm vụ quá hạn; 1 báo cáo phải bổ sung, hoàn thiện, hạn 15/06/2026; 1 báo cáo phải gửi, hạn 15/06/2026; họp ngày 15/06/2026; 1 việc chờ quyết định',
      '2 overdue tasks; 1 returned report to be completed, 15/06/2026; 1 report due, 15/06/2026; meeting on 15/06/2026; 1 waiting for a decision',
    ]);
    expect(inBoth(line({ section: 'meeting' }), line({ section: 'meeting' }))).toEqual([
      'Họp ngày 15/06/2026',
      'Meeting on 15/06/2026',
    ]);
  });

  it('counts notices by what happened', () => {
    const later = calendarDay('2026-06-30');
    const assigned = { section: 'news', event: 'task-assigned' } as const;
    const lines = [
      line({ ...assigned, day: later }),
      line(assigned),
      line({ section: 'news', event: 'task-insisted', day: null }),
      line({ section: 'news', event: 'extension-granted', day: later }),
    ];
    expect(inBoth(...lines)).toEqual([
      'Giao 2 nhiệm vụ, sớm nhất 15/06/2026; tiếp tục chủ trì 1 nhiệm vụ; chấp thuận 1 đề nghị gia hạn, thời hạn 30/06/2026',
      '2 new tasks, first due 15/06/2026; 1 task that your body keeps; 1 extension granted, due 30/06/2026',
    ]);
  });

  it('puts apart what the board is to pass on', () => {
    const stand = { reach: 'board', ownBodies: [court] } as const;
    const assigned = { section: 'news', event: 'task-assigned' } as const;
    const front: OwnBody = { ...court, id: 'mat-tran', name: 'Mặt trận' };
    expect(inBoth(line({ section: 'task-overdue', ownBodies: [] }), line({ ...assigned, ...stand }))).toEqual(
      [
        '1 nhiệm vụ quá hạn; chuyển Chi bộ Tòa án: giao 1 nhiệm vụ, thời hạn 15/06/2026',
        '1 overdue task; for Court Cell: 1 new task, due 15/06/2026',
      ],
    );
    expect(
      inBoth(line({ ...assigned, ...stand }), line({ ...assigned, ...stand, ownBodies: [front] }))[0],
    ).toBe('Chuyển 2 đơn vị: giao 2 nhiệm vụ, sớm nhất 15/06/2026');
    expect(inBoth(line(stand))[0]).toBe(
      'Chuyển Chi bộ Tòa án: Hoàn thành nhiệm vụ chậm nhất ngày 15/06/2026: NV-128 Kế hoạch phát triển đảng viên',
    );
  });

  it('stays short however long a title is, and cuts no letter in two', () => {
    const [vi] = inBoth(line({ title: { vi: 'Việc '.repeat(60), en: '' } }));
    expect(vi.length).toBeLessThanOrEqual(111);
    expect(vi).toMatch(/^Hoàn thành nhiệm vụ chậm nhất ngày 15\/06\/2026: NV-128 Việc .*…$/);
    const smiles = inBoth(line({ title: { vi: '😀'.repeat(200), en: '' } }))[0];
    expect(smiles).toMatch(/😀…$/u);
  });

  it('shows nothing of marks that are not seen', () => {
    const title = { vi: 'Việc \u202Egnod\u202C\u2066\u200B\nkhẩn', en: '' };
    expect(inBoth(line({ title }))[0]).toBe(
      'Hoàn thành nhiệm vụ chậm nhất ngày 15/06/2026: NV-128 Việc gnod khẩn',
    );
  });
});

describe('a deadline in words', () => {
  const own = { dueOn: day, onTimeUntil: day, returned: false };

  it('says how many days are left, that it is today, or how many days it is overdue', () => {
    const on = (today: string): string[] => {
      const { vi, en } = deadlineWords(own, calendarDay(today));
      return [vi, en];
    };
    expect([on('2026-06-12'), on('2026-06-14'), on('2026-06-15'), on('2026-06-16')]).toEqual([
      ['Thời hạn 15/06/2026, còn 3 ngày.', 'Due 15/06/2026, 3 days left.'],
      ['Thời hạn 15/06/2026, còn 1 ngày.', 'Due 15/06/2026, 1 day left.'],
      ['Hôm nay là hạn cuối: 15/06/2026.', 'Due today: 15/06/2026.'],
      ['Quá hạn 1 ngày (thời hạn 15/06/2026).', 'Overdue by 1 day (due 15/06/2026).'],
    ]);
  });

  it('of a day off says the last day in time beside it', () => {
    const saturday = { ...own, dueOn: calendarDay('2026-06-13') };
    expect(deadlineWords(saturday, calendarDay('2026-06-12')).vi).toBe(
      'Thời hạn 13/06/2026, trong hạn đến hết ngày 15/06/2026, còn 3 ngày.',
    );
  });

  it('that a return gave says so', () => {
    const returned = { ...own, returned: true };
    const on = (today: string): string[] => {
      const { vi, en } = deadlineWords(returned, calendarDay(today));
      return [vi, en];
    };
    expect([on('2026-06-12'), on('2026-06-15'), on('2026-06-17')]).toEqual([
      ['Thời hạn bổ sung, hoàn thiện 15/06/2026, còn 3 ngày.', 'To be completed by 15/06/2026, 3 days left.'],
      ['Hôm nay là hạn cuối bổ sung, hoàn thiện: 15/06/2026.', 'To be completed today: 15/06/2026.'],
      [
        'Quá hạn 2 ngày (thời hạn bổ sung, hoàn thiện 15/06/2026).',
        'Overdue by 2 days (to be completed by 15/06/2026).',
      ],
    ]);
  });
});
