import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { Cadence } from '../../plans/cadence.js';
import { NamedBodyDto } from './plan.dto.js';
import { TextDto } from './text.dto.js';
import { EarlierWordingDto } from './wording.dto.js';
import { OwnDayDto } from './duty-fields.dto.js';

/** A body or a group that a duty addresses. */
export class AddresseeDto extends NamedBodyDto {
  /**
   * It is a group; its members each have a task of their own.
   * @example false
   */
  group!: boolean;
}

/** A recorded trigger of a conditional duty. */
export class TriggerDto {
  /** @example "01985c10-0000-7000-8000-000000000007" */
  id!: string;
  /**
   * The guiding document.
   * @example "Hướng dẫn số 05-HD/BTCTU ngày 02/3/2026"
   */
  document!: string;
  /** @example "2026-12-31" */
  dueOn!: CalendarDay;
  /**
   * The day on which it was recorded.
   * @example "2026-03-05"
   */
  recordedOn!: CalendarDay;
}

/** How a duty read, and when it was to be done, before it was amended. */
export class EarlierDutyDto extends EarlierWordingDto {
  /** @example "continuous" */
  cadence!: Cadence | null;
  ownDay!: OwnDayDto | null;
}

/** One duty as the plan states it. */
export class DutyDto {
  /** @example "01985c10-0000-7000-8000-000000000006" */
  id!: string;
  /** @example "01985c10-0000-7000-8000-000000000004" */
  planId!: string;
  /**
   * From 1, in the document's order.
   * @example 2
   */
  position!: number;
  /** @example "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2" */
  place!: string;
  /** @example "III (Nhiệm vụ cụ thể)" */
  section!: string;
  /**
   * In the reader's language.
   * @example "Ban Tổ chức Huyện ủy"
   */
  heading!: string;
  headings!: TextDto;
  /**
   * In the reader's language.
   * @example "Thí điểm mô hình “bốn tốt”"
   */
  title!: string;
  titles!: TextDto;
  /**
   * The exact words; null until they are taken from the document.
   * @example null
   */
  text!: string | null;
  leadBodies!: AddresseeDto[];
  cooperatingBodies!: AddresseeDto[];
  /** @example "phối hợp" */
  statedRole!: string | null;
  /** @example "conditional" */
  cadence!: Cadence | null;
  /**
   * Cadence and own day in words, in the reader's language.
   * @example "khi có hướng dẫn"
   */
  cadenceText!: string | null;
  ownDay!: OwnDayDto | null;
  /** @example null */
  product!: string | null;
  /** @example null */
  leaderOffice!: string | null;
  /**
   * In the reader's language.
   * @example "Chờ hướng dẫn của tỉnh."
   */
  note!: string | null;
  /**
   * Shown, but no tasks (không theo dõi tiến độ).
   * @example false
   */
  statedOnly!: boolean;
  /**
   * It waits for guidance: conditional, and no occurrence of it is open.
   * @example true
   */
  waiting!: boolean;
  triggers!: TriggerDto[];
  /** How it read before amendments, oldest first. */
  earlierWordings!: EarlierDutyDto[];
  /** @example 1 */
  version!: number;
}

/** A page of duties. */
export class DutyPageDto {
  items!: DutyDto[];
  /** @example null */
  nextCursor!: string | null;
}
