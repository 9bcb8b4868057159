import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';
import { isDoing } from './acting-subjects.js';
import { listsMembers } from './board-offices.js';
import { bodiesAt } from './body-names.js';

const OFFICE =
  '(?:(?:(?:phó )?(?:trưởng|chủ tịch)|phó) (?:ban|đoàn|tiểu ban|hội đồng)|tổ trưởng|tổ phó|thành viên|ủy viên|thư ký)(?: (?:ban|thường trực|chỉ đạo|tổ chức|giám khảo|chính))*';
/** "Ông Trần Văn A, Giám đốc Sở - Trưởng ban;" */
const PERSON_WITH_OFFICE =
  /^(?:các )?(?:ông|bà|đồng chí|đ\/c|thầy|cô)(?:\s|:\s)[^.;]*[-–,:]\s*(?:tổ trưởng|tổ phó|thành viên|ủy viên|thư ký|trưởng ban|trưởng đoàn|phó (?:trưởng )?ban|phó chủ tịch|chủ tịch)[^.;:()]{0,40}\)?[.;,]?$/u;
/** "Ông Trần Văn A, Phó Giám đốc Sở Xây dựng.", "Bà Lò Thị B - Chuyên viên phòng Kinh tế;" */
const PERSON_OF_BODY =
  /^(?:Các )?(?:Ông|Bà|Đồng chí|Đ\/c|Thầy|Cô)(?:\.|\s?:)?\s+\p{Lu}[A-Za-zÀ-ỹ]*(?:\s\p{Lu}[A-Za-zÀ-ỹ]*){1,5}\s*[,–-]\s*\p{Lu}[^:;]{2,200}[.;,]?$/u;
/** "Ủy viên Ban Thường vụ Tỉnh ủy", below a person */
const OF_COMMITTEE =
  /^(?:phó )?(?:ủy viên|bí thư)(?: (?:ban thường vụ|ban chấp hành|thường trực|dự khuyết|tỉnh ủy|thành ủy|huyện ủy|đảng ủy))+[.;,]?$/u;
/** "Các tổ trưởng chuyên môn: Thành viên" */
const IS_OFFICE = new RegExp(`^[^.;:]{2,90}:\\s*${OFFICE}[.;,]?$`, 'u');
/** "Trưởng Ban Tổ chức: Phó Hiệu trưởng phụ trách chuyên môn" */
const WHO_IT_IS = String.raw`${OFFICE}:\s*(?:ông|bà|đồng chí|thầy|cô|phó|trưởng|hiệu trưởng|giám đốc|bí thư|chủ tịch|(?:các )?tổ trưởng|giáo viên)(?:\s[^.;:]{0,80})?(?=[.;,]|$)`;
/** "Cơ quan giúp việc: Văn phòng Huyện ủy", behind who is at the head. */
const HELPED_BY = String.raw`(?:cơ quan|đơn vị|bộ phận) (?:giúp việc|thường trực|tham mưu):\s*[^.;:]{3,120}`;
const OFFICE_IS = new RegExp(String.raw`^${WHO_IT_IS}(?:[.;]\s*(?:${WHO_IT_IS}|${HELPED_BY}))*[.;,]?$`, 'u');

/** "Đồng chí Phó Bí thư làm Trưởng đoàn"; not whom somebody is given. */
const AS_HEAD =
  /^(?!giao\s|phân công\s|cử\s)[^.;:,]{3,80}\slàm (?:(?:phó )?trưởng (?:đoàn|ban|tiểu ban)|tổ trưởng|tổ phó|thư ký)(?:\s[^.;:,]{1,30})?[.;]?$/u;

/** "Ban Tổ chức do Phó Hiệu trưởng làm Trưởng ban" */
const LED_BY =
  /^(?:ban|tổ|tiểu ban|đoàn|hội đồng)\s[^.;:]{0,60}\sdo\s[^.;:]{3,120}\slàm (?:trưởng|chủ tịch|tổ trưởng)(?![A-Za-zÀ-ỹ])(?![^:]*\s(?:có|chịu) (?:nhiệm vụ|trách nhiệm)(?![A-Za-zÀ-ỹ]))[^:]*$/u;

const SEAT =
  '(?:(?:phó )?trưởng (?:đoàn|ban|tiểu ban|nhóm)|phó (?:ban|đoàn)|tổ trưởng|tổ phó|thư ký|thành viên|ủy viên)[^.;:,]{0,30}';

/** "Do đồng chí Bí thư làm Trưởng Tiểu ban; Văn phòng Huyện ủy là cơ quan thường trực.": who makes up the group of the heading. */
const MADE_UP_OF = new RegExp(
  `^(?!(?:giao|phân công|cử|mời|đề nghị|chọn|bầu|bố trí) )(?:do )?[^.;:,]{3,120} làm ${SEAT}(?:[;,] [^.;:,]{3,100} (?:(?:làm|là) ${SEAT}|(?:là|làm) (?:cơ quan|bộ phận|đơn vị) (?:thường trực|giúp việc)[^.;:,]{0,40}))*[.;]?$`,
  'u',
);

/** "Ban chỉ đạo kỳ thi: Phó Hiệu trưởng làm Trưởng ban" */
const HEADED_BY =
  /^(?:ban|tổ|tiểu ban|đoàn|hội đồng)\s[^.;:]{0,60}:\s[^.;:]{3,120}\slàm (?:trưởng|chủ tịch|tổ trưởng)[^.;:,]{0,30}[.;]?$/u;

/** "Ban Chỉ đạo gồm: Hiệu trưởng – Trưởng ban; ..." */
const CONSISTS_OF =
  /^(?:ban|tổ|tiểu ban|đoàn|hội đồng)(?![A-Za-zÀ-ỹ])[^.;:]{0,80}\s(?:bao )?gồm(?: có)?(?: \d{1,3} (?:đồng chí|thành viên|người))?\s*:(?!.*\s(?:nhiệm vụ|trách nhiệm)(?![A-Za-zÀ-ỹ]))[^.]*\.?$/u;

/** "Các tiểu ban: Nội dung; Hậu cần; An ninh (phân công chi tiết tại Phụ lục 1)" */
const SUBCOMMITTEES =
  /^(?:các |\d{1,2} )?(?:tiểu ban|tổ công tác|tổ giúp việc|nhóm)(?: chuyên môn| giúp việc| phục vụ)?(?: gồm)?:[^.:]*\((?:phân công|thành viên|danh sách|nhiệm vụ)[^()]*(?:tại|theo|ở) phụ lục[^()]*\)[.;]?$/u;

/** Who is what in a committee that is set up. */
export function isMember(text: string): boolean {
  const words = plain(text);
  if (CONSISTS_OF.test(words) || MADE_UP_OF.test(words)) return !isDoneBySomeOfThem(text);
  if (PERSON_WITH_OFFICE.test(words) || PERSON_OF_BODY.test(text)) return !hasTask(text);
  if (areSeatsAlone(text) || listsMembers(text)) return true;
  return [OF_COMMITTEE, IS_OFFICE, AS_HEAD, LED_BY, HEADED_BY, SUBCOMMITTEES].some((form) =>
    form.test(words),
  );
}

/**
 * "Tổ giúp việc gồm: Văn phòng Sở tổng hợp báo cáo; ...", "Kiện toàn Ban Chỉ đạo do đồng chí Giám đốc làm Trưởng ban": what is done with the
 * group, or by one of it.
 */
function isDoneBySomeOfThem(text: string): boolean {
  if (isPredicateAt(plain(text), 0)) return true;
  const colon = text.indexOf(':');
  const each = text
    .slice(colon + 1)
    .split(/[;,]/u)
    .slice(colon < 0 ? 1 : 0)
    .map((said) => said.trimStart());
  return isPredicateAt(plain(each[0] ?? ''), 0) || each.some(acts);
}

function acts(said: string): boolean {
  const bodies = bodiesAt(said, 0, true);
  const after = bodies === null ? '' : plain(said.slice(bodies.end));
  return isDoing(after) && !SITS.test(after);
}

const SITS = /^\s*(?:làm|giữ|kiêm|tham gia|phụ trách|thường trực|do)(?![A-Za-zÀ-ỹ])/u;

/** ", Chủ tịch Hội Phụ nữ xã, vận động hội viên tham gia": small letters behind the office say what the person does. */
function hasTask(text: string): boolean {
  const words = plain(text);
  return Array.from(text.matchAll(/(?<=[\s,])\p{Ll}/gu)).some(
    ({ index }) =>
      (isPredicateAt(words, index) || DOES.test(words.slice(index, index + 20))) &&
      !OF_OFFICE.test(words.slice(0, index)) &&
      !WITHIN_NAME.test(text.slice(index)),
  );
}

/** What persons do beside what bodies do. */
const DOES =
  /^(?:có (?:nhiệm vụ|trách nhiệm)|dẫn|đo đạc|đọc|ghi|gửi|khai mạc|làm đầu mối|mời|mua|nhận|phát biểu|phụ trách|quyết định|tiếp|trao|trình bày|trực|viết)(?![A-Za-zÀ-ỹ])/u;
/** Ahead of what tells of which office somebody is: "Trưởng phòng quản lý đô thị". */
const OF_OFFICE =
  /(?<![A-Za-zÀ-ỹ])(?:ban|bộ phận|cán bộ|chuyên viên|công chức|công tác|lĩnh vực|ngành|phòng|thường|tổ)\s$/u;
/** "Phòng Đấu thầu, thẩm định và Giám sát đầu tư", "(kiêm Tổ trưởng)". */
const WITHIN_NAME = /^(?:(?:đầu tư|kiêm|việc)(?![A-Za-zÀ-ỹ])|\p{Ll}+(?: \p{Ll}+){0,3} và \p{Lu})/u;

/**
 * "Trưởng Tiểu ban: Đồng chí Bí thư. Cơ quan giúp việc: Văn phòng.": who sits where in the group that is named ahead; not "... Văn phòng gửi
 * giấy mời", where one of them has a task.
 */
export function areSeatsAlone(text: string): boolean {
  if (!OFFICE_IS.test(plain(text))) return false;
  const helped =
    /(?:cơ quan|đơn vị|bộ phận) (?:giúp việc|thường trực|tham mưu):\s*([^.;:]+)/iu.exec(text)?.[1] ?? '';
  const bodies = bodiesAt(helped, 0, true);
  return bodies === null || !isDoing(plain(helped.slice(bodies.end)));
}
