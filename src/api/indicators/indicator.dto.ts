import type { Standing, Verdict } from '../../indicators/reached.js';
import {
  EarlierGoalDto,
  ExemptBodyDto,
  GoalDto,
  IndicatorBodyDto,
  IndicatorTermsDto,
} from './indicator-terms.dto.js';

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
   * The same in full: `exceeded` is better than a floor asks for, `over` is more than the most of a ceiling or range.
   * @example "reached"
   */
  verdict!: Verdict | null;
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
  /** What the plan stated then, by which the figures are judged. */
  goal!: GoalDto;
  /**
   * The year by which that goal is to be reached; null: at the end of every period.
   * @example null
   */
  byYear!: number | null;
  total!: IndicatorTotalDto | null;
  /**
   * Against the goal, or until its year is over against the way there, at the end of the last year that was over: `exceeded` is better than
   * a floor asks for, `over` more than the most of a ceiling or range, `nothing` of shares of nothing (0 of 0) alone.
   * @example "reached"
   */
  standing!: Standing;
  /**
   * Not all have given their values, and the review is not closed: the total and the standing may still change.
   * @example false
   */
  provisional!: boolean;
  /**
   * Not all had given their values when the review closed: the standing is that of the given ones, which are too few to conclude from.
   * @example false
   */
  partial!: boolean;
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
   * At the last review that has opened; `not-due` where that one does not ask for it (chưa đến kỳ đánh giá), `ended` where none does any
   * more.
   * @example "reached"
   */
  standing!: Standing;
  /**
   * The day on which its present period ends; null where every review asks for it, or the plan does not say.
   * @example "2026-12-14"
   */
  periodEndsOn!: string | null;
  /** What the plan stated before it was amended, oldest first. */
  earlierGoals!: EarlierGoalDto[];
  /**
   * The first day on which it is asked for no more; null while it is.
   * @example null
   */
  endedOn!: string | null;
  /**
   * The document that ended it.
   * @example null
   */
  endedBy!: string | null;
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
   * It is asked for no more; what the body gave before stays.
   * @example false
   */
  ended!: boolean;
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
  /**
   * Not all have given their values, and the review is not closed: the total and the standing may still change.
   * @example false
   */
  provisional!: boolean;
  /**
   * Not all had given their values when the review closed: the standing is that of the given ones, which are too few to conclude from.
   * @example false
   */
  partial!: boolean;
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
