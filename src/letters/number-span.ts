import type { LayoutName } from '../documents/layout.js';
import { type CalendarDay, yearOf } from '../kernel/calendar-day.js';
import { ConflictError } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';

/** Years of a committee's term. */
const TERM_YEARS = 5;
/** A congress may be held early, though not by more than a year: what begins sooner is the same term, said otherwise. */
const SHORTEST_TERM_YEARS = 4;

/**
 * Within what numbers begin at 1 and never come again: the term of the committee for Party bodies ("2025-2030"), the year for those
 * of the State ("2026"). `terms`: the first days of the committee's terms that are known, in their order; a day before them all is of the
 * term before.
 * @throws ConflictError `term_unknown` where the term is asked for and none is known.
 */
export function numberSpan(layout: LayoutName, on: CalendarDay, terms: readonly CalendarDay[]): string {
  if (layout === 'state-2020') return String(yearOf(on));
  const [first] = terms;
  if (first === undefined) throw termUnknown();
  const term = terms.findLast((from) => from <= on);
  return spanFrom(term === undefined ? yearOf(first) - TERM_YEARS : yearOf(term));
}

/**
 * The terms with one that begins on that day: it takes the place of those that nobody numbered in, and of the same one said otherwise.
 * `used`: the terms with numbers ("2025-2030").
 */
export function withTerm(
  terms: readonly CalendarDay[],
  used: readonly string[],
  beganOn: CalendarDay,
): CalendarDay[] {
  const kept = terms.filter(
    (from) => used.includes(spanFrom(yearOf(from))) && yearOf(from) !== yearOf(beganOn),
  );
  return [...kept, beganOn].toSorted();
}

function spanFrom(year: number): string {
  return `${year}-${year + TERM_YEARS}`;
}

/**
 * The term that numbers were taken in is not moved, for they would come again. `used`: the last term with numbers ("2025-2030"); null
 * where none were taken.
 * @throws ConflictError `term_in_use` for a beginning that is neither of that term nor of one after it.
 */
export function requireSameOrNextTerm(used: string | null, beganOn: CalendarDay): void {
  if (used === null) return;
  const years = yearOf(beganOn) - Number(used.split('-')[0]);
  if (years === 0 || years >= SHORTEST_TERM_YEARS) return;
  const text = {
    vi: `Sổ của nhiệm kỳ ${used} đã có số: nhiệm kỳ này không đổi sang năm khác được, vì số sẽ lặp lại. Nhiệm kỳ mới bắt đầu sau đó ít nhất ${SHORTEST_TERM_YEARS} năm.`,
    en: `Registers of the term ${used} hold numbers: it cannot begin in another year, for numbers would come again. A new term begins at least ${SHORTEST_TERM_YEARS} years later.`,
  };
  throw new ConflictError('term_in_use', text, [{ name: 'beganOn', message: text }]);
}

/** "Nhiệm kỳ 2025-2030", "Năm 2026". */
export function spanLabel(span: string): Text {
  return span.includes('-')
    ? { vi: `Nhiệm kỳ ${span}`, en: `Term ${span}` }
    : { vi: `Năm ${span}`, en: `Year ${span}` };
}

function termUnknown(): ConflictError {
  const text = {
    vi: 'Chưa ghi ngày bắt đầu nhiệm kỳ của cấp ủy: văn bản của Đảng đánh số theo nhiệm kỳ.',
    en: 'Nobody has said when the term of the committee began: documents of the Party are numbered by term.',
  };
  return new ConflictError('term_unknown', text, [{ name: 'beganOn', message: text }]);
}
