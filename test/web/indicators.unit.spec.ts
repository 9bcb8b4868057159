import { describe, expect, it } from '@jest/globals';
import { shownGoal } from '../../src/indicators/indicator-words.js';
import {
  indicatorViews,
  type AskedBody,
  type IndicatorDefinition,
} from '../../src/indicators/indicator-view.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import type { Sheet } from '../../src/documents/xlsx-writer.js';
import type { PlanItem } from '../../src/plans/plans.queries.js';
import { indicatorsSheets, reviewIndicatorsSheet } from '../../src/web/indicators/indicators-sheet.js';
import { indicatorChart } from '../../src/web/indicators/indicator-chart.js';
import { indicatorsPage } from '../../src/web/indicators/indicators.page.js';
import { indicatorRows } from '../../src/web/reviews/review-indicator-rows.js';

const same = (text: string) => ({ vi: text, en: text });
const definition: IndicatorDefinition = {
  version: 1,
  id: 'i1',
  code: 'chi-uy',
  place: 'II.2.a, gạch đầu dòng 4',
  title: { vi: 'Chi bộ thôn có chi ủy', en: 'Cells with a committee' },
  measure: 'share',
  unit: same('%'),
  part: null,
  whole: null,
  goal: { least: 90, above: true, most: null },
  bodyGoal: null,
  addingUp: 'ratio',
  period: 'year',
  byYear: 2030,
  baseline: { value: 70, year: 2025 },
  note: null,
  reportedBy: [{ id: 'g', code: 'xa', name: same('Các xã') }],
  exempt: [{ id: 'b9', code: 'qs', name: same('Quân sự'), words: 'theo ngành' }],
  earlierGoals: [],
  endedOn: null,
  endedBy: null,
};
const review = (year: number) => ({
  id: `r${year}`,
  kind: 'regular' as const,
  name: same(`Sơ kết năm ${year}`),
  from: calendarDay(`${year}-06-15`),
  to: calendarDay(`${year}-12-15`),
  opensOn: calendarDay(`${year}-11-14`),
  status: 'closed' as const,
  closedOn: null,
  closedWith: null,
  closedAs: null,
});
const asked = (
  year: number,
  body: string,
  part: number | null,
  whole: number | null,
  draft = false,
): AskedBody => ({
  indicatorId: 'i1',
  measure: 'share',
  reviewId: `r${year}`,
  reportId: `report-${body}-${year}`,
  body: { id: body, code: body, name: same(`Xã ${body}`) },
  draft,
  counts: !draft,
  value: null,
  part,
  whole,
  note: '',
  givenAt: part === null ? null : new Date(`${year}-12-10T01:00:00Z`),
  corrections: [],
  version: part === null ? 0 : 1,
});
const plan = { id: 'p1', title: same('Kế hoạch'), status: 'in_force' } as unknown as PlanItem;

const viewsOf = (
  values: readonly AskedBody[],
  given: Partial<IndicatorDefinition> = {},
  today = '2027-12-20',
) =>
  indicatorViews({
    definitions: [{ ...definition, ...given }],
    plan: { preset: 'decree-09', termUntil: null },
    reviews: [review(2026), review(2027)],
    asked: values,
    today: calendarDay(today),
  });

function page(values: readonly AskedBody[], given: Partial<IndicatorDefinition> = {}) {
  const indicators = viewsOf(values, given);
  return indicatorsPage('vi', { plans: [plan], plan, indicators, mayChange: false });
}
/** As a page of reviews knows it. */
const reviewed = (year: number) => {
  const { id, to, closedOn } = review(year);
  return { id, planId: 'p1', periodTo: to, closedOn };
};
const cells = (sheet: Sheet | undefined) => [...(sheet?.rows ?? [])];
const values = [
  asked(2026, 'a', 37, 50),
  asked(2026, 'b', 38, 50),
  asked(2027, 'a', 40, 50),
  asked(2027, 'b', 10, 50, true),
  asked(2027, 'c', null, null),
];

/** Said of a closed review that not all gave their values for. */
const FEW = '(chưa đủ số liệu để kết luận)';

describe('the page of indicators', () => {
  it('tells what was reached against the goal, of the bodies that have sent a value', () => {
    const [one] = page(values).indicators;
    expect(one).toMatchObject({
      goal: 'trên 90%, đến năm 2030',
      reached: '80% (40/50)',
      given: '1/3',
      chip: { label: `Đúng lộ trình ${FEW}` },
      missing: ['Xã b', 'Xã c'],
    });
    expect(one?.rows.map(({ figure, needed, given, chip }) => [figure, needed, given, chip.label])).toEqual([
      ['75% (75/100)', '74%', '2/2', 'Đúng lộ trình'],
      ['80% (40/50)', '78%', '1/3', `Đúng lộ trình ${FEW}`],
    ]);
  });

  it('is judged only so far while bodies have not given their values and the review is not closed', () => {
    const open = { ...review(2027), status: 'collecting' as const };
    const views = (given: readonly AskedBody[]) =>
      indicatorViews({
        definitions: [definition],
        plan: { preset: 'decree-09', termUntil: null },
        reviews: [open],
        asked: given,
        today: calendarDay('2027-12-20'),
      });
    const of = (...given: readonly AskedBody[]) => {
      const indicators = views(given);
      const shown = indicatorsPage('vi', { plans: [plan], plan, mayChange: false, indicators }).indicators;
      expect(cells(indicatorsSheets('vi', indicators)[0])[0]?.at(-1)).toBe(shown[0]?.chip.label);
      // neither reached nor missed, and not coloured so, before all have said it
      const tone = given.every(({ part }) => part !== null) ? 'run' : 'off';
      expect(shown.map(({ chip, rows }) => [chip.tone, rows[0]?.chip.tone])).toEqual([[tone, tone]]);
      return shown.map(({ chip, rows }) => [chip.label, rows[0]?.chip.label]);
    };
    const [, , one, , none] = values;
    expect(of(one!, none!)).toEqual([['Đúng lộ trình (tạm tính)', 'Đúng lộ trình (tạm tính)']]);
    expect(of(one!)).toEqual([['Đúng lộ trình', 'Đúng lộ trình']]);
    expect(of(none!)).toEqual([['Chưa có số liệu', 'Chưa có số liệu']]);
  });

  it('is concluded from at a closed review only where all bodies gave their values', () => {
    const rows = (given: readonly AskedBody[]) => page(given).indicators[0]?.rows.map(({ chip }) => chip);
    const [one, other, , , none] = values;
    expect(rows([one!, other!])?.at(0)).toMatchObject({ label: 'Đúng lộ trình', tone: 'run' });
    expect(rows(values)?.at(1)).toMatchObject({ label: `Đúng lộ trình ${FEW}`, tone: 'off' });
    expect(rows([one!, none!])?.at(1)).toMatchObject({ label: 'Chưa có số liệu' });
    const [english] = indicatorsPage('en', {
      plans: [plan],
      plan,
      mayChange: false,
      indicators: viewsOf(values),
    }).indicators;
    expect(english?.chip.label).toBe('On the way (too few values to conclude from)');
    expect([english?.title, english?.stated]).toEqual([
      { text: 'Cells with a committee', lang: 'en' },
      { text: 'II.2.a, dash 4', lang: 'en' },
    ]);
  });

  it('is marked as Vietnamese on English pages where it, or its plan, has no English title', () => {
    const unnamed = { ...plan, title: same('Kế hoạch') };
    const [view] = viewsOf(values);
    const shown = indicatorsPage('en', {
      plans: [unnamed, { ...plan, id: 'p2' }],
      plan: unnamed,
      mayChange: false,
      indicators: view ? [{ ...view, title: same('Chi bộ có chi ủy') }] : [],
    });
    expect(shown.plan?.title).toEqual({ text: 'Kế hoạch', lang: 'vi' });
    expect(shown.choices[0]?.label.lang).toBe('vi');
    expect(shown.indicators[0]?.title).toEqual({ text: 'Chi bộ có chi ủy', lang: 'vi' });
  });

  it('names each body with its value, and says what does not count yet', () => {
    const [one] = page(values).indicators;
    expect(one?.ofReviews).toEqual(['Sơ kết năm 2026', 'Sơ kết năm 2027']);
    expect(one?.bodies.map(({ name, values: given, verdict }) => [name, given, verdict])).toEqual([
      ['Xã a', ['37/50 = 74%', '40/50 = 80%'], ''],
      ['Xã b', ['38/50 = 76%', '10/50 = 20%'], 'trong báo cáo chưa gửi'],
    ]);
    const [earlier] = page([asked(2026, 'a', 37, 50), asked(2027, 'a', null, null)], {
      byYear: null,
    }).indicators;
    expect(earlier?.bodies.map(({ values: given, url, verdict }) => [given, url, verdict])).toEqual([
      [['37/50 = 74%', ''], '/reports/report-a-2026#indicator-i1', ''],
    ]);
  });

  it('does not count what stands in a returned report, but shows it', () => {
    const [one] = page([asked(2027, 'a', 40, 50), { ...asked(2027, 'b', 10, 50), counts: false }]).indicators;
    expect(one).toMatchObject({ reached: '80% (40/50)', given: '1/2', missing: ['Xã b'] });
    expect(one?.bodies.map(({ values: given, verdict }) => [given.at(-1), verdict])).toEqual([
      ['40/50 = 80%', ''],
      ['10/50 = 20%', 'trong báo cáo bị trả lại, chưa gửi lại'],
    ]);
  });

  it('tells a body that had nothing to count, 0 of 0, from one that has said nothing', () => {
    const [one] = page([
      asked(2027, 'a', 40, 50),
      asked(2027, 'b', 0, 0),
      asked(2027, 'c', 3, null),
    ]).indicators;
    expect(one).toMatchObject({ reached: '80% (40/50)', given: '2/3', missing: ['Xã c'] });
    expect(one?.bodies.map(({ name, values: given }) => [name, given.at(-1)])).toEqual([
      ['Xã a', '40/50 = 80%'],
      ['Xã b', '0/0 (không có đối tượng)'],
    ]);
  });

  it('tells one of which there is nothing to count from one that nobody has said anything of', () => {
    const nothing = [asked(2027, 'a', 0, 0), asked(2027, 'b', 0, 0)];
    const [one] = page(nothing).indicators;
    expect([one?.reached, one?.chip.label, one?.rows.at(-1)?.figure, one?.missing]).toEqual([
      'Không có đối tượng',
      'Không có đối tượng',
      '–',
      [],
    ]);
    const [waiting] = page([...nothing, asked(2027, 'c', null, null)]).indicators;
    expect([waiting?.reached, waiting?.chip.label]).toEqual([null, 'Chưa có số liệu']);
  });

  it('is had as tables with the figures as numbers, percent as percent, and bodies without a value left empty', () => {
    const [all, reviews, bodies] = indicatorsSheets('vi', viewsOf(values)).map(cells);
    const share = (value: number) => ({ holds: 'percent', value });
    expect(all).toEqual([
      [
        'II.2.a, gạch đầu dòng 4',
        'Chi bộ thôn có chi ủy',
        'trên 90%, đến năm 2030',
        'Sơ kết năm 2027',
        share(80),
        40,
        50,
        null,
        1,
        3,
        `Đúng lộ trình ${FEW}`,
      ],
    ]);
    expect(reviews?.map((row) => row.slice(3, 8))).toEqual([
      [share(75), 75, 100, null, share(74)],
      [share(80), 40, 50, null, share(78)],
    ]);
    expect(bodies?.map((row) => row.slice(2))).toEqual([
      ['Xã a', share(80), 40, 50, ''],
      ['Xã b', share(20), 10, 50, 'trong báo cáo chưa gửi'],
      ['Xã c', null, null, null, 'Chưa có số liệu.'],
    ]);
    const none = values.filter(({ reviewId }) => reviewId === 'r2026').concat(asked(2027, 'a', null, null));
    const [[before = []] = []] = indicatorsSheets('vi', viewsOf(none)).map(cells);
    expect(before.slice(3, 9)).toEqual(['Sơ kết năm 2026', share(75), 75, 100, null, 2]);
    expect(cells(reviewIndicatorsSheet('vi', viewsOf(values), reviewed(2027)))).toEqual([
      [
        'Chi bộ thôn có chi ủy',
        'trên 90%, đến năm 2030',
        share(80),
        40,
        50,
        null,
        share(78),
        1,
        3,
        `Đúng lộ trình ${FEW}`,
        share(75),
      ],
    ]);
    const yes = indicatorsSheets(
      'en',
      viewsOf([{ ...asked(2027, 'a', null, null), measure: 'yes-no', value: 1, givenAt: new Date(0) }], {
        measure: 'yes-no',
        addingUp: 'sum',
      }),
    );
    expect(cells(yes[2])[0]?.[3]).toEqual({ holds: 'text', value: 'Reached' });
  });

  it('draws what was reached, the goal and the way to its year', () => {
    const chart = page(values).indicators[0]?.chart;
    expect(chart?.points.map(({ figure, short }) => [figure, short])).toEqual([
      ['75%', '12/2026'],
      ['80%', '12/2027'],
    ]);
    expect(chart?.goals.map(({ label }) => label)).toEqual(['90%']);
    const far = page(values, { byYear: 2050 }).indicators[0]?.chart;
    expect(far?.points.map(({ figure }) => figure)).toEqual(['', '80%']);
    expect(chart?.years.map(({ label }) => label)).toEqual(['2030']);
    const [start, end] = (chart?.way ?? '')
      .slice(1)
      .split('L')
      .map((one) => one.split(',').map(Number));
    expect(start![0]).toBeLessThan(chart!.points[0]!.x);
    expect(end![1]).toBe(chart!.goals[0]!.y);
    expect(chart!.points[1]!.y).toBeLessThan(chart!.points[0]!.y);
  });

  it('writes no number across the line of a goal, nor across the line that comes down to its point', () => {
    const high = 13;
    for (const [first, next] of [
      [99, 93],
      [93, 99],
      [100, 100],
    ] as const) {
      const figures = [asked(2026, 'a', first, 100), asked(2027, 'a', next, 100)];
      const goal = { least: 100, above: false, most: null };
      const chart = page(figures, { goal, byYear: null, baseline: null }).indicators[0]?.chart;
      const [line] = chart!.goals;
      for (const { beside } of chart!.points) {
        expect(line!.y < beside - high || line!.y > beside).toBe(true);
      }
      expect(chart!.points[1]!.beside > chart!.points[1]!.y).toBe(next < first);
    }
  });

  it('draws what is not of all bodies hollow, with a broken line to it and of how many it is', () => {
    const open = { ...review(2028), status: 'collecting' as const };
    const indicators = indicatorViews({
      definitions: [definition],
      plan: { preset: 'decree-09', termUntil: null },
      reviews: [review(2026), review(2027), open],
      asked: [
        ...[2026, 2027, 2028].map((year) => asked(year, 'a', 40, 50)),
        ...['b', 'c'].map((body) => asked(2028, body, null, null)),
      ],
      today: calendarDay('2028-12-20'),
    });
    const shown = (language: 'vi' | 'en') =>
      indicatorsPage(language, { plans: [plan], plan, mayChange: false, indicators }).indicators[0];
    const chart = shown('vi')?.chart;
    expect(chart?.points.map(({ given }) => given)).toEqual([null, null, '1/3 đơn vị']);
    expect(shown('en')?.chart?.points.at(-1)?.given).toBe('1/3 bodies');
    // two that are too near to each other for words have the numbers, the last one its words
    const near = { ...review(2026), id: 'h2026', to: calendarDay('2026-06-15') };
    const [crowded] = indicatorViews({
      definitions: [{ ...definition, period: 'review', byYear: 2027, baseline: { value: 70, year: 2024 } }],
      plan: { preset: 'decree-09', termUntil: null },
      reviews: [near, review(2026)],
      asked: ['h2026', 'r2026'].flatMap((reviewId) =>
        ['a', 'b'].map((body) => ({ ...asked(2026, body, body === 'a' ? 40 : null, 50), reviewId })),
      ),
      today: calendarDay('2026-12-20'),
    });
    expect(indicatorChart('vi', crowded!)?.points.map(({ given }) => given)).toEqual(['', '1/2 đơn vị']);
    const at = chart!.points.map(({ x, y }) => `${x},${y}`);
    expect([chart?.path, chart?.openPath]).toEqual([`M${at[0]}L${at[1]}`, `M${at[1]}L${at[2]}`]);
    expect([shown('vi')?.soFar, shown('en')?.soFar]).toEqual([
      'tạm tính theo 1/3 đơn vị',
      'so far from 1/3 bodies',
    ]);
    // of a closed review it stays so, and is no less open
    const closed = page(values).indicators[0];
    expect([closed?.chart?.openPath === null, closed?.chart?.path, closed?.soFar]).toEqual([
      false,
      '',
      'theo 1/3 đơn vị',
    ]);
  });

  it('says a single figure in words, as one point is no trend', () => {
    const [one] = page([asked(2027, 'a', 40, 50), asked(2027, 'b', null, null)]).indicators;
    expect([one?.chart, one?.single]).toEqual([
      null,
      'Mới có số liệu của một kỳ, chưa thành xu hướng: Sơ kết năm 2027, 80% (40/50), theo 1/2 đơn vị; theo lộ trình cần 78%.',
    ]);
    const english = indicatorsPage('en', {
      plans: [plan],
      plan,
      mayChange: false,
      indicators: viewsOf([asked(2026, 'a', 40, 50)], { byYear: null }),
    }).indicators[0];
    expect(english?.single).toBe(
      'There are figures of one review only, which show no trend: Sơ kết năm 2026, 80% (40/50).',
    );
    expect(page(values).indicators[0]?.single).toBeNull();
  });

  it('has heights that are to each other as the figures, and says where they are not', () => {
    const high = (chart: ReturnType<typeof page>['indicators'][number]['chart'], at: number) =>
      chart!.base.y - chart!.points[at]!.y;
    const chart = page([asked(2026, 'a', 20, 100), asked(2027, 'a', 40, 100)]).indicators[0]!.chart;
    expect([chart!.base.label, chart!.cutAt]).toEqual(['0%', null]);
    expect(high(chart, 1) / high(chart, 0)).toBeCloseTo(2, 1);
    const goal = { least: 97, above: false, most: null };
    const close = page([asked(2026, 'a', 952, 1000), asked(2027, 'a', 968, 1000)], {
      goal,
      byYear: null,
      baseline: null,
    }).indicators[0]!.chart;
    expect([close!.base.label, close!.cutAt]).toEqual(['93%', '93%']);
    expect(close!.goals[0]!.y).toBeLessThan(close!.points[1]!.y - 1);
  });

  it('begins the way at the first figure where the plan states no baseline', () => {
    const [one] = page(values, { baseline: null }).indicators;
    expect(one?.rows.map(({ needed }) => needed)).toEqual(['75%', '78,75%']);
    const [none] = page(values, { baseline: null, byYear: null }).indicators;
    expect([none?.chart?.way, none?.rows[0]?.chip.label]).toEqual([null, 'Chưa đạt']);
  });

  it('judges a year only once it is over: at mid-year by what the end of the year before needed', () => {
    const half = (year: number) => ({
      ...review(year),
      id: `h${year}`,
      from: calendarDay(`${year - 1}-12-15`),
      to: calendarDay(`${year}-06-15`),
      opensOn: calendarDay(`${year}-05-14`),
    });
    const points = (figures: readonly [ReturnType<typeof review>, number][]) =>
      indicatorViews({
        definitions: [{ ...definition, period: 'review' }],
        plan: { preset: 'decree-09', termUntil: null },
        reviews: figures.map(([one]) => one),
        asked: figures.map(([{ id }, part]) => ({ ...asked(2026, 'a', part, 100), reviewId: id })),
        today: calendarDay('2031-12-20'),
      })[0]?.points.map(({ needed, standing }) => [needed, standing]);
    expect(
      points([
        [half(2027), 75],
        [review(2027), 75],
        [half(2030), 85],
        [{ ...half(2030), id: 'again' }, 86],
        [review(2030), 86],
      ]),
    ).toEqual([
      [74, 'on-path'],
      [78, 'behind'],
      [86, 'behind'],
      [86, 'on-path'],
      [90, 'not-reached'],
    ]);
  });

  it('draws nothing where nobody has given a value, and says when its period ends', () => {
    const [one] = page([asked(2027, 'c', null, null)]).indicators;
    expect([one?.chart, one?.reached, one?.chip.label]).toEqual([null, null, 'Chưa có số liệu']);
    expect(one?.pairs[0]?.value).toBe('mỗi năm; kỳ này kết thúc ngày 14/12/2028');
    const [term] = page([], { period: 'term', byYear: null }).indicators;
    expect([term?.chip.label, term?.rows]).toEqual(['Chưa đến kỳ đánh giá', []]);
  });

  it('names whom it does not hold for with the words of the plan', () => {
    expect(page(values).indicators[0]?.pairs.at(-1)).toEqual({
      label: 'Không áp dụng',
      value: 'Quân sự: “theo ngành”',
    });
  });

  it('says so where there is no plan or no indicator', () => {
    expect(indicatorsPage('vi', { plans: [], plan: null, indicators: [], mayChange: false }).nothing).toBe(
      'Chưa có kế hoạch nào để xem chỉ tiêu.',
    );
    expect(indicatorsPage('en', { plans: [plan], plan, indicators: [], mayChange: false }).nothing).toBe(
      'This plan has no indicators.',
    );
  });
});

describe('an indicator whose goal was amended', () => {
  const amended: Partial<IndicatorDefinition> = {
    byYear: null,
    baseline: null,
    goal: { least: 90, above: false, most: null },
    earlierGoals: [
      {
        goal: { least: 75, above: false, most: null },
        byYear: null,
        baseline: null,
        validTo: calendarDay('2027-03-01'),
        replacedOn: calendarDay('2027-03-01'),
        amendingDocument: 'Kế hoạch số 2-KH/HU',
      },
    ],
  };

  it('is judged at each review by the goal that held when its period ended', () => {
    const [one] = page(values, amended).indicators;
    expect(one?.rows.map(({ goal, figure, chip }) => [goal, figure, chip.label])).toEqual([
      ['từ 75% trở lên', '75% (75/100)', 'Đạt'],
      ['từ 90% trở lên', '80% (40/50)', `Chưa đạt ${FEW}`],
    ]);
    expect([one?.goal, one?.chip.label, one?.amendments]).toEqual([
      'từ 90% trở lên',
      `Chưa đạt ${FEW}`,
      ['Đến hết ngày 28/02/2027: từ 75% trở lên (thay đổi theo Kế hoạch số 2-KH/HU)'],
    ]);
    const [first] = page([asked(2026, 'a', 38, 50)], amended).indicators;
    expect(first?.chip.label).toBe('Chưa có số liệu');
    expect(
      viewsOf(values, amended)[0]?.points.map(({ bodies }) => bodies.map(({ verdict }) => verdict)),
    ).toEqual([
      ['not-reached', 'exceeded'],
      ['not-reached', 'not-reached', null],
    ]);
  });

  it('is told at a review, and saved for each, with that goal', () => {
    const goals = (year: number) =>
      indicatorRows('vi', viewsOf(values, amended), reviewed(year)).map(({ goal, chip }) => [
        goal,
        chip.label,
      ]);
    expect([goals(2026), goals(2027)]).toEqual([
      [['từ 75% trở lên', 'Đạt']],
      [['từ 90% trở lên', `Chưa đạt ${FEW}`]],
    ]);
    const [, byReview, byBody] = indicatorsSheets('vi', viewsOf(values, amended));
    expect(cells(byReview).map((row) => row[2])).toEqual(['từ 75% trở lên', 'từ 90% trở lên']);
    expect(cells(byBody)[0]?.at(-1)).toBe('Chưa đạt');
  });

  it('draws each goal over the time that it held', () => {
    const chart = page(values, amended).indicators[0]?.chart;
    const [first, second] = chart?.goals ?? [];
    expect(chart?.goals.map(({ label }) => label)).toEqual(['75%', '90%']);
    expect(first!.to).toBe(second!.from);
    expect(first!.from).toBeLessThan(chart!.points[0]!.x);
    expect(second!.from).toBeGreaterThan(chart!.points[0]!.x);
    expect(second!.from).toBeLessThan(chart!.points[1]!.x);
    const after = { ...amended.earlierGoals![0]!, validTo: calendarDay('2028-01-10') };
    const late = page(values, { ...amended, earlierGoals: [after] }).indicators[0]?.chart;
    expect(late!.goals[1]!.from).toBeGreaterThan(late!.points[1]!.x);
    expect(late!.goals[1]!.from).toBeLessThan(late!.goals[1]!.to);
  });

  it('keeps the way that was needed before', () => {
    const way = {
      goal: { least: 90, above: true, most: null },
      byYear: 2030,
      baseline: { value: 70, year: 2025 },
    };
    const held = { ...amended.earlierGoals![0]!, ...way };
    const [one] = page(values, { byYear: 2035, earlierGoals: [held] }).indicators;
    expect(one?.rows.map(({ goal, needed }) => [goal, needed])).toEqual([
      ['trên 90%, đến năm 2030', '74%'],
      ['trên 90%, đến năm 2035', '74%'],
    ]);
    // the steeper way up to the amendment, the flatter one from then on
    const ways = (one?.chart?.way ?? '')
      .split('M')
      .slice(1)
      .map((way) => way.split('L').flatMap((at) => at.split(',').map(Number)));
    const [steep = 0, flat = 0] = ways.map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => (y1 - y2) / (x2 - x1));
    expect([ways.length, ways[0]?.[2]]).toEqual([2, ways[1]?.[0]]);
    expect(steep).toBeGreaterThan(flat);
  });
});

describe('an indicator that has ended', () => {
  const ended = (day: string): Partial<IndicatorDefinition> => ({
    endedOn: calendarDay(day),
    endedBy: 'Kế hoạch số 3-KH/HU',
  });

  it('is asked for no more, keeps what was given, and says since when', () => {
    const [one] = indicatorsPage('vi', {
      plans: [plan],
      plan,
      indicators: viewsOf(values.slice(0, 2), ended('2027-03-01')),
      mayChange: true,
    }).indicators;
    expect(one).toMatchObject({
      chip: { label: 'Đã kết thúc' },
      reached: '75% (75/100)',
      ended: expect.stringContaining('từ ngày 01/03/2027 (theo Kế hoạch số 3-KH/HU)'),
      editUrl: null,
      removeUrl: null,
      resumeUrl: '/indicators/i1/resume',
    });
    expect(one?.rows.map(({ figure }) => figure)).toEqual(['75% (75/100)']);
    const at = (year: number) =>
      indicatorRows('vi', viewsOf(values.slice(0, 2), ended('2027-03-01')), reviewed(year));
    expect([at(2026).length, at(2027).length]).toEqual([1, 0]);
  });

  it('still shows what was given before it ended within a period, of whom alone it was given', () => {
    const [one] = page(values, ended('2027-12-01')).indicators;
    expect(one?.rows.map(({ figure, given }) => [figure, given])).toEqual([
      ['75% (75/100)', '2/2'],
      ['80% (40/50)', '1/2'],
    ]);
    expect(one?.missing).toEqual(['Xã b']);
  });
});

describe('the indicators of a review', () => {
  const rows = (year: number, of = values, given: Partial<IndicatorDefinition> = {}) =>
    indicatorRows('vi', viewsOf(of, given), reviewed(year)).map((row) => [
      row.now,
      row.before,
      row.change,
      row.given,
      row.chip.label,
    ]);

  it('are told with the change since the review before', () => {
    expect(rows(2026)).toEqual([['75%', '–', '', '2/2', 'Đúng lộ trình']]);
    expect(rows(2027)).toEqual([['80%', '75%', '+5', '1/3', `Đúng lộ trình ${FEW}`]]);
    const less = [asked(2026, 'a', 40, 50), asked(2027, 'a', 38, 50)];
    expect(rows(2027, less)[0]?.slice(0, 3)).toEqual(['76%', '80%', '−4']);
  });

  it('are only those that it asks for', () => {
    expect(indicatorRows('vi', viewsOf([], { period: 'term' }), reviewed(2026))).toEqual([]);
  });
});

describe('a goal in words', () => {
  const told = { measure: 'share', addingUp: 'ratio', byYear: null, unit: same('%') } as const;
  const goal = (least: number | null, most: number | null, above = false) => ({ least, most, above });

  it('is a floor, a ceiling, a range or one number', () => {
    expect(
      [goal(90, null), goal(100, null), goal(90, null, true), goal(null, 5), goal(3, 4), goal(3.5, 3.5)].map(
        (one) => shownGoal('vi', told, one),
      ),
    ).toEqual(['từ 90% trở lên', '100%', 'trên 90%', 'không quá 5%', 'từ 3% đến 4%', '3,5%']);
  });

  it('carries the unit of what is counted', () => {
    const cells = {
      ...told,
      measure: 'count',
      addingUp: 'sum',
      unit: { vi: 'chi bộ', en: 'cells' },
    } as const;
    expect([shownGoal('vi', cells, goal(1, 2)), shownGoal('en', cells, goal(1000, null))]).toEqual([
      'từ 1 đến 2 chi bộ',
      '1,000 cells or more',
    ]);
  });
});
