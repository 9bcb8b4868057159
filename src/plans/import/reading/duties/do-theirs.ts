import type { Subject } from '../names/subject.js';
import { plain } from '../text/spelling.js';

/** "Các phòng khác căn cứ nhiệm vụ được giao phối hợp thực hiện": whether a sentence says of several no more than that they do what is theirs. */
export function doOnlyTheirs({ form, name, rest }: Subject, text: string): boolean {
  return form === 'sentence' && SEVERAL.test(plain(name)) && DO_THEIRS.test(plain(text.slice(rest)));
}

const SEVERAL = /(?:^|[\s,])(?:các|những|mọi|mỗi)\s/u;
const DO_THEIRS =
  /^\s*(?:(?:có|chịu) trách nhiệm )?(?:căn cứ (?:vào )?(?:kế hoạch|chương trình|nhiệm vụ|chức năng|nội dung)(?: [^\s.;,]+){0,6}?,? )?(?:(?:chủ động|nghiêm túc|khẩn trương|tích cực|phối hợp|tổ chức|triển khai) )*(?:thực hiện|thi hành)(?: nhiệm vụ| (?:kế hoạch|chỉ thị|chương trình|nghị quyết) này)?(?: theo (?:đúng )?(?:chức năng|nhiệm vụ|thẩm quyền|phân công)(?:, (?:chức năng|nhiệm vụ|thẩm quyền))*(?: (?:được (?:[^\s.;,]+ ){0,6}?(?:giao|phân công)|của mình|quy định|quản lý))?)?(?:,? (?:và )?báo cáo (?:kết quả )?(?:thực hiện )?(?:về|cho|với) (?:ban chỉ đạo|ban tổ chức|nhà trường|ban giám hiệu|hiệu trưởng|hội đồng)(?: (?:trường|nhà trường))?)?[./\s]*$/u;

/** "Chủ hộ tự chăm sóc cây", "Đối với các trang trại: chủ cơ sở tự tiêm phòng": what owners see to by themselves, and no task of a body. */
export function isDoneByOwners(text: string): boolean {
  return OWNERS.test(plain(text.slice(0, LONGEST_TO_OWNERS)));
}

const LONGEST_TO_OWNERS = 200;
const OWNERS =
  /^(?:đối với [^:.;]{3,120}:\s+)?(?:các )?(?:chủ (?:hộ|cơ sở|trang trại|vật nuôi|rừng|nhà|đầm|ao|xe|phương tiện|vườn)|hộ (?:gia đình|dân)|hộ|người (?:dân|chăn nuôi|trồng|nuôi|sản xuất))(?![A-Za-zÀ-ỹ])[^.;:]{0,40}?\stự\s(?!kiểm điểm)/u;
