import { type CalendarDay, shownDay, yearOf } from '../kernel/calendar-day.js';
import { ConflictError, invalidField } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { spanLabel } from './number-span.js';
import type { NumberState } from './number-state.js';

export const aRegister: Text = { vi: 'sổ văn bản đi', en: 'number register' };

/** Numbers that are written in at once. */
const MOST_AT_ONCE = 200;
/** Beyond this nobody numbers. */
export const LARGEST_NUMBER = 99_999;

/** The number that comes next: the first that nothing is said of. */
export function nextNumber(beginsAt: number, last: number | null): number {
  return last === null ? beginsAt : last + 1;
}

/**
 * What is written in by hand follows what is there, so that no gap stays without its explanation.
 * @throws InvalidInputError naming the number that comes next.
 */
export function requireFollowing(from: number, to: number, next: number): void {
  if (from !== next)
    throw invalidField('from', 'not_next', {
      vi: `Số tiếp theo của sổ là ${next}: ghi từ số đó, để không có số nào không được giải trình.`,
      en: `The next number of the register is ${next}: begin with it, so that no number stays unexplained.`,
    });
  if (to < from)
    throw invalidField('to', 'bad_range', {
      vi: `Số cuối phải từ ${from} trở lên.`,
      en: `The last number must be ${from} or more.`,
    });
  if (to - from >= MOST_AT_ONCE)
    throw invalidField('to', 'bad_range', {
      vi: `Mỗi lần ghi nhiều nhất ${MOST_AT_ONCE} số.`,
      en: `At most ${MOST_AT_ONCE} numbers at once.`,
    });
}

/** @throws InvalidInputError for a day to come, or outside the years of the register ("2025-2030", "2026") */
export function requireDayWithin(span: string, day: CalendarDay, today: CalendarDay): void {
  if (day > today)
    throw invalidField('day', 'day_ahead', {
      vi: `Ngày văn bản không sau hôm nay (${shownDay(today)}).`,
      en: `The document is of today (${shownDay(today)}) or before.`,
    });
  const [first = 0, last = first] = span.split('-').map(Number);
  if (yearOf(day) >= first && yearOf(day) <= last) return;
  const label = spanLabel(span);
  throw invalidField('day', 'outside_register', {
    vi: `Ngày văn bản không thuộc sổ này (${label.vi}).`,
    en: `The day is not within this register (${label.en}).`,
  });
}

/** Numbers and days of a register go the same way. @throws InvalidInputError naming the number before, where the day is before its day */
export function requireDayInTurn(
  day: CalendarDay,
  before: { readonly symbol: string; readonly day: CalendarDay } | null,
): void {
  if (before === null || day >= before.day) return;
  throw invalidField('issuedOn', 'before_last_number', {
    vi: `Số trước đó, ${before.symbol}, đã ghi ngày ${shownDay(before.day)}: văn bản có số sau không mang ngày sớm hơn.`,
    en: `The number before, ${before.symbol}, is of ${shownDay(before.day)}: one with a later number is not of an earlier day.`,
  });
}

/** A document of a review is signed on the first day that it can be, or afterwards. @throws InvalidInputError for a day before that, or to come */
export function requireDayOfDocument(day: CalendarDay, first: CalendarDay, today: CalendarDay): void {
  if (day > today)
    throw invalidField('issuedOn', 'day_ahead', {
      vi: `Ngày ký không sau hôm nay (${shownDay(today)}).`,
      en: `A document is signed today (${shownDay(today)}) or was before.`,
    });
  if (day >= first) return;
  throw invalidField('issuedOn', 'before_period', {
    vi: `Ngày ký văn bản này của kỳ báo cáo từ ${shownDay(first)} trở đi.`,
    en: `This document of the review is signed on ${shownDay(first)} or later.`,
  });
}

/**
 * @throws InvalidInputError: a report that tells figures of a day is hardly signed before it, so that is asked first. `dataOn`: null
 * where it tells none.
 */
export function requireDayOfData(day: CalendarDay, dataOn: CalendarDay | null): void {
  if (dataOn === null || day >= dataOn) return;
  const [signed, data] = [shownDay(day), shownDay(dataOn)];
  throw invalidField('beforeData', 'signed_before_data', {
    vi: `Ngày ký ${signed} trước ngày của số liệu nêu trong báo cáo (${data}), nên chưa lấy số. Hãy ghi ngày ký từ ${data} trở đi, hoặc chọn “Lấy số với ngày ký trước ngày của số liệu”.`,
    en: `The report would be signed on ${signed}, before the day of the figures in it (${data}), so no number is taken. Date it ${data} or later, or choose “Take the number with a day before that of the figures”.`,
  });
}

/** @throws InvalidInputError: a number is given once, so it is asked first whether the document goes out without the name of who signs (`unsigned`). */
export function requireSigned(signer: string, unsigned: boolean): void {
  if (signer !== '' || unsigned) return;
  throw invalidField('unsigned', 'signer_missing', {
    vi: 'Chưa ghi họ tên người ký, nên chưa lấy số. Hãy ghi họ tên trước, hoặc chọn “Lấy số không ghi họ tên người ký”.',
    en: 'Nobody is named who signs, so no number is taken. Write the name before, or choose “Take the number without the name of who signs”.',
  });
}

/** What was said of the number stays, beside why it was voided. */
export function withVoiding(before: string | null, why: string): string {
  return before === null || before === '' ? why : `${before}; hủy: ${why}`;
}

/** Where the paper register stands is said before the first number is taken. @throws ConflictError */
export function requireEmpty(last: number | null): void {
  if (last === null) return;
  throw new ConflictError('register_in_use', {
    vi: `Sổ đã có số ${last}: các số tiếp theo ghi bằng “đã dùng ngoài phần mềm” hoặc “bỏ trống”.`,
    en: `The register holds number ${last}: write further ones in as used elsewhere or skipped.`,
  });
}

/** What of the program has a number. */
export type NumberOwner = 'letter' | 'document';

const voidedElsewhere: Readonly<Record<NumberOwner, Text>> = {
  letter: {
    vi: 'Số này của một công văn: hãy hủy công văn đó, số sẽ được hủy theo.',
    en: 'The number is that of a letter: void the letter, and its number with it.',
  },
  document: {
    vi: 'Số này của một văn bản trong kỳ báo cáo: hãy hủy số tại trang của văn bản đó.',
    en: 'The number is that of a document of a review: take it back at that document.',
  },
};

const notThere: Text = { vi: 'Sổ không có số này.', en: 'The register has no such number.' };

/** @throws InvalidInputError for a number that the register does not have, ConflictError: numbers of documents are voided at them; a voided one stays so. */
export function requireVoidable(state: NumberState | null, owner: NumberOwner | null): void {
  if (state === null) throw invalidField('number', 'no_such_number', notThere);
  if (owner !== null && state !== 'voided')
    throw new ConflictError(`number_of_${owner}`, voidedElsewhere[owner]);
  if (state === 'voided')
    throw new ConflictError('already_voided', {
      vi: 'Số này đã được hủy.',
      en: 'The number has been voided already.',
    });
}
