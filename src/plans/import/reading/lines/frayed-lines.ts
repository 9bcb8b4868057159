import { subjectOf } from '../names/subject.js';
import { titleKind } from '../names/titles.js';
import { markOf } from '../text/marks.js';
import { isPredicateAt } from '../text/predicates.js';
import type { SourceLine } from '../text/source-lines.js';
import { beginsSmall, isCapitals, isFinished, plain } from '../text/spelling.js';

/** Between which lengths a first line was cut. */
interface Cut {
  readonly from: number;
  readonly until: number;
}

/** Where the first lines of paragraphs are cut after a few words, as in a page whose source has room for no more beside its marks. */
export type Frays = readonly Cut[];

const LONGEST = 60;

/** The cuts that are sure: short first lines that the next line goes on with in small letters; none where hardly any line is cut so. */
export function fraysIn(lines: readonly SourceLine[]): Frays {
  const cuts: Cut[] = [];
  let short = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const next = lines[index + 1];
    const isFirst = markOf(line.text) !== null || before === undefined || isFinished(before.text);
    if (next === undefined || !isFirst || line.cells !== null || line.text.length > LONGEST) continue;
    short += 1;
    if (isFinished(line.text) || next.afterBlank || next.cells !== null || !beginsSmall(next.text)) continue;
    if (markOf(next.text) === null) cuts.push(cutOf(line.text, next.text));
  }
  return cuts.length < Math.max(4, short * 0.2) ? [] : cuts;
}

function cutOf(line: string, next: string): Cut {
  return { from: line.length, until: line.length + 1 + (/^\S*/u.exec(next)?.[0].length ?? 0) };
}

/** Whether the first line of a paragraph is cut where those of the document are, so that the next one goes on with it. */
export function isFrayed(
  frays: Frays,
  before: string,
  [line, after]: readonly (SourceLine | undefined)[],
): boolean {
  if (line === undefined || line.afterBlank || line.cells !== null || !isCutAlike(frays, before, line.text))
    return false;
  const mark = markOf(before)?.length ?? 0;
  const title = before.slice(mark);
  if ((isCapitals(title) && title.includes(' ')) || isCapitals(line.text) || titleKind(title) !== 'open')
    return false;
  // what is to be done begins with a verb, under a title as well as under a name
  const begin = `${line.text} ${after === undefined || markOf(after.text) !== null ? '' : after.text}`;
  return (
    (mark === 0 && subjectOf(title)?.form !== 'heading') || !(/^\p{Lu}/u.test(begin) && beginsWithVerb(begin))
  );
}

/** "Điều 3. Chánh", "Giám đốc các": nobody's whole name. */
const OPEN_NAME =
  /(?<![A-Za-zÀ-ỹ])(?:chánh(?: văn phòng| thanh tra)?|giám đốc|thủ trưởng|vụ trưởng|cục trưởng|thuộc|các)$/iu;

function isCutAlike(frays: Frays, before: string, next: string): boolean {
  if (frays.length === 0 || before.length > LONGEST || isFinished(before)) return false;
  if (OPEN_NAME.test(before)) return true;
  const { from, until } = cutOf(before, next);
  return (
    frays.filter((cut) => cut.from < until && from < cut.until).length >= Math.max(2, frays.length * 0.08)
  );
}

/** "Phòng Chính trị", "- Học sinh, sinh viên": a name that is cut so ahead of its dash. */
export function isFrayedName(frays: Frays, before: string, text: string): boolean {
  const rest = /^[-–]\s+(?=\p{Lu})/u.exec(text)?.[0].length;
  if (rest === undefined || !isCutAlike(frays, before, text) || beginsWithVerb(text.slice(rest)))
    return false;
  const title = before.slice(markOf(before)?.length ?? 0);
  return (
    !isCapitals(title) &&
    subjectOf(title)?.form === 'heading' &&
    subjectOf(`${title} ${text}`)?.form !== 'sentence'
  );
}

function beginsWithVerb(text: string): boolean {
  return isPredicateAt(plain(text.slice(0, 60)), 0);
}
