import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { answerParts } from '../../src/web/monitoring/answer.js';
import type { OwingBody } from '../../src/web/monitoring/late-bodies.js';

const owed = (id: string, type: 'task' | 'report'): OwingBody['owed'][number] => ({
  id,
  type,
  dueOn: calendarDay('2026-06-16'),
  daysLate: 4,
  what: { vi: id, en: id },
  isVietnamese: false,
});
const late = (...own: OwingBody['owed'][number][]): OwingBody[] => [
  {
    body: { id: 'b', kind: 'office', name: { vi: 'Văn phòng', en: 'Office' } } as OwingBody['body'],
    owed: own,
    daysLate: 4,
  },
];
const said = (bodies: OwingBody[], overdue: number, language: 'vi' | 'en' = 'vi') =>
  answerParts(language, { review: null, reports: [] }, bodies, { planId: 'p', overdue })
    .map(({ text }) => text)
    .join('');

describe('the sentence of who is late', () => {
  it('tells of the tasks that a late report accounts for, which the figure counts one by one', () => {
    const bodies = late(owed('t1', 'task'), owed('t2', 'task'), owed('r', 'report'));
    expect(said(bodies, 5)).toContain(
      '2 nhiệm vụ chưa xong và 1 báo cáo chưa gửi (của 3 nhiệm vụ thường xuyên).',
    );
    expect(said(bodies, 3, 'en')).toContain('2 tasks open and 1 report missing (of 1 continuous task).');
    expect(said(late(owed('t1', 'task')), 1)).toContain(', 1 nhiệm vụ chưa xong.');
  });
});
