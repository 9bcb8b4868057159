import type { CalendarDay } from '../../../../kernel/calendar-day.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { startingDay } from '../times/due-times.js';
import { timeSaid } from '../times/time-words.js';
import { areSeveral } from './several-bodies.js';
import type { Subject } from './subject.js';

/** One of its kind in a school or an office, without a name of its own. */
const OF_A_SCHOOL =
  /^(?:(?:công đoàn|đoàn (?:thanh niên|trường)|chi đoàn|liên đội|kế toán|văn thư|thủ quỹ|thư viện|ban giám hiệu|ban thanh tra nhân dân|tổ (?:chuyên môn|văn phòng|bảo vệ|cấp dưỡng|nuôi dưỡng)|nhân viên (?:y tế|bảo vệ|nuôi dưỡng|thư viện|văn phòng)|(?:cô |tổ )?cấp dưỡng|tổng phụ trách(?: đội)?|gvcn|gvbm)(?: (?:nhà )?trường)?|hội (?:phụ nữ|nông dân|cựu chiến binh|người cao tuổi|chữ thập đỏ|khuyến học)|khối dân vận)$/u;

/** "Trung tâm Y tế huyện mở 2 lớp ...", not "Các địa phương ..." or a person in general. */
export function isOneBodyThatActs({ form, name, members }: Subject, rest: string): boolean {
  if ((form !== 'sentence' && form !== 'colon') || members.length > 3) return false;
  if (
    /^(?:các|những|mỗi|từng|toàn|người|cán bộ|cấp ủy|thủ trưởng|lãnh đạo|cơ quan|đơn vị|nhà trường|học sinh|giáo viên|doanh nghiệp)(?![A-Za-zÀ-ỹ])/u.test(
      plain(name),
    )
  )
    return false;
  return (
    (/\s\p{Lu}|^(?:Tỉnh|Thành|Huyện|Thị|Quận) (?:đoàn|ủy)$/u.test(name) ||
      OF_A_SCHOOL.test(plain(name)) ||
      (name === 'Bảo vệ' && /^\s*(?:kiểm tra|trực|đóng|mở|khóa|theo dõi|ghi)(?![A-Za-zÀ-ỹ])/u.test(rest)) ||
      /\s(?:tỉnh|thành phố|huyện|xã|phường|thị trấn|đặc khu)$/u.test(name)) &&
    isDoing(rest) &&
    !/^\s*(?:yêu cầu|đề nghị|giao|kêu gọi|thống nhất|đồng ý|có (?!trách nhiệm|nhiệm vụ))/u.test(rest)
  );
}

/** "Các sở, ngành rà soát ... trước ngày 31/8/2026", "... từ tháng 9/2026": several bodies at once, with a day or a month that is not past. */
export function isDueOf(subject: Subject, text: string, since?: CalendarDay): boolean {
  const { form, name } = subject;
  const rest = plain(text.slice(subject.rest, subject.rest + 60));
  // "Thanh tra: kiểm tra 03 xã trước ngày 30/6/2026" may be about a field
  const isNamed = form === 'colon' && (areSeveral(name) || isOneBodyThatActs(subject, rest));
  if ((form !== 'sentence' && !isNamed) || INHABITANTS.test(plain(name))) return false;
  if (/^(?:Chỉ|Lãnh) đạo\s/u.test(text) || !isDoing(rest)) return false;
  const { dueOn, doubts } = timeSaid(text);
  if (dueOn !== null) return since === undefined || dueOn >= since;
  if (doubts.includes('day-without-year')) return true;
  const begins = startingDay(plain(text));
  const isPast = since !== undefined && begins?.lastDay != null && begins.lastDay < since;
  // "Từ ngày 04/02/2026: Ban Thường trực họp với các thôn"
  const isAhead = /^từ ngày \d[^:]{0,30}:\s/u.test(plain(text.slice(0, 60)));
  return (begins?.kind === 'month' || (begins !== null && isAhead)) && !isPast;
}

/** "Mỗi hộ trồng 05 cây trước ngày 30/6/2026", "Tập thể làm trước": no body, whatever the day. */
const INHABITANTS =
  /^(?:(?:các|những|mỗi|từng|toàn thể|mọi) )?(?:người (?:dân|lao động|học)|học sinh|sinh viên|gia đình|hộ|nhân dân|tập thể$)(?![A-Za-zÀ-ỹ])/u;

/** "Trường Chính trị tỉnh 12 biên chế", "Mỗi xã 05 mẫu": what seems a name says how much somebody has; not "Trường Mầm non 19 tháng 5". */
export function countsThings({ name }: Subject): boolean {
  return /^(?:mỗi|từng) .*\d|\s\d[\d.,]* (?:biên chế|chỉ tiêu|mẫu|suất|người|hộ|cây|ha|m2|km|tấn|triệu|tỷ|đồng)(?![A-Za-zÀ-ỹ])/u.test(
    plain(name),
  );
}

/** Whether words go on with what is done, not with what was or is. */
export function isDoing(rest: string): boolean {
  return (
    beginsAsPredicate(rest) &&
    (isGivenWork(rest) || !/^\s*(?:đã|đang|là|được|về|và|của|chiếm)(?![A-Za-zÀ-ỹ])/u.test(rest))
  );
}

/** "được giao soạn quy chế", not "được giao 15 ha đất" nor "được giao chỉ tiêu 120 biên chế". */
function isGivenWork(rest: string): boolean {
  const given = /^\s*được (?:giao|phân công) (?!nhiệm vụ|thực hiện)/u.exec(rest)?.[0].length;
  return given !== undefined && beginsAsPredicate(rest.slice(given));
}

/** Whether words say what somebody is, has or has done, or go on with a name: "luôn", "không", "tại"; not what is to be done. */
export function tellsOf(rest: string): boolean {
  return (
    !isGivenWork(rest) &&
    /^\s*(?:(?:đã|là|chiếm|được|đang|vẫn|cũng|còn|không(?! (?:cho phép|cấp|để|tổ chức|giải quyết|phê duyệt|tiếp nhận|xem xét)(?![A-Za-zÀ-ỹ]))|chưa|luôn|về|và|với|của|cho|do|từ|tại|trong(?! phạm vi (?:chức năng|nhiệm vụ|quản lý|thẩm quyền|lĩnh vực|trách nhiệm))|trên)(?![A-Za-zÀ-ỹ])|có (?!trách nhiệm|nhiệm vụ))/u.test(
      rest,
    )
  );
}

/** "ban hành Thông tư số 05/2025/TT-BNV ...", "trình Ủy ban nhân dân tỉnh tại Tờ trình số 15": what is out already. */
export function hasSentOut(rest: string): boolean {
  return /^\s*(?:ban hành|trình|gửi|có|tiếp nhận|báo cáo)\s[^.;,]{0,60}(?<![A-Za-zÀ-ỹ])(?:thông tư|quyết định|nghị quyết|kế hoạch|tờ trình|báo cáo|công văn|văn bản|hướng dẫn)\s+số\s+\d/u.test(
    plain(rest),
  );
}

const LONGEST_SENTENCE = 600;

/**
 * "Các xã thực hiện trồng tre đạt 35% kế hoạch.", "Các tổ tích cực phối hợp.", "... Tuy nhiên, còn hạn chế.": how well something has been done,
 * in the sentence that begins with its subject; not what is to be reached.
 */
export function tellsResult({ name, rest }: Subject, text: string): boolean {
  const [said = '', next = ''] = text.slice(rest, rest + LONGEST_SENTENCE).split(/\.(?=\s+\p{Lu}|\s*$)/u);
  const words = plain(said).trim();
  if (/\s(?:chưa|còn|vẫn|đã|luôn)$/u.test(plain(name)) || ZEAL_ALONE.test(words)) return true;
  if (/^\s*(?:tuy nhiên|song,|mặc dù vậy)/u.test(plain(next.slice(0, 20)))) return true;
  if (/^(?:[A-Za-zÀ-ỹ]+ ){1,5}chậm$/u.test(words)) return true;
  return RESULT.test(words) && !AIMS.test(words) && timeSaid(said).dueOn === null;
}

const ZEAL_ALONE =
  /^(?:rất )?(?:tích cực|chủ động|nỗ lực|cố gắng)(?:,? (?:và )?(?:phối hợp|tham gia|vào cuộc))*(?: (?:chặt chẽ|tốt|hiệu quả)){0,2}$/u;
const RESULT =
  /(?<![A-Za-zÀ-ỹ])(?:đạt (?:được )?(?:nhiều |những |một số )?(?:kết quả|thành tích)|(?:đạt|vượt|tăng|giảm|đúng hạn|trước hạn) (?:(?:trên|gần|hơn|khoảng|tỷ lệ) )?(?!100 ?%)\d)/u;
/** What is yet to be reached. */
const AIMS =
  /(?<![A-Za-zÀ-ỹ])(?:phấn đấu|bảo đảm|đảm bảo|quyết tâm|cam kết|để|nhằm|mục tiêu|chỉ tiêu|tối thiểu|ít nhất|khẩn trương|tập trung|đẩy nhanh|đẩy mạnh|tăng cường|tiếp tục|rà soát|cần|phải|trách nhiệm|hằng|đến (?:hết|năm|tháng|cuối))(?![A-Za-zÀ-ỹ])/u;
