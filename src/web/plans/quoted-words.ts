import type { Language, Text } from '../../kernel/text.js';
import { placeShown, type Worded } from './plan-words.js';

/**
 * A text of the program with what it quotes of a document, each part by its language: what stands before or after a colon in both
 * languages alike, and what stands in “quotation marks”, is the document's. Before a colon it may be a place, which is told in English.
 */
export function quotedWords({ vi, en }: Text, language: Language): Worded[] {
  if (language === 'vi') return [{ text: vi, lang: 'vi' }];
  const [before = ''] = /^.*?: /.exec(en) ?? [];
  const place = vi.startsWith(before) ? before : '';
  const rest = en.slice(place.length);
  const [, own = rest, after = ''] = /^(.*?: )(.*)$/s.exec(rest) ?? [];
  const words = vi.endsWith(after) ? after : '';
  const said = words === '' ? rest : own;
  return [
    placeBefore(place, language),
    ...said.split(/(“[^”]*”)/).map((text): Worded => ({ text, lang: text.startsWith('“') ? 'vi' : 'en' })),
    { text: words, lang: 'vi' as const },
  ].filter(({ text }) => text !== '');
}

function placeBefore(place: string, language: Language): Worded {
  if (place === '') return { text: '', lang: 'vi' };
  const { text, lang } = placeShown(place.slice(0, -2), language);
  return { text: `${text}: `, lang };
}
