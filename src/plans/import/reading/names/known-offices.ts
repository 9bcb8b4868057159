import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { OFFICES, OFFICES_OF_TWO_MEANINGS } from './office-list.js';

/** No name is longer. */
const LONGEST = 240;

const beginning = /[^\s,;:.]+\s[^\s,;:.]+/uy;

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

/**
 * Where the name of an office ends that is known as a whole and begins at `at`; 0 where none does. `words` are those of `text` in
 * the spelling of plain(); `isAsked`: a body is asked for there, so that a full stop ends a name and no task.
 */
export function knownOfficeEnd(words: string, at: number, text: string, isAsked: boolean): number {
  const known = byBeginning.get(beginningAt(words, at));
  if (known === undefined) return 0;
  const here = words.slice(at, at + LONGEST).replaceAll('–', '-');
  const found = known.find(({ name, isOfTwoMeanings }) => {
    if (!here.startsWith(name) || /[A-Za-zÀ-ỹ\d]/u.test(here.charAt(name.length))) return false;
    if (!isOfTwoMeanings && !mayBeTask(here, text.slice(at, at + name.length))) return true;
    const end = at + name.length;
    const after = text.slice(end, end + 80);
    return (
      (isAsked && /^\s*\./u.test(after)) ||
      isEnd(words.slice(end, end + 80), after, isOfTwoMeanings ? ACTS : ACTS_SOMEHOW)
    );
  });
  return found === undefined ? 0 : at + found.name.length;
}

/**
 * "Hội đồng thẩm định quy hoạch tỉnh", "Phòng Kỹ thuật - Thẩm định": a verb in small letters or behind a dash may be what a body does.
 * A mere "Tổ" is no body.
 */
function mayBeTask(words: string, name: string): boolean {
  const group = /^(?:tổ|đội|nhóm) /u.exec(words)?.[0].length ?? 0;
  if (group > 0 && isPredicateAt(words, group)) return false;
  return Array.from(name.matchAll(/(?<=\s)(?:\p{Ll}|(?<=[-–]\s)\p{Lu})/gu)).some(({ index }) =>
    isPredicateAt(words, index),
  );
}

/** "Vụ Kinh tế tổng hợp chủ trì", not "Vụ Kinh tế tổng hợp số liệu". */
const ACTS =
  /^(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|là|căn cứ|được|làm đầu mối)(?![A-Za-zÀ-ỹ])/u;
/** Any act but for what tells when, where or how something is done: "kiểm kê đất đai trước ngày 15/5". */
const ACTS_SOMEHOW =
  /^(?!(?:trước|trong|sau|khi|tại|trên|cho|đến|từ|với|vào|theo(?! dõi)|bằng|để|nhằm|về|đã|ngoài|thường xuyên|định kỳ|hằng|kịp thời|toàn diện)(?![A-Za-zÀ-ỹ]))/u;
const level =
  /^\s(?:trung ương|tỉnh|thành phố|huyện|xã|phường|đặc khu|cấp (?:tỉnh|huyện|xã)|sở|trường)(?![A-Za-zÀ-ỹ])/u;

/** Whether a name has ended: with the text, ahead of another body or a place, or ahead of what the body does in the words of `acts`. */
function isEnd(words: string, text: string, acts: RegExp): boolean {
  if (/^\s*(?:$|[:(/])|^\s+\p{Lu}/u.test(text)) return true;
  const gap = /^(?:\s*[,;]\s*(?:và\s+)?|\s+(?:và|[-–])\s+)/u.exec(words)?.[0];
  if (gap !== undefined) return /^\p{Lu}/u.test(text.slice(gap.length)) || !isPredicateAt(words, gap.length);
  const place = level.exec(words)?.[0] ?? '';
  const rest = words.slice(place.length).trimStart();
  if (place !== '' && /^(?:$|[:,;(])/u.test(rest)) return true;
  return acts.test(rest) && isPredicateAt(rest, 0);
}

function beginningAt(text: string, at: number): string {
  beginning.lastIndex = at;
  return beginning.exec(text)?.[0] ?? '';
}
