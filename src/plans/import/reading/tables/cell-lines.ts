import { bodiesAt } from '../names/body-names.js';
import { asksForMore, endsInHead } from '../text/spelling.js';
import { joinedWords, type Words } from '../text/words.js';
import { isOnlyTime } from '../times/time-words.js';

/** Longer ones are no cell: what stands there is no table. */
export const MOST_OF_CELL = 40;

/** With "Cục Khí tượng" and "Thủy văn" on one line, where a row has more lines than there are columns. */
export function withWholeNames(lines: readonly Words[], width: number): readonly Words[] {
  if (lines.length <= width || lines.length > MOST_OF_CELL) return lines;
  return lines.reduce<Words[]>((found, line) => {
    const last = found.at(-1);
    const isRest = last !== undefined && isRestOfName(last.text, line.text);
    return isRest ? [...found.slice(0, -1), joinedWords([last, line])] : [...found, line];
  }, []);
}

function isRestOfName(name: string, rest: string): boolean {
  if (OF_HOUSE.test(name) && HOUSE.test(rest)) return true;
  if (!OFFICE.test(name) || kindOf(name) !== 'body' || kindOf(rest) !== 'other' || PRODUCT.test(rest))
    return false;
  const whole = `${name} ${rest}`.replace(/[,;]$/u, '');
  const [one, other] = [bodiesAt(name, 0, true), bodiesAt(whole, 0, true)];
  return other?.end === whole.length && other.members.length === one?.members.length;
}

/** "Công đoàn" and "Trường" on the next line: whose it is. */
const OF_HOUSE = /^(?:Công đoàn|Đoàn (?:[Tt]hanh niên|TN)|Đảng ủy|Hội [Ss]inh viên)$/u;
const HOUSE = /^(?:Trường|Sở|Bộ|Ngành|Khối)$/u;

/** What has a long name. */
const OFFICE =
  /^(?:Cục|Vụ|Viện|Sở|Trung tâm|Chi cục|Phòng|Ban|Văn phòng|Tổng cục|Học viện|Trường|Công ty|Tập đoàn|Hội|Hiệp hội)\s/u;

/** What is made, in a column of its own behind the names. */
const PRODUCT =
  /^(?:Kế hoạch|Báo cáo|Quyết định|Văn bản|Công văn|Đề án|Hội nghị|Nghị quyết|Tờ trình|Danh sách|Phương án|Chương trình|Hồ sơ|Biên bản|Tài liệu|Tin|Phóng sự|Hệ thống|Phần mềm|Dự thảo|Thông báo|Hướng dẫn|Quy chế|Quy trình|Lớp|Bộ|Cơ sở|Mô hình|Sổ|Bảng|Bản(?! quyền| đồ)|Danh mục|Cuộc|Hội thi|Lễ(?! tân| hội)|Buổi|Đợt|Video|Clip|Infographic|Pano|Băng rôn|Tờ|Bài|Thẻ|Giấy|Cây(?! ăn| lương| trồng)|Ấn phẩm|Số liệu|Kết quả|Người(?! khuyết| mù))(?![A-Za-zÀ-ỹ])/u;

/** "Cục Thủy sản và", "Kiểm ngư, Cục": the words go on in the next line of the cell. */
export function isOpenAt(text: string, next: string): boolean {
  return asksForMore(text) || (endsInHead(text) && !(ALONE.test(text) && BODY_OF_ITS_OWN.test(next)));
}

/** A cell may say no more of a body. */
const ALONE = /^(?:Văn phòng|Hội đồng|Chủ tịch)$/u;

/** None that has an office or a council: "Văn phòng", "Đoàn ĐBQH tỉnh" is one name. */
const BODY_OF_ITS_OWN =
  /^(?:Phòng|Ban(?! (?:Chỉ đạo|Thường|Chấp hành|Cán sự|Quản lý|Dân tộc))|Trung tâm|Tổ|Khoa|Thanh tra|Chi cục|Trạm|Đoàn (?:[Tt]hanh niên|TN)|Công an|Quân sự|(?:Các )?Phó|Bí thư|Trưởng|Giáo viên|Kế toán)(?![A-Za-zÀ-ỹ])/u;

/** "nt", "-nt-", "như trên", a ditto mark: what the cell above says. */
export const DITTO = /^[-–\s(]*(?:nt|n\/t|như trên|như mục trên|[″"”“〃])[-–\s).]*$/iu;

/** What a line of a cell seems to be. */
export function kindOf(text: string): 'body' | 'time' | 'same' | 'other' {
  if (DITTO.test(text)) return 'same';
  if (isOnlyTime(text) || BEGINS_TIME.test(text)) return 'time';
  if (EVERYBODY.test(text) || COMMITTEE.test(text) || SHORT.test(text)) return 'body';
  const name = withoutShare(text);
  const bodies = bodiesAt(name, 0, true);
  return bodies !== null && bodies.end >= name.length * 0.8 ? 'body' : 'other';
}

/** "Ban Chỉ đạo 35 (Ban Tuyên giáo là", "Văn phòng chủ trì, Sở Y tế", "(Sở Tài chính)": without what is said beside the names. */
function withoutShare(text: string): string {
  const name = /^\(([^()]+)\)$/u.exec(text)?.[1] ?? text;
  return name.replace(/\s*\([^()]*\)?$/u, '').replaceAll(/ (?:chủ trì|đầu mối)(?=[,;]|$)/gu, '');
}

/** "Trước ngày", the day itself on the next line. */
const BEGINS_TIME =
  /^(?:(?:Xong t|Hoàn thành t|T)rước|Chậm nhất(?: là)?|Từ|Đến(?: hết)?)(?: ngày| tháng| quý)?$|^(?:Trước|Tháng|Quý)$/u;

/** "P. Đào tạo", "TT. CNTT và Học liệu": the short name of a unit. */
const SHORT = /^(?:P|TT|VP|K|BM|TTr)\. ?\p{Lu}[A-Za-zÀ-ỹ&, -]{1,40}$/u;

/** "Toàn trường", "Toàn thể CB, GV, NV", "100% giáo viên": a cell of who takes part. */
const EVERYBODY =
  /^(?:(?:Toàn (?:trường|thể|cơ quan|đơn vị)|Cả (?:trường|tổ|khối)|100%)(?![A-Za-zÀ-ỹ])(?: [A-Za-zÀ-ỹ,&.-]+){0,5})$/u;

/** "Ban Chỉ đạo diễn tập": a committee with what it is for. */
const COMMITTEE =
  /^(?:Ban (?:Chỉ đạo|Tổ chức)|Hội đồng|Tổ công tác)(?: (?!họp|tổ chức|báo cáo|xây dựng|ban hành|tham mưu|rà soát|triển khai)[A-Za-zÀ-ỹ]+){1,3}$/u;
