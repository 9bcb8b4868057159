import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { Certainty } from '../../calendar/calendar-file.js';
import { CALENDAR_YEARS } from '../../calendar/calendar-input.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { OFF_DAY_DIRECTIONS, type OffDayDirection } from '../../kernel/working-calendar.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { PageQuery } from '../page.dto.js';
import { Trimmed } from '../trimmed.decorator.js';

const directions = Object.keys(OFF_DAY_DIRECTIONS);

/** Whose days to list. */
export class CalendarDaysQuery extends PageQuery {
  /**
   * The committee
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsId()
  committee!: string;

  /**
   * The days of that year; of all years where left out
   * @example 2026
   */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(CALENDAR_YEARS.from)
  @Max(CALENDAR_YEARS.to)
  year?: number;
}

/** A day that differs from its weekday. */
export class CalendarDayDto {
  /**
   * The day
   * @example 2026-01-02
   */
  @IsCalendarDay()
  day!: CalendarDay;

  /**
   * True: off, though from Monday to Friday. False: worked, though a Saturday or Sunday
   * @example true
   */
  @IsBoolean()
  off!: boolean;

  /**
   * What it is
   * @example 'Nghỉ hoán đổi với thứ Bảy 10/01'
   */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name!: string;

  /**
   * What it is, in English; the name where left out
   * @example 'Off in exchange for Saturday 10 January'
   */
  @IsOptional()
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  nameEn?: string | null;

  /**
   * The document that ordered it, or lets expect it
   * @example 'Công văn số 12729/VPCP-KGVX ngày 25/12/2025'
   */
  @Trimmed()
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  source!: string;

  /**
   * `ordered`, or `expected` while no order has been seen
   * @example ordered
   */
  @IsIn(['ordered', 'expected'])
  certainty!: Certainty;
}

/** The days of one year, whole. */
export class PutCalendarDaysDto {
  /**
   * The committee
   * @example 0198c1de-7a10-7c3e-9b1f-2f6f3b1a9d01
   */
  @IsId()
  committeeId!: string;

  /**
   * The year that is replaced
   * @example 2026
   */
  @IsInt()
  @Min(CALENDAR_YEARS.from)
  @Max(CALENDAR_YEARS.to)
  year!: number;

  /** All its days that differ from their weekday */
  @IsArray()
  @ArrayMaxSize(366)
  @ValidateNested({ each: true })
  @Type(() => CalendarDayDto)
  days!: CalendarDayDto[];

  /**
   * The committee's time zone, where it is to change
   * @example 'Asia/Ho_Chi_Minh'
   */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(60)
  zone?: string;

  /**
   * Where a due day that is a day off moves to, where that is to change: forward, back or none
   * @example forward
   */
  @MayBeLeftOut()
  @IsIn(directions)
  direction?: OffDayDirection;
}

/** Days that differ from their weekday, with what the committee has settled. */
export class CalendarDaysDto {
  items!: CalendarDayDto[];

  /**
   * `cursor` of the next page; null on the last
   * @example null
   */
  nextCursor!: string | null;

  /**
   * The committee's time zone
   * @example 'Asia/Ho_Chi_Minh'
   */
  zone!: string;

  /**
   * Where a due day that is a day off moves to: forward, back or none
   * @example forward
   */
  direction!: OffDayDirection;

  /**
   * Counts the changes; `If-Match` of the next one
   * @example 0
   */
  version!: number;
}
