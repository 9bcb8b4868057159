import { bodiesAt } from '../names/body-names.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { joinedWords, partOf, type Words } from '../text/words.js';
import type { Unit } from './outline.js';

const one = /^(?:các )?(?:(?:cơ quan|đơn vị|bộ phận)\s)?(?:chủ trì|phối hợp)(?: thực hiện)?$/u;
const doing = /^(?:các )?(?:cơ quan|đơn vị|bộ phận) thực hiện$/u;
const both =
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
  return both.test(title)
    ? child.children.every(({ words }) => isLabelLine(words))
    : one.test(title) && child.children.some(isNames) && child.children.every(mayBeNames);
}

function labelLinesOf(child: Unit, parent: Unit): Unit[] {
  if (!isLabelHeading(child)) return [child];
  if (both.test(plain(titleOf(child).text))) return child.children.map((line) => ({ ...line, parent }));
  return [{ ...child, words: withNames(child), children: [] }];
}

function titleOf({ words }: Unit): Words {
  return /[:.]$/u.test(words.text) ? partOf(words, 0, words.text.length - 1) : words;
}

function isLabelLine({ text }: Words): boolean {
  const [label = '', value] = plain(text).split(':', 2);
  return one.test(label) || (value !== undefined && doing.test(label));
}

function isNames(unit: Unit): boolean {
  return isShort(unit) && bodiesAt(unit.words.text, 0, true) !== null;
}

/** Beside names also one that no rule knows, "- Các quân khu; các tỉnh.", and what a bracket adds. */
function mayBeNames(unit: Unit): boolean {
  const { mark, words } = unit;
  return isAside(unit) || isNames(unit) || (mark !== null && isShort(unit) && isUnknownName(words.text));
}

function isShort({ words: { text }, table, children }: Unit): boolean {
  return table === null && children.length === 0 && text.length <= LONGEST;
}

function isUnknownName(text: string): boolean {
  return /^\p{Lu}[^:.]{3,}[.;]?$/u.test(text) && !beginsAsPredicate(plain(text));
}

function isAside({ mark, words, table, children }: Unit): boolean {
  return mark === null && table === null && children.length === 0 && /^\(.*\)[.;]?$/su.test(words.text);
}

function withNames(unit: Unit): Words {
  const names = unit.children
    .filter((child) => !isAside(child))
    .map(({ words }) => (/[;.,]$/u.test(words.text) ? partOf(words, 0, words.text.length - 1) : words));
  return joinedWords([titleOf(unit), joinedWords(names, ';')], ':');
}
