import type { ProposalStatus } from '../../reports/proposal-status.js';
import { ReportBodyDto } from './report-body.dto.js';

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
