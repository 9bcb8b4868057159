import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { PlanStatus } from '../../plans/plan-status.js';
import { RemovedTargetDto, TargetDto } from './target.dto.js';
import { TextDto } from './text.dto.js';
import { TermDto, ReviewCalendarDto } from './plan-fields.dto.js';

/** A body as lists name it. */
export class NamedBodyDto {
  /** @example "01985c10-0000-7000-8000-000000000001" */
  id!: string;
  /** @example "ban-to-chuc" */
  code!: string;
  /** @example "Ban Tổ chức Huyện ủy" */
  name!: string;
}

/** A plan as a list shows it. */
export class PlanItemDto {
  /** @example "01985c10-0000-7000-8000-000000000004" */
  id!: string;
  /** @example "lac-duong" */
  code!: string;
  /** @example "12-KH/HU" */
  symbol!: string | null;
  /** @example "2026-01-15" */
  issuedOn!: CalendarDay | null;
  /**
   * In the reader's language.
   * @example "Kế hoạch củng cố tổ chức cơ sở đảng"
   */
  title!: string;
  titles!: TextDto;
  /** @example "in_force" */
  status!: PlanStatus;
  /** The committee that issued it. */
  committee!: NamedBodyDto;
  /** The body that follows it. */
  monitoringBody!: NamedBodyDto | null;
  term!: TermDto;
  /**
   * The day from which it is in force.
   * @example "2026-06-15"
   */
  inForceOn!: CalendarDay | null;
  /** It came with the program as an example. */
  sample!: boolean;
  /** @example 3 */
  version!: number;
}

/** A page of plans. */
export class PlanPageDto {
  items!: PlanItemDto[];
  /** @example null */
  nextCursor!: string | null;
}

/** A document that a plan implements. */
export class BasisDto {
  /** @example "21-NQ/TW" */
  symbol!: string | null;
  /** @example "2022-06-16" */
  issuedOn!: CalendarDay | null;
  /** @example "Ban Chấp hành Trung ương" */
  issuer!: string | null;
  /** @example "Nghị quyết về tổ chức cơ sở đảng" */
  title!: string;
  titles!: TextDto;
}

/** The plan that replaces another. */
export class SuccessorDto {
  /** @example "01985c10-0000-7000-8000-000000000009" */
  id!: string;
  /** @example "ke-hoach-2027" */
  code!: string;
  /** @example "Kế hoạch củng cố tổ chức cơ sở đảng, giai đoạn 2" */
  title!: string;
}

/** A plan, but for its duties. */
export class PlanDto extends PlanItemDto {
  /**
   * In the reader's language.
   * @example "Kế hoạch mẫu."
   */
  note!: string | null;
  reviewCalendar!: ReviewCalendarDto;
  /** The plan that replaces it. */
  successor!: SuccessorDto | null;
  /** The documents that it implements. */
  basis!: BasisDto[];
  targets!: TargetDto[];
  /** Wordings of targets that stand no longer, in the order in which amendments ended them. */
  removedTargets!: RemovedTargetDto[];
}
