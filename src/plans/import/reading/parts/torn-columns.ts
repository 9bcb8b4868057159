import { subjectOf } from '../names/subject.js';
import { plain } from '../text/spelling.js';
import type { Unit } from './outline.js';

/** No name is longer in a column of a table. */
const LONGEST_NAME = 60;

/** How often the same name stands right behind itself, or behind another, where a column of names was read by itself. */
const LEAST = 4;

/**
 * Whether an annex is a table of which each column was read by itself, as some programs take the words out of a PDF: the names of those who
 * lead stand one behind the other, and none beside its task.
 */
export function areColumnsTorn(root: Unit): boolean {
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

function nameAlone(text: string): string | null {
  if (text.length > LONGEST_NAME || /[:;.]$/u.test(text)) return null;
  return subjectOf(text)?.form === 'heading' ? plain(text) : null;
}
