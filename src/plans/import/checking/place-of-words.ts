import { paragraphsOf } from '../reading/lines/paragraphs.js';
import { documentParts } from '../reading/parts/document-parts.js';
import { outlineOf, type Unit } from '../reading/parts/outline.js';
import { placesOf } from '../reading/parts/places.js';
import { planLines } from '../reading/plan-lines.js';
import type { TableRow } from '../reading/tables/table-rows.js';
import type { Span } from '../reading/text/plan-draft.js';
import type { Words } from '../reading/text/words.js';

/** Where words stand in a document. */
export interface PlaceOfWords {
  /** As the reader cites duties there: "III.1.a, gạch đầu dòng 2". */
  readonly place: string;
  /** The title over them; null where none is. */
  readonly heading: string | null;
  /** All that stands under that title. */
  readonly under: Span;
}

/** Longer documents are not looked through while somebody waits: some 100 pages take a quarter of a second. */
const LONGEST = 300_000;

/** The place of the words that begin at `at`; null where the document is too long to be looked through. */
export function placeOfWords(source: string, at: number): PlaceOfWords | null {
  if (source.length > LONGEST) return null;
  const parts = documentParts(planLines(source));
  const part = parts.findLast(({ body }) => (body[0]?.start ?? Infinity) <= at) ?? parts[0];
  if (part === undefined) return null;
  const root = outlineOf(paragraphsOf(part.body));
  const units = unitsIn(root);
  // the number before the words is none of them
  const unit = units.find(({ words }) => endOf(words) > at) ?? units.at(-1) ?? root;
  const place = placesOf(part, root).placeOf(unit);
  const title = unit.parent ?? root;
  const last = unitsIn(title).at(-1) ?? title;
  return {
    place: [place, rowOf(unit, at)].filter((one) => one !== null).join(', '),
    heading: title === root ? null : title.words.text.replace(/[\s:.;]+$/u, ''),
    under: [title.words.from[0] ?? 0, endOf(last.words)],
  };
}

function unitsIn(unit: Unit): Unit[] {
  return unit.children.flatMap((child) => [child, ...unitsIn(child)]);
}

function endOf({ to }: Words): number {
  return to.at(-1) ?? 0;
}

/** The row of a table, counted as the reader counts those that say something. */
function rowOf({ table }: Unit, at: number): string | null {
  const rows = table?.rows.filter(({ isGroup, cells }) => !isGroup && cells.has('content')) ?? [];
  const start = ({ cells }: TableRow) =>
    Math.min(...[...cells.values()].map(({ from }) => from[0] ?? Infinity));
  const index = rows.findLastIndex((row) => start(row) <= at);
  const number = rows[index]?.number ?? '';
  return index < 0 ? null : `dòng ${/^\d/.test(number) ? number : index + 1}`;
}
