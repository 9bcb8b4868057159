import { beginsSmall } from '../text/spelling.js';
import type { LineInColumns } from './centered-rows.js';
import { isGroup } from './set-columns.js';

/** A line of a table, and what parts it from the line before. */
export interface PartedLine extends LineInColumns {
  readonly afterBlank: boolean;
}

/**
 * The lines between blank lines, where these part the rows of a table and a row may have its number in its middle: most stretches hold one
 * number. A stretch that holds none is of the row beside it. Null where blank lines tell no more than the numbers do.
 */
export function rowsBetweenBlanks<L extends PartedLine>(lines: readonly L[]): L[][] | null {
  const stretches: L[][] = [];
  for (const line of lines) {
    const last = stretches.at(-1);
    if (last === undefined || line.afterBlank) stretches.push([line]);
    else last.push(line);
  }
  const numbers = stretches.map(numbersOf);
  const isTold = stretches.some(
    (stretch, index) => (numbers[index] ?? 0) > 0 && (!isNumbered(stretch[0]) || stretch.some(isTorn)),
  );
  const single = numbers.filter((count) => count === 1).length;
  const none = numbers.filter((count) => count === 0).length;
  if (!isTold || single < 2 || single * 2 < numbers.length || none * 4 > numbers.length) return null;
  return withoutRests(stretches);
}

/** How many rows have their number among the lines, the one that names a group of rows not counted over others. */
function numbersOf(lines: readonly PartedLine[]): number {
  const numbered = lines.filter(isNumbered);
  return (
    numbered.filter(({ cells: [number = []] }) => !isGroup(number)).length || Math.min(1, numbered.length)
  );
}

function isNumbered(line: PartedLine | undefined): boolean {
  return line?.isNumbered === true;
}

/** What is beside its number began over it. */
function isTorn(line: PartedLine): boolean {
  return line.isNumbered && beginsInMiddle(line);
}

function beginsInMiddle({ cells }: LineInColumns): boolean {
  return beginsSmall(cells[1]?.[0]?.text ?? '');
}

/** Each stretch with the ones without numbers that go on with it over a page break, or that it goes on with. */
function withoutRests<L extends PartedLine>(stretches: readonly L[][]): L[][] {
  const rows: L[][] = [];
  let ahead: L[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const [first] = stretch;
    const [next] = stretches[index + 1] ?? [];
    if (first === undefined) continue;
    const isBegun =
      next !== undefined && beginsInMiddle(next) && !beginsInMiddle(first) && first.cells[1]?.length !== 0;
    const last = rows.at(-1);
    if (numbersOf(stretch) > 0) {
      rows.push([...ahead, ...stretch]);
      ahead = [];
    } else if (isBegun || last === undefined) ahead.push(...stretch);
    else last.push(...stretch);
  }
  rows.at(-1)?.push(...ahead);
  return rows;
}
