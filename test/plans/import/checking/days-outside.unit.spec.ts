import { expect, it } from '@jest/globals';
import { calendarDay } from '../../../../src/kernel/calendar-day.js';
import { beginDraft } from '../../../../src/plans/import/checking/begin-draft.js';
import { dropped } from '../../../../src/plans/import/checking/draft-acts.js';
import { daysOutside } from '../../../../src/plans/import/checking/days-outside.js';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

const read = beginDraft(
  readPlan(`KẾ HOẠCH
chuyển đổi số

II. NHIỆM VỤ CỤ THỂ
1. Ban Tổ chức
- Rà soát đảng viên trước ngày 30/9/2026.
- Tổng hợp kết quả.
`),
  { code: 'ke-hoach', committee: 'Huyện ủy', known: [] },
);
const day = (text: string | null) => (text === null ? null : calendarDay(text));
const told = (from: string | null, until: string | null, issuedOn: string | null = null) => {
  const plan = { ...read.plan, term: { from: day(from), until: day(until) }, issuedOn: day(issuedOn) };
  return daysOutside({ ...read, plan }).map(({ number, text }) => [number, text.en]);
};

it('a day outside the term of the plan is told, one on its first or last day is not', () => {
  expect(told(null, null)).toEqual([]);
  expect(told('2026-09-30', '2026-09-30')).toEqual([]);
  expect(told('2026-10-01', null)).toEqual([
    [1, 'The day 30/09/2026 is before the first day of the plan, 01/10/2026: please check.'],
  ]);
  expect(told(null, '2026-09-29')).toEqual([
    [1, 'The day 30/09/2026 is after the last day of the plan, 29/09/2026: please check.'],
  ]);
});

it('a day before the plan was issued is told where its term has no first day', () => {
  expect(told(null, null, '2026-10-05')).toEqual([
    [1, 'The day 30/09/2026 is before the day of issue of the plan, 05/10/2026: please check.'],
  ]);
  expect(told('2026-01-01', null, '2026-10-05')).toEqual([]);
});

it('the day of a duty that is left out is not told', () => {
  const plan = { ...read.plan, term: { from: day('2027-01-01'), until: null } };
  expect(daysOutside({ ...read, plan })).toHaveLength(1);
  expect(daysOutside(dropped({ ...read, plan }, 1, true))).toEqual([]);
});
