import type { ReportStatus } from '../../reports/report-status.js';
import type { Lateness } from '../../tasks/task-lateness.js';
import { AskedIndicatorDto } from '../indicators/indicator.dto.js';
import { SignedPaperDto } from './signed-paper.dto.js';
import { ReportLineDto } from './report-line.dto.js';
import { ProposalDto } from './proposal.dto.js';
import { ReportBodyDto } from './report-body.dto.js';

/** How a report stands; not what it says. */
export class ReportStateDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000004"
   */
  id!: string;
  body!: ReportBodyDto;
  /**
   * Where it stands.
   * @example "submitted"
   */
  status!: ReportStatus;
  /**
   * The day it is due.
   * @example "2026-06-16"
   */
  dueOn!: string;
  /**
   * Before the board moved the day.
   * @example "2026-06-16"
   */
  firstDueOn!: string;
  /**
   * The last day in time: of the due day or, after a return, of the day given.
   * @example "2026-06-16"
   */
  onTimeUntil!: string;
  /**
   * The day of the first submission.
   * @example "2026-06-15"
   */
  firstSubmittedOn!: string | null;
  /**
   * The day of the latest submission.
   * @example "2026-06-15"
   */
  submittedOn!: string | null;
  /**
   * Null where the body is excused.
   * @example "on_time"
   */
  lateness!: Lateness | null;
  /**
   * It came late, or is overdue.
   * @example false
   */
  late!: boolean;
  /**
   * After a return: the day given.
   * @example null
   */
  returnedBy!: string | null;
  /**
   * The day the board accepted it.
   * @example null
   */
  acceptedOn!: string | null;
  /**
   * The board has excused the body, or it has no task left in the period.
   * @example false
   */
  excused!: boolean;
  /**
   * Why it need not report.
   * @example null
   */
  excuseReason!: string | null;
  /**
   * Raised by every change; `If-Match` takes it.
   * @example 3
   */
  version!: number;
}

/** A page of reports, by the body's name. */
export class ReportPageDto {
  items!: ReportStateDto[];
  /**
   * `cursor` of the next page; null on the last.
   * @example null
   */
  nextCursor!: string | null;
}

/** The review that a report is for. */
export class ReviewOfReportDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000002"
   */
  id!: string;
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
   * The last day of the period.
   * @example "2026-06-14"
   */
  until!: string;
}

/** A question of the review's own and its answer. */
export class AnswerDto {
  /**
   * The id of the question.
   * @example "01985c10-0000-7000-8000-000000000008"
   */
  questionId!: string;
  /**
   * What the review asks.
   * @example "Số đảng viên mới kết nạp trong kỳ?"
   */
  question!: string;
  /**
   * What the body answers.
   * @example "12"
   */
  answer!: string;
  /**
   * The review asks it no longer; what was answered stays.
   * @example false
   */
  removed!: boolean;
}

/** A progress report. */
export class ReportDto extends ReportStateDto {
  /**
   * The plan that it belongs to.
   * @example "01985c10-0000-7000-8000-000000000001"
   */
  planId!: string;
  review!: ReviewOfReportDto;
  lines!: ReportLineDto[];
  /** What the body reports of the plan’s indicators, in the plan’s order. */
  indicators!: AskedIndicatorDto[];
  /**
   * What was achieved (kết quả).
   * @example "Hoàn thành hai lớp bồi dưỡng."
   */
  results!: string;
  /**
   * What was not (hạn chế).
   * @example ""
   */
  shortcomings!: string;
  /**
   * Causes outside the body (nguyên nhân khách quan).
   * @example ""
   */
  objectiveCauses!: string;
  /**
   * Causes within the body (nguyên nhân chủ quan).
   * @example ""
   */
  subjectiveCauses!: string;
  /**
   * The work of the next period.
   * @example "Mở lớp thứ ba."
   */
  nextWork!: string;
  answers!: AnswerDto[];
  proposals!: ProposalDto[];
  /** Of the body's earlier reports, without an answer yet. */
  earlierProposals!: ProposalDto[];
  /**
   * What the board found missing when it returned the report last.
   * @example null
   */
  returnReason!: string | null;
  /**
   * Since when it is with the body's head.
   * @example null
   */
  passedToHeadAt!: Date | null;
  /**
   * What the head asked for, handing it back.
   * @example null
   */
  handedBackNote!: string | null;
  /** The file of the signed paper; null where there is none, or you read the report but not its files. */
  paper!: SignedPaperDto | null;
  /**
   * The symbol of the signed paper.
   * @example "12-BC/ĐU"
   */
  paperSymbol!: string | null;
  /**
   * The day the paper was signed.
   * @example "2026-06-15"
   */
  paperSignedOn!: string | null;
}
