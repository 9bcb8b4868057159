import { scaleLinear } from 'd3-scale';
import type { Language, Text } from '../../kernel/text.js';
import type { MatrixCell } from '../../tasks/matrix.queries.js';
import type { Lateness } from '../../tasks/task-lateness.js';
import { type Counted, ofShown, taskList } from './lists-behind.js';
import type { MonitoringFacts } from './monitoring-facts.js';
import { figureWords } from './monitoring.words.js';

/** A part of a bar: so many of the body's tasks stand like that. */
export interface BarPart {
  readonly count: number;
  readonly url: string;
  readonly fill: string;
  /** What lies over the colour, so that it is told apart without. */
  readonly pattern: string;
  readonly x: number;
  readonly width: number;
  /** Where the count stands in it; null where there is no room. */
  readonly middle: number | null;
}

/** The tasks of a body, in a bar of the same length for each. */
export interface Bar {
  readonly bodyId: string;
  readonly name: string;
  readonly url: string;
  readonly parts: readonly BarPart[];
  /** No list holds just what is counted where open ones of other periods are among them. */
  readonly total: Counted;
  readonly overdue: { readonly text: string; readonly url: string | null };
}

/** Lateness by body. */
export interface Bars {
  readonly legend: readonly Pick<BarPart, 'fill' | 'pattern'>[];
  readonly headings: readonly string[];
  /** Those with most that is overdue. */
  readonly drawn: readonly Bar[];
  readonly all: readonly Bar[];
}

const BAR_WIDTH = 360;
/** A number needs so much room. */
const ROOM = 18;
const DRAWN = 10;
const order: readonly (readonly [Lateness, keyof typeof figureWords, string])[] = [
  ['on_time', 'onTime', 'f-ok'],
  ['late', 'late', 'f-late2'],
  ['on_track', 'onTrack', 'f-run'],
  ['due_soon', 'dueSoon', 'f-soon'],
  ['overdue', 'overdue', 'f-late'],
];
const patternOf = (name: Lateness) => `url(#over-${name})`;

/** The bodies with most that is overdue first, then with most tasks. */
export function latenessBars(
  language: Language,
  cells: readonly MatrixCell[],
  shown: Pick<MonitoringFacts, 'plan' | 'review' | 'withOpen'>,
): Bars {
  const byBody = [...Map.groupBy(cells, ({ body }) => body.id).values()];
  const overdue = (own: readonly MatrixCell[]) => own.reduce((sum, { counts }) => sum + counts.overdue, 0);
  const total = (own: readonly MatrixCell[]) => own.reduce((sum, cell) => sum + cell.total, 0);
  const all = byBody
    .toSorted((one, other) => overdue(other) - overdue(one) || total(other) - total(one))
    .flatMap((own) => barOf(language, own, shown));
  return {
    legend: order.map(([name, , fill]) => ({ fill, pattern: patternOf(name) })),
    headings: order.map(([, word]) => figureWords[word][language]),
    drawn: all.slice(0, DRAWN),
    all,
  };
}

function barOf(
  language: Language,
  own: readonly MatrixCell[],
  shown: Pick<MonitoringFacts, 'plan' | 'review' | 'withOpen'>,
): Bar[] {
  const [first] = own;
  const counts = order.map(([name]) => own.reduce((sum, cell) => sum + cell.counts[name], 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (first === undefined || total === 0) return [];
  const { id, name } = first.body;
  const scale = scaleLinear([0, total], [0, BAR_WIDTH]);
  const list = (counted: Lateness | 'all') =>
    taskList(shown.plan?.id ?? '', { body: id, ...ofShown(shown, counted) });
  const parts = order.map(([lateness, , fill], index) => {
    const from = scale(counts.slice(0, index).reduce((sum, count) => sum + count, 0));
    const count = counts[index] ?? 0;
    const width = scale(count);
    return {
      count,
      url: list(lateness),
      fill,
      pattern: patternOf(lateness),
      x: round(from),
      width: round(width),
      middle: width < ROOM ? null : round(from + width / 2),
    };
  });
  const late = counts.at(-1) ?? 0;
  const words: Text =
    late === 0 ? { vi: 'không quá hạn', en: 'none late' } : { vi: `${late} quá hạn`, en: `${late} late` };
  return [
    {
      bodyId: id,
      name: name[language],
      url: list('all'),
      parts,
      total: { count: total, url: shown.withOpen && shown.review !== null ? null : list('all') },
      overdue: { text: words[language], url: late === 0 ? null : list('overdue') },
    },
  ];
}

const round = (value: number) => Math.round(value * 10) / 10;
