import { bodiesAt } from '../names/body-names.js';
import { labelKind } from '../text/labels.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { joinedWords, partOf, type Words } from '../text/words.js';
import type { Unit } from './outline.js';

const ofOneRole = /^(?:các )?(?:(?:cơ quan|đơn vị|bộ phận)\s)?(?:chủ trì|phối hợp)(?: thực hiện)?$/u;
const ofWhoActs = /^(?:các )?(?:cơ quan|đơn vị|bộ phận) thực hiện$/u;
const ofTwoRoles =
  /^(?:các )?(?:cơ quan|đơn vị|bộ phận) chủ trì(?:,| và) (?:(?:cơ quan|đơn vị|bộ phận) )?(?:phối hợp(?: thực hiện)?|thực hiện)$/u;

/** The most that a line with names alone has. */
const LONGEST = 160;

/**
 * Makes label lines of titles that stand over nothing but names: "2. Cơ quan chủ trì", "- Sở Y tế", "- Công an tỉnh" as "Cơ quan chủ trì:
 * Sở Y tế; Công an tỉnh". Changes the outline that it is given.
 */
export function nameLabelHeadings(unit: Unit): void {
  if (unit.children.length === 0) return;
  for (const child of unit.children) nameLabelHeadings(child);
  if (unit.children.some(isLabelHeading)) {
    const named = unit.children.flatMap((child) => labelLinesOf(child, unit));
    unit.children.length = 0;
    for (const each of named) unit.children.push(each);
  }
}

function isLabelHeading(child: Unit): boolean {
  if (child.children.length === 0 || child.words.text.length > LONGEST) return false;
  const title = plain(titleOf(child).text);
  return ofTwoRoles.test(title)
    ? child.children.every(({ words }) => isLabelLine(words))
    : ofOneRole.test(title) && child.children.some(isNames) && child.children.every(mayBeNames);
}

function labelLinesOf(child: Unit, parent: Unit): Unit[] {
  if (!isLabelHeading(child)) return [child];
  if (ofTwoRoles.test(plain(titleOf(child).text))) return child.children.map((line) => ({ ...line, parent }));
  const facts = child.children.flatMap((line) => {
    const words = factOf(line);
    return words === null ? [] : [{ ...line, words, parent }];
  });
  return [{ ...child, words: withNames(child), children: [] }, ...facts];
}

function titleOf({ words }: Unit): Words {
  return /[:.]$/u.test(words.text) ? partOf(words, 0, words.text.length - 1) : words;
}

function isLabelLine({ text }: Words): boolean {
  const [label = '', value] = plain(text).split(':', 2);
  return ofOneRole.test(label) || (value !== undefined && ofWhoActs.test(label));
}

function isNames(unit: Unit): boolean {
  return isShort(unit) && bodiesAt(unit.words.text, 0, true) !== null;
}

/** Beside names also one that no rule knows, "- Các quân khu; các tỉnh.", what a bracket adds, and by when or with what result. */
function mayBeNames(unit: Unit): boolean {
  const { mark, words } = unit;
  return (
    isAside(unit) ||
    factOf(unit) !== null ||
    isNames(unit) ||
    (mark !== null && isShort(unit) && isUnknownName(words.text))
  );
}

function isShort({ words: { text }, table, children }: Unit): boolean {
  return table === null && children.length === 0 && text.length <= LONGEST;
}

function isUnknownName(text: string): boolean {
  return (
    /^\p{Lu}[^:.]{3,}[.;]?$/u.test(text) && !beginsAsPredicate(plain(text)) && !SAYS_MORE.test(plain(text))
  );
}

/** What no name has, but a sentence of other things: "Kinh phí lấy từ ngân sách". */
const SAYS_MORE =
  /\d|^(?:kinh phí|nguồn|địa điểm|hình thức|số lượng|nội dung)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(?:là|được|do|để|từ|trong|trước|theo|bằng|gồm)(?![A-Za-zÀ-ỹ])/u;

/** "- Thời gian hoàn thành trong quý II/2026.", "- Sản phẩm: Báo cáo." beside names, as a label and what it says; null for other lines. */
function factOf(unit: Unit): Words | null {
  const { words } = unit;
  if (unit.mark === null || !isShort(unit) || words.text.endsWith(':')) return null;
  const kind = labelKind(words.text);
  if (kind !== null) return kind === 'time' || kind === 'product' ? words : null;
  const [all = '', label = ''] = FACT.exec(plain(words.text)) ?? [];
  if (label === '' || words.text.includes(':')) return null;
  return joinedWords([partOf(words, 0, label.length), partOf(words, all.length)], ':');
}

const FACT =
  /^((?:thời gian|thời hạn|tiến độ)(?: (?:hoàn thành|thực hiện))?|(?:sản phẩm|kết quả)(?: (?:hoàn thành|đạt được|cần đạt|thực hiện|đầu ra|dự kiến))?(?= là )|hoàn thành(?= (?:trong|trước|vào) )) (?:là )?/u;

function isAside({ mark, words, table, children }: Unit): boolean {
  return mark === null && table === null && children.length === 0 && /^\(.*\)[.;]?$/su.test(words.text);
}

function withNames(unit: Unit): Words {
  const names = unit.children
    .filter((child) => !isAside(child) && factOf(child) === null)
    .map(({ words }) => (/[;.,]$/u.test(words.text) ? partOf(words, 0, words.text.length - 1) : words));
  return joinedWords([titleOf(unit), joinedWords(names, ';')], ':');
}
