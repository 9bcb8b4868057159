import type { Cadence } from '../../plans/cadence.js';
import type { PlaceInReview } from '../../reports/place-in-review.js';
import type { ProposalStatus } from '../../reports/proposal-status.js';
import type { ReportStatus } from '../../reports/report-status.js';
import type { Lateness } from '../../tasks/task-lateness.js';
import type { TaskStatus } from '../../tasks/task-status.js';

/** The body that owes a report. */
export class ReportBodyDto {
  /** @example "01985c10-0000-7000-8000-000000000003" */
  id!: string;
  /** @example "xa-lat" */
  code!: string;
  /** @example "Đảng ủy xã Lát" */
  name!: string;
}

/** How a report stands; not what it says. */
export class ReportStateDto {
  /** @example "01985c10-0000-7000-8000-000000000004" */
  id!: string;
  body!: ReportBodyDto;
  /** @example "submitted" */
  status!: ReportStatus;
  /** @example "2026-06-16" */
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
  /** @example null */
  acceptedOn!: string | null;
  /** @example false */
  excused!: boolean;
  /** @example null */
  excuseReason!: string | null;
  /** @example 3 */
  version!: number;
}

/** A page of reports, by the body's name. */
export class ReportPageDto {
  items!: ReportStateDto[];
  /** @example null */
  nextCursor!: string | null;
}

/** What the body has said on a task. */
export class LineUpdateDto {
  /** @example "01985c10-0000-7000-8000-000000000006" */
  id!: string;
  /** @example "2026-05-20T02:00:00.000Z" */
  at!: Date;
  /** @example "Đã tổ chức hai lớp bồi dưỡng." */
  note!: string;
}

/** What a report says of one task. */
export class ReportLineDto {
  /** @example "01985c10-0000-7000-8000-000000000005" */
  taskId!: string;
  /** @example "NV-128" */
  code!: string;
  /** @example "Quản lý đảng viên" */
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
  /** @example "continuous" */
  cadence!: Cadence;
  /** @example "in_progress" */
  status!: TaskStatus;
  /** @example "on_track" */
  lateness!: Lateness | null;
  /** @example "2026-06-16" */
  dueOn!: string;
  /** @example "2026-06-16" */
  firstDueOn!: string;
  /** @example null */
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
  /** @example false */
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
  /** @example "01985c10-0000-7000-8000-000000000007" */
  id!: string;
  /** @example "01985c10-0000-7000-8000-000000000004" */
  reportId!: string;
  body!: ReportBodyDto;
  /** @example "01985c10-0000-7000-8000-000000000002" */
  reviewId!: string;
  /** @example "Sơ kết 6 tháng đầu năm 2026" */
  reviewName!: string;
  /** @example "Bố trí kinh phí mở lớp bồi dưỡng" */
  text!: string;
  /** @example "Ban Thường vụ Huyện ủy" */
  addressee!: string;
  /** @example "open" */
  status!: ProposalStatus;
  /** @example null */
  answer!: string | null;
  /** @example null */
  answeredOn!: string | null;
}

/** The review that a report is for. */
export class ReviewOfReportDto {
  /** @example "01985c10-0000-7000-8000-000000000002" */
  id!: string;
  /** @example "Sơ kết 6 tháng đầu năm 2026" */
  name!: string;
  /** @example "2025-12-15" */
  from!: string;
  /** @example "2026-06-14" */
  until!: string;
}

/** A question of the review's own and its answer. */
export class AnswerDto {
  /** @example "Số đảng viên mới kết nạp trong kỳ?" */
  question!: string;
  /** @example "12" */
  answer!: string;
}

/** A progress report. */
export class ReportDto extends ReportStateDto {
  /** @example "01985c10-0000-7000-8000-000000000001" */
  planId!: string;
  review!: ReviewOfReportDto;
  lines!: ReportLineDto[];
  /** @example "Hoàn thành hai lớp bồi dưỡng." */
  results!: string;
  /** @example "" */
  shortcomings!: string;
  /** @example "" */
  objectiveCauses!: string;
  /** @example "" */
  subjectiveCauses!: string;
  /** @example "Mở lớp thứ ba." */
  nextWork!: string;
  answers!: AnswerDto[];
  proposals!: ProposalDto[];
  /** Of the body's earlier reports, without an answer yet. */
  earlierProposals!: ProposalDto[];
  /** @example null */
  returnReason!: string | null;
  /**
   * Since when it is with the body's head.
   * @example null
   */
  passedToHeadAt!: Date | null;
  /** @example null */
  handedBackNote!: string | null;
  /**
   * The symbol of the signed paper.
   * @example "12-BC/ĐU"
   */
  paperSymbol!: string | null;
  /** @example "2026-06-15" */
  paperSignedOn!: string | null;
}
