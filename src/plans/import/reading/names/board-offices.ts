import { plain } from '../text/spelling.js';

/** "Phó Chủ nhiệm", "Ủy viên chuyên trách": an office of a committee by itself, without whose it is. */
export function isOfficeOfCommittee(text: string): boolean {
  return /^(?:(?:đ\/c|đồng chí) )?(?:phó )?(?:chủ nhiệm|bí thư|chủ tịch|ủy viên)(?:,? (?:thường trực|chuyên trách|kiêm nhiệm|ban thường vụ|phụ trách))*[.;]?$/u.test(
    plain(text),
  );
}

/** "Thành viên: đ/c Bí thư - Trưởng Tiểu ban; 03 đồng chí khác": who is in it, by their offices. */
export function listsMembers(text: string): boolean {
  const words = plain(text);
  const label = /^(?:thành viên|thành phần|nhân sự|danh sách)(?: (?:gồm|tiểu ban|tổ|ban|đoàn))*\s*:\s*/u.exec(
    words,
  )?.[0];
  if (label === undefined) return false;
  const parts = words.slice(label.length).split(/;\s*/u);
  return parts.every((part) => PERSONS.test(part));
}

const PERSONS =
  /^(?:\d{1,3} (?:đồng chí|thành viên|người|đ\/c)|(?:các )?(?:đ\/c|đồng chí|ông|bà|phó |trưởng |bí thư|chủ tịch|ủy viên|đại diện))(?![A-Za-zÀ-ỹ])[^:]*$/u;
