import { PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { PERIOD_PRESETS, type PeriodPreset, type Rhythm, RHYTHMS } from '../../plans/review-calendar.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsText } from '../text.validator.js';
import { TargetInputDto } from './target.dto.js';

/** The plan's term, both days inclusive; null where the plan does not say. */
export class TermDto {
  /**
   * The first day.
   * @example "2026-01-01"
   */
  @IsOptional()
  @IsCalendarDay()
  from?: CalendarDay | null;

  /**
   * The last day.
   * @example "2030-12-31"
   */
  @IsOptional()
  @IsCalendarDay()
  until?: CalendarDay | null;
}

/** When reports are due, in working days after the cut-off. */
export class ReportsDueAfterDto {
  /**
   * Of base organizations.
   * @example 2
   */
  @IsInt()
  @Min(1)
  @Max(60)
  base!: number;

  /**
   * Of all others.
   * @example 4
   */
  @IsInt()
  @Min(1)
  @Max(60)
  other!: number;
}

/** The review calendar: it alone gives the periods. */
export class ReviewCalendarDto {
  /**
   * How often the plan is reviewed.
   * @example "half-year"
   */
  @IsIn(Object.keys(RHYTHMS))
  rhythm!: Rhythm;

  /**
   * Where periods begin and end: with calendar months, or on the 15th and 14th (Decree 09/2019/NĐ-CP, article 12).
   * @example "decree-09"
   */
  @IsIn(Object.keys(PERIOD_PRESETS))
  preset!: PeriodPreset;

  /**
   * Collecting opens this many calendar days before the cut-off.
   * @example 30
   */
  @IsInt()
  @Min(0)
  @Max(120)
  opensDaysBefore!: number;

  /** Working days from the cut-off to the day that reports are due. */
  @IsObject()
  @ValidateNested()
  @Type(() => ReportsDueAfterDto)
  reportsDueAfter!: ReportsDueAfterDto;

  /**
   * The review meets this many working days after the cut-off.
   * @example 8
   */
  @IsInt()
  @Min(1)
  @Max(120)
  meetsAfter!: number;
}

/** A higher document that the plan implements. */
export class BasisInputDto {
  /**
   * Its number and symbol.
   * @example "21-NQ/TW"
   */
  @IsOptional()
  @IsText(60)
  symbol?: string | null;

  /** @example "2022-06-16" */
  @IsOptional()
  @IsCalendarDay()
  issuedOn?: CalendarDay | null;

  /** @example "Ban Chấp hành Trung ương" */
  @IsOptional()
  @IsText(200)
  issuer?: string | null;

  /** @example "Party Central Committee" */
  @IsOptional()
  @IsText(200)
  issuerEn?: string | null;

  /** @example "Nghị quyết về tổ chức cơ sở đảng" */
  @IsText(300)
  title!: string;

  /** @example "Resolution on base party organizations" */
  @IsOptional()
  @IsText(300)
  titleEn?: string | null;
}

/** What a plan says of itself beside its title. What is left out of a change stays as it is. */
export class PlanFieldsDto {
  /**
   * Number and symbol of the document.
   * @example "12-KH/HU"
   */
  @IsOptional()
  @IsText(60)
  symbol?: string | null;

  /** @example "2026-01-15" */
  @IsOptional()
  @IsCalendarDay()
  issuedOn?: CalendarDay | null;

  /** @example "Plan to strengthen base party organizations" */
  @IsOptional()
  @IsText(300)
  titleEn?: string | null;

  /**
   * What readers of the plan should know.
   * @example "Thay thế kế hoạch năm 2025."
   */
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  /** @example "Replaces the plan of 2025." */
  @IsOptional()
  @IsText(2000)
  noteEn?: string | null;

  /** The term, or null where the plan names none. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TermDto)
  term?: TermDto | null;

  /**
   * The body that follows the plan, under its committee.
   * @example "01985c10-0000-7000-8000-000000000003"
   */
  @IsOptional()
  @IsUUID()
  monitoringBodyId?: string | null;

  /** When the plan is reviewed. By default every half-year of Decree 09/2019/NĐ-CP. */
  @MayBeLeftOut()
  @ValidateNested()
  @Type(() => ReviewCalendarDto)
  reviewCalendar?: ReviewCalendarDto;

  /** All documents that it implements, in their order. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => BasisInputDto)
  basis?: BasisInputDto[];

  /** All its targets, in their order. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => TargetInputDto)
  targets?: TargetInputDto[];
}

/** A change of a plan. */
export class PlanPatchDto extends PlanFieldsDto {
  /** @example "Kế hoạch củng cố tổ chức cơ sở đảng" */
  @MayBeLeftOut()
  @IsText(300)
  title?: string;

  /**
   * The document that orders the change: required once the plan is in force.
   * @example "Kế hoạch số 15-KH/HU ngày 20/7/2026"
   */
  @IsOptional()
  @IsText(300)
  amendingDocument?: string | null;
}

/** A plan to be made, as a draft. */
export class PlanInputDto extends PlanFieldsDto {
  /**
   * The committee that issued it.
   * @example "01985c10-0000-7000-8000-000000000002"
   */
  @IsUUID()
  committeeId!: string;

  /**
   * What it is known by: lower-case letters, digits and hyphens.
   * @example "ke-hoach-2026"
   */
  @MaxLength(60)
  @Matches(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
    message: 'code must be lower-case letters, digits and hyphens, such as ke-hoach-2026',
  })
  code!: string;

  /** @example "Kế hoạch củng cố tổ chức cơ sở đảng" */
  @IsText(300)
  title!: string;
}

/** A plan for a new term, made of what another says now: what is new about it. */
export class PlanCopyDto extends PickType(PlanInputDto, ['code', 'title', 'titleEn', 'symbol', 'issuedOn']) {
  /** The new term; both days are needed. */
  @IsObject()
  @ValidateNested()
  @Type(() => TermDto)
  term!: TermDto;
}

/** How a plan ends. */
export class PlanCloseDto {
  /**
   * The plan that replaces it, of the same committee.
   * @example "01985c10-0000-7000-8000-000000000009"
   */
  @IsOptional()
  @IsUUID()
  successorId?: string | null;
}
