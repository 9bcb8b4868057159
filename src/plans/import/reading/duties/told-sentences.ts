import type { Subject } from '../names/subject.js';
import { plain } from '../text/spelling.js';
import { timeSaid } from '../times/time-words.js';
import { speaksItself } from './assigned-runs.js';

/** "Ngoài kế hoạch, Hiệu trưởng có thể quyết định ...", "khi có việc phát sinh, Ban Thường vụ sẽ bổ sung": what need not be done. */
export function mayDo({ form, rest, start, isGiven }: Subject, text: string): boolean {
  if (form !== 'sentence' || isGiven) return false;
  const after = plain(text.slice(rest, rest + 30));
  return (
    /^\s*có thể(?![A-Za-zÀ-ỹ])/u.test(after) ||
    (FORESEEN.test(plain(text.slice(Math.max(0, start - 300), start))) &&
      /^\s*sẽ (?:bổ sung|điều chỉnh|xem xét|thông báo)(?![A-Za-zÀ-ỹ])/u.test(after) &&
      timeSaid(text.slice(rest)).dueOn === null)
  );
}

/** What may come or not: "trường hợp có bão", "căn cứ tình hình thực tế". */
const FORESEEN =
  /(?<![A-Za-zÀ-ỹ])(?:khi (?:có|cần|phát sinh|xảy ra)|nếu|trường hợp|tùy|trong quá trình|(?:tình hình|điều kiện|diễn biến|nhu cầu|yêu cầu|khả năng|nguồn lực|nguồn kinh phí)(?! (?:báo cáo|đăng ký|đề xuất)))(?![A-Za-zÀ-ỹ])(?!.*kết quả)/u;

/** "Thường trực Thành ủy thống nhất chủ trương ...", "Chi cục nhận được công văn ...": a paragraph of who issues the document. */
export function isSaying({ form, rest, name }: Subject, text: string): boolean {
  const after = plain(text.slice(rest, rest + 60));
  return (
    form === 'sentence' &&
    (/^\s*nhận được(?![A-Za-zÀ-ỹ])/u.test(after) || (ISSUERS.test(plain(name)) && speaksItself(after)))
  );
}

const ISSUERS =
  /^(?:ban (?:thường vụ|chấp hành)|(?:ban )?thường trực|(?:tỉnh|huyện|thành|đảng|chi) ủy|ubnd|ủy ban nhân dân|chủ tịch|phó chủ tịch|nhà trường|hội nghị|chính phủ|thủ tướng|bộ chính trị|ban bí thư)(?![A-Za-zÀ-ỹ])/u;

/** "... phát hiện 12 vụ vi phạm", "... phối hợp chặt chẽ, góp phần giảm số vụ cháy": words, in the spelling of plain(), of how it went. */
export function tellsHowItWent(words: string): boolean {
  return HOW_IT_WENT.test(words);
}

const HOW_IT_WENT =
  /(?<![A-Za-zÀ-ỹ])(?:\d[\d.,]* (?:vụ|lượt|cuộc|hộ|hộ dân|đối tượng|trường hợp|văn bản|lớp|buổi)|trong thời gian qua|thời gian qua|so với (?:năm|cùng kỳ)|còn (?:thấp|chậm|hạn chế|yếu|ít)|chưa (?:đáp ứng|bảo đảm|đảm bảo|đạt)|góp phần|vào cuộc|sẽ|(?:giảm|tăng) \d|trung ương hỗ trợ)(?![A-Za-zÀ-ỹ])/u;
