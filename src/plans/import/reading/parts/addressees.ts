import { plain } from '../text/spelling.js';
import type { DocumentPart } from './document-parts.js';

/** How many lines of the body may hold the addressees of a letter. */
const MOST_LINES = 30;

/** To whom a letter goes, in the spelling of plain(): "kính gửi: các trạm y tế; ..."; empty where it says nothing of that. */
export function addresseesOf({ head, body }: DocumentPart): string {
  const lines = [...head, ...body.slice(0, MOST_LINES)].map(({ text }) =>
    plain(text).replace(/^[*\s]+/u, ''),
  );
  const from = lines.findIndex((line) => /^kính gửi[*\s]*:/u.test(line));
  if (from < 0) return '';
  const more = lines.slice(from + 1);
  const end = more.findIndex((line) => !/^\s*[-–+•]\s|;$/u.test(line));
  return [lines[from] ?? '', ...more.slice(0, end < 0 ? undefined : end)].join(' ');
}
