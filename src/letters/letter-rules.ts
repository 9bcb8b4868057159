import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError, InvalidInputError, invalidField } from '../kernel/domain-error.js';
import { requireMove } from '../kernel/illegal-move.js';
import type { Text } from '../kernel/text.js';
import { letterMoves, type LetterStatus, letterStatusLabels } from './letter-status.js';

export const aLetter: Text = { vi: 'công văn', en: 'letter' };
export const LONGEST_TEXT = 5000;
export const LONGEST_LINE = 1000;
/** Things that one letter can ask for. */
export const MOST_LINES = 500;

const letterWorkflow = { moves: letterMoves, labels: letterStatusLabels };

/** @throws ConflictError `illegal_transition` */
export function requireLetterMove(from: LetterStatus, to: LetterStatus): void {
  requireMove(letterWorkflow, from, to);
}

/** What was issued is never changed. @throws ConflictError */
export function requireDraft(status: LetterStatus): void {
  if (status === 'draft') return;
  throw new ConflictError('letter_issued', {
    vi: 'Công văn đã ban hành, nội dung không sửa được nữa.',
    en: 'The letter has been issued: its text stands.',
  });
}

/** @throws ConflictError where no body owes anything of it any more. */
export function requireWork(count: number): void {
  if (count > 0) return;
  throw new ConflictError('nothing_to_urge', {
    vi: 'Không còn nội dung nào để đôn đốc.',
    en: 'There is nothing left to urge.',
  });
}

/** The work of others than the issuer, who writes to nobody who is itself. @throws ConflictError where all of it is the issuer's own */
export function ofOthers<Work extends { readonly bodyId: string }>(
  work: readonly Work[],
  issuerId: string,
): Work[] {
  const others = work.filter(({ bodyId }) => bodyId !== issuerId);
  if (others.length > 0 || work.length === 0) return others;
  throw new ConflictError('own_work', {
    vi: 'Cơ quan ban hành không gửi công văn đôn đốc cho chính mình: hãy chọn nội dung của đơn vị khác.',
    en: 'The body that issues the letter does not write to itself: choose work of others.',
  });
}

/** What can be drafted can be issued. @throws InvalidInputError */
export function requireNotTooMuch(count: number): void {
  if (count <= MOST_LINES) return;
  throw invalidField('taskIds', 'too_many', {
    vi: `Một công văn đôn đốc nhiều nhất ${MOST_LINES} nội dung: hãy chọn ít hơn.`,
    en: `A letter asks for at most ${MOST_LINES} things: choose fewer.`,
  });
}

/** @throws ConflictError: a letter is about one plan. */
export function requireOnePlan(planIds: readonly string[]): void {
  if (new Set(planIds).size <= 1) return;
  throw new ConflictError('several_plans', {
    vi: 'Một công văn đôn đốc theo một kế hoạch: hãy chọn nội dung của cùng một kế hoạch.',
    en: 'A letter is about one plan: choose work of the same plan.',
  });
}

/** @throws ConflictError: what the letter asks for is done meanwhile, or another body's, or due on another day. `text`: of the line. */
export function letterOutdated(text: string): ConflictError {
  return new ConflictError('letter_outdated', {
    vi: `Nội dung “${text}” không còn phải đôn đốc, đã chuyển đơn vị khác hoặc đã đổi thời hạn: hãy lập lại công văn theo số liệu hôm nay.`,
    en: `“${text}” is no longer owed, or by another body, or by another day: make the letter again from the facts of today.`,
  });
}

/** @throws ConflictError: the words of the letter are those of the body that followed the plan before. */
export function anotherIssuer(now: string): ConflictError {
  return new ConflictError('letter_issuer_changed', {
    vi: `Kế hoạch nay do ${now} theo dõi: hãy lập lại công văn để ghi đúng cơ quan ban hành.`,
    en: `${now} follows the plan now: make the letter again, so that it is issued by that body.`,
  });
}

/** How a letter is to be issued. */
export interface IssuedHow {
  readonly issuedOn: CalendarDay;
  readonly draftedOn: CalendarDay;
  readonly answerBy: CalendarDay;
  readonly today: CalendarDay;
  readonly signer: string;
  /** That it goes out without the name of who signs. */
  readonly unsigned: boolean;
}

/** All that is wrong with issuing a letter so: its day, the day that is asked for, who signs. */
export function issueErrors(how: IssuedHow): InvalidInputError[] {
  const { issuedOn, draftedOn, answerBy, today, signer, unsigned } = how;
  return [
    dayOfIssueError(issuedOn, draftedOn, today),
    aheadError(answerBy, issuedOn, today),
    signerError(signer, unsigned),
  ].filter((error) => error !== null);
}

/** @throws InvalidInputError with the fields of all of them, where there are any */
export function refuseTogether(errors: readonly InvalidInputError[]): void {
  const [first, ...others] = errors;
  if (first === undefined) return;
  if (others.length === 0) throw first;
  throw new InvalidInputError(
    'invalid_input',
    first.text,
    errors.flatMap(({ fields }) => fields),
  );
}

/** For a day to come, as the number of the register is of those until today; or before that of the facts that the letter tells. */
function dayOfIssueError(
  issuedOn: CalendarDay,
  draftedOn: CalendarDay,
  today: CalendarDay,
): InvalidInputError | null {
  if (issuedOn < draftedOn)
    return invalidField('issuedOn', 'before_facts', {
      vi: `Ngày ban hành không trước ngày số liệu của công văn (${shownDay(draftedOn)}).`,
      en: `A letter is issued on the day of its facts (${shownDay(draftedOn)}) or later.`,
    });
  if (issuedOn <= today) return null;
  return invalidField('issuedOn', 'day_ahead', {
    vi: `Ngày ban hành không sau hôm nay (${shownDay(today)}).`,
    en: `A letter is issued today (${shownDay(today)}) or was before.`,
  });
}

/** @throws InvalidInputError for a day that has passed */
export function requireAhead(answerBy: CalendarDay, today: CalendarDay): void {
  const error = aheadError(answerBy, today, today);
  if (error) throw error;
}

/** For a day that has passed on that of its issue. */
function aheadError(
  answerBy: CalendarDay,
  issuedOn: CalendarDay,
  today: CalendarDay,
): InvalidInputError | null {
  if (answerBy >= issuedOn || answerBy >= today) return null;
  if (issuedOn < today)
    return invalidField('answerBy', 'day_passed', {
      vi: `Ngày đề nghị báo cáo từ ngày ban hành (${shownDay(issuedOn)}) trở đi.`,
      en: `An answer can be asked for by the day of issue (${shownDay(issuedOn)}) or later.`,
    });
  return invalidField('answerBy', 'day_passed', {
    vi: `Ngày đề nghị báo cáo từ hôm nay (${shownDay(today)}) trở đi.`,
    en: `An answer can be asked for by today (${shownDay(today)}) or later.`,
  });
}

/** Whoever issues it is asked first whether it goes out without the name of who signs. */
function signerError(signer: string, unsigned: boolean): InvalidInputError | null {
  if (signer !== '' || unsigned) return null;
  return invalidField('signer', 'signer_missing', {
    vi: 'Chưa ghi họ tên người ký, nên công văn chưa được ban hành. Hãy ghi họ tên, hoặc chọn “Ban hành không ghi họ tên người ký”.',
    en: 'Nobody is named who signs, so the letter has not been issued. Write the name, or choose “Issue it without the name of who signs”.',
  });
}
