import { IsIn, IsOptional } from 'class-validator';
import { type LetterStatus, letterStatuses } from '../../letters/letter-status.js';
import { IsId } from '../id.validator.js';
import { PageQuery } from '../page.dto.js';

/** Which letters are asked for. */
export class LetterListQuery extends PageQuery {
  /**
   * Those about this plan
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d04
   */
  @IsOptional()
  @IsId()
  plan?: string;

  /**
   * Those in this state
   * @example issued
   */
  @IsOptional()
  @IsIn(letterStatuses)
  status?: LetterStatus;

  /**
   * Those that ask this body for something
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsOptional()
  @IsId()
  body?: string;

  /**
   * Those that ask for this task
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d02
   */
  @IsOptional()
  @IsId()
  taskId?: string;
}

/** The plan that a letter is about. */
export class LetterPlanDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d04 */
  id!: string;
  /** @example 'Kế hoạch thực hiện Nghị quyết số 21-NQ/TW' */
  title!: string;
}

/** A letter in a list. */
export class LetterItemDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d05 */
  id!: string;
  /**
   * A draft has no number; a voided letter keeps its.
   * @example issued
   */
  status!: LetterStatus;
  /**
   * Number and symbol as they are printed; null for a draft.
   * @example '05-CV/BTCHU'
   */
  symbol!: string | null;
  /**
   * The day of the facts that it tells.
   * @example 2026-06-22
   */
  draftedOn!: string;
  /**
   * The day that stands on it; null for a draft.
   * @example 2026-06-22
   */
  issuedOn!: string | null;
  /**
   * By which day it asks for an answer.
   * @example 2026-06-29
   */
  answerBy!: string;
  /**
   * What it is about (trích yếu).
   * @example 'đôn đốc thực hiện Kế hoạch số 99-KH/HU'
   */
  subject!: string;
  /**
   * To whom it goes, one a line.
   * @example 'Đảng ủy xã Lát'
   */
  addressees!: string;
  plan!: LetterPlanDto;
}

/** A page of letters, the newest first. */
export class LetterPageDto {
  items!: LetterItemDto[];
  /** @example null */
  nextCursor!: string | null;
}

/** One thing that a letter asks for. */
export class LetterLineDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d06 */
  id!: string;
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01 */
  bodyId!: string;
  /**
   * The body's name, as it was when the letter was written.
   * @example 'Đảng ủy xã Lát'
   */
  body!: string;
  /**
   * The task that is asked for; null where it is a report.
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d02
   */
  taskId!: string | null;
  /**
   * The report that is asked for; null where it is a task.
   * @example null
   */
  reportId!: string | null;
  /**
   * Its words; empty where it is left out.
   * @example 'Rà soát quy chế (III.1)'
   */
  text!: string;
  /** @example 2026-06-16 */
  dueOn!: string;
  /**
   * Days that it is late; null where it is not.
   * @example 6
   */
  daysLate!: number | null;
}

/** The words of a letter. Lists have one entry a line. */
export class LetterTextDto {
  /**
   * What it is about, after "V/v".
   * @example 'đôn đốc thực hiện Kế hoạch số 99-KH/HU'
   */
  subject!: string;
  /**
   * To whom it goes (Kính gửi).
   * @example 'Đảng ủy xã Lát'
   */
  addressees!: string;
  /**
   * What stands before the list.
   * @example 'Thực hiện Kế hoạch số 99-KH/HU, đơn vị còn 1 nội dung quá hạn.'
   */
  opening!: string;
  /**
   * What stands after the list.
   * @example 'Đề nghị đơn vị báo cáo chậm nhất ngày 29/06/2026.'
   */
  closing!: string;
  /**
   * Who else receives it (Nơi nhận), without the archive.
   * @example 'Thường trực Huyện ủy (để báo cáo)'
   */
  recipients!: string;
  /** @example 'Lạc Dương' */
  place!: string;
  /**
   * What stands for the issuer in its symbol; of the State with the unit that writes it.
   * @example 'BTCHU'
   */
  issuerCode!: string;
  /**
   * The capacity of who signs; empty for a head alone.
   * @example 'T/M BAN THƯỜNG VỤ'
   */
  capacity!: string;
  /**
   * The office of who signs.
   * @example 'Trưởng ban'
   */
  office!: string;
  /**
   * Who signs; empty where the name is written by hand.
   * @example ''
   */
  signer!: string;
}

/** A letter. */
export class LetterDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d05 */
  id!: string;
  /**
   * A draft can be changed; an issued letter stands as it is.
   * @example draft
   */
  status!: LetterStatus;
  /**
   * Number and symbol as they are printed; null for a draft.
   * @example null
   */
  symbol!: string | null;
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d04 */
  planId!: string;
  /**
   * Whose letter it is.
   * @example 'Ban Tổ chức Huyện ủy'
   */
  issuer!: string;
  /**
   * The day of the facts that it tells.
   * @example 2026-06-22
   */
  draftedOn!: string;
  /**
   * The day that stands on it; null for a draft.
   * @example null
   */
  issuedOn!: string | null;
  /**
   * By which day it asks for an answer.
   * @example 2026-06-29
   */
  answerBy!: string;
  /**
   * Whether what it asks for stands in an annex.
   * @example false
   */
  annexed!: boolean;
  text!: LetterTextDto;
  lines!: LetterLineDto[];
  /**
   * Why it was voided; null where it was not.
   * @example null
   */
  voidReason!: string | null;
  /**
   * Raised by every change; `If-Match` takes it.
   * @example 1
   */
  version!: number;
}
