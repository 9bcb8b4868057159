import type { CalendarDay } from '../kernel/calendar-day.js';
import type { ExtensionStatus } from './task-extension.js';
import type { MakingCause } from './making-cause.js';
import type { AllowedAct } from './task-allowed.js';
import type { TaskStatus } from './task-status.js';
import type { TaskUpdateKind } from './task-update-kind.js';
import type { TaskBody, TaskItem } from './task-view.js';

/** A task as it is linked to another. */
export interface TaskLink {
  readonly id: string;
  readonly code: string;
}

/** An entry of a task's story. */
export interface StoryEntry {
  readonly id: string;
  readonly kind: TaskUpdateKind;
  /** The body it speaks for; null where the program itself acted. */
  readonly body: TaskBody | null;
  readonly accountId: string | null;
  readonly at: Date;
  /** The day that counts. */
  readonly arrivedOn: CalendarDay;
  readonly from: TaskStatus | null;
  readonly to: TaskStatus | null;
  readonly percent: number | null;
  readonly note: string;
  /** Why the program itself acted; null where somebody else did. */
  readonly cause: MakingCause | null;
}

export interface ContributionView {
  readonly id: string;
  readonly body: TaskBody;
  readonly accountId: string | null;
  readonly at: Date;
  readonly arrivedOn: CalendarDay;
  readonly text: string;
}

export interface EvidenceEntry {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly at: Date;
  /** The day on which the board took the content away; null where it is there. */
  readonly blankedOn: CalendarDay | null;
  readonly bodyId: string;
}

export interface ExtensionView {
  readonly id: string;
  readonly status: ExtensionStatus;
  readonly reason: string;
  /** The due day when it was asked. */
  readonly dueOn: CalendarDay;
  readonly requestedDueOn: CalendarDay;
  readonly requestedOn: CalendarDay;
  readonly requestedBy: string | null;
  readonly proposedDueOn: CalendarDay | null;
  readonly answer: string | null;
  readonly decidedOn: CalendarDay | null;
  readonly version: number;
}

/** A task with its story. */
export interface TaskDetail extends TaskItem {
  /** The exact words of the duty. */
  readonly text: string | null;
  readonly product: string | null;
  readonly leaderOffice: string | null;
  /** The day its lead body acknowledged the duty. */
  readonly acknowledgedOn: CalendarDay | null;
  readonly misaddressed: { readonly on: CalendarDay; readonly reason: string } | null;
  /** Returned and not done since: the day given to mend it, and the last day in time for that. */
  readonly returned: { readonly by: CalendarDay; readonly onTimeUntil: CalendarDay } | null;
  readonly selfConfirmed: boolean;
  /** The task that took its place, and the one whose place it took. */
  readonly successor: TaskLink | null;
  readonly predecessor: TaskLink | null;
  /** Oldest first. */
  readonly updates: readonly StoryEntry[];
  readonly contributions: readonly ContributionView[];
  /** Empty for who may read the task but not its files. */
  readonly evidence: readonly EvidenceEntry[];
  readonly extensionRequests: readonly ExtensionView[];
  /** What the reader can do with it now. */
  readonly allowed: readonly AllowedAct[];
}
