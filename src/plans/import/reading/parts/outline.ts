import type { Paragraph } from '../lines/paragraphs.js';
import { subjectOf } from '../names/subject.js';
import { isClosing, titleKind } from '../names/titles.js';
import type { Table } from '../tables/table-rows.js';
import { isLabel } from '../text/labels.js';
import { LISTED, type Mark, ordinalOf, RANK } from '../text/marks.js';
import { isPredicateAt } from '../text/predicates.js';
import { isCapitals, isFinished, plain } from '../text/spelling.js';
import type { Words } from '../text/words.js';
import { titleTime } from '../times/time-words.js';
import { nameLabelHeadings } from './label-headings.js';
import { unitsOverList } from './lists-in-items.js';

/** One unit of a document with what stands under it. */
export interface Unit {
  readonly mark: Mark | null;
  readonly words: Words;
  readonly bold: boolean;
  readonly table: Table | null;
  readonly parent: Unit | null;
  readonly children: Unit[];
  /** How deep its kind stands; dashes and paragraphs are deepest. */
  readonly rank: number;
  /** From 1 among the units of its kind under the same parent. */
  readonly ordinal: number;
  /** How many units of each kind stand under it. */
  readonly counts: Map<string, number>;
}

/** The paragraphs of a document as a tree, by the kinds of their marks. */
export function outlineOf(paragraphs: readonly Paragraph[]): Unit {
  const root: Unit = { ...nothing, parent: null, children: [], rank: 0, ordinal: 1, counts: new Map() };
  let open: Unit[] = [root];
  for (const [index, paragraph] of paragraphs.entries()) {
    const over = unitsOverList(paragraphs, index, open);
    // "+" beside the dash that it would else stand under
    const isBesideDash = over !== null && over.length < open.length && open.at(-1)?.mark?.kind === 'dash';
    open = over === null ? openFor(paragraph, open) : [...over];
    const parent = open.at(-1) ?? root;
    const kind = kindOf(paragraph);
    const ordinal = (parent.counts.get(kind) ?? 0) + 1;
    parent.counts.set(kind, ordinal);
    const unit: Unit = {
      mark: paragraph.mark,
      words: paragraph.words,
      bold: paragraph.bold,
      table: paragraph.table,
      parent,
      children: [],
      rank:
        isBesideDash && paragraph.mark?.kind !== 'dash'
          ? RANK.dash + 0.1
          : over !== null &&
              parent.parent !== null &&
              paragraph.mark !== null &&
              RANK[paragraph.mark.kind] < parent.rank
            ? parent.rank + 0.5
            : rankOf(paragraph, parent, isSectionWithoutNumber(paragraph, open)),
      ordinal,
      counts: new Map(),
    };
    parent.children.push(unit);
    if (paragraph.mark !== null || paragraph.isHeading) open.push(unit);
  }
  nameLabelHeadings(root);
  return root;
}

const nothing = { mark: null, words: { text: '', from: [], to: [] }, bold: false, table: null } as const;

function rankOf({ mark, isHeading, words }: Paragraph, parent: Unit, isSection: boolean): number {
  if (mark !== null) return RANK[mark.kind];
  if (isSection) return RANK.roman;
  if (isHeading && titleTime(words.text) !== null) return RANK.roman + 0.5;
  // under nothing it stands over numbers, not over sections
  const above = Math.max(parent.rank, RANK.roman);
  return isHeading ? Math.min(above + 0.5, RANK.dash - 0.5) : RANK.dash + 1;
}

/** The units that stay open where this paragraph begins; the last one is its parent. */
function openFor(paragraph: Paragraph, open: readonly Unit[]): Unit[] {
  const { mark } = paragraph;
  if (mark === null) {
    if (paragraph.isHeading && titleTime(paragraph.words.text) !== null) return overTime(open);
    if (isSectionWithoutNumber(paragraph, open)) return open.filter(({ rank }) => rank < RANK.roman);
    if (isUnderListedName(paragraph, open.at(-1)) || goesOnBelow(paragraph, open)) return [...open];
    const kept = open.filter((unit) => unit.mark === null || !LISTED.has(unit.mark.kind));
    if (!paragraph.isHeading) return speaksAnew(paragraph) ? withoutSentences(kept) : kept;
    return withoutBareHeading(kept);
  }
  const over = overNumber(mark, open);
  if (over >= 0) return open.slice(0, over + 1);
  const same = open.findLastIndex((unit) => unit.mark?.kind === mark.kind);
  if (same >= 0 && !isNewListUnderHeading(open, same, mark)) return open.slice(0, same);
  if (same >= 0)
    return open.filter(({ rank }, index) => index > same || rank < RANK[mark.kind] || index < same);
  // "Dự án 1: ..." is of the item it stands in, be it "1." or "a)"
  if (mark.kind === 'counted')
    return open.filter((unit) => unit.mark === null || !LISTED.has(unit.mark.kind));
  const own = RANK[mark.kind];
  return open.filter((unit) => {
    if (LISTED.has(mark.kind) && paragraph.isHeading) return unit.rank < RANK.dash;
    return unit.rank < own || (unit.rank === own && unit.mark !== null);
  });
}

/** "Cán bộ xã, trưởng bản.", a paragraph behind "+ Mở lớp tập huấn cho:" in a list of its own level within another. */
function goesOnBelow(paragraph: Paragraph, open: readonly Unit[]): boolean {
  const last = open.at(-1);
  const over = open.at(-2);
  return (
    !paragraph.isHeading &&
    paragraph.table === null &&
    last?.mark != null &&
    over?.mark != null &&
    LISTED.has(last.mark.kind) &&
    LISTED.has(over.mark.kind) &&
    last.words.text.endsWith(':') &&
    last.children.every((child) => child.mark === null) &&
    subjectOf(last.words.text)?.form !== 'heading' &&
    !isLabel(paragraph.words.text) &&
    !speaksAnew(paragraph)
  );
}

/** "Tự học ...", a paragraph that says what is to be done, under "* Giáo viên". */
function isUnderListedName({ words, isHeading, table }: Paragraph, above: Unit | undefined): boolean {
  if (isHeading || table !== null || !above?.mark || !LISTED.has(above.mark.kind)) return false;
  const { text } = above.words;
  return (
    (text.endsWith(':') || !isFinished(text)) &&
    !above.children.at(-1)?.mark &&
    !followsBareName(above) &&
    isPredicateAt(plain(words.text.slice(0, 60)), 0) &&
    subjectOf(text)?.form === 'heading'
  );
}

/** "- Công an tỉnh" behind "- Sở Y tế": both are named ahead, with nothing of their own. */
function followsBareName({ mark, parent }: Unit): boolean {
  const before = parent?.children.at(-2);
  return (
    before?.mark?.kind === mark?.kind &&
    before?.children.length === 0 &&
    subjectOf(before.words.text)?.form === 'heading'
  );
}

/** The sections over a title such as "Tháng 1", without the one before it and its items. */
function overTime(open: readonly Unit[]): Unit[] {
  return open.filter(
    ({ rank, mark, parent, words: { text } }) =>
      rank < RANK.number && (mark !== null || parent === null || titleTime(text) === null),
  );
}

/** A paragraph that names somebody new ("Riêng Chi bộ Trạm Y tế: ..."), or closes the whole, goes on with no item before it. */
function speaksAnew({ words: { text } }: Paragraph): boolean {
  if (isClosing(text)) return true;
  const form = isLabel(text) || ONLY_LEADS.test(text) ? undefined : subjectOf(text)?.form;
  return form === 'sentence' || (form === 'colon' && /^Riêng\s/u.test(text));
}

/** "Giao Sở Nội vụ chủ trì thực hiện.": who does what stands ahead, and no more. */
const ONLY_LEADS =
  /^[^.;:]{3,140} chủ trì(?:,? (?:tham mưu|tổ chức|triển khai|hướng dẫn)){0,2}(?: thực hiện)?\.?$/u;

/** Without the items at the end that are sentences, not titles. */
function withoutSentences(open: readonly Unit[]): Unit[] {
  const last = open.findLastIndex(
    ({ mark, words: { text } }) => mark === null || !isFinished(text) || text.endsWith(':'),
  );
  return open.slice(0, last + 1);
}

function kindOf({ mark, table, isHeading }: Paragraph): string {
  if (mark !== null) return mark.kind;
  if (table !== null) return 'table';
  return isHeading ? 'bare heading' : 'bare';
}

/**
 * A title without a number that is a section of its own: in capitals, or where no numbered section is open; "Tổ chức thực hiện" also
 * behind the numbers of another one like it.
 */
function isSectionWithoutNumber({ mark, isSection, words }: Paragraph, open: readonly Unit[]): boolean {
  if (mark !== null || !isSection || titleTime(words.text) !== null) return false;
  if (isCapitals(words.text) || !open.some((unit) => unit.mark !== null && unit.rank <= RANK.number))
    return true;
  const isUnderSuch = open.some((unit) => unit.mark === null && unit.rank === RANK.roman);
  return isUnderSuch && titleKind(words.text) === 'assigns';
}

/** The open unit that "1.2" stands under, "1" in whatever form; -1 where there is none. */
function overNumber({ kind, number }: Mark, open: readonly Unit[]): number {
  if (kind !== 'number2' && kind !== 'number3') return -1;
  const above = number.split('.').slice(0, -1).join('.');
  return open.findLastIndex((unit) => unit.mark?.number === above);
}

/** A heading without a number follows another one like it: they stand side by side. */
function withoutBareHeading(open: readonly Unit[]): Unit[] {
  const bare = open.findLastIndex(
    (unit) => unit.mark === null && unit.parent !== null && unit.rank !== RANK.roman,
  );
  return bare < 0 ? [...open] : open.slice(0, bare);
}

/** "1." again under a heading without a number, below an open "3.": a list of that heading. */
function isNewListUnderHeading(open: readonly Unit[], same: number, mark: Mark): boolean {
  const before = open[same]?.mark;
  if (before === null || before === undefined || LISTED.has(mark.kind)) return false;
  const headed = open.slice(same + 1).some((unit) => unit.mark === null);
  return headed && ordinalOf(mark) === 1 && ordinalOf(before) >= 1;
}
