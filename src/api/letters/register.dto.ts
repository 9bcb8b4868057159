import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { type DocumentType, documentTypes } from '../../letters/document-types.js';
import { LARGEST_NUMBER } from '../../letters/register-rules.js';
import { type NotedState, notedStates, type NumberState, numberStates } from '../../letters/number-state.js';
import type { ReviewDocumentName } from '../../reviews/review-document-name.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { PageQuery } from '../page.dto.js';
import { IsText } from '../text.validator.js';
import { Trimmed } from '../trimmed.decorator.js';

/** Who numbers documents. */
export class RegisterIssuerDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01 */
  id!: string;
  /** @example 'Ban Tổ chức Huyện ủy' */
  name!: string;
}

/** A register of numbers (sổ văn bản đi). */
export class RegisterDto {
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d07 */
  id!: string;
  /** @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d08 */
  committeeId!: string;
  issuer!: RegisterIssuerDto;
  /**
   * The type of its documents, as it stands in symbols.
   * @example CV
   */
  typeCode!: DocumentType;
  /**
   * The term of Party bodies, the year of State bodies.
   * @example '2025-2030'
   */
  span!: string;
  /**
   * What stands for the issuer in symbols, by its present name; each number keeps the symbol that it was given.
   * @example BTCHU
   */
  issuerCode!: string;
  /**
   * Its first number.
   * @example 1
   */
  beginsAt!: number;
  /**
   * The number that comes next.
   * @example 6
   */
  next!: number;
  /**
   * Raised by every change; `If-Match` takes it.
   * @example 5
   */
  version!: number;
}

/** The registers, by issuer, the newest term or year first. */
export class RegistersDto {
  items!: RegisterDto[];
}

/** A number with what became of it. */
export class RegisterNumberDto {
  /**
   * Given once in its register.
   * @example 5
   */
  number!: number;
  /**
   * As it is printed.
   * @example '05-CV/BTCHU'
   */
  symbol!: string;
  /**
   * `elsewhere`: a document on paper has it; `skipped`: none
   * @example issued
   */
  state!: NumberState;
  /**
   * The day of the document, or the one on which it was written in.
   * @example 2026-06-22
   */
  day!: string;
  /**
   * What the document is about.
   * @example 'đôn đốc thực hiện Kế hoạch số 99-KH/HU'
   */
  subject!: string;
  /**
   * To whom it went, one a line.
   * @example 'Đảng ủy xã Lát'
   */
  addressees!: string;
  /**
   * Who signed it; empty where nobody says.
   * @example 'Nguyễn Văn A'
   */
  signer!: string;
  /**
   * Why there is no document, or none any more.
   * @example null
   */
  reason!: string | null;
  /**
   * The letter that has it; null where none of the program has.
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d05
   */
  letterId!: string | null;
  /**
   * The review whose document has it; null where none has.
   * @example null
   */
  reviewId!: string | null;
  /**
   * Which document of that review.
   * @example null
   */
  document!: ReviewDocumentName | null;
}

/** A page of numbers, the highest first. */
export class RegisterNumberPageDto {
  items!: RegisterNumberDto[];
  /** @example null */
  nextCursor!: string | null;
}

/** Which numbers are asked for. */
export class RegisterNumberQuery extends PageQuery {
  /**
   * Those in this state
   * @example skipped
   */
  @IsOptional()
  @IsIn(numberStates)
  state?: NumberState;

  /**
   * Those of this day or later
   * @example 2026-01-01
   */
  @IsOptional()
  @IsCalendarDay()
  since?: CalendarDay;

  /**
   * Those of this day or earlier
   * @example 2026-12-31
   */
  @IsOptional()
  @IsCalendarDay()
  until?: CalendarDay;
}

/** Which register is opened. */
export class OpenRegisterDto {
  /**
   * The committee that it is kept for
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d08
   */
  @IsId()
  committeeId!: string;

  /**
   * The committee itself, or the body that follows one of its plans
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsId()
  issuerId!: string;

  /**
   * The type of its documents
   * @example CV
   */
  @IsIn(documentTypes)
  typeCode!: DocumentType;
}

/** Where the paper register stands. */
export class BeginRegisterDto {
  /**
   * The first number that the program gives
   * @example 14
   */
  @IsInt()
  @Min(1)
  @Max(LARGEST_NUMBER)
  beginsAt!: number;
}

/** Numbers that are written in by hand. */
export class NotedNumbersDto {
  /**
   * `elsewhere`: used on paper; `skipped`: left out
   * @example elsewhere
   */
  @IsIn(notedStates)
  state!: NotedState;

  /**
   * The number that comes next in the register
   * @example 14
   */
  @IsInt()
  @Min(1)
  @Max(LARGEST_NUMBER)
  from!: number;

  /**
   * The last one
   * @example 16
   */
  @IsInt()
  @Min(1)
  @Max(LARGEST_NUMBER)
  to!: number;

  /**
   * The day of the documents, or of the gap
   * @example 2026-06-20
   */
  @IsCalendarDay()
  day!: CalendarDay;

  /**
   * What they are about
   * @example 'Các công văn do Văn phòng ban hành'
   */
  @Trimmed()
  @IsString()
  @MaxLength(300)
  subject!: string;

  /**
   * To whom they went
   * @example ''
   */
  @Trimmed()
  @IsString()
  @MaxLength(300)
  addressees!: string;

  /**
   * Who signed them
   * @example ''
   */
  @Trimmed()
  @IsString()
  @MaxLength(100)
  signer!: string;

  /**
   * Why the register of the program holds no document of them
   * @example 'Ban hành trên giấy'
   */
  @Trimmed()
  @IsText(300)
  reason!: string;

  /**
   * What stands for the issuer in their symbols, such as its former code; by its present name where left out
   * @example BTCHU
   */
  @MayBeLeftOut()
  @Trimmed()
  @IsText(30)
  issuerCode?: string;
}

/** Which number is taken back, and why. */
export class VoidNumberDto {
  /**
   * One that was written in by hand; those of letters are voided with their letter
   * @example 14
   */
  @IsInt()
  @Min(1)
  @Max(LARGEST_NUMBER)
  number!: number;

  /**
   * Stays in the register
   * @example 'Ghi nhầm'
   */
  @Trimmed()
  @IsText(300)
  reason!: string;
}

/** When a term began. */
export class CommitteeTermDto {
  /**
   * Whose term
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d08
   */
  @IsId()
  committeeId!: string;

  /**
   * Its first day: the congress that elected the committee
   * @example 2025-08-01
   */
  @IsCalendarDay()
  beganOn!: CalendarDay;
}
