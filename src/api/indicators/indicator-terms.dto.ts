import type { AddingUp, Direction, MeasuredPeriod, Measure } from '../../plans/indicator-terms.js';

/** A floor, a ceiling, or both: a range. A share is in per cent. */
export class GoalDto {
  /**
   * The floor.
   * @example 90
   */
  least!: number | null;
  /**
   * Only more than the floor reaches it.
   * @example false
   */
  above!: boolean;
  /**
   * The ceiling.
   * @example null
   */
  most!: number | null;
}

/** Where the way to the goal begins. */
export class BaselineDto {
  /**
   * The figure then.
   * @example 82.5
   */
  value!: number;
  /**
   * The year at whose end it was.
   * @example 2025
   */
  year!: number;
}

/** A body or a group that an indicator names. */
export class IndicatorBodyDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000003"
   */
  id!: string;
  /**
   * Its short code.
   * @example "xa-lat"
   */
  code!: string;
  /**
   * Its name in the reader’s language.
   * @example "Đảng ủy xã Lát"
   */
  name!: string;
}

/** A body or a group that the indicator does not hold for. */
export class ExemptBodyDto extends IndicatorBodyDto {
  /**
   * The plan’s own words.
   * @example "riêng đối với lực lượng vũ trang huyện thực hiện theo quy định, hướng dẫn của ngành"
   */
  words!: string;
}

/** A measurable target as the plan states it (chỉ tiêu). */
export class IndicatorTermsDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-00000000000b"
   */
  id!: string;
  /**
   * Its code, its own within the plan.
   * @example "xep-loai-to-chuc"
   */
  code!: string;
  /**
   * The place of its target in the document.
   * @example "II.2.a, gạch đầu dòng 3"
   */
  place!: string;
  /**
   * Its short title.
   * @example "Tổ chức cơ sở đảng xếp loại tốt trở lên"
   */
  title!: string;
  /**
   * What is measured.
   * @example "share"
   */
  measure!: Measure;
  /**
   * The unit of its figures.
   * @example "%"
   */
  unit!: string | null;
  /**
   * Of a share: what the part counts.
   * @example "Số đảng viên được xếp loại tốt trở lên"
   */
  part!: string | null;
  /**
   * Of a share: what the whole counts.
   * @example "Số đảng viên được đánh giá, xếp loại"
   */
  whole!: string | null;
  goal!: GoalDto;
  /** What one body has to reach, where the goal is the share of bodies that do. */
  bodyGoal!: GoalDto | null;
  /**
   * Where the figure has to move.
   * @example "up"
   */
  direction!: Direction;
  /**
   * How the values of bodies make one.
   * @example "ratio"
   */
  addingUp!: AddingUp;
  /**
   * The period of one value; it is asked for at the review in which the period ends.
   * @example "year"
   */
  period!: MeasuredPeriod;
  /**
   * The year by which the goal is to be reached; null: at the end of every period.
   * @example null
   */
  byYear!: number | null;
  baseline!: BaselineDto | null;
  /**
   * What the office that follows the plan adds.
   * @example null
   */
  note!: string | null;
}

/** A goal that an amendment replaced. */
export class EarlierGoalDto {
  goal!: GoalDto;
  /**
   * The year by which it was to be reached; null: at the end of every period.
   * @example null
   */
  byYear!: number | null;
  baseline!: BaselineDto | null;
  /**
   * The last day on which it held.
   * @example "2026-07-19"
   */
  until!: string;
  /**
   * The document that changed it.
   * @example "Kế hoạch số 15-KH/HU ngày 20/7/2026"
   */
  amendingDocument!: string;
}
