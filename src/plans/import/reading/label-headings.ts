import { bodiesAt } from './body-names.js';
import type { Unit } from './outline.js';
import { plain } from './spelling.js';
import { joinedWords, partOf, type Words } from './words.js';

const one = /^(?:các )?(?:(?:cơ quan|đơn vị|bộ phận)\s)?(?:chủ trì|phối hợp)(?: thực hiện)?$/u;
const both =
  /^(?:các )?(?:cơ quan|đơn vị|bộ phận) chủ trì(?:,| và) (?:(?:cơ quan|đơn vị|bộ phận) )?phối hợp(?: thực hiện)?$/u;

/** The most that a line with names alone has. */
const LONGEST = 160;

/**
 * Makes label lines of titles that stand over nothing but names: "2. Cơ quan chủ trì", "- Sở Y tế", "- Công an tỉnh" as "Cơ quan chủ trì:
 * Sở Y tế; Công an tỉnh". Changes the outline that it is given.
 */
export function nameLabelHeadings(unit: Unit): void {
  for (let index = 0; index < unit.children.length; index += 1) {
    const child = unit.children[index];
    if (child === undefined || child.children.length === 0) continue;
    nameLabelHeadings(child);
    const title = plain(titleOf(child).text);
    if (both.test(title) && child.children.every(({ words }) => isLabelLine(words)))
      unit.children.splice(index, 1, ...child.children.map((line) => ({ ...line, parent: unit })));
    else if (one.test(title) && child.children.every(isNames))
      unit.children.splice(index, 1, { ...child, words: withNames(child), children: [] });
  }
}

function titleOf({ words }: Unit): Words {
  return /[:.]$/u.test(words.text) ? partOf(words, 0, words.text.length - 1) : words;
}

function isLabelLine({ text }: Words): boolean {
  return one.test(plain(text.split(':', 1)[0] ?? ''));
}

function isNames({ words: { text }, table, children }: Unit): boolean {
  return (
    table === null && children.length === 0 && text.length <= LONGEST && bodiesAt(text, 0, true) !== null
  );
}

function withNames(unit: Unit): Words {
  const names = unit.children.map(({ words }) =>
    /[;.,]$/u.test(words.text) ? partOf(words, 0, words.text.length - 1) : words,
  );
  return joinedWords([titleOf(unit), joinedWords(names, ';')], ':');
}
