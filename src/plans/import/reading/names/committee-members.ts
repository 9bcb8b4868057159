import { isPredicateAt } from '../text/predicates.js';
import { plain } from '../text/spelling.js';

const OFFICE =
  '(?:(?:(?:phó )?(?:trưởng|chủ tịch)|phó) (?:ban|đoàn|tiểu ban|hội đồng)|tổ trưởng|tổ phó|thành viên|ủy viên|thư ký)(?: (?:ban|thường trực|chỉ đạo|tổ chức|giám khảo|chính))*';
/** "Ông Trần Văn A, Giám đốc Sở - Trưởng ban;" */
const PERSON_WITH_OFFICE =
  /^(?:các )?(?:ông|bà|đồng chí|đ\/c|thầy|cô)(?:\s|:\s)[^.;]*[-–,:]\s*(?:tổ trưởng|tổ phó|thành viên|ủy viên|thư ký|trưởng ban|trưởng đoàn|phó (?:trưởng )?ban|phó chủ tịch|chủ tịch)[^.;:()]{0,40}\)?[.;,]?$/u;
/** "Ông Trần Văn A, Phó Giám đốc Sở Xây dựng.", "Bà Lò Thị B - Chuyên viên phòng Kinh tế;" */
const PERSON_OF_BODY =
  /^(?:Các )?(?:Ông|Bà|Đồng chí|Đ\/c|Thầy|Cô)(?:\.|\s?:)?\s+\p{Lu}[A-Za-zÀ-ỹ]*(?:\s\p{Lu}[A-Za-zÀ-ỹ]*){1,5}\s*[,–-]\s*\p{Lu}[^:;]{2,200}[.;,]?$/u;
/** What makes a sentence of it. */
const DOES =
  /[\s,](?:phụ trách|chịu trách nhiệm|chỉ đạo|theo dõi|chủ trì|có (?:nhiệm vụ|trách nhiệm)|tham mưu|tổng hợp|điều hành|đôn đốc|trực tiếp|đọc|báo cáo|dẫn|thực hiện|triển khai|chuẩn bị|viết|soạn|ghi|trực|lập|giúp|kiểm tra|hướng dẫn|liên hệ|tổ chức|phát biểu|trao|giám sát|cung cấp|trồng|gửi|làm đầu mối|phân công|khai mạc|tiếp|nhận|mời|mua|bảo đảm|đảm bảo|xây dựng|trình bày)\s/u;

/** "Các tổ trưởng chuyên môn: Thành viên" */
const IS_OFFICE = new RegExp(`^[^.;:]{2,90}:\\s*${OFFICE}[.;,]?$`, 'u');
/** "Trưởng Ban Tổ chức: Phó Hiệu trưởng phụ trách chuyên môn" */
const WHO_IT_IS = String.raw`${OFFICE}:\s*(?:ông|bà|đồng chí|thầy|cô|phó|trưởng|hiệu trưởng|giám đốc|bí thư|chủ tịch|(?:các )?tổ trưởng|giáo viên)\s[^.;:]{0,80}`;
const OFFICE_IS = new RegExp(String.raw`^${WHO_IT_IS}(?:;\s*${WHO_IT_IS})*[.;,]?$`, 'u');

/** "Đồng chí Phó Bí thư làm Trưởng đoàn"; not whom somebody is given. */
const AS_HEAD =
  /^(?!giao\s|phân công\s|cử\s)[^.;:,]{3,80}\slàm (?:(?:phó )?trưởng (?:đoàn|ban|tiểu ban)|tổ trưởng|tổ phó|thư ký)(?:\s[^.;:,]{1,30})?[.;]?$/u;

/** "Ban Tổ chức do Phó Hiệu trưởng làm Trưởng ban" */
const LED_BY =
  /^(?:ban|tổ|tiểu ban|đoàn|hội đồng)\s[^.;:]{0,60}\sdo\s[^.;:]{3,120}\slàm (?:trưởng|chủ tịch|tổ trưởng)(?![A-Za-zÀ-ỹ])(?![^:]*\s(?:có|chịu) (?:nhiệm vụ|trách nhiệm)(?![A-Za-zÀ-ỹ]))[^:]*$/u;

/** "Ban chỉ đạo kỳ thi: Phó Hiệu trưởng làm Trưởng ban" */
const HEADED_BY =
  /^(?:ban|tổ|tiểu ban|đoàn|hội đồng)\s[^.;:]{0,60}:\s[^.;:]{3,120}\slàm (?:trưởng|chủ tịch|tổ trưởng)[^.;:,]{0,30}[.;]?$/u;

/** "Các tiểu ban: Nội dung; Hậu cần; An ninh (phân công chi tiết tại Phụ lục 1)" */
const SUBCOMMITTEES =
  /^(?:các |\d{1,2} )?(?:tiểu ban|tổ công tác|tổ giúp việc|nhóm)(?: chuyên môn| giúp việc| phục vụ)?(?: gồm)?:[^.:]*\((?:phân công|thành viên|danh sách|nhiệm vụ)[^()]*(?:tại|theo|ở) phụ lục[^()]*\)[.;]?$/u;

/** Who is what in a committee that is set up. */
export function isMember(text: string): boolean {
  const words = plain(text);
  if (PERSON_WITH_OFFICE.test(words)) return !acts(words);
  if (PERSON_OF_BODY.test(text)) return !DOES.test(text);
  return [IS_OFFICE, OFFICE_IS, AS_HEAD, LED_BY, HEADED_BY, SUBCOMMITTEES].some((form) => form.test(words));
}

const PLACE =
  /(?<![A-Za-zÀ-ỹ])(?:tỉnh|huyện|xã|phường|thị trấn|thành phố|thôn|bản|ấp|khu phố|dân phố|mặt trận|trường|cơ quan|đơn vị|chi bộ|đảng ủy)\s+/gu;

/** "Đồng chí A, Phó Chủ tịch UBND xã chỉ đạo chung": what the person is to do comes after the office. */
function acts(words: string): boolean {
  return [...words.matchAll(PLACE)].some(({ index, 0: place }) => {
    return isPredicateAt(words, index + place.length);
  });
}
