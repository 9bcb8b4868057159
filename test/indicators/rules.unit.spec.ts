import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { bodyVerdict, type GivenAt, totalOf } from '../../src/indicators/adding-up.js';
import { isAskedAt, lastYearOver, nextEnd, type PlanPeriods } from '../../src/indicators/asked-at.js';
import { readNumber, shownNumber } from '../../src/indicators/measured-number.js';
import { figureOf, type Given, givenProblems } from '../../src/indicators/measured.js';
import { timeGiven, toldChange } from '../../src/indicators/measurement-change.js';
import { isReached, neededIn, standingOf, verdictOn } from '../../src/indicators/reached.js';
import { statedAt } from '../../src/indicators/stated-at.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import { directionOf, type IndicatorTerms, termsProblems } from '../../src/plans/indicator-terms.js';

const least = (number: number, above = false) => ({ least: number, above, most: null });
const most = (number: number) => ({ least: null, above: false, most: number });
const range = (from: number, to: number) => ({ least: from, above: false, most: to });
const share = (part: number | null, whole: number | null): Given => ({ value: null, part, whole });
const number = (value: number | null): Given => ({ value, part: null, whole: null });
const given = (one: Given, at = '2026-06-10T01:00:00Z'): GivenAt => ({ ...one, givenAt: new Date(at) });

describe('a goal', () => {
  it('that is a floor is reached at it and above it', () => {
    expect([89.99, 90, 90.01].map((figure) => isReached(least(90), figure))).toEqual([false, true, true]);
  });

  it('that says "above" is not reached at its floor itself', () => {
    expect([90, 90.01].map((figure) => isReached(least(90, true), figure))).toEqual([false, true]);
  });

  it('that is a ceiling is reached at it and below it', () => {
    expect([4.9, 5, 5.1].map((figure) => isReached(most(5), figure))).toEqual([true, true, false]);
  });

  it('that is a range holds both its ends and nothing outside', () => {
    expect([2.9, 3, 3.5, 4, 4.1].map((figure) => isReached(range(3, 4), figure))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('that is a floor is bettered by more than it asks for; a ceiling and a range are kept, or gone over', () => {
    const verdicts = (goal: Parameters<typeof verdictOn>[0], ...figures: number[]) =>
      figures.map((figure) => verdictOn(goal, figure));
    expect(verdicts(least(90), 89.9, 90, 90.1)).toEqual(['not-reached', 'reached', 'exceeded']);
    expect(verdicts(least(90, true), 90, 90.1)).toEqual(['not-reached', 'reached']);
    expect(verdicts(most(4), 0, 4, 4.1)).toEqual(['reached', 'reached', 'over']);
    expect(verdicts(range(3, 4), 2.9, 3, 4, 4.1)).toEqual(['not-reached', 'reached', 'reached', 'over']);
    // a share that is exactly as large as asked is not better, however the division rounds
    expect(verdictOn(least(55), (11 * 100) / 20)).toBe('reached');
    expect(verdictOn(least(0.1 + 0.2), 0.3)).toBe('reached');
  });

  it('is reached by every share that is exactly as large, however the division rounds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100_000 }), (per, times) => {
        const figure = figureOf('share', share(per * times, 100 * times)) ?? -1;
        expect(isReached(least(per), figure) && isReached(most(per), figure)).toBe(true);
        expect(isReached(least(per, true), figure)).toBe(false);
      }),
    );
  });

  it('says where its figure has to move', () => {
    expect([least(90), most(5), range(3, 4)].map(directionOf)).toEqual(['up', 'down', 'within']);
  });
});

describe('the way to a goal by a year', () => {
  const rising = { goal: least(90, true), byYear: 2030, baseline: { value: 80, year: 2025 } };
  const falling = { goal: most(5), byYear: 2030, baseline: { value: 15, year: 2025 } };

  it('is straight from the baseline to the goal, and stays at either end', () => {
    expect([2024, 2025, 2026, 2028, 2030, 2033].map((year) => neededIn(rising, year))).toEqual([
      80, 80, 82, 86, 90, 90,
    ]);
    expect(neededIn(falling, 2027)).toBe(11);
  });

  it('is not known without a baseline before the year, and is the goal from it on', () => {
    expect(neededIn({ ...rising, baseline: null }, 2028)).toBeNull();
    expect(neededIn({ ...rising, baseline: null }, 2030)).toBe(90);
    expect(neededIn({ ...rising, byYear: null }, 2028)).toBeNull();
  });

  it('tells before the year whether the figure is on it, and in the year only whether it is reached', () => {
    expect([82, 81.9].map((figure) => standingOf(rising, figure, 2026))).toEqual(['on-path', 'behind']);
    expect([13, 13.1].map((figure) => standingOf(falling, figure, 2026))).toEqual(['on-path', 'behind']);
    expect(standingOf(rising, 95, 2026)).toBe('on-path');
    expect(standingOf({ ...rising, baseline: null }, 95, 2029)).toBe('on-path');
    expect(standingOf(rising, 95, 2030)).toMatch(/^reached$|^exceeded$/);
    expect(standingOf(rising, 90, 2030)).toBe('not-reached');
    expect(standingOf({ ...rising, baseline: null }, 70, 2026)).toBe('under-way');
    expect(standingOf(rising, null, 2026)).toBe('no-value');
  });

  it('of a range leads to its nearer end, from below or from above', () => {
    const into = { goal: range(3, 4), byYear: 2030, baseline: { value: 1, year: 2028 } };
    expect(neededIn(into, 2029)).toBe(2);
    expect([1.9, 2].map((figure) => standingOf(into, figure, 2029))).toEqual(['behind', 'on-path']);
    const down = { ...into, baseline: { value: 8, year: 2028 } };
    expect([6, 6.1].map((figure) => standingOf(down, figure, 2029))).toEqual(['on-path', 'behind']);
  });

  it('of an indicator without a year is judged every time', () => {
    const yearly = { goal: least(90), byYear: null, baseline: null };
    expect([90, 89].map((figure) => standingOf(yearly, figure, 2026))).toEqual(['reached', 'not-reached']);
  });
});

describe('the values of bodies', () => {
  const add = (terms: Pick<IndicatorTerms, 'measure' | 'addingUp' | 'bodyGoal'>, ...values: GivenAt[]) =>
    totalOf(terms, values);

  it('add up to their sum', () => {
    const terms = { measure: 'count', addingUp: 'sum', bodyGoal: null } as const;
    expect(add(terms, given(number(1)), given(number(0)), given(number(2)))).toEqual({
      figure: 3,
      part: null,
      whole: null,
      bodies: 3,
    });
  });

  it('make the ratio of their sums, not the mean of their shares', () => {
    const terms = { measure: 'share', addingUp: 'ratio', bodyGoal: null } as const;
    expect(add(terms, given(share(9, 10)), given(share(10, 90)))).toEqual({
      figure: 19,
      part: 19,
      whole: 100,
      bodies: 2,
    });
  });

  it('make the share of bodies that reach what one body has to reach', () => {
    const rated = { measure: 'yes-no', addingUp: 'reaching', bodyGoal: null } as const;
    expect(add(rated, given(number(1)), given(number(0)), given(number(1)), given(number(1)))).toMatchObject({
      figure: 75,
      part: 3,
      whole: 4,
    });
    const counted = { measure: 'count', addingUp: 'reaching', bodyGoal: least(2) } as const;
    expect(add(counted, given(number(1)), given(number(2)))).toMatchObject({ figure: 50, part: 1, whole: 2 });
  });

  it('leave the latest one, in whatever order they come', () => {
    const terms = { measure: 'value', addingUp: 'latest', bodyGoal: null } as const;
    const [early, late] = [
      given(number(7), '2026-06-01T01:00:00Z'),
      given(number(9), '2026-06-02T01:00:00Z'),
    ];
    expect([add(terms, early, late)?.figure, add(terms, late, early)?.figure]).toEqual([9, 9]);
  });

  it('count only where they are given whole: neither a missing whole nor a share of nothing is a 0', () => {
    const terms = { measure: 'share', addingUp: 'ratio', bodyGoal: null } as const;
    expect(
      add(terms, given(share(9, 10)), given(share(5, null)), given(share(0, 0)), given(share(null, null))),
    ).toMatchObject({
      figure: 90,
      bodies: 1,
    });
    expect(add(terms, given(share(0, 0)))).toBeNull();
    expect(add(terms)).toBeNull();
  });

  it('are each held against the goal, but of a sum only all together', () => {
    const terms = { measure: 'share', addingUp: 'ratio', bodyGoal: null, goal: least(90) } as const;
    expect(bodyVerdict(terms, share(8, 10))).toBe('not-reached');
    expect(bodyVerdict(terms, share(8, null))).toBeNull();
    // 0 of 0 is neither 0 % nor 100 %
    expect(bodyVerdict(terms, share(0, 0))).toBeNull();
    expect(
      bodyVerdict({ measure: 'count', addingUp: 'sum', bodyGoal: null, goal: least(1) }, number(1)),
    ).toBeNull();
    const reaching = { measure: 'count', addingUp: 'reaching', bodyGoal: least(2), goal: least(90) } as const;
    expect([1, 2, 3].map((one) => bodyVerdict(reaching, number(one)))).toEqual([
      'not-reached',
      'reached',
      'exceeded',
    ]);
  });
});

describe('what a body gives', () => {
  const told = (...asked: Parameters<typeof givenProblems>) =>
    givenProblems(...asked).map(({ name, message }) => `${name}: ${message.en}`);

  it('of a share is a part and a whole, the part no larger', () => {
    expect(told('share', share(47, 52), true)).toEqual([]);
    expect(told('share', share(52, 52), true)).toEqual([]);
    expect(told('share', share(53, 52), true)).toEqual(['part: The part cannot be more than the whole.']);
    expect(told('share', share(11.5, 12), true)).toEqual([
      'part: It must be a whole number: what was counted, such as 11 and 12; the share is computed from both.',
    ]);
    // who has nothing to count says so; it makes no figure
    expect([told('share', share(0, 0), true), figureOf('share', share(0, 0))]).toEqual([[], null]);
    expect(told('share', number(90), true)).toEqual([
      'value: A share is computed from its part and its whole; it is not given itself.',
    ]);
  });

  it('may lack one of the two in a draft, not when it is sent', () => {
    expect(told('share', share(47, null), false)).toEqual([]);
    expect(told('share', share(47, null), true)).toEqual([
      'whole: A share needs both its part and its whole.',
    ]);
    expect(told('share', share(null, 52), true)).toEqual([
      'part: A share needs both its part and its whole.',
    ]);
    expect(told('share', share(null, null), true)).toEqual([]);
  });

  it('of a count is a whole number from 0 on; of yes-no 1 or 0; of a value any number', () => {
    expect(told('count', number(3), true)).toEqual([]);
    expect(told('count', number(2.5), true)).toEqual(['value: It must be a whole number.']);
    expect(told('count', number(-1), true)).toEqual(['value: It cannot be less than 0.']);
    expect(told('yes-no', number(2), true)).toEqual(['value: Only 1 (reached) or 0 (not reached).']);
    expect(told('value', number(-2.5), true)).toEqual([]);
    expect(told('value', number(1e13), true)).toEqual(['value: The number is too large.']);
    expect(told('count', share(1, null), true)).toEqual(['part: Only a share has one.']);
  });
});

describe('a change of a value', () => {
  const first = new Date('2026-06-01T01:00:00Z');
  const now = new Date('2026-06-20T01:00:00Z');
  const said = (one: Given, note = '') => ({ ...one, note, givenAt: first });

  it('is told with the numbers before and after, and only a changed note by its digest', () => {
    const digest = (note: string) => `digest of ${note}`;
    expect(toldChange('i1', { before: said(number(3), 'cũ'), after: said(number(4), 'cũ') }, digest)).toEqual(
      {
        indicatorId: 'i1',
        before: number(3),
        after: number(4),
      },
    );
    expect(toldChange('i1', { before: said(number(3)), after: said(number(3), 'mới') }, digest)).toEqual({
      indicatorId: 'i1',
      before: { ...number(3), note: '' },
      after: { ...number(3), note: 'digest of mới' },
    });
  });

  it('is the latest one only where it says new numbers: neither a correction nor a note is', () => {
    const draft = { now, reason: null };
    expect(timeGiven(null, said(number(3)), draft)).toBe(now);
    expect(timeGiven(said(number(null), 'x'), said(number(3)), draft)).toBe(now);
    expect(timeGiven(said(number(3)), said(number(4)), draft)).toBe(now);
    expect(timeGiven(said(number(3)), said(number(3), 'x'), draft)).toBe(first);
    expect(timeGiven(said(number(3)), said(number(4)), { now, reason: 'đếm sót' })).toBe(first);
  });
});

describe('the review that asks for an indicator', () => {
  const plan: PlanPeriods = { preset: 'decree-09', termUntil: calendarDay('2028-06-30') };
  const review = (from: string, to: string, kind: 'regular' | 'extra' = 'regular') => ({
    from: calendarDay(from),
    to: calendarDay(to),
    kind,
    closedWith: null,
    closedAs: null,
  });
  const firstHalf = review('2025-12-15', '2026-06-15');
  const secondHalf = review('2026-06-15', '2026-12-15');
  const asked = (period: IndicatorTerms['period'], at: ReturnType<typeof review>, of = plan) =>
    isAskedAt({ id: 'i1', period, byYear: null, endedOn: null }, of, at);

  it('is every one, the last of the year, or the last of the term', () => {
    expect([asked('review', firstHalf), asked('review', secondHalf)]).toEqual([true, true]);
    expect([asked('year', firstHalf), asked('year', secondHalf)]).toEqual([false, true]);
    expect([asked('term', secondHalf), asked('term', review('2028-06-15', '2028-12-15'))]).toEqual([
      false,
      true,
    ]);
  });

  it('goes by the end of the calendar year where the plan does, and holds its last day', () => {
    const byMonths: PlanPeriods = { preset: 'calendar', termUntil: null };
    expect(asked('year', review('2026-10-01', '2027-01-01'), byMonths)).toBe(true);
    expect(asked('year', review('2026-10-01', '2026-12-31'), byMonths)).toBe(false);
    expect(asked('year', review('2026-07-01', '2027-02-01'), byMonths)).toBe(true);
  });

  it('is none of the extra ones, and none of a term whose end nobody has stated', () => {
    expect(asked('review', review('2026-06-15', '2026-12-15', 'extra'))).toBe(false);
    expect(asked('term', review('2028-06-15', '2028-12-15'), { ...plan, termUntil: null })).toBe(false);
  });

  it('of a review that is closed are those that it had asked for', () => {
    const closed = (...closedWith: string[]) => isAskedAt(indicator, plan, { ...firstHalf, closedWith });
    const indicator = { id: 'i1', period: 'review', byYear: null, endedOn: null } as const;
    expect([closed('i1', 'i2'), closed('i2'), closed()]).toEqual([true, false, false]);
  });

  it('is none that begins after the indicator has ended, unless it had asked for it and closed', () => {
    const ended = (endedOn: string, closedWith: readonly string[] | null = null) =>
      [firstHalf, secondHalf].map((one) =>
        isAskedAt({ id: 'i1', period: 'review', byYear: null, endedOn: calendarDay(endedOn) }, plan, {
          ...one,
          closedWith,
        }),
      );
    expect(ended('2026-06-14')).toEqual([false, false]);
    expect(ended('2026-06-15')).toEqual([true, false]);
    expect(ended('2026-06-14', ['i1'])).toEqual([true, true]);
  });

  it('of a term without an end is the last of the year by which the goal is to be reached', () => {
    const open: PlanPeriods = { preset: 'decree-09', termUntil: null };
    const by2030 = { id: 'i1', period: 'term', byYear: 2030, endedOn: null } as const;
    expect(isAskedAt(by2030, open, review('2030-06-15', '2030-12-15'))).toBe(true);
    expect(isAskedAt(by2030, open, review('2030-12-15', '2031-06-15'))).toBe(false);
    expect(nextEnd(by2030, open, calendarDay('2026-03-01'))).toBe('2030-12-14');
    expect(nextEnd({ period: 'year', byYear: null }, open, calendarDay('2026-12-15'))).toBe('2027-12-14');
  });
});

describe('what figures are judged by', () => {
  const stating = (...earlier: readonly { least: number; validTo: string; replacedOn?: string }[]) => ({
    goal: least(90),
    byYear: 2030,
    baseline: null,
    earlierGoals: earlier.map((one) => ({
      goal: least(one.least),
      byYear: null,
      baseline: { value: 1, year: 2020 },
      validTo: calendarDay(one.validTo),
      replacedOn: calendarDay(one.replacedOn ?? one.validTo),
      amendingDocument: '2-KH',
    })),
  });
  const judged = (of: ReturnType<typeof stating>, to: string, closedOn: string | null = null) =>
    statedAt(of, { to: calendarDay(to), closedOn: closedOn === null ? null : calendarDay(closedOn) });

  it('is what held on the last day of the period', () => {
    const twice = stating({ least: 70, validTo: '2026-06-14' }, { least: 80, validTo: '2026-12-20' });
    expect(
      ['2026-06-14', '2026-06-15', '2026-12-15', '2026-12-20', '2026-12-21'].map(
        (to) => judged(twice, to).goal.least,
      ),
    ).toEqual([70, 80, 80, 80, 90]);
    expect(judged(twice, '2026-06-14')).toEqual({
      goal: least(70),
      byYear: null,
      baseline: { value: 1, year: 2020 },
    });
    expect(judged(stating(), '2026-06-14')).toEqual({ goal: least(90), byYear: 2030, baseline: null });
  });

  it('stays as it was when the review closed, also where an amendment holds from an earlier day', () => {
    const back = stating({ least: 70, validTo: '2026-01-01', replacedOn: '2026-06-20' });
    expect(judged(back, '2026-06-15').goal.least).toBe(90);
    expect(judged(back, '2026-06-15', '2026-06-21').goal.least).toBe(90);
    expect(judged(back, '2026-06-15', '2026-06-19').goal.least).toBe(70);
  });
});

describe('the last year that is over', () => {
  it('is that of the plan, from its last day on', () => {
    const over = (preset: PlanPeriods['preset'], to: string) =>
      lastYearOver({ preset, termUntil: null }, calendarDay(to));
    expect(
      ['2026-06-15', '2026-12-14', '2026-12-15', '2027-06-15'].map((to) => over('decree-09', to)),
    ).toEqual([2025, 2025, 2026, 2026]);
    expect(['2026-12-31', '2027-01-01', '2027-02-01'].map((to) => over('calendar', to))).toEqual([
      2025, 2026, 2026,
    ]);
  });
});

describe('a number as people write it', () => {
  it('in Vietnamese has dots between thousands and a comma before decimals', () => {
    const read = ['1.234,5', '1234,5', '1.000.000', ' 12 ', '3,5 %', '-2', '0'].map((text) =>
      readNumber('vi', text),
    );
    expect(read).toEqual([1234.5, 1234.5, 1_000_000, 12, 3.5, -2, 0]);
    expect(readNumber('vi', '')).toBeNull();
  });

  it('is nothing else: no decimal point, no misplaced dot, no words', () => {
    for (const text of ['1.5', '1,234.5', '12.34', '1..000', 'mười', '1e3', '0x1', '5,', ',5'])
      expect(readNumber('vi', text)).toBeUndefined();
  });

  it('in English has commas between thousands and a point before decimals', () => {
    expect(['1,234.5', '62.5', '1,000', '62,5', '1.234,5'].map((text) => readNumber('en', text))).toEqual([
      1234.5,
      62.5,
      1000,
      undefined,
      undefined,
    ]);
    expect([shownNumber('en', 1_234_567.5), shownNumber('en', 90.384615, 2)]).toEqual([
      '1,234,567.5',
      '90.38',
    ]);
  });

  it('is shown as it is read', () => {
    const shown = [1234.5, 1_000_000, -0.5].map((value) => shownNumber('vi', value));
    expect([...shown, shownNumber('vi', 90.384615, 2)]).toEqual(['1.234,5', '1.000.000', '-0,5', '90,38']);
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 9999 }), (whole, part) => {
        const value = Number(`${whole}.${String(part).padStart(4, '0')}`);
        for (const language of ['vi', 'en'] as const)
          expect(readNumber(language, shownNumber(language, value))).toBe(value + 0);
      }),
    );
  });
});

describe('the terms of an indicator', () => {
  const terms: IndicatorTerms = {
    measure: 'share',
    goal: least(90),
    bodyGoal: null,
    addingUp: 'ratio',
    period: 'year',
    byYear: null,
    baseline: null,
  };
  const told = (change: Partial<IndicatorTerms>) =>
    termsProblems({ ...terms, ...change }).map(({ name, message }) => `${name}: ${message.en}`);

  it('fit together', () => {
    expect(told({})).toEqual([]);
    expect(told({ addingUp: 'reaching', bodyGoal: least(80) })).toEqual([]);
    expect(told({ measure: 'yes-no', addingUp: 'reaching' })).toEqual([]);
  });

  it('are refused where they do not, each with its reason', () => {
    expect(told({ addingUp: 'sum' })).toEqual(['addingUp: of share only: ratio, reaching, latest']);
    expect(told({ goal: { least: null, above: false, most: null } })).toEqual([
      'goal: needs a least or a most',
    ]);
    expect(told({ goal: range(4, 3) })).toEqual(['goal: the least, 4, is more than the most, 3']);
    expect(told({ goal: least(101) })).toEqual(['goal: a share lies between 0 and 100']);
    expect(told({ goal: { least: null, above: true, most: 5 } })).toEqual(['goal: “above” needs a least']);
    expect(told({ addingUp: 'reaching' })).toEqual([
      'bodyGoal: is missing: what one body has to reach (addingUp: reaching)',
    ]);
    expect(told({ bodyGoal: least(1) })).toEqual([
      'bodyGoal: goes only with addingUp: reaching, and not with yes-no',
    ]);
    expect(told({ byYear: 2030, baseline: { value: 80, year: 2030 } })).toEqual([
      'baseline: its year, 2030, must be before 2030',
    ]);
  });

  it('are told to people by the labels that they choose from, each with what it is about', () => {
    const changes: Partial<IndicatorTerms>[] = [
      { addingUp: 'sum' },
      { addingUp: 'reaching' },
      { bodyGoal: least(1) },
    ];
    const asked = changes.flatMap((change) =>
      termsProblems({ ...terms, ...change }).map(({ asks }) => asks?.vi),
    );
    expect(asked).toEqual([
      'với cách đo “tỷ lệ phần trăm”, cách tổng hợp chỉ được chọn: “tổng số đạt trên tổng số của các đơn vị”, “tỷ lệ đơn vị đạt trên số đơn vị có số liệu”, “số liệu mới nhất”',
      'phải có mức mà mỗi đơn vị phải đạt, vì kết quả chung là tỷ lệ đơn vị đạt',
      'mức của một đơn vị chỉ ghi khi cách tổng hợp là “tỷ lệ đơn vị đạt trên số đơn vị có số liệu”, và không ghi khi cách đo là “đạt hoặc chưa đạt”',
    ]);
  });
});
