import { subjectOf } from '../names/subject.js';
import { plain } from '../text/spelling.js';
import type { Words } from '../text/words.js';
import type { Unit } from './outline.js';

/** No name is longer in a column of a table. */
const LONGEST_NAME = 60;

/** How often the same name stands right behind itself, or behind another, where a column of names was read by itself. */
const LEAST = 4;

/**
 * Takes out of the outline of an annex the lines of tables of which each column was read by itself, as some programs take the words out of a
 * PDF: the names of those who lead stand one behind the other, and none beside its task. Tables and items with marks stay. Changes the
 * outline that it is given, and gives back the words that it took.
 */
export function takeTornColumns(root: Unit): Words[] {
  return areColumnsTorn(root) ? takeLoose(root).flatMap(wordsOf) : [];
}

function areColumnsTorn(root: Unit): boolean {
  const counts = new Map<string, number>();
  let behind = 0;
  let before: string | null = null;
  for (const text of textsOf(root)) {
    const name = nameAlone(text);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    if (name !== null && before !== null) behind += 1;
    before = name;
  }
  return behind >= LEAST && Math.max(0, ...counts.values()) >= LEAST;
}

function* textsOf({ children }: Unit): Generator<string> {
  for (const child of children) {
    if (child.table !== null) continue;
    yield child.mark === null ? child.words.text : '';
    yield* textsOf(child);
  }
}

/** The lines without marks between two items or tables, where one of them is but a name; at any depth. */
function takeLoose(unit: Unit): Unit[] {
  const taken: Unit[] = [];
  const kept: Unit[] = [];
  let run: Unit[] = [];
  const endRun = (): void => {
    (run.some(holdsName) ? taken : kept).push(...run);
    run = [];
  };
  for (const child of unit.children) {
    if (isLoose(child)) run.push(child);
    else {
      endRun();
      taken.push(...takeLoose(child));
      kept.push(child);
    }
  }
  endRun();
  unit.children.splice(0, Infinity, ...kept);
  return taken;
}

function wordsOf({ words, children }: Unit): Words[] {
  return [words, ...children.flatMap(wordsOf)];
}

function holdsName({ words, children }: Unit): boolean {
  return nameAlone(words.text) !== null || children.some(holdsName);
}

function isLoose({ mark, table, children }: Unit): boolean {
  return mark === null && table === null && children.every(isLoose);
}

function nameAlone(text: string): string | null {
  if (text.length > LONGEST_NAME || /[:;.]$/u.test(text)) return null;
  return subjectOf(text)?.form === 'heading' ? plain(text) : null;
}
