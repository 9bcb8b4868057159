import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { DraftMeasurementDto } from '../indicators/measurement-input.dto.js';
import { IsText } from '../text.validator.js';

const LONGEST_TEXT = 20_000;

/** What is typed into one line. What is left out stays. */
export class LineInputDto {
  /**
   * The task whose line it is.
   * @example "01985c10-0000-7000-8000-000000000005"
   */
  @IsId()
  taskId!: string;

  /**
   * Null lets the line follow its task again. No lists of party members, no secret documents.
   * @example "Đã tổ chức hai lớp bồi dưỡng."
   */
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  text?: string | null;

  /**
   * Whether the report says that the task is done; null as if nobody had said.
   * @example true
   */
  @IsOptional()
  @IsBoolean()
  done?: boolean | null;
}

/** One proposal (kiến nghị, đề xuất). */
export class ProposalInputDto {
  /**
   * Of a proposal that stands already; a new one has none.
   * @example "01985c10-0000-7000-8000-000000000007"
   */
  @MayBeLeftOut()
  @IsId()
  id?: string;

  /**
   * What is asked for.
   * @example "Bố trí kinh phí mở lớp bồi dưỡng"
   */
  @IsText(5000)
  text!: string;

  /**
   * Of whom it is asked.
   * @example "Ban Thường vụ Huyện ủy"
   */
  @IsText(300)
  addressee!: string;
}

/** The answer to one question of the review's own. */
export class AnswerInputDto {
  /**
   * The question, as the report names it.
   * @example "01985c10-0000-7000-8000-000000000008"
   */
  @IsId()
  questionId!: string;

  /**
   * What the body answers. No lists of party members, no secret documents.
   * @example "12"
   */
  @IsString()
  @MaxLength(5000)
  answer!: string;
}

/** The signed paper of a report, but for its file. */
class PaperOfReportDto {
  /**
   * The symbol of the signed paper.
   * @example "12-BC/ĐU"
   */
  @IsOptional()
  @IsText(60)
  paperSymbol?: string | null;

  /**
   * The day the paper was signed.
   * @example "2026-06-15"
   */
  @IsOptional()
  @IsCalendarDay()
  paperSignedOn?: CalendarDay | null;
}

/** What is typed into a report; saved while typing. What is left out stays. */
export class ReportPatchDto extends PaperOfReportDto {
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => LineInputDto)
  lines?: LineInputDto[];

  /** Values of indicators that the review asks for; those that are left out stay. A share may still lack its whole. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => DraftMeasurementDto)
  measurements?: DraftMeasurementDto[];

  /**
   * What was achieved (kết quả).
   * @example "Hoàn thành hai lớp bồi dưỡng."
   */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  results?: string;

  /**
   * What was not (hạn chế).
   * @example "Một chi bộ sinh hoạt chưa đều."
   */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  shortcomings?: string;

  /**
   * Causes outside the body (nguyên nhân khách quan).
   * @example "Địa bàn rộng, mưa kéo dài."
   */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  objectiveCauses?: string;

  /**
   * Causes within the body (nguyên nhân chủ quan).
   * @example "Phân công chưa rõ."
   */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  subjectiveCauses?: string;

  /**
   * The work of the next period.
   * @example "Mở lớp thứ ba."
   */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  nextWork?: string;

  /** Answers to the review's own questions; those that are left out stay. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AnswerInputDto)
  answers?: AnswerInputDto[];

  /** All proposals of the report, in their order. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ProposalInputDto)
  proposals?: ProposalInputDto[];
}

/** How a report is sent. */
export class SubmitReportDto extends PaperOfReportDto {
  /**
   * The day the paper arrived: stated by the board's clerk, for a body without accounts. That day counts.
   * @example "2026-06-15"
   */
  @IsOptional()
  @IsCalendarDay()
  arrivedOn?: CalendarDay | null;

  /**
   * That it is meant, where tasks that are due have no result or indicators no value.
   * @example false
   */
  @MayBeLeftOut()
  @IsBoolean()
  sendIncomplete?: boolean;
}

/** A line that the board does not accept. */
export class TakeOutDto {
  /**
   * The task whose line is not accepted.
   * @example "01985c10-0000-7000-8000-000000000005"
   */
  @IsId()
  taskId!: string;

  /**
   * Why it is not accepted.
   * @example "Chưa có minh chứng"
   */
  @IsText(2000)
  reason!: string;
}

/** What the board accepts. */
export class AcceptReportDto {
  /**
   * Lines whose tasks are not confirmed.
   * @example []
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => TakeOutDto)
  takeOut?: TakeOutDto[];
}

/** What is missing in a report, and by when it is to come. */
export class ReturnReportDto {
  /**
   * What is missing.
   * @example "Thiếu số liệu phát triển đảng viên"
   */
  @IsText(5000)
  reason!: string;

  /**
   * 5 working days when left out.
   * @example "2026-06-25"
   */
  @IsOptional()
  @IsCalendarDay()
  by?: CalendarDay | null;
}

/** What the head asks the officers for. */
export class HandBackDto {
  /**
   * What is to be mended.
   * @example "Bổ sung số liệu chi bộ thôn"
   */
  @IsOptional()
  @IsText(2000)
  note?: string | null;
}

/** The answer to a proposal. */
export class ProposalAnswerDto {
  /**
   * What becomes of it.
   * @example "resolved"
   */
  @IsIn(['resolved', 'passed_up', 'not_accepted'])
  status!: 'resolved' | 'passed_up' | 'not_accepted';

  /**
   * The reason, where it is not accepted.
   * @example "Đã bố trí trong dự toán quý III"
   */
  @IsOptional()
  @IsText(5000)
  answer?: string | null;
}
