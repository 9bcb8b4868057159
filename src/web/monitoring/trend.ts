import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { addDays, addMonths, type CalendarDay, calendarDay, earlierOf } from '../../kernel/calendar-day.js';
import type { LatenessStep } from '../../tasks/lateness-over-time.queries.js';
import { type Counted, ofBodies, taskList } from './lists-behind.js';
import type { MonitoringFacts } from './monitoring-facts.js';

/** One step of a line: a review, or a month. */
export interface TrendPoint {
  readonly x: number;
  readonly y: number;
  /** Where its share stands. */
  readonly above: number;
  /** What stands below the line, and in the table. */
  readonly short: string;
  readonly name: string;
  readonly share: string;
  readonly url: string | null;
  readonly onTime: Counted;
  readonly late: Counted;
  readonly overdue: Counted;
}

/** The share in time over the steps, as a line. */
export interface Trend {
  readonly path: string;
  readonly points: readonly TrendPoint[];
  readonly grid: readonly { readonly y: number; readonly text: number; readonly label: string }[];
}

const LEFT = 55;
const RIGHT = 415;
const TOP = 28;
const BOTTOM = 130;

/** How a step is called and which of the lists it is; null for one that is not shown. */
type StepNames = (key: string) => {
  readonly short: string;
  readonly name: string;
  readonly asked: Readonly<Record<string, string>>;
} | null;

/** Of what is completed or overdue, the share that was completed in time; null where there is nothing yet. */
export function trendOf(
  facts: MonitoringFacts,
  steps: readonly LatenessStep[],
  names: StepNames,
): Trend | null {
  const known = steps.flatMap(({ key, counts }) => {
    const settled = counts.on_time + counts.late + counts.overdue;
    const named = names(key);
    return settled === 0 || named === null ? [] : [{ key, counts, named, share: counts.on_time / settled }];
  });
  if (known.length === 0) return null;
  const x = scalePoint(
    known.map(({ key }) => key),
    [LEFT, RIGHT],
  );
  const y = scaleLinear([0, 1], [BOTTOM, TOP]);
  const list = listOf(facts);
  const points = known.map(({ key, counts, named: { short, name, asked }, share }) => ({
    x: round(x(key) ?? LEFT),
    y: round(y(share)),
    above: round(y(share) - 9),
    short,
    name,
    share: `${Math.round(share * 100)} %`,
    url: list({ ...asked, lateness: 'on_time,late,overdue' }),
    onTime: { count: counts.on_time, url: list({ ...asked, lateness: 'on_time' }) },
    late: { count: counts.late, url: list({ ...asked, lateness: 'late' }) },
    overdue: { count: counts.overdue, url: list({ ...asked, lateness: 'overdue' }) },
  }));
  const path = line<TrendPoint>(
    (point) => point.x,
    (point) => point.y,
  )(points);
  const grid = [0, 0.5, 1].map((share) => ({
    y: round(y(share)),
    text: round(y(share) + 4),
    label: `${share * 100} %`,
  }));
  return { path: path ?? '', points, grid };
}

/** Null where no list of tasks holds just these: no list has the late bodies alone. */
function listOf(facts: MonitoringFacts): (asked: Readonly<Record<string, string>>) => string | null {
  const { plan, filter } = facts;
  return (asked) =>
    plan === null || filter.late ? null : taskList(plan.id, { ...ofBodies(facts), ...asked });
}

/** "2026-06": what is due in that month, up to today. */
export function monthNames(today: CalendarDay): StepNames {
  return (key) => {
    const dueFrom = calendarDay(`${key}-01`);
    const dueTo = earlierOf(addDays(addMonths(dueFrom, 1), -1), today);
    const [year = '', month = ''] = key.split('-');
    return { short: `${month}/${year.slice(2)}`, name: `${month}/${year}`, asked: { dueFrom, dueTo } };
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
