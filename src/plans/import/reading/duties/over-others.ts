import { isDoing } from '../names/acting-subjects.js';
import { subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';

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
