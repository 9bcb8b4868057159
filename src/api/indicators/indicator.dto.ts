import type { AddingUp, Direction, MeasuredPeriod, Measure } from '../../plans/indicator-terms.js';
import type { Standing } from '../../indicators/reached.js';

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

/** A value before it was corrected. */
export class CorrectionDto {
  /**
   * The day of the correction.
   * @example "2026-12-21"
   */
  on!: string;
  /**
   * The value before; null of a share.
   * @example null
   */
  value!: number | null;
  /**
   * The part before.
   * @example 40
   */
  part!: number | null;
  /**
   * The whole before.
   * @example 52
   */
  whole!: number | null;
  /**
   * Why it was corrected.
   * @example "Đếm sót chi bộ mới thành lập"
   */
  reason!: string;
}

/** What one body gave of an indicator at one review. */
export class MeasurementDto {
  /**
   * Null of a share; of yes-no 1 or 0.
   * @example null
   */
  value!: number | null;
  /**
   * Of a share: how many reach it.
   * @example 47
   */
  part!: number | null;
  /**
   * Of a share: of how many.
   * @example 52
   */
  whole!: number | null;
  /**
   * What the goal is held against: a share in per cent; null where nothing is given, or not all of it.
   * @example 90.38
   */
  figure!: number | null;
  /**
   * Whether it reaches what is asked of one body; null where nothing is given, or only all bodies together have a goal.
   * @example true
   */
  reached!: boolean | null;
  /**
   * What the body adds. No lists of party members, no secret documents.
   * @example ""
   */
  note!: string;
  /**
   * Oldest first.
   * @example []
   */
  corrections!: CorrectionDto[];
  /**
   * Raised by every change, 0 before anything is given; `If-Match` takes it.
   * @example 1
   */
  version!: number;
}

/** What an asked body gave. */
export class BodyMeasurementDto extends MeasurementDto {
  body!: IndicatorBodyDto;
  /**
   * The report that it stands in.
   * @example "01985c10-0000-7000-8000-000000000004"
   */
  reportId!: string;
  /**
   * It counts: it is given whole, in a report that was sent and not returned.
   * @example true
   */
  counts!: boolean;
}

/** What the values of all bodies make together. */
export class IndicatorTotalDto {
  /**
   * What the goal is held against.
   * @example 90.38
   */
  figure!: number;
  /**
   * Of a ratio the sum of the parts, of `reaching` the bodies that reach it; null elsewhere.
   * @example 47
   */
  part!: number | null;
  /**
   * Of a ratio the sum of the wholes, of `reaching` the bodies that gave a value; null elsewhere.
   * @example 52
   */
  whole!: number | null;
  /**
   * How many bodies gave a value that counts.
   * @example 1
   */
  bodies!: number;
}

/** How an indicator stood at one review that asked for it, of the bodies that the account reads. */
export class IndicatorPointDto {
  /**
   * The review.
   * @example "01985c10-0000-7000-8000-000000000002"
   */
  reviewId!: string;
  /**
   * Its name.
   * @example "Sơ kết năm 2026"
   */
  reviewName!: string;
  /**
   * The last day of its period.
   * @example "2026-12-14"
   */
  until!: string;
  total!: IndicatorTotalDto | null;
  /**
   * Against the goal, or until its year is over against the way there, at the end of the last year that was over.
   * @example "reached"
   */
  standing!: Standing;
  /**
   * The figure needed at the end of the last year that was over, on the straight way from the baseline to the goal.
   * @example null
   */
  needed!: number | null;
  /** By name; a value in a draft is its own body’s alone. */
  bodies!: BodyMeasurementDto[];
}

/** An indicator and how it stands. */
export class IndicatorDto extends IndicatorTermsDto {
  /** Bodies and groups that report it. */
  reportedBy!: IndicatorBodyDto[];
  /** Bodies and groups that it does not hold for. */
  exempt!: ExemptBodyDto[];
  /**
   * At the last review that has opened; `not-due` where that one does not ask for it (chưa đến kỳ đánh giá).
   * @example "reached"
   */
  standing!: Standing;
  /**
   * The day on which its present period ends; null where every review asks for it, or the plan does not say.
   * @example "2026-12-14"
   */
  periodEndsOn!: string | null;
  /** The reviews that have opened and ask for it, in their order. */
  points!: IndicatorPointDto[];
  /**
   * Raised by every change of what the plan states; `If-Match` takes it.
   * @example 1
   */
  version!: number;
}

/** All indicators of a plan. */
export class IndicatorListDto {
  /** In the order of the plan. */
  items!: IndicatorDto[];
  /**
   * Always null: a plan has few indicators.
   * @example null
   */
  nextCursor!: string | null;
}

/** An indicator that the body of a report reports, with its value at the review. */
export class AskedIndicatorDto {
  indicator!: IndicatorTermsDto;
  /**
   * False where its period does not end in the review (chưa đến kỳ đánh giá); then it takes no value.
   * @example true
   */
  asked!: boolean;
  /**
   * The day on which its period ends; null where every review asks for it, or the plan does not say.
   * @example "2026-12-14"
   */
  periodEndsOn!: string | null;
  measurement!: MeasurementDto;
}

/** An indicator of the plan at one review, of the bodies that the account reads. */
export class ReviewIndicatorDto extends IndicatorTermsDto {
  /**
   * False where its period does not end in the review (chưa đến kỳ đánh giá).
   * @example true
   */
  asked!: boolean;
  /**
   * The day on which its present period ends; null where every review asks for it, or the plan does not say.
   * @example "2026-12-14"
   */
  periodEndsOn!: string | null;
  /**
   * Against its goal; `not-due` where it is not asked for.
   * @example "reached"
   */
  standing!: Standing;
  /** Null where nobody gave a value. */
  total!: IndicatorTotalDto | null;
  /** Of the review before that asked for it. */
  before!: IndicatorTotalDto | null;
  /**
   * How many bodies are asked.
   * @example 14
   */
  expected!: number;
  /**
   * How many of them said what is asked, in a report that counts.
   * @example 12
   */
  given!: number;
  /** Who has not given a value. */
  missing!: IndicatorBodyDto[];
  /** Whom it does not hold for. */
  exempt!: ExemptBodyDto[];
}
