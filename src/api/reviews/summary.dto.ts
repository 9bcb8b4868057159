import { ReviewIndicatorDto } from '../indicators/indicator.dto.js';
import { ProposalDto } from '../reports/proposal.dto.js';
import { ReportBodyDto } from '../reports/report-body.dto.js';
import { AnswerDto, ReportStateDto } from '../reports/report.dto.js';
import { AssessmentDto } from './assessment.dto.js';
import { ReviewDto } from './review.dto.js';

/** Numbers of tasks. `due` = `doneOnTime` + `doneLate` + `openOverdue` + `openInTime` (Decision 42/2014/QĐ-TTg). */
export class FiguresDto {
  /**
   * Due in the period.
   * @example 12
   */
  due!: number;
  /**
   * Completed in time.
   * @example 7
   */
  doneOnTime!: number;
  /**
   * Completed late.
   * @example 2
   */
  doneLate!: number;
  /**
   * Not completed, and overdue.
   * @example 2
   */
  openOverdue!: number;
  /**
   * Not completed, still in time.
   * @example 1
   */
  openInTime!: number;
  /**
   * Of the done: waiting for the board's confirmation.
   * @example 3
   */
  waiting!: number;
  /**
   * Open ones that were due before the period.
   * @example 0
   */
  carriedOver!: number;
  /**
   * Due after the period.
   * @example 4
   */
  notYetDue!: number;
}

/** Figures by the deadlines that stand, and by the first ones. */
export class ReviewFiguresDto {
  byCurrentDeadline!: FiguresDto;
  byFirstDeadline!: FiguresDto;
}

/** Figures of the plan or of a body. */
export class FiguresWithChangeDto {
  period!: ReviewFiguresDto;
  /** The year's totals, where the review closes a year; else null. */
  year!: ReviewFiguresDto | null;
  /** Of the regular review before; null for the first. */
  before!: ReviewFiguresDto | null;
  /** How much more, or less, than in the review before. */
  change!: ReviewFiguresDto | null;
}

/** Figures of one body, as lead body of its tasks, and how its report stands. */
export class SummaryOfBodyDto extends FiguresWithChangeDto {
  body!: ReportBodyDto;
  /** Null where it owes no report. */
  report!: ReportStateDto | null;
  /** What the board says of it; null where it says nothing, or nothing yet that the account reads. */
  assessment!: AssessmentDto | null;
}

/** Numbers of reports. */
export class ReportCountsDto {
  /**
   * Owed, without the excused ones.
   * @example 27
   */
  expected!: number;
  /**
   * Submitted, whatever the board has decided since.
   * @example 25
   */
  sent!: number;
  /**
   * Sent in time.
   * @example 23
   */
  onTime!: number;
  /**
   * Sent late.
   * @example 2
   */
  late!: number;
  /**
   * Of the returned: not sent again by the day given.
   * @example 1
   */
  overdueAgain!: number;
  /**
   * Not sent.
   * @example 2
   */
  missing!: number;
  /**
   * Waiting for the board's decision.
   * @example 1
   */
  waiting!: number;
  /**
   * Accepted by the board.
   * @example 23
   */
  accepted!: number;
  /**
   * Returned to be completed.
   * @example 1
   */
  returned!: number;
  /**
   * Not expected.
   * @example 1
   */
  excused!: number;
}

/** What a body has reported of results, difficulties and causes. */
export class DifficultiesDto {
  body!: ReportBodyDto;
  /**
   * What was achieved (kết quả).
   * @example "Hoàn thành hai lớp bồi dưỡng."
   */
  results!: string;
  /**
   * What was not (hạn chế).
   * @example "Một chi bộ sinh hoạt chưa đều."
   */
  shortcomings!: string;
  /**
   * Causes outside the body (nguyên nhân khách quan).
   * @example "Địa bàn rộng, mưa kéo dài."
   */
  objectiveCauses!: string;
  /**
   * Causes within the body (nguyên nhân chủ quan).
   * @example "Phân công chưa rõ."
   */
  subjectiveCauses!: string;
  /**
   * The work of the next period.
   * @example "Mở lớp thứ ba."
   */
  nextWork!: string;
  /** To the review's own questions, in their order. */
  answers!: AnswerDto[];
}

/** A review put together, of what the account may open. */
export class ReviewSummaryDto {
  review!: ReviewDto;
  /**
   * The day whose state it shows: today, or the closing day.
   * @example "2026-06-24"
   */
  on!: string;
  /**
   * Whether it is the state of the closing day.
   * @example false
   */
  frozen!: boolean;
  plan!: FiguresWithChangeDto;
  /** By the body's name. */
  bodies!: SummaryOfBodyDto[];
  reports!: ReportCountsDto;
  /** Who has not reported (chưa báo cáo). */
  notReported!: ReportStateDto[];
  /** All of the plan, in its order; none at an extra review. */
  indicators!: ReviewIndicatorDto[];
  difficulties!: DifficultiesDto[];
  proposals!: ProposalDto[];
  /** Of earlier reviews, without an answer yet. */
  openProposals!: ProposalDto[];
}
