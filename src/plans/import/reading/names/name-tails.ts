import { beginsAsPredicate, isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import type { NamedBodies } from './body-names.js';
import { officeBeside } from './plan-office.js';
import { areSeveral } from './several-bodies.js';

/** "Cục Phát thanh, truyền hình và thông tin điện tử" as the whole of a title: words without a verb after "và" belong to the name. */
export function goesOnToEnd(text: string, bodies: NamedBodies): NamedBodies {
  const had = text.length > 160 ? undefined : (whatTheyHave(text, bodies) ?? whatTheyLack(text, bodies));
  if (had !== undefined) return withLastTail(text, bodies, had);
  const tail = /^\s+và\s+\p{Ll}[A-Za-zÀ-ỹ ]{2,50}(?=\s*:?$)/u.exec(text.slice(bodies.end))?.[0];
  if (tail === undefined || text.length > 160) return bodies;
  const words = plain(tail);
  for (const { index } of words.matchAll(/(?<=\s)[A-Za-zÀ-ỹ]/gu)) {
    if (isPredicateAt(words, index) && !words.startsWith('thông tin', index)) return bodies;
  }
  return withLastTail(text, bodies, tail);
}

/** How "UBND các xã có diện tích" goes on to the end of a title or a colon: "trồng sen". A sentence has a mark at its end. */
function whatTheyHave(text: string, { name, end }: NamedBodies): string | undefined {
  if (!/(?:^|\s)các\s.*\scó\s[^,;]+$/u.test(plain(name))) return undefined;
  const tail = havingToEnd.exec(text.slice(end))?.[0];
  if (tail === undefined || text.slice(end + tail.length).includes(':')) return tail;
  // "UBND các xã có làng nghề duy trì tổ tự quản": a sentence may leave out its mark
  const [first = ''] = /^\s\S+/u.exec(tail) ?? [];
  return OF_SOME_KIND.test(plain(name)) && !saysTask(tail.slice(first.length)) ? tail : undefined;
}

/** How "Các khoa" goes on to the end of a title: "không có lớp tại chức trong năm". */
function whatTheyLack(text: string, { name, members, end }: NamedBodies): string | undefined {
  return members.length === 1 && areSeveral(name) ? lackingToEnd.exec(text.slice(end))?.[0] : undefined;
}

const lackingToEnd =
  /^\s(?:không|chưa) (?:có|thuộc|tham gia|nằm trong) [A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d -]{2,60}(?=\s*:?$)/iu;

/** What asks of what kind it is, where a name ends with it. */
const OF_SOME_KIND = /\s(?:diện tích|đất|vùng|khu vực|cơ sở|mô hình)$/u;

/** Not what offices do: "UBND các xã có rừng lập phương án: ...". */
const havingToEnd =
  /^\s(?!(?:có|chịu) (?:trách nhiệm|nhiệm vụ)|lập|xây|tổ chức|rà|báo cáo|phối|chủ|thực hiện|triển|tăng|bố trí|chỉ đạo|hướng|ban hành|kiểm|thành lập|tuyên|phân công|gửi|đẩy|duy trì|nghiệm thu|nộp|bàn giao|ký|thống kê|giám sát|đăng ký|cung cấp)\p{Ll}[A-Za-zÀ-ỹ ]{2,40}(?=\s*(?::|$))/u;

/** "Hội LHPN các xã", "ngoài vùng dự án:": which of them are meant. */
const partToColon =
  /^\s(?:ngoài|trong(?! phạm vi (?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|quản lý|trách nhiệm))|thuộc|nằm|là(?= (?:tổ chức|hộ|cá nhân|doanh nghiệp|cơ sở|trường|thành viên)(?![A-Za-zÀ-ỹ]))|do(?= [^:;.()]{2,60} (?:tổ chức|quản lý|giao|thành lập|phụ trách|chủ trì|đầu tư|tài trợ)(?: [^\s:;.()]+){0,4}\s*:)|còn lại|chưa|không|trên địa bàn|vùng|ven|khai thác|sản xuất|kinh doanh|chế biến|chăn nuôi|nuôi trồng|vận tải|thi công|(?:chịu|bị) ảnh hưởng|tham gia(?= (?:đề án|dự án|chương trình|mô hình|hội thi|cuộc thi)(?![A-Za-zÀ-ỹ])))(?: (?!có |chịu |sau)[^\s:;.()]+){0,9}(?=\s*(?:\([^()]{1,80}\)\s*)?:)/iu;

/** "Ban Chỉ đạo", "Tổ công tác" without a name of its own. */
const forPurpose = /^(?:ban (?:chỉ đạo|vận động)|tổ công tác|tổ giúp việc|hội đồng)$/u;
const purposeToColon =
  /^\s(?:rà soát|kiểm kê|sắp xếp|xóa|đổi mới|cải cách|phát triển|tháo gỡ|thúc đẩy|thực hiện|triển khai|xây dựng|hỗ trợ|xử lý|điều tra|tổng điều tra|bồi thường|ứng phó|kiểm tra|thẩm định)\s[^:;.()]{3,100}(?=\s*:)/iu;
/** What a body makes or looks at, and words that only announce what follows. */
const noPurpose =
  /(?<![A-Za-zÀ-ỹ])(?:cuộc|buổi|phiên|hội nghị|các|những|một số|toàn bộ|lại|tại|ở|theo|với|cho|trên|trước|trong|để|và báo cáo|kế hoạch|phương án|danh sách|báo cáo|văn bản|hướng dẫn|dự thảo|nội dung|nhiệm vụ|công việc|sau|gồm|cụ thể)(?![A-Za-zÀ-ỹ])/u;

/** How "Ban Chỉ đạo" goes on up to the colon with what it is for: "rà soát hộ nghèo phường:". */
function purposeOf({ name }: NamedBodies, after: string): string | undefined {
  const tail = forPurpose.test(plain(name)) ? purposeToColon.exec(after)?.[0] : undefined;
  if (tail === undefined || noPurpose.test(plain(tail))) return undefined;
  const rest = plain(after.slice(tail.length, tail.length + 60)).replace(/^\s*:\s*/u, '');
  return rest === '' || isPredicateAt(rest, 0) ? tail : undefined;
}

function areKindsOf(name: string): boolean {
  return /(?:^|\s)(?:các|những)\s/u.test(plain(name));
}

/** Somebody told from others by what he or she is in charge of. */
const person =
  /^(?:(?:các|những) )?(?:đồng chí|đ\/c|cán bộ|công chức|viên chức|chuyên viên|nhân viên|giáo viên|đảng viên|ủy viên|cấp ủy viên|phó (?:bí thư|chủ tịch|giám đốc|hiệu trưởng|trưởng)|lãnh đạo)(?![A-Za-zÀ-ỹ])/u;
const inChargeToColon =
  /^,?\s+(?:phụ trách|theo dõi|làm công tác|được phân công)\s[^:;.()]{2,80}(?=\s*:\s*\S)/iu;
/** "Đảng viên là tổ trưởng chuyên môn:": which of those of a kind. */
const beingToColon = /^\s+là\s\p{Ll}[^:;.()]{2,60}(?=\s*:\s*\S)/u;
const chargeCut = /(?:phụ trách|theo dõi|được phân công)(?: (?:công tác|lĩnh vực|mảng))?$/u;
const chargeGoesOn =
  /^(?:,?\s(?!là\s)\p{Ll}[^:;.()]{2,60})(?=\s*:)(?<!\s(?:sau|sau đây|dưới đây|gồm|cụ thể|nhiệm vụ|công việc|nội dung))/u;
/** "Phó Hiệu trưởng phụ trách cơ sở vật chất" goes on with what else. */
const chargeOfMore = /^(?:,| và)\s\p{Ll}[^:;.()]{2,60}(?=\s*:\s*\S)/u;
const listToColon = /^,\s+\p{Ll}[A-Za-zÀ-ỹ, -]{2,50}?(?=\s*(?:\([^()]{1,80}\)\s*)?:)/u;
const dashesToColon =
  /^(?:\s[–-]\s\p{Ll}[A-Za-zÀ-ỹ –-]{2,40}?|(?:,\s\p{Ll}[A-Za-zÀ-ỹ ]{2,30}?){1,3})(?=\s*(?:\([^()]{1,80}\)\s*)?:)/u;

/**
 * "Các doanh nghiệp viễn thông, công nghệ số (A, B):", "Tiểu ban Hậu cần - kỹ thuật:", "Văn phòng, giáo vụ:", "Cán bộ theo dõi cơ sở của Ban Tổ chức:": what stands
 * in a list of kinds, after a dash or of whom one is in charge up to the colon belongs to the name.
 */
export function goesOnToColon(text: string, bodies: NamedBodies): NamedBodies {
  if (bodies.members.length > 1) return bodies;
  const list = /^(?:các|những)\s/u.test(plain(bodies.name)) ? listToColon : dashesToColon;
  const after = text.slice(bodies.end);
  const name = plain(bodies.name);
  const inCharge = chargeCut.test(name)
    ? chargeGoesOn
    : / phụ trách /u.test(name)
      ? chargeOfMore
      : inChargeToColon;
  const charge = person.test(name)
    ? (inCharge.exec(after)?.[0] ??
      (/\s\p{Lu}/u.test(bodies.name) ? undefined : beingToColon.exec(after)?.[0]))
    : undefined;
  if (charge !== undefined && !(inCharge === chargeOfMore && charge.startsWith(',') && saysTask(charge)))
    return withTail(text, bodies, charge);
  const committee = name.startsWith('tiểu ban ')
    ? /^(?:,| và)? [A-Za-zÀ-ỹ][^:;.()]{2,80}(?=:\s)/u.exec(after)?.[0]
    : undefined;
  if (committee !== undefined) return withTail(text, bodies, committee);
  const part = areKindsOf(bodies.name)
    ? (partToColon.exec(after)?.[0] ?? whatTheyHave(text, bodies))
    : purposeOf(bodies, after);
  if (part !== undefined) return withTail(text, bodies, part);
  const tail = officeBeside(plain(after.slice(0, 160))) > 0 ? undefined : list.exec(after)?.[0];
  return tail === undefined || saysTask(tail.replace(TAKING_PART, ''))
    ? bodies
    : withTail(text, bodies, tail);
}

/** "Các hợp tác xã, hộ nuôi ong tham gia dự án:", "Các chủ rừng, hộ nhận khoán:": which of them are meant. */
const TAKING_PART = /\s(?:tham gia (?:đề án|dự án|chương trình|mô hình)|nhận khoán)(?:\s[^\s,;:]+){0,6}$/iu;

function saysTask(tail: string): boolean {
  const words = plain(tail);
  return Array.from(words.matchAll(/(?<=\s)[A-Za-zÀ-ỹ]/gu)).some(({ index }) => isPredicateAt(words, index));
}

/** Ahead of "chủ trì", words that do not belong to a name: when and how it leads, with whom, and who is asked to. */
const NO_NAME_AHEAD_OF_LEAD =
  /(?<![A-Za-zÀ-ỹ])(?:phối|tham|trực|giúp|và|hoặc|hay|với|cùng|đồng|có|này|nêu|luân phiên|hằng|năm|quý|tháng|tuần|ngày|trước mắt|ngoài ra|sau đó|lần lượt|thay nhau|vắng|xong|nhất|các|những|từng|mỗi|mọi|cho|bởi|của|tại|trên|trong|đơn vị|cơ quan|tổ chức|lãnh đạo|(?<!quốc |đề |dự |văn )phòng|ban|sở|đồng chí|cán bộ|danh sách|lịch|mời|chuyển|khẩn trương|nghiêm túc|tích cực|chủ động|kịp thời|thường xuyên|tiếp tục|định kỳ|vẫn|luôn|sẽ|phải|cần|đã|đang|được|sớm|khi|nếu|do|để|theo|về)(?![A-Za-zÀ-ỹ])/u;

/** "Vụ Quản lý | vốn ngoại tệ chủ trì": small words between a name and that it leads belong to the name, of a department even a verb. */
export function goesOnToLead(text: string, bodies: NamedBodies): NamedBodies {
  const tail = /^(?: \p{Ll}[A-Za-zÀ-ỹ]*){1,5}(?= chủ trì(?![A-Za-zÀ-ỹ]))/u.exec(
    text.slice(bodies.end, bodies.end + 60),
  )?.[0];
  if (tail === undefined || areSeveral(bodies.name)) return bodies;
  const words = plain(tail);
  const isVerb = beginsAsPredicate(words) && !/^(?:vụ|cục) /u.test(plain(bodies.members.at(-1) ?? ''));
  return isVerb || NO_NAME_AHEAD_OF_LEAD.test(words) ? bodies : withLastTail(text, bodies, tail);
}

/** The second half of what a department is called, in small letters and a verb elsewhere. */
const FIELD_BEHIND_DASH =
  /^ [–-] (?:(?:thông tin|giám sát|tuyên truyền|truyền thông|phát triển)(?: (?:xã|phường|huyện|tỉnh|thành phố))?|quản lý (?:chất lượng|sinh viên|học sinh|khoa học|đào tạo|dự án|đô thị|tài sản|thiết bị|nhân lực)|sử dụng đất)(?![A-Za-zÀ-ỹ])/u;
/** What goes on with a task of such words: "giám sát thực hiện", "thông tin kịp thời". */
const GOES_ON_WITH_TASK =
  /^(?:thực hiện|việc|tuyên truyền|báo cáo|tham gia|được|đang|đã|trước|trong|sau|khi|tại|trên|cho|đến|từ|với|vào|theo|bằng|để|nhằm|về|ngoài|thường xuyên|định kỳ|hằng|kịp thời|toàn diện)(?![A-Za-zÀ-ỹ])/u;

/** "Phòng Kỹ thuật - quản lý chất lượng kiểm tra hồ sơ": a verb behind the first one shows that the first belongs to the name. */
export function goesOnBehindDash(text: string, bodies: NamedBodies): NamedBodies {
  const head = plain(bodies.members.at(-1) ?? '');
  if (!/^(?:ban|phòng|tổ|khoa|trung tâm|công chức|cán bộ|bộ phận|đội) /u.test(head)) return bodies;
  const after = text.slice(bodies.end, bodies.end + 120);
  const words = plain(after);
  const tail = /^ [–-] \p{Ll}/u.test(after) ? FIELD_BEHIND_DASH.exec(words)?.[0] : undefined;
  if (tail === undefined) return bodies;
  const rest = words.slice(tail.length);
  const isName =
    /^\s*(?::|$)/u.test(rest) || (beginsAsPredicate(rest) && !GOES_ON_WITH_TASK.test(rest.trimStart()));
  return isName ? withLastTail(text, bodies, after.slice(0, tail.length)) : bodies;
}

/** How "các ngành được giao" goes on up to what they are to do: "soạn dự thảo nghị quyết khẩn trương hoàn thiện". */
function chargedWith(text: string, { name, end }: NamedBodies): string {
  const isBare = /\sđược (?:giao|phân công)$/u.test(plain(name));
  if (!isBare && !/\sđược (?:giao|phân công)\s[^,;]+$/u.test(plain(name))) return '';
  const start = isBare ? String.raw`\s` : String.raw`,?\s`;
  const [tail = ''] =
    new RegExp(
      String.raw`^${start}\p{Ll}[^.;:]{2,100}?(?=\s(?:khẩn trương|chủ động|(?:có|chịu) trách nhiệm|tập trung|nghiêm túc|phải|gửi hồ sơ)\s)`,
      'u',
    ).exec(text.slice(end, end + 160)) ?? [];
  return !isBare && beginsTask(plain(tail.replace(/^[,\s]+/u, ''))) ? '' : tail;
}

/** "lập kế hoạch", "kịp thời phân bổ": what they do, not "báo cáo" or "đề án" that they were given, nor "quy định tại" where. */
function beginsTask(words: string): boolean {
  return (
    isPredicateAt(words, 0) &&
    !/^(?:báo cáo|đề án|dự thảo|quy hoạch)(?![A-Za-zÀ-ỹ])|^(?:cụ thể )?(?:được )?(?:quy định|nêu|ghi|phân công|giao|xác định)(?: cụ thể)? (?:tại|trong|ở)(?![A-Za-zÀ-ỹ])/u.test(
      words,
    )
  );
}

/** How "các sở có thực hiện chương trình mục tiêu" goes on up to what they are to do: "và các dự án lớn khác". */
function alsoHaving(text: string, { name, end }: NamedBodies): string {
  if (!/(?:^|\s)các\s.*\s(?:có|được giao|đang)\s[^,;]+$/u.test(plain(name))) return '';
  const [tail = '', words = ''] =
    /^(?:,| và)\s(\p{Ll}[^.;:]{2,100}?)(?=\s(?:chủ trì|(?:có|chịu) trách nhiệm)(?![A-Za-zÀ-ỹ]))/u.exec(
      text.slice(end, end + 160),
    ) ?? [];
  return beginsTask(plain(words)) ? '' : tail;
}

/** With words that go on with the last of the bodies. */
function withLastTail(text: string, bodies: NamedBodies, tail: string): NamedBodies {
  const end = bodies.end + tail.length;
  const members = [...bodies.members.slice(0, -1), `${bodies.members.at(-1) ?? ''}${tail}`];
  return { ...bodies, members, name: text.slice(bodies.start, end), end };
}

function withTail(text: string, bodies: NamedBodies, tail: string): NamedBodies {
  const end = bodies.end + tail.length;
  const name = text.slice(bodies.start, end);
  return { ...bodies, name, members: [name], end };
}

const grantedToCharge =
  /^\s+được (?:phân bổ|giao|cấp|hỗ trợ|bố trí|thụ hưởng|lựa chọn)\s[^.;:]{3,120}?(?=\s+(?:có|chịu) trách nhiệm\s\p{Ll})/u;

/** "Các chi bộ là đối tượng kiểm tra, giám sát": which of them are meant. */
const inspected =
  /^\s+(?:là (?:các )?đối tượng (?:được )?|thuộc đối tượng (?:được )?|được )(?:kiểm tra|giám sát|kiểm toán|thanh tra|khảo sát|đánh giá(?! thực hiện))(?:(?:,| và) (?:kiểm tra|giám sát))?(?=\s+(?:có trách nhiệm|chịu trách nhiệm|chuẩn bị|báo cáo|xây dựng|phối hợp|cung cấp|tạo điều kiện|nghiêm túc|gửi|thực hiện|chấp hành)(?![A-Za-zÀ-ỹ])|\s*:)/u;

/** "Các hộ được cấp phép nuôi cá lồng báo cáo ...", "... được cấp giấy phép khai thác cát" as a title: what they may do tells which of them are meant. */
const licensed =
  /^\s+được cấp (?:giấy )?phép(?: [^\s.;:]+){1,14}?(?=\s+(?:(?:có|chịu) trách nhiệm|báo cáo|nghiêm túc|nghiêm chỉnh|chấp hành|thực hiện|khẩn trương|phải|lập|kê khai|rà soát|gửi|phối hợp)(?![A-Za-zÀ-ỹ])|\s*[.:]?$)/u;

/** "Các đơn vị chủ trì chịu trách nhiệm ...": which of them by what they are in the plan. */
const inRole =
  /^\s+(?:(?:được giao )?(?:chủ trì|phối hợp)(?:(?:,| và) phối hợp)?)(?=\s+(?:có|chịu) trách nhiệm\s\p{Ll})/u;

/** How long "làm điểm thi" is behind "các trường được chọn" and ahead of what they are to do; 0 where that does not stand there. */
function chosenAs(name: string, after: string): number {
  if (!/\sđược (?:lựa )?chọn$/u.test(name)) return 0;
  const role = /^\slàm(?:\s[A-Za-zÀ-ỹ]+){1,3}?(?=\s[A-Za-zÀ-ỹ])/u.exec(after)?.[0] ?? '';
  for (let end = role.length; end > 0 && end < 40;) {
    if (isPredicateAt(after, end + 1)) return end;
    const next = /^\s[A-Za-zÀ-ỹ]+(?=\s[A-Za-zÀ-ỹ])/u.exec(after.slice(end))?.[0].length ?? 0;
    if (next === 0) return 0;
    end += next;
  }
  return 0;
}

/**
 * How long "hoàn thành hồ sơ" is behind "các đơn vị chưa" and ahead of how they are to go on, or "mua được máy" ahead of what they are to do;
 * 0 where that does not stand there.
 */
function notYetDone(name: string, after: string): number {
  if (!/\schưa$/u.test(name)) return 0;
  return (
    /^\s\p{Ll}(?:[^.;:,]|, chưa){2,80}?(?=\s(?:khẩn trương|phải|cần|chủ động|tập trung|nghiêm túc|có trách nhiệm|sớm)\s)/u.exec(
      after,
    )?.[0].length ??
    NOT_YET_MANAGED.exec(after)?.[0].length ??
    0
  );
}

const NOT_YET_MANAGED =
  /^\s\p{Ll}+(?: \p{Ll}+)? được(?: [A-Za-zÀ-ỹ][^\s.;:,]*){1,6}?(?=\s(?:tổ chức|lập|rà soát|xây dựng|gửi|phối hợp|cử|đăng ký|báo cáo|thuê|mượn)\s[A-Za-zÀ-ỹ])/u;

/** How long "là Huyện ủy viên, Đảng ủy viên" is behind "các đồng chí" and ahead of what they are to do; 0 where that does not stand there. */
function beingSomebody(name: string, after: string): number {
  if (!/^(?:các |những )?(?:đồng chí|đ\/c|đảng viên|cán bộ|giáo viên)$/u.test(name)) return 0;
  const role = /^\slà\s[A-Za-zÀ-ỹ][^.;:]{2,90}/u.exec(after)?.[0] ?? '';
  for (const { index } of role.matchAll(/(?<=\s)[A-Za-zÀ-ỹ]/gu))
    if (index > 5 && isPredicateAt(after, index)) return index - 1;
  return 0;
}

/** "Các cơ quan, đơn vị được phân bổ vốn năm 2023 chịu trách nhiệm ...": what they were given tells which of them are meant. */
export function goesOnToCharge(text: string, bodies: NamedBodies): NamedBodies {
  const charge = chargedWith(text, bodies) || alsoHaving(text, bodies);
  if (charge !== '') return withLastTail(text, bodies, charge);
  if (bodies.members.length > 1) return bodies;
  const kind = inspected.exec(plain(text.slice(bodies.end, bodies.end + 80)))?.[0];
  if (kind !== undefined) return withTail(text, bodies, kind);
  if (!areSeveral(bodies.name)) return bodies;
  const after = plain(text.slice(bodies.end, bodies.end + 180));
  const chosen =
    chosenAs(plain(bodies.name), after) ||
    beingSomebody(plain(bodies.name), after) ||
    notYetDone(plain(bodies.name), after);
  if (chosen > 0) return withTail(text, bodies, text.slice(bodies.end, bodies.end + chosen));
  const tail = (grantedToCharge.exec(after) ?? licensed.exec(after) ?? inRole.exec(after))?.[0] ?? '';
  const end = bodies.end + tail.length;
  return { ...bodies, name: text.slice(bodies.start, end), members: [text.slice(bodies.start, end)], end };
}

const headed =
  /^[^,;.:]{5,80}?(?=\s(?:[–-]\s)?(?:do|\(do)\s[^;.:]{3,160}\slàm\s(?:trưởng|tổ trưởng|đội trưởng|chủ tịch|chủ nhiệm|nhóm trưởng)(?:\s(?!có |chịu )[^,;.:]{2,30})?\s*:?$)/iu;

/** "Tiểu ban Nội dung do Phó Giám đốc Sở làm Trưởng tiểu ban": a title without who heads the body; null for others. */
export function titleWithoutHead(text: string): string | null {
  return text.length > 260 || !text.includes(' làm ') ? null : (headed.exec(text)?.[0] ?? null);
}

const narrowing = /^\s*\((?:nơi|trừ|thuộc|không|chưa|ngoài|có|được|đang)\s[^()]{2,120}\)/iu;

/** "(VNPT, Viettel) trên địa bàn xã:". */
const inPlaceToColon =
  /^\s*\([^()]{2,120}\)\s+(?:đóng )?(?:trên|tại|thuộc) địa bàn(?:\s[^\s:;.,()]+){0,5}(?=\s*:)/u;

/** "Ủy ban nhân dân các xã (nơi có rừng)", "Doanh nghiệp (A, B) trên địa bàn:": which of them are meant, and no other name of one body. */
export function narrowed(text: string, bodies: NamedBodies): NamedBodies {
  if (bodies.members.length > 1) return bodies;
  const after = text.slice(bodies.end, bodies.end + 240);
  const tail =
    inPlaceToColon.exec(after)?.[0] ?? (areKindsOf(bodies.name) ? narrowing.exec(after)?.[0] : undefined);
  return tail === undefined ? bodies : withTail(text, bodies, tail);
}
