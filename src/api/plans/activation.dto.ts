import { IsOptional } from 'class-validator';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import { IsCalendarDay } from '../calendar-day.validator.js';

/** From which day a plan is in force. */
export class ActivationDto {
  /**
   * The first day; today when left out. Periods that end on or after it get their tasks.
   * @example "2026-01-01"
   */
  @IsOptional()
  @IsCalendarDay()
  inForceOn?: CalendarDay | null;
}

/** A review that activating makes. */
export class PreviewedReviewDto {
  /**
   * The name of the review.
   * @example "Sơ kết 6 tháng đầu năm 2026"
   */
  name!: string;
  /**
   * The first day of the period.
   * @example "2025-12-15"
   */
  from!: string;
  /**
   * The cut-off, the period's last day.
   * @example "2026-06-14"
   */
  until!: string;
  /**
   * Collecting opens.
   * @example "2026-05-15"
   */
  opensOn!: string;
  /**
   * Reports of base organizations are due.
   * @example "2026-06-16"
   */
  baseDueOn!: string;
  /**
   * Reports of all others are due.
   * @example "2026-06-18"
   */
  otherDueOn!: string;
  /**
   * The meeting is held.
   * @example "2026-06-24"
   */
  meetingOn!: string;
  /**
   * How many bodies owe it a report.
   * @example 27
   */
  reports!: number;
}

/** A body that activating gives tasks. */
export class PreviewedBodyDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000001"
   */
  id!: string;
  /**
   * Its code.
   * @example "ban-to-chuc"
   */
  code!: string;
  /**
   * Its name.
   * @example "Ban Tổ chức Huyện ủy"
   */
  name!: string;
  /**
   * How many tasks it is given.
   * @example 8
   */
  tasks!: number;
  /**
   * How many reports it owes.
   * @example 2
   */
  reports!: number;
  /**
   * The days on which it has something due.
   * @example ["2026-06-18", "2026-12-18"]
   */
  dueOn!: string[];
}

/** What activating a plan makes; nothing of it is made yet. */
export class ActivationPreviewDto {
  /**
   * The first day on which the plan is in force.
   * @example "2026-01-01"
   */
  inForceOn!: string;
  /**
   * How many tasks are made.
   * @example 150
   */
  tasks!: number;
  /**
   * Conditional duties that wait for their guiding document.
   * @example 2
   */
  waitingDuties!: number;
  /**
   * Duties that are shown and have no tasks.
   * @example 1
   */
  statedOnlyDuties!: number;
  reviews!: PreviewedReviewDto[];
  bodies!: PreviewedBodyDto[];
}
