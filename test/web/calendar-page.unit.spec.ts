import { describe, expect, it } from '@jest/globals';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { textOf } from '../../src/kernel/text.js';
import { WorkingCalendar } from '../../src/kernel/working-calendar.js';
import type { ReviewRecord } from '../../src/reviews/reviews.queries.js';
import { type CalendarFacts, calendarPage, monthSpan } from '../../src/web/calendar/calendar.page.js';

const day = calendarDay;
const review: ReviewRecord = {
  id: 'r',
  planId: 'p',
  committeeId: 'c',
  kind: 'regular',
  name: { vi: 'Sơ kết 6 tháng', en: 'Half-year review' },
  periodFrom: day('2025-12-15'),
  periodTo: day('2026-06-15'),
  cutOff: day('2026-06-14'),
  opensOn: day('2026-05-15'),
  meetingOn: day('2026-06-24'),
  baseDueOn: day('2026-06-16'),
  otherDueOn: day('2026-06-18'),
  status: 'collecting',
  closedOn: null,
  questions: [],
  figures: null,
  version: 1,
};
const swapped = {
  day: day('2026-06-20'),
  off: false,
  name: { vi: 'Làm bù', en: 'Swapped' },
  source: 'x',
  certainty: 'expected',
} as const;

function facts(given: Partial<CalendarFacts> = {}): CalendarFacts {
  const today = day('2026-06-15');
  return {
    today,
    span: monthSpan(undefined, today),
    calendars: [{ calendar: new WorkingCalendar([swapped]) }],
    settled: [swapped],
    followed: ['c'],
    tasks: [],
    reports: [],
    reviews: [review],
    plans: [],
    ...given,
  };
}
const titlesOn = (page: ReturnType<typeof calendarPage>, id: string) =>
  page.days.find((one) => one.id === id)?.entries.map(({ title }) => title);

describe('the calendar of a month', () => {
  it('tells reviews of several plans apart that bear the same name', () => {
    const title = (text: string) => ({ vi: text, en: text });
    const plans = [
      { id: 'p', symbol: '12-KH/HU', title: title('Kế hoạch một') },
      { id: 'other', symbol: null, title: title('Kế hoạch hai') },
    ];
    const reviews = [review, { ...review, id: 'r2', planId: 'other' }];
    const detailsOf = (given: Partial<CalendarFacts>) =>
      calendarPage('vi', facts(given))
        .days.find(({ id }) => id === '2026-06-24')
        ?.entries.map(({ detail }) => detail);
    expect(detailsOf({ reviews, plans })).toEqual(['12-KH/HU, Kế hoạch một', 'Kế hoạch hai']);
    expect(detailsOf({ plans: plans.slice(0, 1) })).toEqual(['']);
  });

  it('has each day in its column, days off and the day that is worked instead marked', () => {
    const { days, month } = calendarPage('vi', facts());
    expect([month, days.length]).toEqual(['Tháng 6 năm 2026', 30]);
    expect(days[0]).toMatchObject({ id: '2026-06-01', column: 1, weekday: 'Thứ Hai', isOff: false });
    expect(days[5]).toMatchObject({ column: 6, isOff: true, isBare: true });
    expect(days[19]).toMatchObject({ isOff: false, notes: ['Ngày làm việc: Làm bù (dự kiến)'] });
    expect(days.filter(({ isToday }) => isToday).map(({ id }) => id)).toEqual(['2026-06-15']);
  });

  it('tells the board all days of a review, and other readers those that are not their own report', () => {
    const board = calendarPage('vi', facts());
    expect(titlesOn(board, '2026-06-14')).toEqual(['Chốt số liệu: Sơ kết 6 tháng']);
    expect(titlesOn(board, '2026-06-16')).toEqual(['Hạn nhận báo cáo của tổ chức cơ sở: Sơ kết 6 tháng']);
    expect(titlesOn(board, '2026-06-24')).toEqual(['Hội nghị: Sơ kết 6 tháng']);
    const officer = calendarPage('en', facts({ followed: [] }));
    expect(titlesOn(officer, '2026-06-16')).toEqual([]);
    expect(titlesOn(officer, '2026-06-24')).toEqual(['Meeting: Half-year review']);
  });

  it('counts many tasks of a day and leads to the list of that very day', () => {
    const tasks = [{ day: day('2026-06-16'), count: 57, tasks: [] }];
    const entries = calendarPage('vi', facts({ tasks, reviews: [] })).days[15]?.entries;
    expect(entries?.map(({ title, url }) => [title, url.split('&').slice(0, 2).join('&')])).toEqual([
      ['57 nhiệm vụ đến hạn', '/tasks?dueFrom=2026-06-16&dueTo=2026-06-16'],
    ]);
  });

  it('shows the own report as it stands on the day that it is due', () => {
    const due = {
      id: 'b',
      planId: 'p',
      day: day('2026-06-16'),
      onTimeUntil: day('2026-06-16'),
      closed: false,
      reviewName: textOf('Sơ kết', null),
      body: textOf('Xã Lát', null),
    };
    const chips = (['draft', 'submitted', 'accepted'] as const).map((status) => {
      const page = calendarPage('vi', facts({ reviews: [], reports: [{ ...due, status }] }));
      return page.days[15]?.entries[0]?.chip.label;
    });
    expect(chips).toEqual(['Còn 1 ngày', 'Đã gửi', 'Đã tiếp nhận']);
  });

  it('goes from month to month, and takes no other words for one', () => {
    const at = (month: string) => calendarPage('vi', facts({ span: monthSpan(month, day('2026-06-15')) }));
    expect(at('2026-12')).toMatchObject({
      previous: '/calendar?month=2026-11',
      next: '/calendar?month=2027-01',
      current: '/calendar',
      isEmpty: true,
    });
    expect([at('2000-01').previous, at('2099-12').next]).toEqual([null, null]);
    for (const wrong of ['2026-13', '2026-6', 'soon', '1999-12'])
      expect(() => at(wrong)).toThrow(/is no month|không phải là tháng|no_month/);
  });
});
