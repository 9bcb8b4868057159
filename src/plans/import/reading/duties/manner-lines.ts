import { subjectOf } from '../names/subject.js';
import { plain } from '../text/spelling.js';
import { timeSaid } from '../times/time-words.js';

/**
 * "Việc trồng tre phải đúng mùa", "Nguyên tắc: ...", "Bảo đảm thống nhất với ...", "Đa dạng, phong phú ...": how something is to be done, and
 * what it is to be like; no task of its own. Not where it says by when, or how much.
 */
export function tellsHow(text: string): boolean {
  const words = plain(text.slice(0, LOOKED_AT));
  if (timeSaid(text).dueOn !== null || /\d ?%/u.test(words)) return false;
  return PRINCIPLE.test(words) || BE_LIKE.test(words) || (MUST_BE.test(words) && subjectOf(text) === null);
}

const LOOKED_AT = 200;
const PRINCIPLE = /^(?:nguyên tắc|phương châm|việc (?!làm)[^.;:]{3,160} (?:phải|cần)(?![A-Za-zÀ-ỹ]))/u;
const BE_LIKE =
  /^(?:(?:bảo đảm|đảm bảo) (?:tính|sự|thống nhất|đồng bộ|đúng|chính xác|khách quan|dân chủ|công khai|thiết thực|hiệu quả|tiết kiệm|phù hợp|nghiêm túc|trang trọng)|(?:đa dạng|phong phú|thiết thực|phù hợp|trang trọng|ngắn gọn|gọn nhẹ)(?=,| và| với))(?![A-Za-zÀ-ỹ])/u;
const MUST_BE =
  /^(?:các |mỗi )?[A-Za-zÀ-ỹ][^.;:]{3,120} (?:phải|cần) (?:bảo đảm|đảm bảo|thể hiện|phù hợp|gắn|ngắn gọn|đúng|rõ|có)(?![A-Za-zÀ-ỹ])/u;
