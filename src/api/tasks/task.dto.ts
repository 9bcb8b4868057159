import type { AllowedAct } from '../../tasks/task-allowed.js';
import type { ExtensionStatus } from '../../tasks/task-extension.js';
import type { Lateness } from '../../tasks/task-lateness.js';
import type { TaskStatus } from '../../tasks/task-status.js';
import type { TaskUpdateKind } from '../../tasks/task-update-kind.js';
import { NamedBodyDto } from '../plans/plan.dto.js';

/** The duty that a task comes from. */
export class TaskDutyDto {
  /** @example "01985c10-0000-7000-8000-000000000031" */
  id!: string;
  /**
   * Its place in the document's own words.
   * @example "III.1, gạch đầu dòng 2"
   */
  place!: string;
  /** @example "Rà soát quy chế làm việc" */
  title!: string;
}

/** The plan that a task belongs to. */
export class TaskPlanDto {
  /** @example "01985c10-0000-7000-8000-000000000030" */
  id!: string;
  /** @example "lac-duong" */
  code!: string;
  /** @example "Kế hoạch về tổ chức cơ sở đảng" */
  title!: string;
}

/** The period that a task is for, both days inclusive. */
export class TaskPeriodDto {
  /** @example "quý I năm 2026" */
  name!: string;
  /**
   * Its first day.
   * @example "2025-12-15"
   */
  from!: string;
  /**
   * Its last day.
   * @example "2026-03-14"
   */
  to!: string;
}

/** A task of a list. */
export class TaskDto {
  /** @example "01985c10-0000-7000-8000-000000000040" */
  id!: string;
  /** @example "NV-128" */
  code!: string;
  /** @example "Rà soát quy chế làm việc" */
  title!: string;
  /** @example "in_progress" */
  status!: TaskStatus;
  /**
   * Against the deadline, as of today; null when cancelled. A continuous task stands as its body's report stands.
   * @example "due_soon"
   */
  lateness!: Lateness | null;
  /**
   * Nothing was heard of it for too long.
   * @example false
   */
  stale!: boolean;
  /** @example 40 */
  percent!: number | null;
  /**
   * The stated day.
   * @example "2026-03-14"
   */
  dueOn!: string;
  /**
   * The last day in time: the stated day, or the working day that it moves to.
   * @example "2026-03-16"
   */
  onTimeUntil!: string;
  /**
   * The day before any extension.
   * @example "2026-03-14"
   */
  firstDueOn!: string;
  /**
   * How many extensions were granted.
   * @example 0
   */
  extensions!: number;
  /**
   * The day the lead body reported it done.
   * @example null
   */
  completedOn!: string | null;
  leadBody!: NamedBodyDto;
  cooperatingBodies!: NamedBodyDto[];
  duty!: TaskDutyDto;
  plan!: TaskPlanDto;
  period!: TaskPeriodDto;
  /**
   * Also the ETag.
   * @example 3
   */
  version!: number;
}

/** A page of tasks. */
export class TaskPageDto {
  items!: TaskDto[];
  /**
   * The cursor of the next page; null on the last.
   * @example null
   */
  nextCursor!: string | null;
}

/** Tasks that one act has changed. */
export class ChangedTasksDto {
  items!: TaskDto[];
}

/** Another task by id and code. */
export class TaskLinkDto {
  /** @example "01985c10-0000-7000-8000-000000000041" */
  id!: string;
  /** @example "NV-129" */
  code!: string;
}

/** The lead body has asked for the task to be given elsewhere. */
export class MisaddressedDto {
  /**
   * The day it was asked.
   * @example "2026-01-20"
   */
  on!: string;
  /** @example "Không thuộc chức năng, nhiệm vụ của đơn vị" */
  reason!: string;
}

/** A returned task: the day given to mend it. */
export class ReturnedDto {
  /**
   * The day given.
   * @example "2026-03-21"
   */
  by!: string;
  /**
   * The last day in time for it.
   * @example "2026-03-23"
   */
  onTimeUntil!: string;
}

/** An entry of a task's story. */
export class StoryEntryDto {
  /** @example "01985c10-0000-7000-8000-000000000050" */
  id!: string;
  /**
   * What the entry is.
   * @example "progress"
   */
  kind!: TaskUpdateKind;
  /** The body it speaks for; null where the program itself acted. */
  body!: NamedBodyDto | null;
  /** @example "01985c10-0000-7000-8000-000000000060" */
  accountId!: string | null;
  /** @example "2026-01-20T02:15:00.000Z" */
  at!: string;
  /**
   * The day that counts: of entry, or the day the word arrived.
   * @example "2026-01-20"
   */
  arrivedOn!: string;
  /**
   * The status before.
   * @example "assigned"
   */
  from!: TaskStatus | null;
  /**
   * The status after.
   * @example "in_progress"
   */
  to!: TaskStatus | null;
  /** @example 40 */
  percent!: number | null;
  /**
   * What was said; for `amended` the amending document, '' where there is none.
   * @example "Đã họp lấy ý kiến các chi bộ"
   */
  note!: string;
  /**
   * For `amended`: why, in the reader's language.
   * @example null
   */
  cause!: string | null;
}

/** What a cooperating body has added. */
export class ContributionDto {
  /** @example "01985c10-0000-7000-8000-000000000070" */
  id!: string;
  body!: NamedBodyDto;
  /** @example "01985c10-0000-7000-8000-000000000061" */
  accountId!: string | null;
  /** @example "2026-01-20T02:15:00.000Z" */
  at!: string;
  /** @example "2026-01-20" */
  arrivedOn!: string;
  /** @example "Đã cử hai cán bộ tham gia đoàn kiểm tra" */
  text!: string;
}

/** A file on a task; its content is at `/evidence/{id}`. */
export class TaskEvidenceDto {
  /** @example "01985c10-0000-7000-8000-000000000080" */
  id!: string;
  /** @example "bien-ban.pdf" */
  name!: string;
  /** @example "application/pdf" */
  mediaType!: string;
  /**
   * Bytes.
   * @example 48213
   */
  size!: number;
  /** @example "2026-01-20T02:15:00.000Z" */
  at!: string;
  /**
   * The day on which the board took the content away, for the reason that stands in the name; null where it is there.
   * @example null
   */
  blankedOn!: string | null;
  /** @example "01985c10-0000-7000-8000-000000000001" */
  bodyId!: string;
}

/** A request for a later deadline. */
export class ExtensionDto {
  /** @example "01985c10-0000-7000-8000-000000000090" */
  id!: string;
  /** @example "requested" */
  status!: ExtensionStatus;
  /** @example "Trùng đợt nghỉ Tết" */
  reason!: string;
  /**
   * The due day when it was asked.
   * @example "2026-02-10"
   */
  dueOn!: string;
  /** @example "2026-03-02" */
  requestedDueOn!: string;
  /** @example "2026-01-20" */
  requestedOn!: string;
  /**
   * The account that asked.
   * @example "01985c10-0000-7000-8000-000000000060"
   */
  requestedBy!: string | null;
  /**
   * The other day that the board proposes.
   * @example null
   */
  proposedDueOn!: string | null;
  /**
   * What the board says to it.
   * @example null
   */
  answer!: string | null;
  /** @example null */
  decidedOn!: string | null;
  /**
   * Of the request; also the ETag of answers about it.
   * @example 1
   */
  version!: number;
}

/** A request with its task as it stands now. */
export class ExtensionOfTaskDto extends ExtensionDto {
  task!: TaskDto;
}

/** A task with its story. */
export class TaskDetailDto extends TaskDto {
  /**
   * The exact words of the duty.
   * @example "Rà soát, sửa đổi, bổ sung quy chế làm việc"
   */
  text!: string | null;
  /**
   * The product that the plan expects.
   * @example "Quy chế được ban hành"
   */
  product!: string | null;
  /**
   * The office of the leader in charge.
   * @example null
   */
  leaderOffice!: string | null;
  /**
   * The day the lead body acknowledged the duty.
   * @example "2026-01-16"
   */
  acknowledgedOn!: string | null;
  /** Null unless the lead body has asked and the board has not decided. */
  misaddressed!: MisaddressedDto | null;
  /** Null unless it was returned and is not done again. */
  returned!: ReturnedDto | null;
  /**
   * Confirmed by the board whose own body leads it (tự xác nhận).
   * @example false
   */
  selfConfirmed!: boolean;
  /** The task that took its place when it was given to another body. */
  successor!: TaskLinkDto | null;
  /** The task whose place it took. */
  predecessor!: TaskLinkDto | null;
  /** Its story, oldest first. */
  updates!: StoryEntryDto[];
  contributions!: ContributionDto[];
  /** Empty for who may read the task, but not its files. */
  evidence!: TaskEvidenceDto[];
  extensionRequests!: ExtensionDto[];
  /**
   * What the caller can do with it now, as the routes are named.
   * @example ["updates", "done", "extension-requests"]
   */
  allowed!: AllowedAct[];
}
