import { OPS, Util } from 'pdfjs-dist';
import type { PdfRule } from './pdf-content.ts';
import type { Matrix, Operators } from './pdf-letters.ts';

/** No page has more lines that are a table's. */
const MOST_RULES = 4000;

/** The lines across and down that a page draws, as strokes or as thin bars. */
export function rulesOf({ fnArray, argsArray }: Operators, upright: Matrix): PdfRule[] {
  const kept: Matrix[] = [];
  let base = upright;
  const found: PdfRule[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const given = (argsArray[at] ?? []) as unknown[];
    if (operator === OPS.save) kept.push(base);
    else if (operator === OPS.restore) base = kept.pop() ?? base;
    else if (operator === OPS.transform) base = Util.transform(base, given) as Matrix;
    else if (operator === OPS.constructPath && given[0] !== OPS.endPath) {
      for (const bar of barsOf((given[1] as [ArrayLike<number> | null])[0] ?? []))
        found.push(placed(bar, base));
    }
    if (found.length > MOST_RULES) break;
  }
  return found.filter(
    ({ x1, y1, x2, y2 }) => Math.min(x2 - x1, y2 - y1) < 3 && Math.max(x2 - x1, y2 - y1) > 4,
  );
}

/** The straight sides of what a path draws (its codes: 0 moves, 1 draws a line, 2 and 3 curves, 4 closes), and thin shapes whole. */
function* barsOf(path: ArrayLike<number>): Generator<PdfRule> {
  let points: [number, number][] = [];
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? 4;
    if (code === 0 && points.length > 0) {
      yield* sidesOf(points);
      points = [];
    }
    const taken = [2, 2, 6, 4, 0][code] ?? 0;
    if (code === 4 && points[0] !== undefined) points.push(points[0]);
    else if (taken > 0) points.push([path[at + taken - 1] ?? 0, path[at + taken] ?? 0]);
    at += taken + 1;
  }
  yield* sidesOf(points);
}

function* sidesOf(points: readonly (readonly [number, number])[]): Generator<PdfRule> {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const all = { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
  if (points.length < 2 || points.length > 500) return;
  if (all.x2 - all.x1 < 3 || all.y2 - all.y1 < 3) return void (yield all);
  for (const [index, [x, y]] of points.entries()) {
    const [x0, y0] = points[index - 1] ?? [x, y];
    if ((x === x0) !== (y === y0))
      yield { x1: Math.min(x, x0), y1: Math.min(y, y0), x2: Math.max(x, x0), y2: Math.max(y, y0) };
  }
}

/** On the page, from its upper left corner. */
function placed({ x1, y1, x2, y2 }: PdfRule, base: Matrix): PdfRule {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = base;
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { x1: Math.min(...xs), y1: Math.min(...ys), x2: Math.max(...xs), y2: Math.max(...ys) };
}
