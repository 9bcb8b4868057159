import { beginsAsPredicate } from './predicates.js';
import { plain } from './spelling.js';

/** How many words only name what something is about. */
const MOST_WORDS = 6;

/** What must be named with what is done there: an event, a project. */
const EVENT =
  /^(?:tổ chức|hội|lễ|họp|lớp|cuộc|ngày|tuần|tháng|kỳ|buổi|phiên|(?:tiểu )?dự án|đề án|chương trình|mô hình|giải)(?!\p{L})/u;

/** Whether a title only names what its content says in full: "Phát triển đội ngũ" over "Xây dựng kế hoạch đào tạo giáo viên". */
export function isTopicOf(title: string, content: string): boolean {
  return (
    title.length < content.length &&
    title.trim().split(/\s+/u).length <= MOST_WORDS &&
    !EVENT.test(plain(title)) &&
    beginsAsPredicate(plain(content.slice(0, 40)))
  );
}
