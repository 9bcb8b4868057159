import type { Language, Text } from '../../kernel/text.js';

/** The words of a page in one language, under their names. */
export type Said<Words extends Readonly<Record<string, Text>>> = Readonly<Record<keyof Words, string>>;

/** Puts the words of a page into one language. */
export function inLanguage<Words extends Readonly<Record<string, Text>>>(
  words: Words,
  language: Language,
): Said<Words> {
  return Object.fromEntries(
    Object.entries(words).map(([name, text]) => [name, text[language]]),
  ) as Said<Words>;
}
