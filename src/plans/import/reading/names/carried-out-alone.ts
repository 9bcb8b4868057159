import { plain } from '../text/spelling.js';
import { bodiesAt } from './body-names.js';

/** Longer paragraphs say more. */
const LONGEST = 420;

/**
 * "Trên cơ sở Kế hoạch này, các sở, UBND các xã tập trung chỉ đạo, tổ chức thực hiện": whether a paragraph says of all together that they
 * carry the document out, and not one word more.
 */
export function isCarriedOutAlone(text: string): boolean {
  if (text.length > LONGEST) return false;
  const start = AHEAD.exec(plain(text))?.[0].length ?? 0;
  const bodies = bodiesAt(text, start, true);
  if (bodies === null || bodies.start > start || !OF_ALL.test(plain(bodies.name))) return false;
  const said = plain(text.slice(bodies.end));
  return /(?<![A-Za-zÀ-ỹ])(?:thực hiện|thi hành)(?![A-Za-zÀ-ỹ])/u.test(said) && ONLY_SO.test(said);
}

/** "Căn cứ Kế hoạch này, ", "Từ nội dung trên, đề nghị ", "Ủy ban nhân dân xã yêu cầu ". */
const AHEAD =
  /^(?:(?:căn cứ|trên cơ sở|trên tinh thần|từ|theo|thực hiện|nhận được)(?![A-Za-zÀ-ỹ])[^,;.:]{3,80},\s)?(?:(?:(?:ủy ban nhân dân|ubnd|ban thường vụ|đảng ủy|thường trực|chủ tịch|nhà trường|hiệu trưởng|giám đốc)(?![A-Za-zÀ-ỹ])[^,;.:]{0,60}\s)?(?:yêu cầu|đề nghị)\s)?/u;

const OF_ALL =
  /^(?:các|toàn thể|thủ trưởng|người đứng đầu|lãnh đạo các|giám đốc các|chánh văn phòng|sở, ban|cơ quan, đơn vị)(?![A-Za-zÀ-ỹ])/u;

/** How all of them carry out what is theirs, word by word up to the end. */
const ONLY_SO = new RegExp(
  `^(?:,? (?:${[
    'có trách nhiệm|chịu trách nhiệm|phải|cần|tập trung|quan tâm|chủ động|tích cực|khẩn trương|nghiêm túc|nghiêm|kịp thời|quyết liệt',
    'phối hợp|chặt chẽ|lãnh đạo|chỉ đạo|quán triệt|tổ chức|triển khai|thực hiện|thi hành|hoàn thành|đồng bộ|thống nhất|đầy đủ|tốt',
    '(?:có |đạt )?hiệu quả|đạt kết quả(?: cao| tốt)?|bảo đảm|đảm bảo|đúng|tiến độ|chất lượng|quy định|yêu cầu|thời gian|(?:cho )?phù hợp(?: với)?',
    'theo|căn cứ|vào|trên cơ sở|trong phạm vi|chức năng|nhiệm vụ|quyền hạn|thẩm quyền|lĩnh vực|được giao|được phân công|phân công|quản lý',
    'tình hình|thực tế|điều kiện|đặc điểm|cụ thể|của|và|tại|địa phương|cơ quan|đơn vị|ngành|mình|để|liên quan',
    'các|những|nội dung|giải pháp|biện pháp|công việc|kế hoạch|chương trình|hành động|chỉ thị|nghị quyết|công văn|thông báo|này|nêu trên|nói trên|trên|đề ra',
  ].join('|')})(?![A-Za-zÀ-ỹ]))+[./\\s]*$`,
  'u',
);
