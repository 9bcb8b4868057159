import { languages } from '../../kernel/text.js';
import type { PageCall } from './page-call.decorator.js';

/** By these an address chooses the language; the second is that of the links to `/privacy` in mails. */
const NAMES = ['language', 'lang'];

/** The call in the language that its address asks for, as links in mails do; as it is where that is none. */
export function inLanguageAsked(call: PageCall, asked: unknown): PageCall {
  return { ...call, language: languages.find((one) => one === asked) ?? call.language };
}

/** The path with its query, as it stands where the language is chosen otherwise. */
export function withoutLanguage(path: string): string {
  const [at = '', query = ''] = path.split('?', 2);
  const left = new URLSearchParams(query);
  if (!NAMES.some((name) => left.has(name))) return path;
  for (const name of NAMES) left.delete(name);
  return left.size === 0 ? at : `${at}?${left.toString()}`;
}
