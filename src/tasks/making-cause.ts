import type { Text } from '../kernel/text.js';
import type { Asked } from './asked-tasks.js';
import type { MadeTask } from './making-differences.js';

/** Why the program itself changed or cancelled a task that nobody had worked on. */
export type MakingCause = 'plan-amended' | 'duty-amended' | 'days-counted' | 'group-changed' | 'report-later';

export const makingCauseLabels: Readonly<Record<MakingCause, Text>> = {
  'plan-amended': { vi: 'Kế hoạch được sửa đổi, bổ sung', en: 'The plan was amended' },
  'duty-amended': { vi: 'Nội dung nhiệm vụ được sửa đổi, bổ sung', en: 'The duty was amended' },
  'days-counted': {
    vi: 'Lịch ngày làm việc, hoặc loại hình của đơn vị, thay đổi',
    en: 'The working days changed, or the kind of the body',
  },
  'report-later': { vi: 'Báo cáo của đơn vị có hạn muộn hơn', en: 'The report of its body is due later' },
  'group-changed': { vi: 'Nhóm đơn vị phối hợp thay đổi', en: 'The group of cooperating bodies changed' },
};

/** The document that amends a plan, or one of its duties, in the act that tasks are made in. */
export interface Amendment {
  readonly document: string;
  /** Null where it amends what the plan says of itself, such as its review calendar. */
  readonly dutyId: string | null;
}

/** Why a task differs from what is asked for now, and the document that says so; '' where there is none. */
export interface Reason {
  readonly cause: MakingCause;
  readonly document: string;
}

/** Why the days of a plan's reviews move: its review calendar is amended, else the working days were changed. */
export function reasonOfReviewDays(amendment: Amendment | null): Reason {
  if (amendment?.dutyId === null) return { cause: 'plan-amended', document: amendment.document };
  return { cause: 'days-counted', document: '' };
}

/**
 * The reason for which a task is changed to what its duty asks for (null: cancelled). `amendedBy` is the document that last
 * changed the duty: what nobody amends just now follows from the days or the groups, or was left over from that.
 */
export function reasonFor(
  task: MadeTask,
  to: Asked | null,
  amendment: Amendment | null,
  amendedBy: string | null,
): Reason {
  if (amendment?.dutyId === null) return { cause: 'plan-amended', document: amendment.document };
  if (amendment?.dutyId === task.dutyId) return { cause: 'duty-amended', document: amendment.document };
  const isAskedAsBefore =
    to !== null &&
    !task.withdrawn &&
    task.cadence === to.cadence &&
    task.period.from === to.period.from &&
    task.period.to === to.period.to;
  if (!isAskedAsBefore) return { cause: 'duty-amended', document: amendedBy ?? '' };
  return { cause: task.dueOn === to.dueOn ? 'group-changed' : 'days-counted', document: '' };
}
