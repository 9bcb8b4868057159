import type { Annex, Block, Table } from '../documents/official-document.js';
import type { IndicatorAtReview } from '../indicators/at-review.js';
import type { BodyValue, IndicatorPoint, IndicatorView } from '../indicators/indicator-view.js';
import {
  inconclusive,
  nothingToCount,
  shownGiven,
  shownGoal,
  shownStanding,
  shownTotal,
  standingLabels,
} from '../indicators/indicator-words.js';
import type { Verdict } from '../indicators/reached.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { uncapitalized } from '../kernel/first-letter.js';
import { citedPlace } from '../plans/cited-place.js';

/** Where the values of the bodies stand. */
const ANNEX = 'Phụ lục II';

/** Each indicator of the plan against its goal: what was reached, who gave no value, whom it does not hold for. */
export function indicatorBlocks(indicators: readonly IndicatorAtReview[], cutOff: CalendarDay): Block[] {
  return indicators.flatMap((one) => [
    {
      kind: 'item' as const,
      lead: one.view.title.vi,
      text: one.point === null ? notDue(one.view, cutOff) : reached(one, one.point),
      source: `${citedPlace(one.view.place)} của kế hoạch${one.point === null ? '' : `; số liệu từng đơn vị tại ${ANNEX}`}`,
    },
    ...besides(one).map((text) => ({ kind: 'paragraph' as const, text })),
  ]);
}

/** The values of the bodies, each with the report that it stands in; none where the review asks for no indicator. */
export function indicatorAnnex(
  indicators: readonly IndicatorAtReview[],
  review: string,
  cite: (bodyId: string) => string,
): Annex[] {
  const rows = indicators.flatMap(({ view, point }) =>
    point === null ? [] : [totalRow(view, point), ...point.bodies.map((one) => bodyRow(view, one, cite))],
  );
  if (rows.length === 0) return [];
  const table: Table = {
    columns: [
      { heading: 'Chỉ tiêu', weight: 4 },
      { heading: 'Đơn vị', weight: 3 },
      { heading: 'Số liệu', weight: 2.2, align: 'right' },
      { heading: 'Đánh giá', weight: 1.6, align: 'center' },
      { heading: 'Nguồn số liệu, ghi chú', weight: 4 },
    ],
    rows,
    goesOn: true,
  };
  return [
    { title: `Số liệu chỉ tiêu theo đơn vị, ${review}`, landscape: true, blocks: [{ kind: 'table', table }] },
  ];
}

function reached({ view, before }: IndicatorAtReview, point: IndicatorPoint) {
  const { total, given, bodies, standing } = point;
  const none = standing === 'nothing' ? uncapitalized(nothingToCount.vi) : 'chưa có số liệu';
  const figure = total === null ? none : `đạt được ${shownTotal('vi', view, total)}`;
  const earlier = before?.total ? `, kỳ trước ${shownTotal('vi', view, before.total)}` : '';
  const judged = total === null ? '' : ` ${judgement(point)}`;
  return `${goalOf(view)}; ${figure}${earlier}; ${given} trên ${bodies.length} đơn vị có số liệu.${judged}`;
}

/** By what was given alone where the review closed before all had given theirs. */
function judgement(point: IndicatorPoint): string {
  if (!point.partial) return `Đánh giá: ${uncapitalized(shownStanding('vi', point))}.`;
  const label = uncapitalized(standingLabels[point.standing].vi);
  return `Đánh giá trên số liệu đã có: ${label}; ${inconclusive.vi}.`;
}

function notDue(view: IndicatorView, cutOff: CalendarDay): string {
  const { periodEndsOn } = view;
  const ends =
    periodEndsOn !== null && periodEndsOn > cutOff ? ` (kỳ kết thúc ngày ${shownDay(periodEndsOn)})` : '';
  return `${goalOf(view)}; ${uncapitalized(standingLabels['not-due'].vi)}${ends}.`;
}

function goalOf(view: IndicatorView): string {
  return `mục tiêu ${shownGoal('vi', view, view.goal)}`;
}

/** Who did not reach it or went over it, who has nothing to count, who gave no value, and whom it does not hold for, a sentence each. */
function besides({ view, point }: IndicatorAtReview): string[] {
  const bodies = point?.bodies ?? [];
  const judged = (verdict: Verdict) =>
    bodies
      .filter((one) => one.given && one.verdict === verdict && view.byYear === null)
      .map((one) => `${one.body.name.vi} (${shownGiven('vi', view, one)})`);
  const [below, over] = [judged('not-reached'), judged('over')];
  const nothing = bodies.filter((one) => one.said && !one.given).map(({ body }) => body.name.vi);
  // that nobody gave a value is said already
  const isSaid = bodies.length > 1 && bodies.every(({ said }) => !said);
  const missing = isSaid ? [] : bodies.filter(({ said }) => !said).map(({ body }) => body.name.vi);
  return [
    ...(below.length === 0 ? [] : [`Đơn vị chưa đạt: ${below.join('; ')}.`]),
    ...(over.length === 0 ? [] : [`Đơn vị cao hơn mức tối đa: ${over.join('; ')}.`]),
    ...(nothing.length === 0 ? [] : [`${nothingToCount.vi}: ${nothing.join('; ')}.`]),
    ...(missing.length === 0 ? [] : [`Chưa có số liệu: ${missing.join('; ')}.`]),
    ...[...Map.groupBy(view.exempt, ({ words }) => words)].map(
      ([words, exempt]) =>
        `Không áp dụng đối với ${exempt.map(({ name }) => name.vi).join(', ')}: “${words}”.`,
    ),
  ];
}

function totalRow(view: IndicatorView, point: IndicatorPoint): string[] {
  const { total, given, bodies } = point;
  return [
    `${view.title.vi} (${citedPlace(view.place)})`,
    'Chung',
    total === null ? '' : shownTotal('vi', view, total),
    shownStanding('vi', point),
    `${goalOf(view)}; ${given}/${bodies.length} đơn vị có số liệu`,
  ];
}

function bodyRow(view: IndicatorView, one: BodyValue, cite: (bodyId: string) => string): string[] {
  const shown = one.draft ? null : shownGiven('vi', view, one);
  const corrected = one.corrections.map(({ on, reason }) => `sửa ngày ${shownDay(on)}: ${reason}`);
  const source = one.counts ? cite(one.body.id) : 'báo cáo đang trả lại, chưa tính';
  return [
    '',
    one.body.name.vi,
    shown ?? 'chưa có',
    shown === null || !one.given ? '' : verdictOf(view, one),
    shown === null ? '' : [source, ...corrected, ...(one.note === '' ? [] : [one.note])].join('; '),
  ];
}

/** One body is not held against a goal that is to be reached by a year. */
function verdictOf({ byYear }: IndicatorView, { verdict }: BodyValue): string {
  return verdict === null || byYear !== null ? '' : standingLabels[verdict].vi;
}
