import { markOf, ordinalOf } from '../text/marks.js';
import type { SourceLine } from '../text/source-lines.js';
import { isCapitals } from '../text/spelling.js';
import { partOf } from '../text/words.js';

/** Where a sentence or an announcement has ended and a number stands: "... an ninh. 4. Trạm Y tế". */
const nextNumber = /(?<=[.;:])\s+(?=(\d{1,2})\.\s+\p{Lu}\p{Ll})/gu;
/** "IV. PHÂN CÔNG 1. Văn phòng": the first number right after a title in capitals. */
const firstNumber = /^([IVX]{1,5}[.)/-]\s*[^\p{Ll}\d]{5,120}?)\s+(?=1\.\s+\p{Lu}\p{Ll})/u;
/** "Sở Nội vụ: - Chủ trì ...; - Tổng hợp ...". */
const nextDash = /(?<=[.;:])\s+(?=[-–+]\s+\p{Lu}\p{Ll})/gu;

/** The lines, those apart that a copy has put on one line: a title with its first number, a number with the next, a name with its dashes. */
export function withoutRunOns(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.some((line) => placesIn(line).length > 0) ? lines.flatMap(apart) : lines;
}

function apart(line: SourceLine): readonly SourceLine[] {
  const places = placesIn(line);
  return [0, ...places].map((from, index) => {
    const words = partOf(line, from, places[index]);
    if (words === line) return line;
    return {
      ...line,
      ...words,
      start: words.from[0] ?? line.start,
      end: words.to.at(-1) ?? line.end,
      ...(index === 0 ? {} : { afterBlank: false, footnote: null }),
    };
  });
}

function placesIn({ text, cells }: SourceLine): readonly number[] {
  if (cells !== null || text.length < 30) return [];
  const numbers = numbersIn(text);
  const dashes = Array.from(text.matchAll(nextDash), ({ index }) => index);
  const isList = dashes.length > 1 && text.charAt((dashes[0] ?? 0) - 1) === ':';
  return [...numbers, ...(isList ? dashes : [])].toSorted((one, other) => one - other);
}

function numbersIn(text: string): readonly number[] {
  const title = firstNumber.exec(text)?.[1];
  const mark = markOf(text);
  const isTitled = title !== undefined && isCapitals(title);
  if (!isTitled && mark?.kind !== 'number') return [];
  const found = isTitled ? [title.length] : [];
  let last = isTitled || mark === null ? 1 : ordinalOf(mark);
  for (const { index, 1: number } of text.matchAll(nextNumber)) {
    if (Number(number) !== last + 1) continue;
    found.push(index);
    last += 1;
  }
  return found;
}
