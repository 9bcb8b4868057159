import type { PlanFile } from './plan-file.js';

/** The exact words by place, where a file has them. */
export type Words = ReadonlyMap<string, string>;

interface Stated {
  readonly place: string;
  readonly text: string | null;
}

export function wordsOf(file: Pick<PlanFile, 'targets' | 'duties'>): Words {
  const stated: readonly Stated[] = [...file.targets, ...file.duties];
  return new Map(stated.flatMap(({ place, text }) => (text === null ? [] : [[place, text] as const])));
}

/** The file with words where it has none. Words come from the plan's own text, which may be there at one loading and not at another. */
export function withWords<T extends Pick<PlanFile, 'targets' | 'duties'>>(file: T, words: Words): T {
  const filled = <S extends Stated>(each: S): S => ({
    ...each,
    text: each.text ?? words.get(each.place) ?? null,
  });
  return { ...file, targets: file.targets.map(filled), duties: file.duties.map(filled) };
}

/** The words that the second has and the first has not. */
export function newWords(before: Words, after: Words): Words {
  return new Map([...after].filter(([place]) => !before.has(place)));
}
