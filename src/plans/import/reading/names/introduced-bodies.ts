import { plain } from '../text/spelling.js';
import { bodiesAt, type NamedBodies } from './body-names.js';

/** What says that the body ahead of a comma is responsible. */
export const CHARGED_BEHIND_COMMA = /^,\s(?:có|chịu) (?:trách nhiệm|nhiệm vụ)\s/u;

/** "đã được Đảng ủy, Ban Giám hiệu phê duyệt": those by whom something was done, also after the comma. */
export function isPassive(text: string, comma: number, start: number): boolean {
  const by = /(?<![A-Za-zÀ-ỹ])(?:được|do)\s+(?=\p{Lu}[^,;:.]*$)/u.exec(text.slice(0, comma));
  return by !== null && (bodiesAt(text, by.index + by[0].length, true)?.end ?? 0) > start;
}

/** "Thực hiện chỉ đạo của Tỉnh ủy": what follows the comma may be one more of those who are named. */
export function endsWithNames(ahead: string): boolean {
  const of = /(?<![A-Za-zÀ-ỹ])(?:của|do|với|giữa|gồm|tại|từ)\s+(?=[^,;:]*$)/u.exec(ahead);
  return of !== null && bodiesAt(ahead, of.index + of[0].length, true)?.end === ahead.length;
}

/** "Trong công tác xây dựng Đảng, Mặt trận Tổ quốc:": in what something is done; not "Về công tác tuyên truyền, Sở Y tế:". */
export function isOfField(ahead: string, name: string): boolean {
  return (
    /^(?:trong|đối với|về) [^.;:]*xây dựng (?:đảng|chính quyền|hệ thống chính trị)(?:, chính quyền)?$/u.test(
      ahead,
    ) && /^(?:mặt trận|(?:các )?(?:đoàn thể|tổ chức chính trị|hội))(?![A-Za-zÀ-ỹ])/u.test(name)
  );
}

/** "Trước ngày 15/6; riêng các xã vùng cao trước ngày 20/6, ...": only when those have it to do. */
export function isOtherTime(text: string, start: number): boolean {
  const bodies = bodiesAt(text, start + 'riêng '.length, true);
  return (
    bodies !== null &&
    /^,?\s(?:trước|trong|vào|đến|chậm nhất|từ|sau)(?![A-Za-zÀ-ỹ])/u.test(
      text.slice(bodies.end, bodies.end + 20),
    )
  );
}

/** "theo phân công của Trưởng ban, Phó Trưởng ban, có trách nhiệm ...": the last of those whose words are followed, and not who does it. */
export function isOneMoreOfThose(text: string, comma: number, { name, end }: NamedBodies): boolean {
  return (
    CHARGED_BEHIND_COMMA.test(text.slice(end, end + 30)) &&
    /^(?:phó|trưởng|chủ tịch|bí thư|giám đốc|hiệu trưởng|chủ nhiệm|tổ trưởng)(?![A-Za-zÀ-ỹ])/u.test(
      plain(name),
    ) &&
    endsWithNames(text.slice(0, comma))
  );
}
