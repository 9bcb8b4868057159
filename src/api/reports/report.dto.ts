import type { Cadence } from '../../plans/cadence.js';
import type { PlaceInReview } from '../../reports/place-in-review.js';
import type { ProposalStatus } from '../../reports/proposal-status.js';
import type { ReportStatus } from '../../reports/report-status.js';
import type { Lateness } from '../../tasks/task-lateness.js';
import type { TaskStatus } from '../../tasks/task-status.js';
import { AskedIndicatorDto } from '../indicators/indicator.dto.js';
import { SignedPaperDto } from './signed-paper.dto.js';

/** The body that owes a report. */
export class ReportBodyDto {
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

/** What the body has said on a task. */
export class LineUpdateDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000006"
   */
  id!: string;
  /**
   * When it was said.
   * @example "2026-05-20T02:00:00.000Z"
   */
  at!: Date;
  /**
   * What was said.
   * @example "Đã tổ chức hai lớp bồi dưỡng."
   */
  note!: string;
}

/** What a report says of one task. */
export class ReportLineDto {
  /**
   * The task.
   * @example "01985c10-0000-7000-8000-000000000005"
   */
  taskId!: string;
  /**
   * The task’s short code.
   * @example "NV-128"
   */
  code!: string;
  /**
   * The short title of the duty.
   * @example "Quản lý đảng viên"
   */
  title!: string;
  /**
   * Where the plan states it.
   * @example "III (Nhiệm vụ cụ thể).7, gạch đầu dòng 3"
   */
  stated!: string;
  /**
   * How it belongs to the review: due in the period, carried over from an earlier one, or not yet due.
   * @example "due"
   */
  place!: PlaceInReview;
  /**
   * How often the duty is to be done.
   * @example "continuous"
   */
  cadence!: Cadence;
  /**
   * Where the task stands now.
   * @example "in_progress"
   */
  status!: TaskStatus;
  /**
   * How the task stands against its deadline; null when it is cancelled.
   * @example "on_track"
   */
  lateness!: Lateness | null;
  /**
   * The day the task is due.
   * @example "2026-06-16"
   */
  dueOn!: string;
  /**
   * Before its deadline was moved.
   * @example "2026-06-16"
   */
  firstDueOn!: string;
  /**
   * The day that counts as its completion.
   * @example null
   */
  completedOn!: string | null;
  /**
   * Follows the task until it is edited by hand, or the report submitted.
   * @example "Đã tổ chức hai lớp bồi dưỡng."
   */
  text!: string;
  /**
   * The report says that the task is done. Words on a continuous task make it done, unless the body says otherwise.
   * @example true
   */
  done!: boolean;
  /**
   * Written by hand: it no longer follows its task.
   * @example false
   */
  edited!: boolean;
  /** What the body has said on the task since the line was edited by hand. */
  newer!: LineUpdateDto[];
  /**
   * Why the board did not accept the line.
   * @example null
   */
  takenOutReason!: string | null;
}

/** An item that a report asks of somebody, and the answer. */
export class ProposalDto {
  /**
   * Its id.
   * @example "01985c10-0000-7000-8000-000000000007"
   */
  id!: string;
  /**
   * The report that it stands in.
   * @example "01985c10-0000-7000-8000-000000000004"
   */
  reportId!: string;
  body!: ReportBodyDto;
  /**
   * The review that the report is for.
   * @example "01985c10-0000-7000-8000-000000000002"
   */
  reviewId!: string;
  /**
   * The name of that review.
   * @example "Sơ kết 6 tháng đầu năm 2026"
   */
  reviewName!: string;
  /**
   * What is asked for.
   * @example "Bố trí kinh phí mở lớp bồi dưỡng"
   */
  text!: string;
  /**
   * Of whom it is asked.
   * @example "Ban Thường vụ Huyện ủy"
   */
  addressee!: string;
  /**
   * What became of it.
   * @example "open"
   */
  status!: ProposalStatus;
  /**
   * The answer, or the reason for not accepting it.
   * @example null
   */
  answer!: string | null;
  /**
   * The day of the answer.
   * @example null
   */
  answeredOn!: string | null;
  /**
   * Raised when its words change or it is answered; `If-Match` of an answer takes it.
   * @example 1
   */
  version!: number;
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
