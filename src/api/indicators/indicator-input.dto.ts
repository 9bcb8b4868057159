import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  ADDING_UP,
  type AddingUp,
  MEASURED_PERIODS,
  type MeasuredPeriod,
  type Measure,
  MEASURES,
} from '../../plans/indicator-terms.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsText } from '../text.validator.js';

/** A floor, a ceiling, or both: a range. A share is in per cent. */
export class GoalInputDto {
  /**
   * The floor.
   * @example 90
   */
  @IsOptional()
  @IsNumber()
  least?: number | null;

  /**
   * Only more than the floor reaches it; by default not.
   * @example false
   */
  @MayBeLeftOut()
  @IsBoolean()
  above?: boolean;

  /**
   * The ceiling.
   * @example null
   */
  @IsOptional()
  @IsNumber()
  most?: number | null;
}

/** Where the way to the goal begins. */
export class BaselineInputDto {
  /**
   * The figure then.
   * @example 82.5
   */
  @IsNumber()
  value!: number;

  /**
   * The year at whose end it was.
   * @example 2025
   */
  @IsInt()
  @Min(1900)
  @Max(2200)
  year!: number;
}

/** A body or a group that the indicator does not hold for. */
export class ExemptInputDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000003"
   */
  @IsUUID()
  id!: string;

  /**
   * The plan’s own words.
   * @example "thực hiện theo quy định của ngành"
   */
  @IsText(500)
  words!: string;
}

/** What a plan may say of an indicator. What is left out of a change stays as it is. */
export class IndicatorFieldsDto {
  /** @example "Members rated as doing their tasks well, or better" */
  @IsOptional()
  @IsText(200)
  titleEn?: string | null;

  /**
   * The unit of its figures; a share is in per cent.
   * @example "chi bộ"
   */
  @IsOptional()
  @IsText(40)
  unit?: string | null;

  /**
   * The unit in English.
   * @example "cells"
   */
  @IsOptional()
  @IsText(40)
  unitEn?: string | null;

  /**
   * Of a share: what the part counts.
   * @example "Số đảng viên xếp loại tốt trở lên"
   */
  @IsOptional()
  @IsText(200)
  part?: string | null;

  /**
   * What the part counts, in English.
   * @example "Members rated good or better"
   */
  @IsOptional()
  @IsText(200)
  partEn?: string | null;

  /**
   * Of a share: what the whole counts.
   * @example "Số đảng viên được đánh giá, xếp loại"
   */
  @IsOptional()
  @IsText(200)
  whole?: string | null;

  /**
   * What the whole counts, in English.
   * @example "Members who were rated"
   */
  @IsOptional()
  @IsText(200)
  wholeEn?: string | null;

  /** What one body has to reach, where the goal is the share of bodies that do. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => GoalInputDto)
  bodyGoal?: GoalInputDto | null;

  /**
   * The year by which the goal is to be reached; null: at the end of every period.
   * @example 2030
   */
  @IsOptional()
  @IsInt()
  @Min(1900)
  @Max(2200)
  byYear?: number | null;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => BaselineInputDto)
  baseline?: BaselineInputDto | null;

  /**
   * Bodies and groups that it does not hold for.
   * @example []
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique((one: ExemptInputDto | null) => one?.id)
  @ValidateNested({ each: true })
  @Type(() => ExemptInputDto)
  exempt?: ExemptInputDto[];

  /** @example "Kế hoạch không nêu ngày hết nhiệm kỳ." */
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  /** @example "The plan does not say when the term ends." */
  @IsOptional()
  @IsText(2000)
  noteEn?: string | null;

  /**
   * The document that orders the change: required once the plan is in force.
   * @example "Kế hoạch số 15-KH/HU ngày 20/7/2026"
   */
  @IsOptional()
  @IsText(300)
  amendingDocument?: string | null;
}

/** A change of an indicator. */
export class IndicatorPatchDto extends IndicatorFieldsDto {
  /**
   * Of a plan in force: the first day on which the new goal holds; by default today. Reviews whose period ends before it are judged by
   * the goal before.
   * @example "2026-07-20"
   */
  @IsOptional()
  @IsCalendarDay()
  holdsFrom?: CalendarDay | null;

  /**
   * The place of its target in the document.
   * @example "II.2.b, gạch đầu dòng 3"
   */
  @MayBeLeftOut()
  @IsText(120)
  place?: string;

  /**
   * Its short title.
   * @example "Đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên"
   */
  @MayBeLeftOut()
  @IsText(200)
  title?: string;

  /**
   * What is measured.
   * @example "share"
   */
  @MayBeLeftOut()
  @IsIn(Object.keys(MEASURES))
  measure?: Measure;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @Type(() => GoalInputDto)
  goal?: GoalInputDto;

  /**
   * How the values of bodies make one.
   * @example "ratio"
   */
  @MayBeLeftOut()
  @IsIn(Object.keys(ADDING_UP))
  addingUp?: AddingUp;

  /**
   * The period of one value; it is asked for at the review in which the period ends.
   * @example "year"
   */
  @MayBeLeftOut()
  @IsIn(Object.keys(MEASURED_PERIODS))
  period?: MeasuredPeriod;

  /**
   * Ids of bodies and groups that report it.
   * @example ["01985c10-0000-7000-8000-000000000003"]
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  reportedBy?: string[];
}

/** An indicator to be added to a plan. */
export class IndicatorInputDto extends IndicatorFieldsDto {
  /**
   * The place of its target in the document.
   * @example "II.2.b, gạch đầu dòng 3"
   */
  @IsText(120)
  place!: string;

  /**
   * Its short title.
   * @example "Đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên"
   */
  @IsText(200)
  title!: string;

  /**
   * What is measured.
   * @example "share"
   */
  @IsIn(Object.keys(MEASURES))
  measure!: Measure;

  @IsObject()
  @ValidateNested()
  @Type(() => GoalInputDto)
  goal!: GoalInputDto;

  /**
   * How the values of bodies make one.
   * @example "ratio"
   */
  @IsIn(Object.keys(ADDING_UP))
  addingUp!: AddingUp;

  /**
   * The period of one value; it is asked for at the review in which the period ends.
   * @example "year"
   */
  @IsIn(Object.keys(MEASURED_PERIODS))
  period!: MeasuredPeriod;

  /**
   * Ids of bodies and groups that report it.
   * @example ["01985c10-0000-7000-8000-000000000003"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  reportedBy!: string[];
}

/** Taking an indicator out. */
export class IndicatorRemovalQuery {
  /**
   * The document that orders it: required once the plan is in force.
   * @example "Kế hoạch số 15-KH/HU ngày 20/7/2026"
   */
  @MayBeLeftOut()
  @IsText(300)
  amendingDocument?: string;

  /**
   * The first day on which it is asked for no more; by default today.
   * @example "2026-07-20"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  holdsFrom?: CalendarDay;
}

/** Asking for an indicator again that has ended. */
export class IndicatorResumptionDto {
  /**
   * The document that orders it: required once the plan is in force.
   * @example "Kế hoạch số 15-KH/HU ngày 20/7/2026"
   */
  @IsOptional()
  @IsText(300)
  amendingDocument?: string | null;
}
