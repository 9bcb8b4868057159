import { letterDistance } from '../kernel/letter-distance.js';
import { searchText } from '../kernel/search-text.js';

/** The name that was probably meant: the one with the fewest letters that differ, diacritics aside, at most a third of them; else null. */
export function nearestTo(name: string, names: readonly string[]): string | null {
  const plain = searchText(name);
  const most = Math.max(1, Math.floor(plain.length / 3));
  const [best] = names
    .map((one) => ({ one, away: letterDistance(plain, searchText(one), most) }))
    .filter(({ away }) => away <= most)
    .toSorted((a, b) => a.away - b.away);
  return best?.one ?? null;
}
