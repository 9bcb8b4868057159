import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsString, MaxLength, ValidateNested } from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { LONGEST_LINE, LONGEST_TEXT, MOST_LINES } from '../../letters/letter-rules.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsText } from '../text.validator.js';
import { Trimmed } from '../trimmed.decorator.js';

/** What a letter is written about: tasks and reports of one plan, of any bodies. */
export class LetterInputDto {
  /**
   * Tasks that are not done
   * @example ["0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d02"]
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @IsId({ each: true })
  taskIds?: string[];

  /**
   * Reports that are owed
   * @example []
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @IsId({ each: true })
  reportIds?: string[];

  /**
   * By which day an answer is asked for; in five working days where left out
   * @example 2199-06-29
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  answerBy?: CalendarDay;
}

/** A line of a letter as it is changed. */
export class LetterLineInputDto {
  /**
   * Which line
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d06
   */
  @IsId()
  id!: string;

  /**
   * Its words; empty leaves it out of the letter
   * @example 'Rà soát quy chế (III.1)'
   */
  @IsString()
  @MaxLength(LONGEST_LINE)
  text!: string;
}

/** What is changed of a draft; what is left out stays. */
export class LetterPatchDto {
  /**
   * What it is about, after "V/v"
   * @example 'đôn đốc thực hiện Kế hoạch số 99-KH/HU'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsText(300)
  subject?: string;

  /**
   * To whom it goes, one a line
   * @example 'Đảng ủy xã Lát'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsText(LONGEST_TEXT)
  addressees?: string;

  /**
   * What stands before the list
   * @example 'Thực hiện Kế hoạch số 99-KH/HU, đơn vị còn 1 nội dung quá hạn.'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsText(LONGEST_TEXT)
  opening?: string;

  /**
   * What stands after the list
   * @example 'Đề nghị đơn vị báo cáo chậm nhất ngày 29/06/2026.'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  closing?: string;

  /**
   * Who else receives it, one a line
   * @example 'Thường trực Huyện ủy (để báo cáo)'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  recipients?: string;

  /**
   * Where it is issued
   * @example 'Lạc Dương'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsText(100)
  place?: string;

  /**
   * What stands for the issuer in its symbol; of the State with the unit that writes it
   * @example 'BTCHU'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsText(30)
  issuerCode?: string;

  /**
   * The capacity of who signs; empty for a head alone
   * @example 'T/M BAN THƯỜNG VỤ'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(200)
  capacity?: string;

  /**
   * The office of who signs
   * @example 'Trưởng ban'
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsText(200)
  office?: string;

  /**
   * Who signs; empty where the name is written by hand
   * @example ''
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  signer?: string;

  /**
   * By which day an answer is asked for; a closing that nobody has written says it
   * @example 2199-06-29
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  answerBy?: CalendarDay;

  /** Lines that are changed. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_LINES)
  @ValidateNested({ each: true })
  @Type(() => LetterLineInputDto)
  lines?: LetterLineInputDto[];
}

/** How a letter is written again. */
export class RemakeLetterDto {
  /**
   * Whether what a person has written stays
   * @example true
   */
  @IsBoolean()
  keep!: boolean;
}

/** How a letter is issued. */
export class IssueLetterDto {
  /**
   * The day that stands on it; today where left out
   * @example 2026-06-22
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  issuedOn?: CalendarDay;

  /**
   * When the present term of the committee began, where nobody has said it: Party documents are numbered by term. Said in the same act
   * @example "2025-08-01"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  beganOn?: CalendarDay;

  /**
   * That it goes out without the name of who signs: `signer_missing` asks for this where none is written in it
   * @example true
   */
  @MayBeLeftOut()
  @IsBoolean()
  unsigned?: boolean;
}

/** Why something is taken back. */
export class VoidLetterDto {
  /**
   * Stands in the register beside its number
   * @example 'Sai nơi nhận'
   */
  @Trimmed()
  @IsText(500)
  reason!: string;
}
