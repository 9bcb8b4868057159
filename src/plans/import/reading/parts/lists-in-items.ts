import type { Paragraph } from '../lines/paragraphs.js';
import { subjectOf } from '../names/subject.js';
import { titleKind } from '../names/titles.js';
import { isLabel } from '../text/labels.js';
import { LISTED, type Mark, ordinalOf, RANK } from '../text/marks.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { isFinished, plain } from '../text/spelling.js';
import type { Unit } from './outline.js';

/** How far ahead it is looked whether what stands over a list goes on. */
const AHEAD = 60;
/** The most that a title over a list of its own kind has. */
const LONGEST = 200;
const LONGEST_TOPIC = 80;

/**
 * The units over a paragraph where its kind of mark would set it beside or over them, and the writer set it below: "A." under "1. Sở Y tế",
 * "a)" or "-" under "- Sở Y tế:". Null where the kinds of marks tell it.
 */
export function unitsOverList(
  paragraphs: readonly Paragraph[],
  index: number,
  open: readonly Unit[],
): readonly Unit[] | null {
  const { mark = null, words } = paragraphs[index] ?? {};
  if (mark === null || words === undefined) return null;
  const deeper = overDeeper(paragraphs, index, mark, open);
  if (deeper !== null) return deeper;
  const beside = overLoneItem(paragraphs, index, mark, open);
  if (beside !== null) return beside;
  if (isInNumberOfDash(paragraphs, index, mark, open)) return open;
  const same = overSameKind(mark, words.text, open) ?? overListBetween(paragraphs, index, mark, open);
  if (same !== null || LISTED.has(mark.kind)) return same;
  return beginsInItem(paragraphs, index, mark, open) ? open : null;
}

/** "    - 05 tấm biển;" set in under "- Làm biển báo:" is of that item; "- Mở lớp" behind it, set in less, goes on with the items. */
function overDeeper(
  paragraphs: readonly Paragraph[],
  index: number,
  { kind }: Mark,
  open: readonly Unit[],
): readonly Unit[] | null {
  if (!LISTED.has(kind)) return null;
  const { indent: own = 0, words } = paragraphs[index] ?? {};
  const isName = words !== undefined && isNameOver(words.text, true);
  const near = paragraphs.slice(Math.max(0, index - AHEAD), index);
  const same = open.flatMap((unit, at) => {
    const paragraph = unit.mark?.kind === kind ? near.find((each) => each.words === unit.words) : undefined;
    return paragraph === undefined ? [] : [{ at, unit, indent: paragraph.indent }];
  });
  const over = same.findLast(
    ({ unit: { words }, indent }) =>
      own - indent >= SET_IN && words.text.endsWith(':') && !(isName && isNameOver(words.text, true)),
  );
  if (over !== undefined) return open.slice(0, over.at + 1);
  const isBehind = same.length > 1 && (same.at(-1)?.indent ?? 0) - own >= SET_IN;
  return isBehind ? open.slice(0, same.find(({ indent }) => indent > own - SET_IN)?.at) : null;
}

/** How many characters a list within a list is set in at the least. */
const SET_IN = 2;

/** "- Đo bãi." behind "- Trồng tre, gồm:", "(1) Tre gai.", "(2) Tre ngà.": where no number but the last could have it below, it goes on with the dashes. */
function overListBetween(
  paragraphs: readonly Paragraph[],
  index: number,
  mark: Mark,
  open: readonly Unit[],
): readonly Unit[] | null {
  const last = open.at(-1);
  if (!LISTED.has(mark.kind) || last?.mark?.kind !== 'bracket' || last.children.length > 0) return null;
  if (ANNOUNCES.test(last.words.text)) return null;
  const beside = last.parent?.children.slice(-AHEAD) ?? [];
  const first = beside.findLastIndex((each) => each.mark?.kind === 'bracket' && ordinalOf(each.mark) === 1);
  if (first <= 0 || first === beside.length - 1 || beside[first - 1]?.mark?.kind !== mark.kind) return null;
  if (beside.slice(first).some(({ children }) => children.length > 0)) return null;
  return goesOnBehind(paragraphs, index, mark, last.mark) ? null : open.slice(0, -1);
}

const ANNOUNCES = /(?::|gồm|như sau)$/u;

/** Whether behind the list that begins here the next number comes. */
function goesOnBehind(paragraphs: readonly Paragraph[], index: number, { kind }: Mark, last: Mark): boolean {
  const next = paragraphs.slice(index, index + AHEAD).find((each) => each.mark?.kind !== kind)?.mark;
  return next?.kind === last.kind && ordinalOf(next) === ordinalOf(last) + 1;
}

/** "- Theo hợp đồng." behind "(2) Thanh toán." that a dash stands over: of that number where it announces a list, or where "(3)" comes after it. */
function isInNumberOfDash(
  paragraphs: readonly Paragraph[],
  index: number,
  mark: Mark,
  open: readonly Unit[],
): boolean {
  const last = open.at(-1);
  if (!LISTED.has(mark.kind) || last?.mark?.kind !== 'bracket' || last.children.length > 0) return false;
  if (last.parent?.mark?.kind !== mark.kind) return false;
  return ANNOUNCES.test(last.words.text) || goesOnBehind(paragraphs, index, mark, last.mark);
}

/** "+ Rà soát ..." alone under "- Biên soạn ...": no list has one item, so that it stands beside the dash. */
function overLoneItem(
  paragraphs: readonly Paragraph[],
  index: number,
  { kind }: Mark,
  open: readonly Unit[],
): readonly Unit[] | null {
  const above = open.at(-1);
  if ((kind !== 'plus' && kind !== 'star') || above?.mark?.kind !== 'dash' || above.children.length > 0)
    return null;
  if (above.words.text.endsWith(':') || paragraphs[index + 1]?.mark?.kind === kind) return null;
  const { text } = paragraphs[index]?.words ?? above.words;
  const isTask = [text, above.words.text].every((each) => beginsAsPredicate(plain(each.slice(0, 60))));
  return isTask ? open.slice(0, -1) : null;
}

/** "- Rà soát ..." and what comes after it, up to the next body, under "- Sở Y tế:"; "1. Rà soát ..." under "2/ Sở Y tế". */
function overSameKind(mark: Mark, text: string, open: readonly Unit[]): readonly Unit[] | null {
  const at = open.findIndex((unit) => unit.mark?.kind === mark.kind);
  const over = open[at];
  const isListed = LISTED.has(mark.kind);
  if (
    over === undefined ||
    !(isNameOver(over.words.text, isListed) || (isListed && isTopicOver(over.words.text)))
  )
    return null;
  const isFirst = over.children.length === 0;
  // of a long list only its ends are looked at
  if (!isFirst && ![over.children[0], over.children.at(-1)].every((child) => child?.mark?.kind === mark.kind))
    return null;
  if (isFirst && (ordinalOf(mark) > 1 || !beginsAsPredicate(plain(text.slice(0, 60))))) return null;
  // "Kinh phí: ...", "Chế độ báo cáo: ..." is of nobody
  const [label = ''] = /^[^:]{3,60}(?=:)/u.exec(text) ?? [];
  const isOther = subjectOf(text) !== null || titleKind(label) === 'never' || (isListed && isTopicOver(text));
  return open.slice(0, isOther ? at : at + 1);
}

/** "- Công tác tuyên truyền:", "- Các chuyên viên:", ahead of what is to be done. */
function isTopicOver(text: string): boolean {
  return (
    text.length <= LONGEST_TOPIC &&
    /^\p{Lu}[^:;.]+:$/u.test(text) &&
    !isLabel(text) &&
    titleKind(text.slice(0, -1)) === 'open' &&
    !beginsAsPredicate(plain(text))
  );
}

function isNameOver(text: string, isListed: boolean): boolean {
  if (text.length > LONGEST || (isListed && !text.endsWith(':'))) return false;
  const form = subjectOf(text)?.form;
  return form === 'heading' || form === 'lead-in';
}

/** Whether a list begins with its first number under an item of another kind: behind the list, items of that kind go on. */
function beginsInItem(
  paragraphs: readonly Paragraph[],
  index: number,
  mark: Mark,
  open: readonly Unit[],
): boolean {
  const above = open.at(-1);
  if (ordinalOf(mark) !== 1 || !above?.mark || above.mark.kind === mark.kind) return false;
  if (!mayStandUnder(mark, above.mark, open)) return false;
  const { text } = above.words;
  if (isFinished(text) && !text.endsWith(':') && !isNameOver(text, false)) return false;
  // "(i)" begins no list of titles
  if (mark.kind === 'small-roman' && text.endsWith(':')) return true;
  let items = 1;
  for (let at = index + 1; at < Math.min(paragraphs.length, index + AHEAD); at += 1) {
    const next = paragraphs[at]?.mark ?? null;
    if (next === null) continue;
    if (next.kind === mark.kind) items += 1;
    else if (next.kind === above.mark.kind)
      return LISTED.has(next.kind)
        ? isFirst(paragraphs[at + 1]?.mark, mark) || (items > 1 && text.endsWith(':'))
        : items > 1 && ordinalOf(next) === ordinalOf(above.mark) + 1;
    else if (RANK[next.kind] < Math.min(RANK[mark.kind], RANK[above.mark.kind])) break;
  }
  return items > 1 && hadSuchList(above, mark);
}

function mayStandUnder(mark: Mark, above: Mark, open: readonly Unit[]): boolean {
  if (mark.kind === 'capital')
    return above.kind === 'number' && !open.some((unit) => unit.mark?.kind === 'capital');
  return RANK[mark.kind] >= RANK.number && RANK[mark.kind] < RANK[above.kind];
}

function isFirst(mark: Mark | null | undefined, of: Mark): boolean {
  return mark?.kind === of.kind && ordinalOf(mark) === 1;
}

function hadSuchList({ parent, ordinal }: Unit, { kind }: Mark): boolean {
  return (
    parent?.children.some((each) => each.ordinal < ordinal && each.children[0]?.mark?.kind === kind) ?? false
  );
}
