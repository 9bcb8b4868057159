import type { Subject } from '../names/subject.js';
import { plain } from '../text/spelling.js';

/** "Học viên đi học đúng giờ", "Phụ huynh cần mang bản gốc": what those keep to for whom a school is there, and no task of a body. */
export function keepsToRules({ form, name, rest, isGiven }: Subject, text: string): boolean {
  return (
    form === 'sentence' &&
    !isGiven &&
    PUPILS.test(plain(name)) &&
    KEEPS.test(plain(text.slice(rest, rest + 60)))
  );
}

const PUPILS =
  /^(?:(?:các|mỗi|mọi|toàn thể) )?(?:học sinh|hs|học viên|sinh viên|sv|thí sinh|phụ huynh|cha mẹ học sinh|cmhs)(?![A-Za-zÀ-ỹ])[^.;]{0,40}$/u;
const KEEPS =
  /^\s*(?:(?:cần|phải|nên|vui lòng|lưu ý|tự)(?![A-Za-zÀ-ỹ])|(?:đi học|đến (?:trường|lớp)|có mặt|mặc|ăn mặc|nghỉ học|không (?:được|mang|đi|sử dụng|quay|tự))(?![A-Za-zÀ-ỹ]))/u;

/** "Đề nghị UBND xã quan tâm, tạo điều kiện để kế hoạch đạt kết quả.": good will, and nothing to be done by itself. */
export function asksForGoodWill({ isGiven, rest }: Subject, text: string): boolean {
  return isGiven && GOOD_WILL.test(plain(text.slice(rest)));
}

const GOOD_WILL =
  /^\s*quan tâm(?:(?:,| và)+ (?:tạo (?:mọi )?điều kiện|giúp đỡ|ủng hộ|hỗ trợ|phối hợp))+(?: để| cho)?(?: (?:nhà trường|trường|đơn vị|trạm|trung tâm|việc thực hiện))*(?: (?:thực hiện )?(?:tốt )?(?:kế hoạch|chương trình)(?: này)?)?(?: (?:đạt (?:kết quả|hiệu quả)|hoàn thành|thành công)[^.;\d]{0,40})?[.;/\s]*$/u;
