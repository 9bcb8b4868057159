import { NAMED_FIELD } from '../names/body-heads.js';
import { knownOfficeEnd } from '../names/known-offices.js';
import { subjectOf } from '../names/subject.js';
import { wholeNameEnd } from '../names/whole-names.js';
import { markOf, ordinalOf } from '../text/marks.js';
import { predicateAt } from '../text/predicates.js';
import type { SourceLine } from '../text/source-lines.js';
import { isCapitals, plain } from '../text/spelling.js';
import { partOf } from '../text/words.js';

/** Where a sentence or an announcement has ended and a number stands: "... an ninh. 4. Trạm Y tế". */
const nextNumber = /(?<=[.;:])\s+(?=(\d{1,2})\.\s+\p{Lu}[A-Za-zÀ-ỹ\d])/gu;
/** "IV. PHÂN CÔNG 1. Văn phòng": the first number right after a title in capitals. */
const firstNumber = /^([IVX]{1,5}[.)/-]\s*[^\p{Ll}\d]{5,120}?)\s+(?=1\.\s+\p{Lu}\p{Ll})/u;
/** "Sở Nội vụ: - Chủ trì ...; - Tổng hợp ...". */
const nextDash = /(?<=[.;:])\s+(?=[-–+]\s+\p{Lu}\p{Ll})/gu;
/** Any dash ahead of a capital. */
const anyDash = /\s(?=[-–+]\s+(\p{Lu}))/gu;

/** The lines, those apart that a copy has put on one line: a title with its first number, a number with the next, a name with its dashes. */
export function withoutRunOns(lines: readonly SourceLine[]): readonly SourceLine[] {
  let last = 0;
  const numbered = parted(lines, (line) => {
    const numbers = numbersIn(line, last);
    last = numbers.last;
    return numbers.places;
  });
  return parted(numbered, dashesIn);
}

function parted(
  lines: readonly SourceLine[],
  placesIn: (line: SourceLine) => readonly number[],
): readonly SourceLine[] {
  const places = lines.map(placesIn);
  if (places.every(({ length }) => length === 0)) return lines;
  return lines.flatMap((line, index) => apart(line, places[index] ?? []));
}

/** The lines that one line is cut into at these places. */
export function apart(line: SourceLine, places: readonly number[]): readonly SourceLine[] {
  return [0, ...places].map((from, index) => {
    const words = partOf(line, from, places[index]);
    if (words === line) return line;
    return {
      ...line,
      ...words,
      start: words.from[0] ?? line.start,
      end: words.to.at(-1) ?? line.end,
      ...(index === 0 ? {} : { afterBlank: false, footnote: null }),
    };
  });
}

function dashesIn({ text, cells }: SourceLine): readonly number[] {
  if (cells !== null || text.length < 30) return [];
  const dashes = Array.from(text.matchAll(nextDash), ({ index }) => index);
  const [first] = dashes;
  if (first !== undefined) {
    if (/^[-–+]\s/u.test(text) || (dashes.length > 1 && text.charAt(first - 1) === ':')) return dashes;
  }
  const named = dashAfterName(text, first ?? text.length);
  return named === null ? [] : [named, ...dashes];
}

/** "1. Sở Nội vụ - Chủ trì ...": where a dash stands between a name and what it is to do; none of the name's own. */
function dashAfterName(text: string, end: number): number | null {
  if (!'.;'.includes(text.charAt(end - 1))) return null;
  const from = markOf(text)?.length ?? 0;
  const beginning = plain(text.slice(from, from + 240));
  const whole =
    from + Math.max(wholeNameEnd(beginning, 0), knownOfficeEnd(beginning, 0, text.slice(from), false));
  for (const { index } of text.slice(0, Math.min(end, 120)).matchAll(anyDash)) {
    if (index < whole) continue;
    const task = plain(text.slice(index, Math.min(end, index + 120))).replace(/^\s[-–+]\s+/u, '');
    if (NAMED_FIELD.areAt(task, 0) || !isVerbWithObject(task)) continue;
    if (subjectOf(text.slice(from, index))?.form === 'heading') return index;
  }
  return null;
}

/**
 * "Xây dựng kế hoạch": a verb with what it is about. Not "Xây dựng xã", "Thống kê:", nor what goes on as a
 * name does: "Quản lý sinh viên", "Quản lý sinh viên chủ trì, ...", "Hướng dẫn học tập: ...".
 */
function isVerbWithObject(words: string): boolean {
  const after = words.slice(predicateAt(words, 0).length);
  return (
    after !== words &&
    !GENERAL_OFFICE.test(words) &&
    /^ (?!(?:và|tỉnh|huyện|xã|phường|thành phố|trường)(?![A-Za-zÀ-ỹ]))[A-Za-zÀ-ỹ]/u.test(after) &&
    !/^[^.;]{0,60}(?::|\s(?:chủ trì|(?:có|chịu) trách nhiệm|phối hợp|tham mưu)(?![A-Za-zÀ-ỹ]))/u.test(after)
  );
}

/** "Phòng Hành chính - Tổng hợp đôn đốc ...", "Phòng Cơ sở vật chất - Trang thiết bị": the end of a name, and what that office does. */
const GENERAL_OFFICE =
  /^(?:(?:tổng hợp|thống kê|lưu trữ) (?:hỗ trợ|tham mưu|theo dõi|đôn đốc|chuẩn bị|bố trí|rà soát|xây dựng|lập|cử|phân công|thông báo|phục vụ|gửi|mời|in)|trang thiết bị)(?![A-Za-zÀ-ỹ])/u;

const OWN_FIRST = /[:;,]\s1\.\s+\p{Lu}[^.]*[;,]\s2\.\s/u;

/** Where numbers go on from `last`, the one before the line, and the last of them. */
function numbersIn({ text, cells }: SourceLine, before: number): { places: number[]; last: number } {
  if (cells !== null) return { places: [], last: before };
  const title = firstNumber.exec(text)?.[1];
  const mark = markOf(text);
  const isTitled = title !== undefined && isCapitals(title);
  const places = isTitled ? [title.length] : [];
  let last = before;
  // "Làm ba việc: 1. Lấy mẫu; 2. Trả kết quả": a sentence that counts by itself
  if (!isTitled && OWN_FIRST.test(text)) return { places, last };
  if (isTitled) last = 1;
  else if (mark?.kind === 'number') last = ordinalOf(mark);
  for (const { index, 1: number } of text.matchAll(nextNumber)) {
    if (last === 0 || Number(number) !== last + 1) continue;
    places.push(index);
    last += 1;
  }
  return { places, last };
}
