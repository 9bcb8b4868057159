import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { IndicatorView } from '../../indicators/indicator-view.js';
import { shownFigure } from '../../indicators/indicator-words.js';
import { goalFrom } from '../../indicators/reached.js';
import type { Stated } from '../../indicators/stated-at.js';
import { addDays, type CalendarDay, monthOf, yearOf } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { Baseline, Goal } from '../../plans/indicator-terms.js';

/** A figure at one review. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  /** Where its number stands: above, or below where the line comes down to it; beyond the line of a goal that would strike it through. */
  readonly beside: number;
  /** Its number, and what stands below it; '' where the next one is too near. */
  readonly figure: string;
  readonly short: string;
}

/** A limit of a goal as a line. */
export interface ChartGoal {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Where the end of its number stands. */
  readonly x: number;
  readonly text: number;
  readonly label: string;
}

/** What was reached against the goal and the way to it. */
export interface IndicatorChart {
  readonly path: string;
  readonly points: readonly ChartPoint[];
  /** The floor and the ceiling, one or both; of a goal that was amended, what held before as well, each over its time. */
  readonly goals: readonly ChartGoal[];
  /** From the baseline to the goal in its year; null where the plan names no year. */
  readonly way: string | null;
  readonly years: readonly { readonly x: number; readonly label: string }[];
}

const LEFT = 70;
const RIGHT = 410;
const TOP = 28;
const BOTTOM = 128;
/** Where lines of goals begin and end, and the numbers of the first ones stand. */
const EDGE = { from: 60, to: 425 } as const;
const LABEL = 54;
/** From a figure to its number: to the foot of it. On a phone a number is so high. */
const ABOVE = -9;
const BELOW = 18;
const HIGH = 13;
/** Between a number and a line. */
const GAP = 4;
/** A number needs so much room beside the next. */
const ROOM = 55;
/** The last days of a period lie just before the end of its year. */
const YEAR_END = 0.96;

/** The figures of an indicator as a line; null where there is none yet. */
export function indicatorChart(language: Language, view: IndicatorView): IndicatorChart | null {
  const known = view.points.flatMap(({ review, total }) =>
    total === null
      ? []
      : [{ at: timeOf(addDays(review.to, -1)), until: addDays(review.to, -1), figure: total.figure }],
  );
  if (known.length === 0) return null;
  const first = view.points.find(({ total }) => total !== null);
  const spells = spellsOf(view, first?.total ? { value: first.total.figure, year: first.year } : null);
  const ways = spells.map(wayOf).filter((way) => way.length > 0);
  const way = ways.flat();
  const limits = spells.flatMap(({ goal }) => limitsOf(goal));
  const starts = spells.flatMap(({ since }) => (since === null ? [] : [since]));
  const times = [...known.map(({ at }) => at), ...way.map(({ at }) => at), ...starts];
  const x = scaleLinear(spanOf(times), [LEFT, RIGHT]);
  const values = [...known.map(({ figure }) => figure), ...limits, ...way.map(({ figure }) => figure)];
  const y = scaleLinear(spanOf(values), [BOTTOM, TOP]);
  const drawn = line<{ readonly at: number; readonly figure: number }>(
    ({ at }) => round(x(at)),
    ({ figure }) => round(y(figure)),
  );
  const isTold = (index: number) => {
    const [here, next] = [known[index], known[index + 1]];
    return here === undefined || next === undefined || x(next.at) - x(here.at) >= ROOM;
  };
  const goals = spells.flatMap((spell) => linesOf(language, view, spell, { x, y }));
  return {
    path: drawn(known) ?? '',
    points: known.map(({ at, until, figure }, index) => ({
      x: round(x(at)),
      y: round(y(figure)),
      beside: besideOf(
        { x: x(at), y: y(figure) },
        (known[index - 1]?.figure ?? figure) > figure ? 'below' : 'above',
        goals,
      ),
      figure: isTold(index) ? shownFigure(language, view, figure) : '',
      short: isTold(index) ? shortDay(until) : '',
    })),
    goals,
    way: ways.length === 0 ? null : ways.map((one) => drawn(one)).join(''),
    years: spells
      .slice(-1)
      .flatMap(wayOf)
      .slice(-1)
      .map(({ at }) => ({ x: round(x(at)), label: String(Math.floor(at)) })),
  };
}

/** Where the foot of the number of a point stands: on that side of it, and beyond the lines of goals that it would else stand on. */
function besideOf(
  point: Pick<ChartPoint, 'x' | 'y'>,
  side: 'above' | 'below',
  goals: readonly ChartGoal[],
): number {
  const lines = goals.filter(({ from, to }) => from <= point.x && point.x <= to).map((goal) => goal.y);
  const ordered = lines.toSorted((one, other) => (side === 'above' ? other - one : one - other));
  let foot = point.y + (side === 'above' ? ABOVE : BELOW);
  for (const goal of ordered) {
    if (goal < foot - HIGH - GAP || goal > foot + GAP) continue;
    foot = side === 'above' ? goal - GAP : goal + HIGH + GAP;
  }
  return round(foot);
}

/** What is needed at some time. */
interface WayPoint {
  readonly at: number;
  readonly figure: number;
}

/** What the plan stated, and from and until when; null: all along. */
interface Spell extends Stated {
  readonly since: number | null;
  readonly until: number | null;
}

/** What the plan stated, one after the other. A way without a baseline begins at the first figure. */
function spellsOf({ goal, byYear, baseline, earlierGoals }: IndicatorView, first: Baseline | null): Spell[] {
  const ends = earlierGoals.map(({ validTo }) => timeOf(validTo));
  return [...earlierGoals, { goal, byYear, baseline }].map((one, index) => ({
    goal: one.goal,
    byYear: one.byYear,
    baseline: one.baseline ?? first,
    since: ends[index - 1] ?? null,
    until: ends[index] ?? null,
  }));
}

/** The number of the first goal stands before its line, those of later ones below the ends of theirs. */
function linesOf(
  language: Language,
  view: IndicatorView,
  { goal, since, until }: Spell,
  { x, y }: { readonly x: (at: number) => number; readonly y: (figure: number) => number },
): ChartGoal[] {
  const isFirst = since === null;
  const to = round(until === null ? EDGE.to : x(until));
  return limitsOf(goal).map((limit) => ({
    from: round(isFirst ? EDGE.from : x(since)),
    to,
    y: round(y(limit)),
    x: isFirst ? LABEL : to,
    text: round(y(limit) + (isFirst ? 4 : 14)),
    label: shownFigure(language, view, limit),
  }));
}

function limitsOf({ least, most }: Goal): number[] {
  return [least, most].filter((one) => one !== null);
}

/** The straight way to the goal while it held; none where the plan names no year, or nothing to begin at. */
function wayOf({ goal, byYear, baseline, since, until }: Spell): WayPoint[] {
  if (baseline === null || byYear === null || baseline.year >= byYear) return [];
  const [begin, end] = [baseline.year + YEAR_END, byYear + YEAR_END];
  const rise = (goalFrom(goal, baseline.value) - baseline.value) / (end - begin);
  const [from, to] = [Math.max(begin, since ?? begin), Math.min(end, until ?? end)];
  if (from >= to) return [];
  return [from, to].map((at) => ({ at, figure: baseline.value + rise * (at - begin) }));
}

/** A span with room at both ends, also around a single value. */
function spanOf(values: readonly number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = low === high ? Math.max(Math.abs(low) * 0.1, 1) : (high - low) * 0.08;
  return [low - room, high + room];
}

function timeOf(day: CalendarDay): number {
  return yearOf(day) + (monthOf(day) - 1) / 12 + Number(day.slice(8)) / 372;
}

const shortDay = (day: CalendarDay) => `${String(monthOf(day)).padStart(2, '0')}/${yearOf(day)}`;
const round = (value: number) => Math.round(value * 10) / 10;
