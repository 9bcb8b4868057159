import { beginsSmall } from '../text/spelling.js';

/** A line of a table with its words by column. */
export interface LineInColumns {
  readonly cells: readonly (readonly { readonly text: string }[])[];
  /** It begins with the number of a row. */
  readonly isNumbered: boolean;
}

/** The lines from the first to the last of a row. */
export type LinesOfRow = readonly [from: number, to: number];

/** Rows of one page that are not numbered at their first line, and before whose first number lines of the row before may stand. */
interface State {
  readonly cost: number;
  readonly row: LinesOfRow | null;
  readonly before: State | null;
}

/**
 * The rows of lines that have the number of each row, and what else is short in it, in the middle of its longest cell. A row reaches as far
 * under its number as over it, each of its cells stands in its middle, and begins with a capital.
 */
export function centeredRows(lines: readonly LineInColumns[]): readonly LinesOfRow[] {
  const numbers = lines.flatMap(({ isNumbered }, index) => (isNumbered ? [index] : []));
  // by the line with which the next row begins
  let states = new Map<number, State>([[0, { cost: 0, row: null, before: null }]]);
  for (const [index, number] of numbers.entries()) {
    const next = numbers[index + 1] ?? lines.length;
    const ends = new Map<number, State>();
    for (const [from, before] of states)
      for (let end = number + 1; end <= Math.min(next, number + MOST_LINES); end += 1) {
        if (next === lines.length && end !== next) continue;
        const cost = before.cost + costOfRow(lines, from, number, end);
        if (cost < (ends.get(end)?.cost ?? Infinity)) ends.set(end, { cost, row: [from, end - 1], before });
      }
    states = ends;
  }
  return rowsOf([...states.values()].toSorted((one, other) => one.cost - other.cost)[0] ?? null);
}

function rowsOf(last: State | null): readonly LinesOfRow[] {
  const rows: LinesOfRow[] = [];
  for (let state = last; state !== null; state = state.before) if (state.row !== null) rows.push(state.row);
  return rows.toReversed();
}

/** Longer ones are no row. */
const MOST_LINES = 40;

function costOfRow(lines: readonly LineInColumns[], from: number, number: number, end: number): number {
  let cost = Math.abs(number - from - (end - 1 - number));
  const width = lines[number]?.cells.length ?? 0;
  for (let column = 1; column < width; column += 1) {
    let first = -1;
    let last = -1;
    for (let at = from; at < end; at += 1) {
      if ((lines[at]?.cells[column]?.length ?? 0) === 0) continue;
      if (first < 0) first = at;
      last = at;
    }
    if (first < 0) continue;
    cost += Math.abs(first - from - (end - 1 - last)) / 2;
    if (beginsSmall(lines[first]?.cells[column]?.[0]?.text ?? '')) cost += column === 1 ? 5 : 2;
  }
  return cost;
}
