import { Type } from 'class-transformer';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { type Cadence, CADENCES } from '../../plans/cadence.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsText } from '../text.validator.js';

const monthsAllowed: readonly unknown[] = ['last', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** A day that the duty names itself: `{on}` for `once` and `term`, `{day, month}` for the periodic cadences. */
export class OwnDayDto {
  /**
   * The one day.
   * @example "2026-09-30"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  on?: CalendarDay;

  /**
   * The day of the month; the month's last day where it has no such day.
   * @example 20
   */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(31)
  day?: number;

  /** The month of the period, from 1, or its last one. */
  @MayBeLeftOut()
  @IsIn([...monthsAllowed])
  @ApiProperty({ oneOf: [{ type: 'string', enum: ['last'] }, { type: 'integer' }], example: 'last' })
  month?: number | 'last';
}

/** What a plan may say of one duty. What is left out of a change stays as it is. */
export class DutyFieldsDto {
  /**
   * The section of the document; by default what stands in `place` before the first point.
   * @example "III (Nhiệm vụ cụ thể)"
   */
  @MayBeLeftOut()
  @IsText(120)
  section?: string;

  /** @example "Organization Board" */
  @IsOptional()
  @IsText(300)
  headingEn?: string | null;

  /** @example "Reorganize base party organizations" */
  @IsOptional()
  @IsText(200)
  titleEn?: string | null;

  /**
   * The exact words.
   * @example "Chủ trì, phối hợp với các đơn vị liên quan kiện toàn tổ chức cơ sở đảng."
   */
  @IsOptional()
  @IsText(10_000)
  text?: string | null;

  /**
   * Ids of bodies and groups that cooperate.
   * @example []
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  cooperatingBodies?: string[];

  /**
   * The document's own word where a heading's body is only to cooperate.
   * @example "phối hợp"
   */
  @IsOptional()
  @IsText(60)
  statedRole?: string | null;

  /**
   * When it is to be done; null exactly where it is stated only.
   * @example "continuous"
   */
  @IsOptional()
  @IsIn(Object.keys(CADENCES))
  cadence?: Cadence | null;

  /** A day of its own, else the period's cut-off holds. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OwnDayDto)
  ownDay?: OwnDayDto | null;

  /**
   * The expected product.
   * @example "Báo cáo kết quả kiện toàn"
   */
  @IsOptional()
  @IsText(500)
  product?: string | null;

  /**
   * The office of the leader in charge.
   * @example "Phó Bí thư Thường trực Huyện ủy"
   */
  @IsOptional()
  @IsText(200)
  leaderOffice?: string | null;

  /** @example "Chờ hướng dẫn của tỉnh." */
  @IsOptional()
  @IsText(2000)
  note?: string | null;

  /** @example "Waits for the guidance of the province." */
  @IsOptional()
  @IsText(2000)
  noteEn?: string | null;

  /**
   * Shown, but no tasks.
   * @example false
   */
  @MayBeLeftOut()
  @IsBoolean()
  statedOnly?: boolean;

  /**
   * The document that orders the change: required once the plan is in force.
   * @example "Kế hoạch số 15-KH/HU ngày 20/7/2026"
   */
  @IsOptional()
  @IsText(300)
  amendingDocument?: string | null;
}

/** A change of a duty. */
export class DutyPatchDto extends DutyFieldsDto {
  /**
   * Its place in the document's own words.
   * @example "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2"
   */
  @MayBeLeftOut()
  @IsText(120)
  place?: string;

  /**
   * The heading over it.
   * @example "Ban Tổ chức Huyện ủy"
   */
  @MayBeLeftOut()
  @IsText(300)
  heading?: string;

  /**
   * A short title.
   * @example "Kiện toàn mô hình tổ chức cơ sở đảng"
   */
  @MayBeLeftOut()
  @IsText(200)
  title?: string;

  /**
   * Ids of bodies and groups that lead; each body has a task of its own.
   * @example ["01985c10-0000-7000-8000-000000000003"]
   */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  leadBodies?: string[];
}

/** A duty to be added to a plan. */
export class DutyInputDto extends DutyFieldsDto {
  /**
   * Its place in the document's own words.
   * @example "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2"
   */
  @IsText(120)
  place!: string;

  /**
   * The heading over it.
   * @example "Ban Tổ chức Huyện ủy"
   */
  @IsText(300)
  heading!: string;

  /**
   * A short title.
   * @example "Kiện toàn mô hình tổ chức cơ sở đảng"
   */
  @IsText(200)
  title!: string;

  /**
   * Ids of bodies and groups that lead; each body has a task of its own.
   * @example ["01985c10-0000-7000-8000-000000000003"]
   */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  leadBodies!: string[];

  /**
   * Where it stands among the plan's duties, from 1; by default the last.
   * @example 3
   */
  @MayBeLeftOut()
  @IsInt()
  @Min(1)
  @Max(10_000)
  position?: number;
}

/** The guidance that a conditional duty waited for. */
export class DutyTriggerDto {
  /**
   * The guiding document.
   * @example "Hướng dẫn số 05-HD/BTCTU ngày 02/3/2026"
   */
  @IsText(300)
  document!: string;

  /**
   * The day the duty is due, from today on.
   * @example "2026-12-31"
   */
  @IsCalendarDay()
  dueOn!: CalendarDay;
}
