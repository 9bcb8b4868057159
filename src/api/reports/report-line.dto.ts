import type { Cadence } from '../../plans/cadence.js';
import type { PlaceInReview } from '../../reports/place-in-review.js';
import type { Lateness } from '../../tasks/task-lateness.js';
import type { TaskStatus } from '../../tasks/task-status.js';

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
