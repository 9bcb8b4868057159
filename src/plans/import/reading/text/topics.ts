import { beginsAsPredicate } from './predicates.js';
import { plain } from './spelling.js';

/** How many words only name what something is about. */
const MOST_WORDS = 6;

/** What must be named with what is done there: an event, a project, a thing that is made or bought. */
const NAMED =
  /^(?:tổ chức|hội|lễ|họp|lớp|cuộc|ngày|tuần|tháng|kỳ|buổi|phiên|(?:tiểu )?dự án|đề án|chương trình|mô hình|giải|bầu cử|biên soạn|in|lắp đặt|mua|phát hành|sửa chữa)(?![A-Za-zÀ-ỹ])/u;

/** "Lĩnh vực trọng tâm: hỗ trợ doanh nghiệp nhỏ và vừa". */
const FIELD =
  /^(?:lĩnh vực|nhóm (?:nhiệm vụ|vấn đề|chỉ tiêu)|nội dung|chỉ số|tiêu chí)(?![A-Za-zÀ-ỹ])[^:]{0,40}:\s/u;

/** Whether a title only names what its content says in full: "Phát triển đội ngũ" over "Xây dựng kế hoạch đào tạo giáo viên". */
export function isTopicOf(title: string, content: string): boolean {
  return (
    (title.length < content.length || FIELD.test(plain(title))) &&
    (title.trim().split(/\s+/u).length <= MOST_WORDS || FIELD.test(plain(title))) &&
    !NAMED.test(plain(title)) &&
    namesIn(title).every((name) => content.includes(name)) &&
    beginsAsPredicate(plain(content.slice(0, 40)))
  );
}

/** What only this title may say: "Lộc An" in "Duy tu cầu Lộc An", "2026". */
function namesIn(title: string): string[] {
  return Array.from(title.trim().matchAll(/(?<=\s)(?:\p{Lu}[A-Za-zÀ-ỹ\d-]*|\d+)/gu), ([name]) => name);
}
