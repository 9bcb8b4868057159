import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { IndicatorPoint, IndicatorView } from '../../indicators/indicator-view.js';
import { isShare, shownFigure } from '../../indicators/indicator-words.js';
import { shownNumber } from '../../indicators/measured-number.js';
import { goalFrom } from '../../indicators/reached.js';
import type { Stated } from '../../indicators/stated-at.js';
import { addDays, type CalendarDay, monthOf, yearOf } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { Baseline, Goal } from '../../plans/indicator-terms.js';
import { valueAxis } from './value-axis.js';

/** A figure at one review. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  /** Where its number stands: above, or below where the line comes down to it; beyond the line of a goal that would strike it through. */
  readonly beside: number;
  /** Its number, and what stands below it; '' where the next one is too near. */
  readonly figure: string;
  readonly short: string;
  /** "1/12 đơn vị" where not all that are asked have given a value, "1/12" or '' where the next such words are too near; null where all have. */
  readonly given: string | null;
  /** Where the middle of that stands, within the drawing. */
  readonly givenX: number;
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
  /** Between figures of all bodies. */
  readonly path: string;
  /** To and from figures that are not of all bodies yet; null where there are none. */
  readonly openPath: string | null;
  /** The foot of the value axis. `label`: '' where a goal says it. */
  readonly base: { readonly y: number; readonly label: string };
  /** What the axis begins at where that is not 0, as it is told below the drawing; null where it is. */
  readonly cutAt: string | null;
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
const BOTTOM = 168;
/** Where lines of goals begin and end, and the numbers of the first ones stand. */
const EDGE = { from: 60, to: 425 } as const;
const LABEL = 54;
/** From a figure to its number: to the foot of it. On a phone a number is so high. */
const ABOVE = -9;
const BELOW = 18;
const HIGH = 13;
/** Between a number and a line. */
const GAP = 4;
/** A number needs so much room beside the next, and how many bodies it is of. */
const ROOM = 55;
const GIVEN_ROOM = 100;
const NUMBERS_ROOM = 66;
/** Two figures make a line. */
const LEAST_POINTS = 2;
/** Words of how many bodies stay within the drawing, also in the larger type of a phone. */
const GIVEN_EDGE = { from: 52, to: 388 } as const;
/** The last days of a period lie just before the end of its year. */
const YEAR_END = 0.96;

/** A figure that is drawn. */
interface Known {
  readonly at: number;
  readonly until: CalendarDay;
  readonly figure: number;
  /** Of how many of the bodies that are asked; null where all have said it. */
  readonly of: { readonly given: number; readonly asked: number } | null;
}

/** The figures of an indicator as a line; null where there are fewer than two, which make none. */
export function indicatorChart(language: Language, view: IndicatorView): IndicatorChart | null {
  const known = view.points.flatMap(knownOf);
  if (known.length < LEAST_POINTS) return null;
  const first = view.points.find(({ total }) => total !== null);
  const spells = spellsOf(view, first?.total ? { value: first.total.figure, year: first.year } : null);
  const ways = spells.map(wayOf).filter((way) => way.length > 0);
  const way = ways.flat();
  const starts = spells.flatMap(({ since }) => (since === null ? [] : [since]));
  const times = [...known.map(({ at }) => at), ...way.map(({ at }) => at), ...starts];
  const x = scaleLinear(spanOf(times), [LEFT, RIGHT]);
  const limits = spells.flatMap(({ goal }) => limitsOf(goal));
  const axis = valueAxis([...[...known, ...way].map(({ figure }) => figure), ...limits]);
  const y = scaleLinear([axis.from, axis.to], [BOTTOM, TOP]);
  const drawn = line<{ readonly at: number; readonly figure: number }>(
    ({ at }) => round(x(at)),
    ({ figure }) => round(y(figure)),
  );
  const parts = (open: boolean) =>
    segments(known)
      .filter(([one, next]) => (one.of !== null || next.of !== null) === open)
      .map((part) => drawn(part) ?? '')
      .join('');
  const goals = spells.flatMap((spell) => linesOf(language, view, spell, { x, y }));
  return {
    path: parts(false),
    openPath: parts(true) || null,
    base: { y: BOTTOM, label: goals.some((goal) => BOTTOM - goal.text < HIGH) ? '' : shownAt(axis.from) },
    cutAt: axis.isCut ? shownAt(axis.from) : null,
    points: pointsOf(language, view, known, { x, y, goals }),
    goals,
    way: ways.length === 0 ? null : ways.map((one) => drawn(one)).join(''),
    years: spells
      .slice(-1)
      .flatMap(wayOf)
      .slice(-1)
      .map(({ at }) => ({ x: round(x(at)), label: String(Math.floor(at)) })),
  };

  function shownAt(value: number): string {
    return isShare(view) ? shownFigure(language, view, value) : shownNumber(language, value);
  }
}

function knownOf({ review, total, given, bodies }: IndicatorPoint): Known[] {
  if (total === null) return [];
  const until = addDays(review.to, -1);
  const of = given < bodies.length ? { given, asked: bodies.length } : null;
  return [{ at: timeOf(until), until, figure: total.figure, of }];
}

function segments(known: readonly Known[]): (readonly [Known, Known])[] {
  return known.slice(1).flatMap((next, index) => {
    const one = known[index];
    return one ? [[one, next] as const] : [];
  });
}

/** The points with their words; the last of words that stand too near to each other are shown. */
function pointsOf(
  language: Language,
  view: IndicatorView,
  known: readonly Known[],
  { x, y, goals }: Scales & { readonly goals: readonly ChartGoal[] },
): ChartPoint[] {
  const hasRoom = (here: Known, next: Known | undefined, room: number) =>
    next === undefined || x(next.at) - x(here.at) >= room;
  return known.map((one, index) => {
    const { at, until, figure, of } = one;
    const isTold = hasRoom(one, known[index + 1], ROOM);
    const nextOpen = known.slice(index + 1).find((later) => later.of !== null);
    const numbers = of && hasRoom(one, nextOpen, NUMBERS_ROOM) ? `${of.given}/${of.asked}` : '';
    const given = of && (hasRoom(one, nextOpen, GIVEN_ROOM) ? givenWords(language, of) : numbers);
    return {
      x: round(x(at)),
      y: round(y(figure)),
      beside: besideOf(
        { x: x(at), y: y(figure) },
        (known[index - 1]?.figure ?? figure) > figure ? 'below' : 'above',
        goals,
      ),
      figure: isTold ? shownFigure(language, view, figure) : '',
      short: isTold ? shortDay(until) : '',
      given,
      givenX: round(Math.min(Math.max(x(at), GIVEN_EDGE.from), GIVEN_EDGE.to)),
    };
  });
}

/** "1/12 đơn vị": of how many of the bodies that are asked. */
export function givenWords(
  language: Language,
  { given, asked }: { readonly given: number; readonly asked: number },
): string {
  return { vi: `${given}/${asked} đơn vị`, en: `${given}/${asked} ${asked === 1 ? 'body' : 'bodies'}` }[
    language
  ];
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

interface Scales {
  readonly x: (at: number) => number;
  readonly y: (figure: number) => number;
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
  { x, y }: Scales,
): ChartGoal[] {
  const isFirst = since === null;
  const to = round(until === null ? EDGE.to : x(until));
  const limits = limitsOf(goal);
  const [least = 0, most = least] = limits.map((limit) => y(limit));
  const isNarrow = limits.length > 1 && least - most < HIGH + GAP;
  return limits.map((limit) => ({
    from: round(isFirst ? EDGE.from : x(since)),
    to,
    y: round(y(limit)),
    x: isFirst ? LABEL : to,
    text: round(y(limit) + (isNarrow ? (limit === goal.least ? HIGH : -GAP) : isFirst ? 4 : 14)),
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
