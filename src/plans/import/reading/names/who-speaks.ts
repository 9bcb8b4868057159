import { plain } from '../text/spelling.js';
import { isDoing } from './acting-subjects.js';

/** "Phát biểu khai mạc (đồng chí Chủ tịch UBND tỉnh)", "Báo cáo viên: đồng chí Bí thư Đảng ủy": who speaks at an event; not what somebody does for that. */
export function tellsWhoSpeaks(text: string): boolean {
  const ahead = (SPEAKS.exec(text) ?? SPEAKER.exec(text))?.[0] ?? '';
  const person = text.slice(ahead.length);
  if (ahead === '' || !PERSON.test(person)) return false;
  const words = plain(person);
  return Array.from(words.matchAll(/ (?=[A-Za-zÀ-ỹ])/gu)).every(
    ({ index }) => !isDoing(words.slice(index)) || /(?:ban|phòng) $/u.test(words.slice(0, index + 1)),
  );
}

const SPEAKS =
  /^(?:Phát biểu|(?:Đọc )?(?:diễn văn|đáp từ|lời khai mạc)|Tuyên bố|Khai mạc|Bế mạc|Đánh trống|Cắt băng|Giới thiệu|Đọc(?! và)|Trao(?! đổi))(?![A-Za-zÀ-ỹ])[^(),;:]{0,160}?(?:\s\(|:\s)(?:do )?/iu;
const SPEAKER =
  /^(?:(?:Đội ngũ )?báo cáo viên|Giảng viên|Chủ tọa|Thư ký|Điều hành|Dẫn chương trình|Khách mời|Người (?:trình bày|truyền đạt|báo cáo|dẫn))(?: [^:.;]{2,30})?:\s+(?:mời |là |do )?(?:các )?/iu;
const PERSON =
  /^(?:đồng chí|đ\/c|ông|bà|chủ tịch|phó chủ tịch|bí thư|phó bí thư|hiệu trưởng|trưởng ban|lãnh đạo|đại diện|báo cáo viên|giảng viên|cán bộ|thầy|cô|trưởng|phó|MC)(?![A-Za-zÀ-ỹ])[^();:]{0,120}\)?[.;\s]*$/iu;
