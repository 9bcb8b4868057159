import { isPredicateAt } from '../text/predicates.js';
import type { Sought } from './name-words.js';

/** Fields that say nothing without what they are about. */
const field = /(?:kiểm soát|hỗ trợ|xúc tiến|ứng dụng)$/u;
const object =
  /^(?:thanh toán|đào tạo|chuyển giao|truyền thông|đầu tư|phát triển|chi(?! trả))(?![A-Za-zÀ-ỹ])/u;

/** "Trung tâm Kiểm soát thanh toán", "Trung tâm Hỗ trợ đào tạo": whether the verb at `at` is what the name is about. */
export function isObjectOfField({ text, plain }: Sought, at: number, before: number): boolean {
  const found = field.exec(plain.slice(Math.max(0, before - 12), before))?.[0];
  return (
    found !== undefined &&
    /^\p{Lu}/u.test(text.slice(before - found.length, before)) &&
    object.test(plain.slice(at, at + 14))
  );
}

/** Fields of offices that begin with a verb in small letters and are nothing else. */
const fieldOfOffice =
  /(?:kiểm soát bệnh tật|đăng ký đất đai|phục vụ hành chính công|xúc tiến (?:đầu tư|thương mại)(?:(?:,| và|,? -) (?:đầu tư|thương mại|du lịch))*)(?![A-Za-zÀ-ỹ])/uy;

/** What a company builds, by which it is called: "các Tổng công ty xây dựng giao thông". */
const builds =
  /xây dựng(?: công trình)? (?:giao thông|thủy lợi|dân dụng|công nghiệp|đô thị|hạ tầng|thủy điện|nông thôn)(?:,? (?:và )?(?:thủy lợi|dân dụng|công nghiệp))*/uy;

/** "Giám đốc Trung tâm phục vụ hành chính công": the length of what the office at the end of a name is for; 0 where nothing says it. */
export function fieldOfOfficeAt(plain: string, at: number, before: number): number {
  const noun = plain.slice(Math.max(0, before - 10), before);
  if (noun.endsWith('công ty')) return fieldOfCompanyAt(plain, at);
  if (!/(?<![A-Za-zÀ-ỹ])(?:trung tâm|văn phòng)$/u.test(noun)) return 0;
  fieldOfOffice.lastIndex = at;
  return fieldOfOffice.exec(plain)?.[0].length ?? 0;
}

/** Where another verb follows, as "xây dựng" would otherwise be what the companies do. */
function fieldOfCompanyAt(plain: string, at: number): number {
  builds.lastIndex = at;
  const length = builds.exec(plain)?.[0].length ?? 0;
  return length > 0 && isPredicateAt(plain, at + length + 1) ? length : 0;
}

/** "trưởng các khoa đào tạo, ...": what kind of faculties they are, as nothing that is taught follows. */
export function isKindOfFaculty(plain: string, at: number): boolean {
  if (!/(?<![A-Za-zÀ-ỹ])khoa\s$/u.test(plain.slice(Math.max(0, at - 6), at))) return false;
  const after = /^đào tạo(\s*(?:[,;:.]|$)|\s+)/u.exec(plain.slice(at, at + 60));
  if (after === null) return false;
  return !/^\s+$/u.test(after[1] ?? '') || isPredicateAt(plain, at + after[0].length);
}
