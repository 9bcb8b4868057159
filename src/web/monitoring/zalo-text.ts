import type { Language, Text } from '../../kernel/text.js';
import { type Owed, type OwingBody, urgedFirst, whenOwed } from './late-bodies.js';

/** The longest text that an urging holds. */
const LONGEST = 2000;

/** What is said in a group of many: each body with its work, shortened until it can be noted. `sender`: who urges. */
export function zaloText(
  language: Language,
  {
    sender,
    bodies,
    end,
  }: { readonly sender: string; readonly bodies: readonly OwingBody[]; readonly end: string },
): string {
  const head: Text = { vi: 'đôn đốc', en: 'urges' };
  const written = (each: number) =>
    [
      `${sender} ${head[language]}:`,
      ...bodies.map((one, index) => `${index + 1}. ${one.body.name[language]}: ${work(language, one, each)}`),
      end,
    ].join('\n');
  const ways = [3, 2, 1, 0].map(written);
  return (ways.find((text) => text.length <= LONGEST) ?? ways.at(-1) ?? '').slice(0, LONGEST);
}

function work(language: Language, body: OwingBody, each: number): string {
  const owed = urgedFirst(body);
  const said = owed.slice(0, each).map((one) => `${named(one, language)} (${whenOwed(one, language)})`);
  const more = owed.length - said.length;
  const rest: Text = {
    vi: said.length > 0 ? `và ${more} việc khác` : `${more} việc`,
    en: said.length > 0 ? `and ${more} more` : `${more} open`,
  };
  return [...said, ...(more > 0 ? [rest[language]] : [])].join('; ');
}

function named({ what }: Owed, language: Language): string {
  const text = what[language];
  return text.length > 90 ? `${text.slice(0, 89)}…` : text;
}
