import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsObject, IsOptional, ValidateNested } from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { ReviewStatus } from '../../reviews/review-status.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsText } from '../text.validator.js';

/** The days that reports are due, by the level of the body. */
export class ReportsDueOnDto {
  /**
   * Of base organizations.
   * @example "2026-06-16"
   */
  @IsCalendarDay()
  base!: CalendarDay;

  /**
   * Of all others.
   * @example "2026-06-18"
   */
  @IsCalendarDay()
  other!: CalendarDay;
}

/** A question of a review's own. */
export class QuestionDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000008"
   */
  id!: string;
  /**
   * What is asked.
   * @example "Số đảng viên mới kết nạp trong kỳ?"
   */
  text!: string;
}

/** A review of a plan. */
export class ReviewDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000002"
   */
  id!: string;
  /**
   * The plan that it belongs to.
   * @example "01985c10-0000-7000-8000-000000000001"
   */
  planId!: string;
  /**
   * `regular` follows from the plan's review calendar, `extra` was called by the board.
   * @example "regular"
   */
  kind!: 'regular' | 'extra';
  /**
   * Its name.
   * @example "Sơ kết 6 tháng đầu năm 2026"
   */
  name!: string;
  /**
   * The first day of the period.
   * @example "2025-12-15"
   */
  from!: string;
  /**
   * The cut-off (ngày chốt số liệu), the period's last day.
   * @example "2026-06-14"
   */
  until!: string;
  /**
   * The first day on which reports are taken.
   * @example "2026-05-15"
   */
  opensOn!: string;
  reportsDueOn!: ReportsDueOnDto;
  /**
   * The day the review meets.
   * @example "2026-06-24"
   */
  meetingOn!: string;
  /**
   * As it stands today.
   * @example "collecting"
   */
  status!: ReviewStatus;
  /**
   * The day it was closed.
   * @example null
   */
  closedOn!: string | null;
  /** Questions of the review's own (đề cương), answered in each report, in their order. */
  questions!: QuestionDto[];
  /** Questions that are asked no longer; a report shows one that it has answered. */
  removedQuestions!: QuestionDto[];
  /**
   * Raised by every change; `If-Match` takes it.
   * @example 1
   */
  version!: number;
}

/** A page of reviews, by period. */
export class ReviewPageDto {
  items!: ReviewDto[];
  /**
   * `cursor` of the next page; null on the last.
   * @example null
   */
  nextCursor!: string | null;
}

/** A review that the plan's calendar does not hold (đột xuất, chuyên đề). It makes no tasks. */
export class ExtraReviewDto {
  /**
   * Its name in Vietnamese.
   * @example "Báo cáo chuyên đề phát triển đảng viên"
   */
  @IsText(300)
  name!: string;

  /**
   * Its name in English; the Vietnamese one when left out.
   * @example "Special report on new party members"
   */
  @IsOptional()
  @IsText(300)
  nameEn?: string | null;

  /**
   * The first day of the period reported on.
   * @example "2026-07-01"
   */
  @IsCalendarDay()
  from!: CalendarDay;

  /**
   * Its last day.
   * @example "2026-09-30"
   */
  @IsCalendarDay()
  until!: CalendarDay;

  /**
   * The first day on which reports are taken; today when left out.
   * @example "2026-09-15"
   */
  @IsOptional()
  @IsCalendarDay()
  opensOn?: CalendarDay | null;

  /** The days that reports are due. */
  @IsObject()
  @ValidateNested()
  @Type(() => ReportsDueOnDto)
  reportsDueOn!: ReportsDueOnDto;

  /**
   * The day the review meets, not before reports are due.
   * @example "2026-10-15"
   */
  @IsCalendarDay()
  meetingOn!: CalendarDay;

  /**
   * Questions that each report answers.
   * @example ["Số đảng viên mới kết nạp trong kỳ?"]
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @IsText(1000, { each: true })
  questions?: string[];
}

/** A question as it is set. */
export class QuestionInputDto {
  /**
   * Of a question that stands, or was removed and is asked again; a new one has none. Reworded it keeps its answers.
   * @example "01985c10-0000-7000-8000-000000000008"
   */
  @MayBeLeftOut()
  @IsId()
  id?: string;

  /**
   * What is asked.
   * @example "Số đảng viên mới kết nạp trong kỳ?"
   */
  @IsText(1000)
  text!: string;
}

/** What the board changes of a review. What is left out stays. */
export class ReviewPatchDto {
  /** All questions that it asks, in their order. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => QuestionInputDto)
  questions?: QuestionInputDto[];
}

/** How a review is closed. */
export class CloseReviewDto {
  /**
   * That it is meant, where the period or the day of a report that has not come is not over: nothing of that review is sent any more.
   * @example false
   */
  @MayBeLeftOut()
  @IsBoolean()
  closeEarly?: boolean;
}

/** Why a closed review collects again. */
export class ReopenReviewDto {
  /**
   * Why it is reopened.
   * @example "Bổ sung báo cáo của Đảng ủy xã Lát"
   */
  @IsText(2000)
  reason!: string;
}

/** What the board settles with one body. What is left out stays. */
export class ReviewBodyPatchDto {
  /**
   * The body need not report, or has to after all.
   * @example true
   */
  @MayBeLeftOut()
  @IsBoolean()
  excused?: boolean;

  /**
   * Another day for its report, today or later; its continuous tasks of the period are due with it.
   * @example "2026-06-25"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  dueOn?: CalendarDay;

  /**
   * Why; the body reads it.
   * @example "Đơn vị đang sáp nhập"
   */
  @IsText(2000)
  reason!: string;
}
