import { isDoing } from '../names/acting-subjects.js';
import { subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';
import type { SharedPiece } from './shared-sentences.js';

/** "- Chỉ đạo các phòng, cụ thể:" over "+ Phòng Kinh tế: cân đối vốn ...": each of those below has a task of its own. */
export function isOverOthers({ words: { text }, children }: Unit): boolean {
  const words = plain(text);
  return (
    (ASKS_OTHERS.test(words) || SHARES_OUT.test(words)) &&
    text.endsWith(':') &&
    children.length > 1 &&
    children.every(hasTaskOfItsOwn)
  );
}

const ASKS_OTHERS =
  /^(?:lãnh đạo|chỉ đạo|giao|phân công|yêu cầu|đề nghị|đôn đốc|cụ thể)(?![A-Za-zÀ-ỹ])|phân công/u;
const SHARES_OUT = /[.;] (?:trong đó|cụ thể)(?:,? như sau)?\s*:$/u;

/** "+ Phòng Kinh tế: cân đối vốn ...", "+ Phòng Kinh tế phối hợp Phòng Văn hóa: đếm khách ...". */
function hasTaskOfItsOwn({ table, words: { text } }: Unit): boolean {
  const subject = table === null ? subjectOf(text) : null;
  if (subject?.form === 'colon') return isDoing(plain(text.slice(subject.rest, subject.rest + 60)));
  return (
    subject?.form === 'sentence' &&
    /^\s*(?:chủ trì,? )?phối hợp [^:;.]{3,150}:\s/u.test(plain(text.slice(subject.rest, subject.rest + 200)))
  );
}

/** "Thăm dò ý kiến người dân." ahead of "Trong đó:": what those below share out, as a task of all of them; none where nothing stands there. */
export function sharedOut(words: Words): readonly Words[] {
  const at = SHARES_OUT.exec(plain(words.text))?.index ?? -1;
  return at < 0 ? [] : [partOf(words, 0, at + 1)];
}

/**
 * "Xóa thuế khoán (Chi cục Thuế chủ trì lộ trình). Giao Đảng ủy UBND tỉnh chỉ đạo:" over "- Sở Tài chính lập quy chế", also where the second
 * sentence stands on a line of its own: each of those below has its own; of the paragraph what its brackets give to somebody. Null where it
 * is not so.
 */
export function overNamed({ words, children }: Unit): { readonly pieces: readonly SharedPiece[] } | null {
  const [next] = children;
  const isNext =
    next?.mark === null && children.length === 1 && words.text.endsWith('.') && GIVES.test(next.words.text);
  const named = isNext ? next.children : GIVES_AT_END.test(words.text) ? children : [];
  if (named.length < 2 || !named.every(actsItself)) return null;
  const pieces = Array.from(words.text.matchAll(/\(([^()]{20,300})\)/gu)).flatMap(({ index, 0: bracket }) => {
    const inner = partOf(words, index + 1, index + bracket.length - 1);
    const subject = subjectOf(inner.text);
    const isTask =
      subject?.form === 'sentence' && isDoing(plain(inner.text.slice(subject.rest, subject.rest + 60)));
    return isTask ? [{ words: inner, subject }] : [];
  });
  return { pieces };
}

const GIVES = /^(?:Giao|Phân công|Yêu cầu|Đề nghị|Chỉ đạo) [^.;:]{3,120}:$/u;
const GIVES_AT_END = new RegExp(String.raw`\.\s+${GIVES.source.slice(1)}`, 'u');

function actsItself({ table, words: { text } }: Unit): boolean {
  const subject = table === null ? subjectOf(text) : null;
  return (
    subject !== null &&
    /sentence|colon/u.test(subject.form) &&
    isDoing(plain(text.slice(subject.rest, subject.rest + 60)))
  );
}
