import type { Subject } from '../names/subject.js';
import { plain } from '../text/spelling.js';
import type { Addressee } from './assigned-duties.js';

/**
 * Whether a sentence behind a task only tells what others did or laid down: "Sở Xây dựng cấp phép năm 2025." in a plan for 2026, "Bộ Y tế ban
 * hành quy chuẩn mới." behind what a department of the province leads.
 */
export function tellsWhatWas(
  subject: Subject,
  text: string,
  to: Addressee,
  firstYear: number | null,
): boolean {
  const sentence = /^.*?(?=[.;]\s|[.;]?$)/su.exec(text)?.[0] ?? '';
  return (
    (firstYear !== null && isOver(sentence, firstYear)) ||
    (CENTRAL.test(subject.name) &&
      !CENTRAL.test(to.name) &&
      LAYS_DOWN.test(plain(text.slice(subject.rest, subject.rest + 60))))
  );
}

/** "... tháng 5/2025", "... năm 2025 theo Quyết định số 12/QĐ-UBND": no year that is named is in the plan or ahead of it. */
function isOver(sentence: string, firstYear: number): boolean {
  const years = Array.from(sentence.matchAll(YEAR), ([, year]) => Number(year));
  const last =
    /(?<=\s)(?:(?:từ|trong|vào|cuối|đầu) )?(?:năm |tháng \d{1,2}\/|quý [IV]{1,3}\/|ngày \d{1,2}\/\d{1,2}\/)20\d\d$/u;
  return last.test(sentence) && years.every((year) => year < firstYear);
}

const YEAR = /(?:năm |\d\/|[IV]\/|[-–]\s?)(20\d\d)(?!\d)/gu;
const CENTRAL =
  /^(?:Bộ (?!phận|Chỉ huy|Tư lệnh|CHQS)|Các bộ(?![A-Za-zÀ-ỹ])|Chính phủ|Thủ tướng|Quốc hội|Ban Bí thư|Trung ương)/u;
const LAYS_DOWN = /^\s*(?:ban hành|quy định|hướng dẫn|công bố|phê duyệt|cấp phép)(?![A-Za-zÀ-ỹ])/u;
