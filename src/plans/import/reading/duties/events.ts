import { isOneBodyThatActs } from '../names/acting-subjects.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';
import { isPresent } from './general-sentences.js';
import { hasTaskOfItsOwn, saidInside } from './given-inside.js';
import { withoutMoreFacts } from './more-facts.js';
import type { SharedPiece } from './shared-sentences.js';
import { isSaying, mayDo } from './told-sentences.js';

/** "Lễ viếng: 07 giờ 00 ngày 13/02/2026 tại ...": what is held, and when. */
const EVENT =
  /^\p{Lu}[^.:;]{3,160}:\s+(?:(?:dự kiến|vào|lúc|bắt đầu|từ|trong|sáng|chiều|tối|cả)\s){0,3}(?:\d{1,2}\s?(?:giờ|h)|ngày \d|tháng \d|(?:mùng|ngày|đêm) \d|thứ)[^;]{3,240}?\.\s+(?=\p{Lu})/u;

/**
 * What the sentences behind an event and its time say that bodies by name are to do for it: "Văn phòng gửi giấy mời". None where the first of
 * them only says who leads it.
 */
export function givenForEvent({ words, children }: Unit): readonly SharedPiece[] {
  if (children.length > 0 || !EVENT.test(words.text)) return [];
  const pieces = saidInside(words, (subject, text) => {
    const rest = plain(text.slice(subject.rest, subject.rest + 60));
    return (
      isOneBodyThatActs(subject, rest) &&
      !isPresent(rest) &&
      !isSaying(subject, text) &&
      !mayDo(subject, text)
    );
  });
  const [first] = pieces;
  if (first === undefined) return [];
  const after = first.words.text.slice(first.subject.rest);
  if (/^\s*chủ trì(?![A-Za-zÀ-ỹ])/u.test(plain(after)) && !hasTaskOfItsOwn(after)) return [];
  return pieces.map((piece) => ({ ...piece, words: withoutMoreFacts(piece.words) }));
}
