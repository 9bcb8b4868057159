import { beginsBody, bodiesAt } from '../names/body-names.js';
import { plain } from '../text/spelling.js';

/** Where the names begin with which words end: of who leads, and of who helps. */
export interface NamesAtEnd {
  readonly lead: number;
  readonly helpers: number | null;
}

/** More names than a row has. */
const MOST_STARTS = 16;

/** The names of bodies with which a row ends, after what is to be done; null where none do. */
export function namesAtEnd(text: string, hasHelpers: boolean): NamesAtEnd | null {
  const starts = Array.from(text.matchAll(/(?<=\s)\p{Lu}/gu), ({ index }) => index)
    .slice(-MOST_STARTS)
    .filter((at) => !GOES_ON.test(plain(text.slice(Math.max(0, at - 12), at))) && beginsBody(text, at));
  return (
    namesFrom(
      text,
      starts.filter((at) => !isWithin(text.slice(Math.max(0, at - 30), at))),
      hasHelpers,
    ) ?? namesFrom(text, starts, hasHelpers)
  );
}

function namesFrom(text: string, starts: readonly number[], hasHelpers: boolean): NamesAtEnd | null {
  for (const lead of starts) {
    const helpers = hasHelpers ? starts.findLast((at) => at > lead && areTwo(text, lead, at)) : undefined;
    if (helpers !== undefined) return { lead, helpers };
    if (isWhole(text, lead, text.length)) return { lead, helpers: null };
  }
  return null;
}

/** "Trạm Y tế", "Kiểm tra Trạm Y tế xã": in the middle of a name, or what something is done to; not "Lập kế hoạch kiểm tra", "Phòng Kinh tế". */
function isWithin(before: string): boolean {
  const words = plain(before);
  return WITHIN.test(before) || (DONE_TO.test(words) && !IS_NOUN.test(words));
}

const WITHIN =
  /(?:Trạm|Đồn|Tổ|Phòng|Trường|Đội|Khoa|Sở|Ban|Hội|Trung tâm|Chi cục|Cục|Bệnh viện|Ban Chấp hành|Ban Thường vụ|Thường trực)\s+$/u;
const DONE_TO =
  /(?<![A-Za-zÀ-ỹ])(?:kiểm tra|giám sát|thành lập|kiện toàn|tặng|quà|thăm|nâng cấp|sửa chữa|xây dựng|củng cố|hỗ trợ|khảo sát|đánh giá|đại hội|hội nghị|họp|bầu|giao ban)\s+$/u;
const IS_NOUN =
  /(?<![A-Za-zÀ-ỹ])(?:kế hoạch|chương trình|công tác|tiêu chí|nội dung|quy chế|phương án|kết quả|hồ sơ|biên bản|báo cáo|phiếu|việc|kinh phí|chi phí|tài liệu|lịch|cuộc|kỳ|tự)(?: (?:kiểm tra|giám sát|họp))?,? [A-Za-zÀ-ỹ]+(?: [A-Za-zÀ-ỹ]+)?\s+$/u;

/** Words that go on with what comes after them: a name there is part of what is said. */
const GOES_ON =
  /(?:[,;:(–-]|(?<![A-Za-zÀ-ỹ])(?:và|của|cho|với|về|tại|trình|gửi|do|các|từ|đến|ở|thuộc|theo|cấp|cùng|những|trong|ngày|được|báo cáo|tham mưu))\s+$/u;

/** "Tổ Văn phòng Công đoàn trường": two names, of which neither is only the noun of an office. */
function areTwo(text: string, lead: number, helpers: number): boolean {
  const first = plain(text.slice(lead, helpers).trim());
  return (
    !/^(?:văn phòng|(?:ban )?thường trực|ban thường vụ|ban chấp hành|chủ tịch|bí thư|lãnh đạo|đảng ủy|công an|ban chỉ huy)$/u.test(
      first,
    ) &&
    isWhole(text.slice(0, helpers).trimEnd(), lead, text.slice(0, helpers).trimEnd().length) &&
    isWhole(text, helpers, text.length)
  );
}

function isWhole(text: string, from: number, until: number): boolean {
  const end = bodiesAt(text.slice(0, until), from, true)?.end ?? 0;
  return /^[\s.;]*$/u.test(text.slice(end, until));
}
