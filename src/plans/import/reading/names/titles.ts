import { isPredicateAt } from '../text/predicates.js';
import { folded, plain } from '../text/spelling.js';
import { timeSaid } from '../times/time-words.js';
import { isDoing } from './acting-subjects.js';
import { isAnybody } from './anybody.js';
import { bodiesAt } from './body-names.js';
import { isCarriedOutAlone } from './carried-out-alone.js';
import { isFarewell } from './farewells.js';
import { tellsWhoSpeaks } from './who-speaks.js';

/** What stands under a title: assignments, nothing to be assigned, targets, or that is left to what stands there. */
export type TitleKind = 'assigns' | 'contents' | 'never' | 'targets' | 'general-targets' | 'open';

const assigns: readonly RegExp[] = [
  /^(cong tac )?to chuc( trien khai)?( thi hanh)?( thuc hien)?( (ke hoach|chuong trinh|nghi quyet|chi thi|de an|quyet dinh)( nay)?)?( va)?( phan cong.*| trach nhiem.*)?$/,
  /^(viec )?phan cong( .*)?$/,
  /^(cong tac )?(thong tin )?bao cao va (to chuc |trien khai ){1,2}thuc hien$/,
  /^trach nhiem( .*)?$/,
  /^yeu cau doi voi (cac )?(co quan|don vi|so|bo|dia phuong|ubnd|uy ban|phong|truong hoc|chi bo|thon|xa|phuong)( .*)?$/,
  /^nhiem vu( va trach nhiem| va phan cong)? (cu the( cua| cho| doi voi|$).*|cua .*|doi voi .*|phan cong.*)$/,
  /^(noi dung|thoi gian|hinh thuc|dia diem)( \w+){0,8} phan cong$/,
  /^giao (nhiem vu|trach nhiem|viec)( .*)?$/,
  /^cac nhiem vu cu the$/,
  /^nhiem vu va phan cong( .*)?$/,
  // what is led and checked, not "Công tác chỉ đạo, điều hành", a field of work
  /^(lanh dao|chi dao|dieu hanh)(?= .*(to chuc|kiem tra|giam sat|theo doi|danh gia|trien khai|thuc hien))( va| lanh dao| chi dao| dieu hanh| to chuc| kiem tra| giam sat| theo doi| danh gia| trien khai)*( thuc hien)?$/,
  /^noi dung (phan cong|giao viec)( .*)?$/,
  /^(to chuc|trien khai|bien phap|cong tac) (thuc hien|to chuc thuc hien|trien khai thuc hien)( va .*)?$/,
  /^(thuc hien|trien khai thuc hien)$/,
  /^to chuc( va| theo doi| kiem tra| giam sat| danh gia| chi dao| dieu hanh){1,6}( viec| qua trinh)?( trien khai)? thuc hien( .*)?$/,
  /^danh muc (cac )?(nhiem vu|cong viec|noi dung)( .*)?$/,
  /^(bang|bieu|phu luc) phan cong( .*)?$/,
];
const never: readonly RegExp[] = [
  /^(muc dich|yeu cau|quan diem|can cu|co so (phap ly|chinh tri|thuc tien)|nguyen tac|phuong cham|pham vi|doi tuong|dac diem|tinh hinh|boi canh|thuc trang|hien trang|ket qua|danh gia|ton tai|han che|nguyen nhan|uu diem|thuan loi|kho khan|su can thiet|giai thich|du bao|khai quat)( |$)/,
  /^(nguon )?(nguon luc|ngan sach|co so vat chat|dieu kien bao dam)( |$)/,
  /^(cong tac )?(thong tin )?(va )?(bao cao|so ket|tong ket)(?! .*va (trien khai|to chuc) (trien khai )?thuc hien$)( |$)/,
  /^(noi quy|quy dinh (doi voi|cho) (hoc sinh|sinh vien|hoc vien|nguoi hoc|thi sinh))( |$)/,
  /^(thong tin|hieu luc|noi nhan|khen thuong|thi dua|thoi gian|dia diem|thanh phan|trang phuc|hinh thuc|phu luc kinh phi|kien nghi|de xuat kien nghi|lien he|tai lieu (?:tham khao|kem theo|hop|hoi nghi|su dung))( |$)|^tai lieu$/,
];
/** What happens at an event, one thing after the other. */
const programme =
  /^((noi dung|tien trinh|kich ban) )?chuong trinh( (du kien|buoi le|phan (le|hoi)|le|hoi nghi|dai hoi|le khai giang|le phat dong|ngay hoi|hoi thi))*( \d.*)?$|^(phan|tien trinh) (le|hoi)( \d.*)?$/;
/** "Nội dung thực hiện", "Nhiệm vụ trọng tâm tháng 11". */
const contents =
  /^(?:(?:cac )?noi dung(?:,?(?: va)? (?:nhiem vu|cong tac|cong viec|hoat dong|thuc hien|to chuc|trien khai|cu the|chu yeu|trong tam))*|(?:lo trinh|tien do)(?: .*)?|(?:cac )?buoc (?:thuc hien|tien hanh|trien khai|to chuc)(?: .*)?|(?:cac |mot so )?(?:nhiem vu|cong tac|cong viec)(?:,? (?:nhiem vu|trong tam|cong tac|chu yeu|cu the))*(?: trong)? (?:thang|tuan|quy)(?: (?:\d|i).*)?)$/;
/** "Công việc đã thực hiện", "Nhiệm vụ đã hoàn thành trong tháng 2", but nothing that goes on. */
const DONE =
  /^(?!.* (?:tiep tuc|can|se) )(?:cac )?(?:cong viec|nhiem vu|noi dung|viec) da (?:thuc hien|hoan thanh|trien khai|lam)(?: (?:duoc|trong|thang|quy|tuan|nam) .*)?$/;
/** "Thời gian và trách nhiệm thực hiện", "Kinh phí và tổ chức thực hiện": who is to do it stands there beside when or with what. */
const TELLS_ALSO_WHO =
  /^(?:thoi gian|dia diem|hinh thuc|doi tuong|pham vi|kinh phi|nguon kinh phi|nguon luc|ngan sach|che do bao cao|bao cao|yeu cau)(?: \w+){0,6}? va (?:trach nhiem(?: to chuc)? thuc hien|to chuc thuc hien)$|^(?:thoi gian|dia diem|hinh thuc|che do bao cao|bao cao|yeu cau)(?: \w+){0,6}? va trach nhiem cua (?!hoc sinh|sinh vien|nguoi|doan vien|hoi vien|dang vien)/;
const targets = /^(\d+ )?(cac |mot so |he thong |nhom )?(muc tieu|chi tieu)( |$)/;

/** What a title announces. */
export function titleKind(title: string): TitleKind {
  if (title.length > 220) return 'open';
  const words = folded(title).replace(/^(\d+ |ve )/, '');
  if (words.length > 160) return 'open';
  if (DONE.test(words)) return 'never';
  const works = /\b(nhiem vu|giai phap|to chuc thuc hien|phan cong)\b/.test(words);
  if (targets.test(words) && !works) {
    return /^(cac )?muc tieu (chung|tong quat|tong the)/.test(words) ? 'general-targets' : 'targets';
  }
  if (TELLS_ALSO_WHO.test(words)) return 'assigns';
  if (/^(kinh phi|nguon kinh phi|du toan|che do|nguyen tac)\b/.test(words)) return 'never';
  if (assigns.some((form) => form.test(words))) return 'assigns';
  if (contents.test(words)) return 'contents';
  if (/\bphan cong (nhiem vu|thuc hien|trach nhiem|to chuc|cu the)/.test(words) && words.length < 110)
    return 'assigns';
  if (/\bto chuc thuc hien$/.test(words) && !/giai phap|muc tieu/.test(words) && words.length < 80)
    return 'assigns';
  if (programme.test(words)) return 'never';
  if (works) return 'open';
  return never.some((form) => form.test(words)) ? 'never' : 'open';
}

/** "CHƯƠNG TRÌNH", "PHẦN HỘI": a title over what happens at an event. */
export function isProgramme(title: string): boolean {
  return title.length <= 160 && programme.test(folded(title));
}

/** "Lưu ý: ...": how something is to be understood, not a duty. */
export function isNote(text: string): boolean {
  return /^(?:Lưu ý|Ghi chú|LƯU Ý|GHI CHÚ)\s*:/u.test(text);
}

/** "Trong quá trình thực hiện, nếu có vướng mắc ...": after a call on everybody. */
const DIFFICULTIES =
  /(?:\.\s+(?:Trong quá trình|Quá trình|Nếu có|Trong khi)|;\s(?:trong )?quá trình [^.;]{0,80}(?:khó khăn|vướng mắc|phát sinh)|[,;]\s(?:nếu (?:có |gặp )?|có )?(?:khó khăn,? )?(?:và )?(?:vướng mắc|phát sinh))(?![A-Za-zÀ-ỹ]).*$/su;

const OF_ALL = /^(?:Căn cứ [^,;.]{3,60}, )?(?:Các|các|Thủ trưởng|thủ trưởng|Người đứng đầu)(?![A-Za-zÀ-ỹ])/u;
/** "... có trách nhiệm tổ chức thực hiện Kế hoạch này bảo đảm đúng tiến độ". */
const ONLY_CARRIES_OUT =
  /(?:(?:co|chiu) trach nhiem |khan truong )?(?:(?:trien khai|to chuc) )+thuc hien (?:(?:ke hoach|chuong trinh|chi thi|nghi quyet|thong bao) (?:nay|tren)(?: (?:bao|dam) dam .{3,110})?|(?:(?:nghiem tuc|day du|tot|kip thoi) )*(?:cac )?(?:noi dung|nhiem vu|yeu cau) (?:neu )?tren)$|can cu (?:ke hoach|chuong trinh|chi thi|nghi quyet) nay,? .{0,160}?(?:(?:trien khai|to chuc) )+thuc hien(?: (?:dat|co) hieu qua| nghiem tuc| tot)?$/;

/** "... chủ động, tích cực triển khai Kế hoạch này bảo đảm tiến độ, chất lượng", "... chủ động tổ chức thực hiện". */
const CARRIES_OUT =
  /\b(?:nghiem tuc|tich cuc|chu dong)(?:,? (?:tich cuc|to chuc|nghiem tuc))* (?:trien khai(?: thuc hien)? (?:ke hoach|chuong trinh|chi thi|nghi quyet|thong bao) (?:nay|tren)(?:,? (?:bao|dam) dam .{3,110})?|thuc hien)$/;

/** A call on everybody to carry the document out, with no more to it but that difficulties are to be told. */
export function callsOn(text: string): boolean {
  const words = folded(text.replace(DIFFICULTIES, ''));
  if (words.length < 420 && ((CARRIES_OUT.test(words) && !asksMore(text)) || onlyCarriesOut(text)))
    return true;
  return (
    words.length < 260 &&
    /\b(nghiem tuc|quan tam|khan truong|tich cuc)\b.{0,60}\bthuc hien\b|\bthuc hien nghiem( tuc)?\b/.test(
      words,
    ) &&
    !(
      /\sđể (?:(?:tổ chức|triển khai) )*thực hiện[./\s]*$/u.test(text) &&
      isOfOneBody(text) &&
      asksMore(text)
    ) &&
    /\bthuc hien( tot| day du| dung| nghiem tuc| nghiem)?( cac)?( noi dung)?( (ke hoach|chuong trinh|chi thi|nghi quyet|cong van|thong bao|ket luan|noi dung) (nay|tren))?$/.test(
      words,
    )
  );
}

/** "Sở Y tế khẩn trương soạn quy chế để thực hiện", not "Các đơn vị ...". */
function isOfOneBody(text: string): boolean {
  return !/(?:^|[\s,])(?:các|mọi|những|thủ trưởng|đơn vị)\s/u.test(plain(text.slice(0, 160)));
}

/** "Thủ trưởng các sở có trách nhiệm tổ chức thực hiện Kế hoạch này": that all of them carry it out, and no more. */
export function onlyCarriesOut(text: string): boolean {
  return (
    OF_ALL.test(text) && ONLY_CARRIES_OUT.test(folded(text.replace(DIFFICULTIES, ''))) && !asksMore(text)
  );
}

/** The same word by word, whoever asks it: "Trên cơ sở Kế hoạch này, các sở tập trung chỉ đạo, tổ chức thực hiện". */
export function carriesOutAlone(text: string): boolean {
  return isCarriedOutAlone(text.replace(DIFFICULTIES, ''));
}

/** "... lập danh sách, gửi trước ngày 30/3; tổ chức thực hiện Kế hoạch này": ahead of the call, what else is to be done. */
export function asksMore(text: string): boolean {
  const said = text.replace(DIFFICULTIES, '').slice(0, LONGEST_CALL);
  if (timeSaid(said).dueOn !== null) return true;
  const order = /^(?:(?:Đề nghị|Yêu cầu|Giao|Căn cứ [^,;.]{3,60},) )?/u.exec(said)?.[0].length ?? 0;
  const names = plain(said.slice(0, bodiesAt(said, order, true)?.end ?? order));
  const rest = plain(said.slice(names.length));
  return Array.from(rest.matchAll(/(?<![A-Za-zÀ-ỹ])(?=[A-Za-zÀ-ỹ])/gu)).some(
    ({ index }) =>
      isPredicateAt(rest, index) &&
      !CARRIES_IT_OUT.test(rest.slice(index)) &&
      !OF_WHAT.test(rest.slice(0, index)),
  );
}

const LONGEST_CALL = 420;
const CARRIES_IT_OUT =
  /^(?:(?:có|chịu) trách nhiệm|theo|được|chủ động|nghiêm(?: túc)?|tích cực|khẩn trương|quan tâm|tổ chức|triển khai|thực hiện|thi hành|chỉ đạo (?:các )?(?:đơn vị|cơ quan|phòng|địa phương|cấp)[^;.]{0,100} (?:thực hiện|thi hành)|phối hợp|bảo đảm|đảm bảo|đạt|kịp thời|căn cứ|quán triệt)(?![A-Za-zÀ-ỹ])/u;
/** Ahead of a verb that says of what something is: "được giao", "công tác tuyên truyền". */
const OF_WHAT =
  /(?<![A-Za-zÀ-ỹ])(?:được|đã|việc|công tác|(?<!chức năng, )nhiệm vụ|kế hoạch|chương trình|nội dung|có|các|liên|phạm vi)\s$/u;

/** "Trong quá trình thực hiện, Thanh tra tỉnh kiểm tra việc sử dụng kinh phí": one body by name has something to do. */
function isTaskInCourse(text: string): boolean {
  if (ASKS_BACK.test(plain(text))) return false;
  const start = /^[^,;.:]{8,120},\s+/u.exec(text)?.[0].length ?? 0;
  const bodies = start === 0 ? null : bodiesAt(text, start, false);
  return (
    bodies !== null &&
    bodies.members.length === 1 &&
    !/^(?:các|những|mọi|nhà trường|đơn vị|cơ quan|thủ trưởng)(?![A-Za-zÀ-ỹ])/u.test(plain(bodies.name)) &&
    isDoing(plain(text.slice(bodies.end, bodies.end + 60))) &&
    !/^\s*(?:sẽ|có thể)(?![A-Za-zÀ-ỹ])/u.test(text.slice(bodies.end))
  );
}

/** "Trường hợp có vướng mắc, các đơn vị phản ánh về ...", "Nếu có gì chưa rõ, liên hệ ...". */
const ASKS_IN_CASE =
  /^(?:trường hợp|nếu)\s[^.;]{0,60}(?:khó khăn|vướng mắc|chưa rõ|chưa phù hợp|phát sinh)[^.;]{0,120}(?:phản ánh|liên hệ|liên lạc|báo cáo|trao đổi|thông tin|gửi|hỏi|kiến nghị)(?![A-Za-zÀ-ỹ])/u;

/** "nếu có khó khăn, vướng mắc", "phản ánh về ...": what is to be told back, and to whom. */
const ASKS_BACK =
  /(?<![A-Za-zÀ-ỹ])(?:nếu|khó khăn|vướng mắc|khúc mắc|phát sinh|sửa đổi|bổ sung|điều chỉnh|thay đổi|bất cập|kiến nghị|đề xuất|báo cáo|phản ánh|trao đổi|liên hệ|góp ý|thông tin (?:về|kịp)|có gì)(?![A-Za-zÀ-ỹ])/u;

/** Whether a paragraph ends a plan in general words: "Trên đây là Kế hoạch ...". */
export function isClosing(text: string): boolean {
  if (isNote(text) || isFarewell(text)) return true;
  if (
    !/^(?:Trên|Trong|Kế|Kết luận|Quy|Chương|Quyết|Chỉ|Nghị|Hướng|Thông|Nhận|Quá|Nếu|Nơi|Trường hợp)(?![A-Za-zÀ-ỹ])|(?:[Pp]hụ lục|[Bb]iểu|[Dd]anh mục|[Bb]ảng) /u.test(
      text,
    )
  )
    return false;
  if (/^\([^()]*(?:phụ lục|biểu|danh mục|bảng)[^()]*\)[.;]?$/iu.test(text)) return true;
  if (
    text.length < 200 &&
    /(theo|tai) (phu luc|bieu|danh muc|bang) (\w+ ){0,4}kem theo( \w+){0,3}$|^(chi tiet|cu the|danh muc|noi dung)( \w+){0,12} (phu luc|bieu|danh muc|bang)( \w+){0,4} dinh kem( \w+){0,3}$/.test(
      folded(text),
    )
  )
    return true;
  if (/^(?:Trong q|Q)uá trình(?![A-Za-zÀ-ỹ])/u.test(text) && isTaskInCourse(text)) return false;
  if (ASKS_IN_CASE.test(plain(text.slice(0, 300)))) return true;
  return /^(tren day la|trong qua trinh (to chuc |trien khai |thuc hien)|(ke hoach|chuong trinh|quyet dinh|chi thi|nghi quyet|huong dan|thong bao|ket luan|quy dinh|quy che)( hanh dong| cong tac| thuc hien| trien khai)? nay (co|da|duoc|thay|pho bien|quan triet|gui|ap dung|gom|lam)|nhan duoc (ke hoach|chuong trinh|cong van|cong dien|thong bao|chi thi|huong dan|ket luan|nghi quyet)|qua trinh (to chuc |trien khai )?thuc hien|neu co (kho khan|vuong mac)|quyet dinh nay|noi nhan)\b/.test(
    folded(text.slice(0, 160)),
  );
}

/**
 * Whether a paragraph begins with what assigns nothing: "Kinh phí thực hiện: Sở Tài chính ...", but "Về kinh phí: Sở Tài chính ..." is a
 * topic. `name`: whom it addresses; a colon inside it ends no title: "Yêu cầu UBND các xã: Nậm Khe, Mây Trắng".
 */
export function isUnassigned(text: string, name = ''): boolean {
  if (name.includes(':') || (name !== '' && text.startsWith(`Yêu cầu ${name}`))) return false;
  const head =
    /^(?!Về [^:]+:\s*(?:[^.]{3,200}\.\s+)?(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị) |Về (?:kinh phí|nguồn vốn|thông tin|thi đua|chế độ)[^:]*:\s*(?:Sở|Bộ|UBND|Ủy ban nhân dân|Công an|Báo|Đài|Văn phòng|Kho bạc|Phòng) )([^:.;]{3,70}):/u.exec(
      text,
    )?.[1];
  if (head === undefined || titleKind(head) !== 'never') return false;
  return !(OF_REPORTS.test(plain(head)) && saysWhoDoesIt(text.slice(head.length + 1).trimStart()));
}

/** What some body or other has to do, whatever the title over it. */
const OF_REPORTS =
  /^(?:chế độ (?:thông tin,? )?báo cáo|sơ kết|tổng kết|kiểm tra|giám sát|theo dõi)(?![A-Za-zÀ-ỹ])/u;

/** "Trung tâm Y tế báo cáo ...": bodies by name, and what they do; whoever they are, by a day: "Các đơn vị báo cáo trước ngày 15/12/2026". */
function saysWhoDoesIt(text: string): boolean {
  const bodies = bodiesAt(text, 0, false);
  if (bodies === null || !isDoing(plain(text.slice(bodies.end, bodies.end + 60)))) return false;
  const isAny = isAnybody(bodies.name) || /^(?:các|mọi|thủ trưởng)\s/u.test(plain(bodies.name));
  return !isAny || timeSaid(text).dueOn !== null;
}

/** "Kinh phí thực hiện: Sử dụng dự toán được giao", "Kinh phí được bố trí từ ngân sách": a paragraph behind the tasks of the last body. */
export function tellsMeans({
  mark,
  words: { text },
}: {
  readonly mark: unknown;
  readonly words: { readonly text: string };
}): boolean {
  const title =
    mark === null
      ? /^(?:Nguồn kinh phí|Kinh phí|Dự toán)(?:(?: [^:.;]{2,30})?:\s*|(?: (?:thực hiện|triển khai|tổ chức)[^:.;]{0,60}?)?\s+(?=(?:được (?:bố trí|cấp|lấy|trích|đảm bảo|bảo đảm|chi)|lấy|trích|chi|sử dụng) [^:.;]{0,60}(?:từ|trong|theo)\s))/u.exec(
          text,
        )?.[0]
      : undefined;
  if (title === undefined || (!title.includes(':') && /[,;]\s\p{Lu}/u.test(text))) return false;
  if (/[.:;]\s+(?:Giao|Phân công|Yêu cầu|Đề nghị)\s/u.test(text)) return false;
  const said = plain(text.slice(title.length));
  return timeSaid(text).dueOn === null && (!isPredicateAt(said, 0) || SPENDS.test(said));
}

/** What tells where the money comes from, and is no task about it. */
const SPENDS =
  /^(?:được|theo|sử dụng|chi|trích|lấy|thực hiện|huy động|lồng ghép|đảm bảo|bảo đảm|bố trí|cân đối)(?![A-Za-zÀ-ỹ])(?! (?:quản lý|đúng))/u;

/** "Học sinh toàn trường nghỉ Tết từ ngày 01 ...": when it is free, and nothing to be done. */
export function tellsHolidays(text: string): boolean {
  return /^(?:(?!\s(?:cho|thông báo|bố trí|tổ chức|hướng dẫn|quản lý|giao|nhắc|trong)\s)[^.;:]){3,160}\s(?:được )?nghỉ (?:lễ|tết|hè|bù|giữa kỳ)(?![A-Za-zÀ-ỹ])(?:(?!\.\s\p{Lu})[^;:])*\s(?:từ|trong|bắt đầu|vào)\s(?:(?!\.\s\p{Lu})[^;:])*$/iu.test(
    text,
  );
}

/** "Số tổ chức đảng: 03; số đảng viên: 05.", "Mốc kiểm tra: từ ...", "Đối tượng kiểm tra: ...": facts of what is to be done, no duty. */
export function statesFacts(text: string): boolean {
  if (tellsWhoSpeaks(text)) return true;
  if (
    /^(?:Mốc|Niên độ|Chỉ tiêu|Đối tượng|Phạm vi|Thành phần|Hình thức|Phương pháp)(?: [^:.;]{2,40})?:/u.test(
      text,
    )
  )
    return true;
  if (tellsWhomToAsk(text) || TELLS_OF_MEETING.test(text)) return true;
  // "Mức tiền thưởng: 1.000.000 đồng/người"
  if (/^(?:Định mức|Mức)(?: [^:.;]{2,40})?:\s*\d[^;]*$/u.test(text)) return timeSaid(text).dueOn === null;
  if (/^[^.;:]{3,160} tự (?:giải thể|chấm dứt hoạt động)(?![A-Za-zÀ-ỹ])/u.test(text)) return true;
  // "Khoa hiện có 31 giảng viên"
  if (/^\p{Lu}[^.;:,]{1,60} hiện (?:có|còn) \d/u.test(text)) return true;
  if (statesCount(text) || worksAsItIs(text) || IS_SPARED.test(text)) return true;
  return text
    .replace(/[.;]$/u, '')
    .split(';')
    .every((clause) => /^\s*số(?: (?!liệu|hóa|hoá)[^:.]{2,40})?:\s*\d/iu.test(clause));
}

/** "Địa điểm: Hội trường", "Thời lượng: 01 ngày", "Kinh phí: từ ngân sách xã", "Tài liệu: do Ban Tuyên giáo biên soạn": of a meeting. */
const TELLS_OF_MEETING =
  /^(?:Địa điểm(?: [^:.;]{2,30})?:\s+\p{Lu}[^.;]*|Thời lượng(?: [^:.;]{2,30})?:\s+\d[^.;]*|(?:Nguồn kinh phí|Kinh phí)(?: [^:.;]{2,30})?:\s+(?:từ [^.;]*|do [^.;]* (?:bảo đảm|đảm bảo|chi trả|hỗ trợ|tài trợ|cấp))|Tài liệu(?: [^:.;]{2,30})?:\s+do [^.;,]* (?:biên soạn|phát hành|cung cấp|gửi))[.;]?$/u;

/** "Đồng chí liên hệ: Chuyên viên Phòng Y tế, điện thoại 0900": whom those who have a question call; not "Liên hệ: đặt phòng họp". */
function tellsWhomToAsk(text: string): boolean {
  const ahead = WHOM_TO_ASK.exec(text)?.[0];
  return (
    ahead !== undefined && !isPredicateAt(plain(text.slice(ahead.length)), 0) && timeSaid(text).dueOn === null
  );
}

const WHOM_TO_ASK =
  /^(?:(?:Đồng chí|Đ\/c|Người|Cán bộ|Chuyên viên|Đầu mối)(?: (?:đầu mối|nhận))? )?liên hệ(?: công tác| trực tiếp)?\s*:\s+(?!với\s)/iu;

/** "Cán bộ tham gia soạn thảo Nghị quyết này được xem xét miễn trách nhiệm": what somebody is granted, and no task. */
const IS_SPARED =
  /^(?:(?:các|những) )?(?:người|cán bộ|công chức|viên chức|cá nhân|tổ chức|tập thể|đảng viên)(?![A-Za-zÀ-ỹ])(?![^.;:]*\s(?:chủ trì|có trách nhiệm)\s)[^.;:]{5,260}\sđược (?:xem xét )?(?:loại trừ|miễn|giảm|miễn trừ)(?:, (?:miễn|giảm|loại trừ))*(?: (?:hoặc|và) (?:miễn|giảm))? trách nhiệm(?![A-Za-zÀ-ỹ])/iu;

/** "Hội đồng làm việc theo chế độ kiêm nhiệm, được hưởng ...", "Tổ công tác sử dụng con dấu của Sở": how a council works, and no task. */
function worksAsItIs(text: string): boolean {
  const name = WORKS_AS_IT_IS.exec(text)?.[1];
  return name !== undefined && bodiesAt(name, 0, true)?.end === name.length;
}

const WORKS_AS_IT_IS =
  /^(?:(?:Các t|T)hành viên (?:của )?)?([^.;:]{3,120}?) (?:và các thành viên )?(?:(?:làm việc|hoạt động) theo chế độ (?:kiêm nhiệm|tập thể|chuyên trách)|(?:được )?sử dụng con dấu)(?![A-Za-zÀ-ỹ])(?!.*trách nhiệm)/u;

/** "Cán bộ coi thi: 240 lượt (mỗi phòng 02 cán bộ)": how many there are. */
export function statesCount(text: string): boolean {
  return COUNTED.test(text) && !isPredicateAt(plain(text.slice(0, 60)), 0);
}

const COUNTED =
  /^[^:.;]{3,60}:\s*\d[\d.]* (?:lượt|người|cán bộ|giáo viên|giảng viên|đồng chí|thành viên|phòng)(?: (?!phụ trách|trực|tham gia)\p{Ll}+)?(?: \([^()]{2,60}\))?[.;]?$/u;

/** "..., Thủ trưởng các đơn vị chịu trách nhiệm thi hành Quyết định này": the end of a decision, whatever part of it is cut off. */
export function isEnacting(text: string): boolean {
  return (
    text.length < 700 &&
    /(?:chịu|có) trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện) (?:quyết định|nghị quyết|chỉ thị)(?: này)?(?:[;,] báo cáo kết quả [^;.\d]{2,110})?[^A-Za-zÀ-ỹ\p{N}]*$/iu.test(
      text,
    )
  );
}

/** "Các sở, ngành nghiêm túc triển khai thực hiện. Quá trình thực hiện nếu có vướng mắc ..." */
function callsOnAll(text: string): boolean {
  if (!/^(?:Các|Thủ trưởng|Giám đốc|Hiệu trưởng)(?![A-Za-zÀ-ỹ])/u.test(text) || text.length > 500)
    return false;
  const words = folded(text);
  return (
    /\bnghiem tuc (to chuc |trien khai |phoi hop |va ){0,3}thuc hien\b/.test(words) &&
    (/\b(ke hoach|chuong trinh|chi thi|nghi quyet) nay\b|\bqua trinh (to chuc |trien khai )*thuc hien\b/.test(
      words,
    ) ||
      words.length < 120)
  );
}

/**
 * "Các sở, ngành định kỳ báo cáo kết quả về ... để tổng hợp": how reports go, at the end of a plan. Who is to report every quarter, or by
 * a day, is given a duty.
 */
function reportsBack(text: string): boolean {
  const { cadence, dueOn } = timeSaid(text);
  if (dueOn !== null || (cadence !== null && cadence !== 'continuous' && cadence !== 'conditional'))
    return false;
  if (
    !/^(?:Các|Thủ trưởng|Giám đốc|Định kỳ|Hằng|Hàng|Trong quá trình)(?![A-Za-zÀ-ỹ])/u.test(text) ||
    text.length > 500
  )
    return false;
  return /\bbao cao\b.*\b(qua|ve|gui|cho)\b.*\b(tong hop|theo doi|(?<!\bban )chi dao|xem xet)\b/.test(
    folded(text),
  );
}

/** Whether a paragraph asks everybody to carry the plan out; at the end of the assignments it is no duty of its own. */
export function asksEverybody(text: string): boolean {
  if (callsOnAll(text) || reportsBack(text) || carriesOutAlone(text)) return true;
  if (!/^(?:Yêu|Đề|Căn|Nhận|Ban|Ủy|Uỷ|UBND|Thường trực)(?![A-Za-zÀ-ỹ])/u.test(text)) return false;
  // "..., gửi báo cáo trước ngày 15/12": a duty with a day
  if (timeSaid(text).dueOn !== null) return false;
  return /^(yeu cau|de nghi|can cu|nhan duoc|(ban thuong vu|uy ban nhan dan|ubnd) .* yeu cau|thuong truc .* (yeu cau|de nghi)) /.test(
    folded(text.slice(0, 300)),
  );
}
