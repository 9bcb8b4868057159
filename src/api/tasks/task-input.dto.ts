import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  MaxLength,
  Min,
  IsString,
  ValidateNested,
} from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { type TaskStatus, taskStatuses } from '../../tasks/task-status.js';
import { IsCalendarDay } from '../calendar-day.validator.js';
import { IsId } from '../id.validator.js';
import { MayBeLeftOut } from '../left-out.validator.js';
import { IsText } from '../text.validator.js';

const LONGEST_NOTE = 10_000;
const LONGEST_REASON = 2_000;
const MOST_TASKS = 200;

/** What the lead body says of its task. */
export class TaskUpdateDto {
  /**
   * `done` reports it done, the note being the result; `in_progress` where left out.
   * @example "done"
   */
  @MayBeLeftOut()
  @IsIn(taskStatuses)
  status?: TaskStatus;

  /**
   * How far it is; not for continuous tasks.
   * @example 40
   */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(100)
  percent?: number | null;

  /**
   * What was done, or the result.
   * @example "Đã ban hành quy chế sửa đổi"
   */
  @IsText(LONGEST_NOTE)
  note!: string;

  /**
   * The day the word arrived, where the board enters it for the body: that day counts.
   * @example "2026-02-10"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  arrivedOn?: CalendarDay;
}

/** A note that may be left out. */
export class TaskNoteDto {
  /** @example "Đã nhập nhầm nhiệm vụ" */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(LONGEST_REASON)
  note?: string;
}

/** Why. */
export class TaskReasonDto {
  /** @example "Không còn phù hợp với tình hình" */
  @IsText(LONGEST_REASON)
  reason!: string;
}

/** The lead body asks for the task to be given elsewhere. */
export class MisaddressedInputDto extends TaskReasonDto {
  /**
   * The day the word arrived, where the board enters it for the body.
   * @example "2026-01-20"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  arrivedOn?: CalendarDay;
}

/** The body whose new duties are acknowledged. */
export class AcknowledgementsDto {
  /** @example "01985c10-0000-7000-8000-000000000001" */
  @IsId()
  bodyId!: string;
}

/** What a cooperating body adds. */
export class ContributionInputDto {
  /** @example "Đã cử hai cán bộ tham gia đoàn kiểm tra" */
  @IsText(LONGEST_NOTE)
  text!: string;

  /**
   * The cooperating body; may be left out by who speaks for one only.
   * @example "01985c10-0000-7000-8000-000000000002"
   */
  @MayBeLeftOut()
  @IsId()
  bodyId?: string;

  /**
   * The day it arrived, where the board enters it for the body.
   * @example "2026-01-20"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  arrivedOn?: CalendarDay;
}

/** What is missing, and by when. */
export class TaskReturnDto extends TaskReasonDto {
  /**
   * The day to mend it by; 5 working days from today where left out.
   * @example "2026-03-21"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  by?: CalendarDay;
}

/** To whom the task is given, and why. */
export class ReassignDto extends TaskReasonDto {
  /** @example "01985c10-0000-7000-8000-000000000003" */
  @IsId()
  bodyId!: string;
}

/** The version at which a task was read. */
export class TaskVersionDto {
  /** @example "01985c10-0000-7000-8000-000000000040" */
  @IsId()
  taskId!: string;

  /** @example 3 */
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  version!: number;
}

/** Another due day for many tasks. */
export class DueDatesDto extends TaskReasonDto {
  /**
   * The tasks whose due day moves.
   * @example ["01985c10-0000-7000-8000-000000000040"]
   */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_TASKS)
  @IsId({ each: true })
  taskIds!: string[];

  /** @example "2026-03-31" */
  @IsCalendarDay()
  dueOn!: CalendarDay;

  /** The versions at which tasks were read; tasks that are left out move whichever version stands. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_TASKS)
  @ValidateNested({ each: true })
  @Type(() => TaskVersionDto)
  versions?: TaskVersionDto[];
}

/** A later day that is asked for. */
export class ExtensionInputDto extends TaskReasonDto {
  /**
   * Later than the due day and today.
   * @example "2026-03-02"
   */
  @IsCalendarDay()
  dueOn!: CalendarDay;

  /**
   * The day the word arrived, where the board enters it for the body.
   * @example "2026-01-20"
   */
  @MayBeLeftOut()
  @IsCalendarDay()
  arrivedOn?: CalendarDay;
}

/** Another day that the board proposes. */
export class ExtensionProposalDto extends TaskNoteDto {
  /**
   * Later than the due day and today.
   * @example "2026-02-25"
   */
  @IsCalendarDay()
  dueOn!: CalendarDay;
}
