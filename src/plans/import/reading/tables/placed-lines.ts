import { beginsSmall } from '../text/spelling.js';
import { joinedWords, NO_WORDS, type Words } from '../text/words.js';
import { DITTO, isOpenAt, kindOf, withWholeNames } from './cell-lines.js';
import type { ColumnKind } from './column-kinds.js';

/**
 * The lines of one row under its columns: the cheapest way that keeps their order. `numbered`: the first line is the number of the row;
 * `width`: of the widest lines, which go on.
 */
export function placed(
  lines: readonly Words[],
  columns: readonly ColumnKind[],
  numbered: boolean,
  width = Infinity,
): Words[] {
  if (!numbered && lines[0]?.text === '')
    return [NO_WORDS, ...placed(lines.slice(1), columns.slice(1), false, width)];
  const kinds = columns.filter((kind) => kind !== 'number');
  const rest = withWholeNames(numbered ? lines.slice(1) : lines, kinds.length);
  const head = numbered ? lines.slice(0, 1) : [];
  if (rest.length === 1) return [...head, ...rest];
  const [best, cost] = cheapest(rest.slice(0, 60), kinds, width);
  if (rest.length === kinds.length && costInOrder(rest, kinds, width) < cost + 5) return [...head, ...rest];
  return [
    ...head,
    ...kinds.map((kind, column) =>
      joinedCell(
        rest.filter((_, line) => best[line] === column),
        kind,
      ),
    ),
  ];
}

/** What it costs to take each line for one cell. */
function costInOrder(lines: readonly Words[], kinds: readonly ColumnKind[], width: number): number {
  return lines.reduce((sum, { text }, column) => {
    const kind = kinds[column] ?? 'other';
    const cell = kindOf(text);
    // the rest of the cell ahead rather than who leads
    const isRest = cell === 'other' && beginsSmall(text) && (kind === 'lead' || kind === 'cooperating');
    const isFull = column > 0 && isFullAhead(lines[column - 1]?.text ?? '', text, width);
    return sum + fits(cell, kind) + (isRest ? 3 : 0) + (isFull ? 5 : 0);
  }, 0);
}

/** The lines of one cell; names of bodies on lines of their own stay apart. */
function joinedCell(lines: readonly Words[], kind: ColumnKind): Words {
  const [first, ...rest] = lines;
  if (first === undefined) return NO_WORDS;
  const isNames = kind === 'lead' || kind === 'cooperating';
  return rest.reduce(
    (cell, line) =>
      joinedWords(
        [cell, line],
        isNames && !beginsSmall(line.text) && !isOpenAt(cell.text, line.text) ? ';' : ' ',
      ),
    first,
  );
}

function cheapest(
  lines: readonly Words[],
  kinds: readonly ColumnKind[],
  width: number,
): [columns: number[], cost: number] {
  let states: [columns: number[], cost: number][] = [[[], 0]];
  for (const [index, line] of lines.entries()) {
    const next = new Map<number, [number[], number]>();
    const cell = kindOf(line.text);
    const before = lines[index - 1]?.text ?? '';
    const isFull = index > 0 && isFullAhead(before, line.text, width);
    const isOpen = isOpenAt(endAt(lines, index - 1), line.text) || (isFull && beginsSmall(line.text));
    for (const [columns, cost] of states) {
      const last = columns.at(-1) ?? -1;
      for (let column = Math.max(last, 0); column < kinds.length; column += 1) {
        const kind = kinds[column] ?? 'other';
        // "Rà soát văn bản của", "HĐND huyện": one cell, whatever its second line looks like
        const own = fits(cell, kind) + moves(line.text, last, column, kind);
        const isRest =
          column === last &&
          ((isFull && kind === 'content') ||
            (cell === 'other' && beginsSmall(line.text) && isName(kind, lines[columns.indexOf(last)]?.text)));
        const total = cost + (isOpen && column === last ? 0 : isRest ? Math.min(own, REST_OF_CELL) : own);
        if (total < (next.get(column)?.[1] ?? Infinity)) next.set(column, [[...columns, column], total]);
      }
    }
    states = [...next.values()];
  }
  return states.toSorted((one, other) => one[1] - other[1])[0] ?? [[], 0];
}

/**
 * What it costs that a line which looks like a name goes on with a task whose line has no room for it, or that one goes on in small letters
 * with a name: "Khoa Nông", "nghiệp".
 */
const REST_OF_CELL = 1;

/** Whether a cell of a column for bodies begins with the name of one. */
function isName(kind: ColumnKind, first = ''): boolean {
  return (kind === 'lead' || kind === 'cooperating') && kindOf(first) === 'body';
}

/** A line, after the one above where it is the last word of that: "cuối", "năm". */
function endAt(lines: readonly Words[], at: number): string {
  const text = lines[at]?.text ?? '';
  return at > 0 && beginsSmall(text) && !text.includes(' ') ? `${lines[at - 1]?.text} ${text}` : text;
}

/** Whether a line is so long that the first word of the next one had no room in it. */
function isFullAhead(text: string, next: string, width: number): boolean {
  return text.length + 1 + (next.split(' ', 1)[0] ?? '').length > width;
}

/** How many letters the lines of a task have at the most where rows are wrapped; no limit where hardly any go on. */
export function widthOf(rows: readonly (readonly Words[])[]): number {
  const widest = rows.flat().reduce((most, { text }) => Math.max(most, text.length), 0);
  const wrapped = rows.flatMap((row) =>
    row.filter(({ text }, at) => text.length >= widest * 0.8 && beginsSmall(row[at + 1]?.text ?? '')),
  );
  return widest < LEAST_WIDTH || wrapped.length < 2 ? Infinity : widest;
}

const LEAST_WIDTH = 30;

/** How ill what a cell looks like goes with its column: 0 where it does well. */
export function fits(cell: ReturnType<typeof kindOf>, kind: ColumnKind): number {
  if (cell === 'same') return kind === 'content' ? 5 : 0;
  if (kind === 'lead' || kind === 'cooperating') return { body: 0, time: 6, other: 4 }[cell];
  if (kind === 'time') return cell === 'time' ? 0 : 6;
  if (kind === 'content') return cell === 'other' ? 0 : 5;
  return cell === 'other' ? 1 : 3;
}

/** Who of the leaders sees to it, in a column of its own behind who leads. */
const PERSON = /^(?:Đồng chí|Đ\/c|Đ\/C)\s/u;

function moves(text: string, last: number, column: number, kind: ColumnKind): number {
  // "nt" is all that its cell says
  if (column === last && DITTO.test(text)) return 8;
  if (column === last && kind === 'lead' && PERSON.test(text)) return 4;
  if (column === last) return beginsSmall(text) ? 0 : kind === 'lead' || kind === 'time' ? 2.5 : 1.5;
  return (column - last - 1) * 2 + (last >= 0 && beginsSmall(text) ? 2 : 0);
}
