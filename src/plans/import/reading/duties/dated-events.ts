import { hasSentOut, isDoing } from '../names/acting-subjects.js';
import { isAnybody } from '../names/anybody.js';
import { type Subject, subjectOf } from '../names/subject.js';
import type { Unit } from '../parts/outline.js';
import type { Places } from '../parts/places.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';
import { statedTime } from '../times/time-words.js';
import { addPieces } from './added-units.js';
import type { AssignedDuties } from './assigned-duties.js';
import { isPresent } from './general-sentences.js';
import { withoutMoreFacts } from './more-facts.js';
import type { Reading } from './reading.js';
import { type SharedPiece, sharedPieces } from './shared-sentences.js';
import { mayDo } from './told-sentences.js';

/** "Bước 2 (từ 12/5 đến 15/5). ", "Ngày hội nước sạch (20/5): " */
const DATED =
  /^\p{Lu}[^.:;()]{1,70}\s\(((?:(?:từ|trước|sau|trong|ngày|sáng|chiều|tối|tuần|tháng|đến|hết)\s)*\d{1,2}(?:[/h\s–-][^()]{0,50})?)\)\s*[:.]\s+/u;

/**
 * Adds what bodies of the house do on days that are said ahead: "Đợt 1 (12/5): các tổ kiểm kê bể lọc; Phòng Tài chính tính giá trị bể". False
 * where people only come on them.
 */
export function addOnDays(unit: Unit, reading: Reading, duties: AssignedDuties, places: Places): boolean {
  if (reading.to !== null || reading.isDirective === true || unit.children.length > 0) return false;
  const head = DATED.exec(unit.words.text);
  if (head === null || /\.\s+\p{Lu}/u.test(unit.words.text.slice(head[0].length))) return false;
  const pieces = givenIn(partOf(unit.words, head[0].length));
  if (pieces.length === 0) return false;
  duties.during(statedTime(head[1] ?? ''), () => addPieces(pieces, duties, places.placeOf(unit)));
  return true;
}

function givenIn(said: Words): readonly SharedPiece[] {
  const subject = subjectOf(said.text);
  if (subject === null || !isActing(subject, said.text) || !saysMore(said.text.slice(subject.rest)))
    return [];
  return sharedPieces(said, subject)
    .filter((piece, index) => index === 0 || isActing(piece.subject, piece.words.text))
    .map((piece) => ({ ...piece, words: withoutMoreFacts(piece.words) }));
}

function isActing(subject: Subject, text: string): boolean {
  const { form, name, start, rest, isGiven } = subject;
  if (
    form !== 'sentence' ||
    isGiven ||
    start > 0 ||
    (isAnybody(name) && !ALL_UNITS.test(name)) ||
    TAKES_PART.test(plain(name))
  )
    return false;
  const after = text.slice(rest);
  const words = plain(after.slice(0, 60));
  return isDoing(words) && !isPresent(words) && !mayDo(subject, text) && !hasSentOut(after);
}

const ALL_UNITS = /^các đơn vị$/iu;

/** "lập biên bản, báo cáo trong ngày", not "họp". */
function saysMore(after: string): boolean {
  return /^\s*(?:[^\s.]+\s+){2}[^\s.]/u.test(after);
}

/** Who comes to what others hold. */
const TAKES_PART =
  /^(?:(?:các|những|mỗi|mọi|toàn thể) )?(?:đội|lớp|khối|tập thể|đại biểu|hội nghị|học sinh|sinh viên|thí sinh|vận động viên|đoàn viên|giáo viên(?! chủ nhiệm)|người|phụ huynh|khách)(?![A-Za-zÀ-ỹ])/u;
