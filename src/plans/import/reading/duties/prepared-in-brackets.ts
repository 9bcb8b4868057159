import { bodiesAt } from '../names/body-names.js';
import { type Subject, subjectOf } from '../names/subject.js';
import { plain } from '../text/spelling.js';
import { partOf, type Words } from '../text/words.js';
import { type SharedPiece, sharedPieces } from './shared-sentences.js';

/**
 * Who prepares what the house that issues the plan sends out itself: "Đảng ủy ban hành Nghị quyết về nước sạch (giao Ban Tổ chức tham
 * mưu)". Null where the sentence begins with anybody else: within its own house that one may share out its work.
 */
export function preparedInBracket(words: Words, house: Subject): SharedPiece | null {
  const { form, isGiven, start, name, rest } = house;
  if (form !== 'sentence' || isGiven || start > 0 || !HOUSE.test(plain(name))) return null;
  const ahead = BRACKET.exec(words.text)?.[0].length;
  if (ahead === undefined || ahead < rest) return null;
  const bodies = bodiesAt(words.text, ahead, true);
  const after = bodies === null ? '' : words.text.slice(bodies.end);
  if (bodies === null || !PREPARES.test(plain(after))) return null;
  const end = bodies.end + after.indexOf(')') + 1;
  return {
    words: partOf(words, 0, end),
    subject: { ...bodies, form: 'sentence', rest: bodies.end, isGiven: true },
  };
}

/** Who prepares it, and whom the sentences behind the bracket give something; none where it says nobody. */
export function preparedPieces(words: Words): readonly SharedPiece[] {
  const house = BRACKET.test(words.text) ? subjectOf(words.text) : null;
  const prepared = house === null ? null : preparedInBracket(words, house);
  if (house === null || prepared === null) return [];
  const [, ...others] = sharedPieces(words, house);
  return [prepared, ...others];
}

/** "Đảng ủy", "Ban Thường vụ Huyện ủy", "UBND phường": by no name of its own. */
const HOUSE =
  /^(?:(?:ban thường vụ|ban chấp hành|(?:ban )?thường trực|lãnh đạo) ?)?(?:đảng ủy|đảng bộ|chi ủy|chi bộ|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|nhà trường)?(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|trường))?$/u;
const BRACKET = /^[^();]{10,400}\((?:[Gg]iao|[Pp]hân công) (?:cho )?(?=[^()]{3,160}\)\s*(?:[.;]|$))/u;
const PREPARES =
  /^,?\s*(?:chủ trì,? )?(?:tham mưu|chuẩn bị|soạn thảo|dự thảo|xây dựng|chủ trì|tổng hợp)(?![A-Za-zÀ-ỹ])[^()]*\)/u;
