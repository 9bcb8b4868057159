import { titleKind } from '../names/titles.js';
import { beginsAsPredicate } from '../text/predicates.js';
import { isCapitals, plain } from '../text/spelling.js';

/** Whether words stand in no table: a section, an annex, the recipients. */
export function endsTable(text: string): boolean {
  return (
    isTitleOfSection(text) ||
    /^(?:[IVX]{1,5}\s*[.\-–/]\s*\p{Lu}{2}|(?:PHẦN|Phần|MỤC|CHƯƠNG) (?:[IVX]{1,5}|\d{1,2}|THỨ|thứ)(?![A-Za-zÀ-ỹ])|(?:PHỤ LỤC|Phụ lục|Nơi nhận|NƠI NHẬN|Ghi chú:|Tổng cộng|Tổng số)(?![A-Za-zÀ-ỹ]))/u.test(
      text,
    ) ||
    isListOfThings(text) ||
    RULES.test(text) ||
    text.endsWith('./.')
  );
}

/** "Quy định đối với học sinh" */
const RULES =
  /^(?:Quy định|Nội quy|Quy tắc)(?: chung)? (?:đối với|dành cho|của) (?:các )?\p{Ll}[^.:;|]{3,60}:?$/u;

/** "DANH SÁCH ĐỒ DÙNG: cờ 01; trống 02": a list that stands behind a table, not "DANH MỤC ĐỒ DÙNG: rà soát, mua thêm". */
function isListOfThings(text: string): boolean {
  const title = /^DANH (?:SÁCH|MỤC)\s[^\p{Ll}:]{3,100}:\s+/u.exec(text)?.[0].length;
  return title !== undefined && !beginsAsPredicate(plain(text.slice(title, title + 60)));
}

/** "D. TỔ CHỨC THỰC HIỆN", "IV. Tổ chức thực hiện", "PHÂN CÔNG NHIỆM VỤ". */
function isTitleOfSection(text: string): boolean {
  if (isCapitals(text) && titleKind(text) === 'assigns') return true;
  const title = /^(?:[IVX]{1,5}|[A-HĐ])\s*[.)–-]\s+(?=\p{Lu})(.{4,80})$/u.exec(text)?.[1];
  const numbered = /^\d{1,2}\s*[.)–-]\s+(\p{Lu}{2}.{3,80})$/u.exec(text)?.[1] ?? '';
  return (
    (title !== undefined && titleKind(title) !== 'open') ||
    (isCapitals(numbered) && titleKind(numbered) !== 'open')
  );
}
