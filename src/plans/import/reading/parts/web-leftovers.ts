import type { SourceLine } from '../text/source-lines.js';
import { isOfLetterhead, nation } from './document-marks.js';

/** What a page of the web says beside a document, at the beginning of a line. */
const beside =
  /^(?:xem chi tiết|xem thêm|tải (?:về\s*(?::|!|$)|văn bản|file)|(?:số )?lượt (?:xem|tải|truy cập)|cỡ chữ|gửi email|về trang trước|ngày (?:đăng|cập nhật)|cập nhật(?: lần cuối)?\s*:|đăng (?:ngày|lúc|bởi)|người đăng|bản quyền (?:thuộc|©)|từ kh(?:óa|oá)\s*:|số hiệu\s*:|loại văn bản\s*:|(?:nơi|ngày|cơ quan) ban hành\s*:|người ký\s*:|ngày (?:hiệu lực|công báo)\s*:|(?:tình trạng|trích yếu|hiệu lực)\s*:|quên mật khẩu|đăng nhập bằng|đang tải nội dung|chào mừng bạn đến|skip to|ảnh minh họa|tags?\s*:|ý kiến (?:bạn đọc|của bạn)|(?:tệp|file|tài liệu|văn bản) đính kèm\s*:?$|tình trạng hiệu lực|\(?nguồn\s*(?::|công văn|theo))(?![A-Za-zÀ-ỹ])/iu;
/** The same, as a whole line. */
const alone =
  /^(?:in trang|in bài(?: viết)?|chia sẻ|trang chủ|gửi bài|quay lại|trở về|lên đầu trang|facebook|zalo|twitter|bình luận|lược đồ|văn bản gốc|đọc bài viết|nghe đọc|thành viên|(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s?[,-]\s*(?:ngày )?\d{1,2}\/\d{1,2}\/\d{4}(?:[\s-]+\d{1,2}:\d{2}(?::\d{2})?)?)\s*[:!|]?$/iu;
/** Over links to other pages, that end a page. */
const others =
  /^(?:(?:các )?(?:tin|bài(?: viết)?|văn bản) (?:khác|liên quan|mới(?: nhất| hơn)?|cũ hơn|cùng (?:chuyên mục|thể loại|lĩnh vực)|đã đưa|đọc nhiều)|bài viết (?:cùng|liên quan|khác|mới).{0,30}|có thể bạn quan tâm|bạn đang xem|xem nhiều nhất)\s*:?$/iu;

/** The lines from the letterhead on, where a page of the web says something of the document ahead of it. */
function fromLetterhead(lines: readonly SourceLine[]): readonly SourceLine[] {
  let first = lines.slice(0, MOST_AHEAD).findIndex(({ text }) => nation.test(text));
  while (first > 0 && isOfLetterhead(lines[first - 1])) first -= 1;
  return first > 0 && lines.slice(0, first).some(isLeftover) ? lines.slice(first) : lines;
}

/** Lines of a page ahead of a letterhead. */
const MOST_AHEAD = 80;

/** The lines without what a page of the web that a document was copied from says beside it. */
export function withoutWebLeftovers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const found: SourceLine[] = [];
  let isOver = false;
  for (const line of fromLetterhead(lines)) {
    if (nation.test(line.text)) isOver = false;
    if (line.cells === null && others.test(line.text) && found.length > 8) isOver = true;
    if (!isOver && !isLeftover(line)) found.push(line);
  }
  return found;
}

function isLeftover({ text, cells }: SourceLine): boolean {
  return (
    cells === null && text.length < 160 && (beside.test(text) || alone.test(text)) && !/[;,]$/u.test(text)
  );
}
