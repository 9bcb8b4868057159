import { plain } from '../text/spelling.js';
import { OFFICES, OFFICES_OF_TWO_MEANINGS } from './office-list.js';

/** No name is longer. */
const LONGEST = 240;

const beginning = /[^\s,;:.]+\s[^\s,;:.]+/uy;

/** "Vụ Kinh tế tổng hợp chủ trì", not "Vụ Kinh tế tổng hợp số liệu". */
const ENDS_NAME =
  /^\s*(?:$|[,;:.()/]|-\s|(?:và|chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu|là|căn cứ|theo|được|làm đầu mối)(?![A-Za-zÀ-ỹ]))/u;

interface Known {
  readonly name: string;
  readonly isOfTwoMeanings: boolean;
}

/** By their first two words, the longest ahead. */
const byBeginning = Map.groupBy(
  [
    ...OFFICES.map((name): Known => ({ name: plain(name), isOfTwoMeanings: false })),
    ...OFFICES_OF_TWO_MEANINGS.map((name): Known => ({ name: plain(name), isOfTwoMeanings: true })),
  ].toSorted((one, other) => other.name.length - one.name.length),
  ({ name }) => beginningAt(name, 0),
);

/** Where the name of an office ends that is known as a whole and begins at `at`; 0 where none does. Text in the spelling of plain(). */
export function knownOfficeEnd(text: string, at: number): number {
  const known = byBeginning.get(beginningAt(text, at));
  if (known === undefined) return 0;
  const words = text.slice(at, at + LONGEST).replaceAll('–', '-');
  const found = known.find(
    ({ name, isOfTwoMeanings }) =>
      words.startsWith(name) &&
      !/[A-Za-zÀ-ỹ\d]/u.test(words.charAt(name.length)) &&
      (!isOfTwoMeanings || ENDS_NAME.test(words.slice(name.length))),
  );
  return found === undefined ? 0 : at + found.name.length;
}

function beginningAt(text: string, at: number): string {
  beginning.lastIndex = at;
  return beginning.exec(text)?.[0] ?? '';
}
