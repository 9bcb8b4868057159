import type { CalendarDay } from '../kernel/calendar-day.js';
import { type FieldProblem } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import type { Measure } from '../plans/indicator-terms.js';

/** What a body says: a share its part and whole, all others their value (yes-no: 1 or 0). Null is not given. */
export interface Given {
  readonly value: number | null;
  readonly part: number | null;
  readonly whole: number | null;
}

export const nothingGiven: Given = { value: null, part: null, whole: null };

/** A value before it was corrected. */
export interface Correction {
  readonly on: CalendarDay;
  /** The account that corrected it. */
  readonly by: string | null;
  readonly before: Given;
  readonly reason: string;
}

/** Counts of a district or a province stay far below it, and it is exact as a double. */
const LARGEST = 1e12;

export function isNothing({ value, part, whole }: Given): boolean {
  return value === null && part === null && whole === null;
}

/** Whether everything is said that is asked: 0 of 0 is, though it makes no figure. */
export function isWhole(measure: Measure, { value, part, whole }: Given): boolean {
  return measure === 'share' ? part !== null && whole !== null : value !== null;
}

export function sameGiven(one: Given, other: Given): boolean {
  return one.value === other.value && one.part === other.part && one.whole === other.whole;
}

/**
 * The number that the goal is held against: a share in per cent, all others as given; null where it is not given whole, or of
 * nothing (a whole of 0).
 */
export function figureOf(measure: Measure, { value, part, whole }: Given): number | null {
  if (measure !== 'share') return value;
  return part === null || whole === null || whole === 0 ? null : (part * 100) / whole;
}

/**
 * Everything that is wrong with what is given, by the names `value`, `part` and `whole`. `whole` asks whether it is given
 * completely as well: a draft may hold a part whose whole is still missing.
 */
export function givenProblems(measure: Measure, given: Given, complete: boolean): FieldProblem[] {
  const problems = (['value', 'part', 'whole'] as const).flatMap((name) => {
    const number = given[name];
    if (number === null) return [];
    const message = numberProblem(measure, name, number);
    return message === null ? [] : [{ name, message }];
  });
  if (problems.length > 0 || measure !== 'share') return problems;
  return shareProblems(given, complete);
}

function shareProblems({ part, whole }: Given, complete: boolean): FieldProblem[] {
  if (part !== null && whole !== null) {
    if (part <= whole) return [];
    return [
      {
        name: 'part',
        message: {
          vi: 'Số đạt không được lớn hơn tổng số.',
          en: 'The part cannot be more than the whole.',
        },
      },
    ];
  }
  if (!complete || (part === null && whole === null)) return [];
  const name = part === null ? 'part' : 'whole';
  return [
    { name, message: { vi: 'Cần cả số đạt và tổng số.', en: 'A share needs both its part and its whole.' } },
  ];
}

function numberProblem(measure: Measure, name: keyof Given, number: number): Text | null {
  if ((measure === 'share') === (name === 'value')) {
    return measure === 'share'
      ? {
          vi: 'Tỷ lệ được tính từ số đạt và tổng số; không nhập trực tiếp.',
          en: 'A share is computed from its part and its whole; it is not given itself.',
        }
      : { vi: 'Chỉ dùng cho tỷ lệ.', en: 'Only a share has one.' };
  }
  if (Math.abs(number) > LARGEST) return { vi: 'Số quá lớn.', en: 'The number is too large.' };
  if (measure === 'yes-no' && number !== 0 && number !== 1) {
    return { vi: 'Chỉ nhận 1 (đạt) hoặc 0 (chưa đạt).', en: 'Only 1 (reached) or 0 (not reached).' };
  }
  if (measure === 'count' && !Number.isInteger(number)) {
    return { vi: 'Phải là số nguyên.', en: 'It must be a whole number.' };
  }
  if (measure === 'share' && !Number.isInteger(number)) {
    return {
      vi: 'Phải là số nguyên: ghi số đếm được, như 11 và 12; tỷ lệ được tính từ hai số đó.',
      en: 'It must be a whole number: what was counted, such as 11 and 12; the share is computed from both.',
    };
  }
  if (measure !== 'value' && number < 0)
    return { vi: 'Không được nhỏ hơn 0.', en: 'It cannot be less than 0.' };
  return null;
}
