import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError, invalidField } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import type { OffDayDirection, WorkingCalendar } from '../kernel/working-calendar.js';
import type { MakingCause } from './making-cause.js';
import type { TaskEvent } from './task-events.js';
import {
  isOpen,
  mayAct,
  type TaskAct,
  type TaskActName,
  taskActs,
  type TaskStatus,
  taskStatusLabels,
} from './task-status.js';
import type { TaskUpdateKind } from './task-update-kind.js';
import type { Task } from './task.entity.js';

export const aTask: Text = { vi: 'nhiệm vụ', en: 'task' };

/** The fields of a task that its life changes. */
export type TaskFields = Partial<
  Pick<
    Task,
    | 'status'
    | 'leadBodyId'
    | 'percent'
    | 'dueOn'
    | 'extensions'
    | 'completedOn'
    | 'returnedFrom'
    | 'returnedBy'
    | 'doneReportedOn'
    | 'lastUpdateOn'
    | 'misaddressedOn'
    | 'misaddressedReason'
    | 'selfConfirmed'
    | 'successorId'
  >
>;

/** What one act does to a task: the fields that change, the entry in its story, who hears of it. */
export interface TaskStep {
  /** As the history names it. */
  readonly action: string;
  readonly fields: TaskFields;
  readonly entry: {
    readonly kind: TaskUpdateKind;
    readonly note: string;
    /** Whose word it is. */
    readonly by: TaskAct['by'];
    readonly percent?: number | null;
    readonly arrivedOn?: CalendarDay;
    /** Why the program itself did it. */
    readonly cause?: MakingCause;
  };
  readonly event?: TaskEvent;
  /** An open request for a later deadline is withdrawn with it. */
  readonly withdrawsRequest?: boolean;
}

/** The days that a decision counts with. */
export interface Days {
  readonly today: CalendarDay;
  readonly calendar: WorkingCalendar;
  readonly direction: OffDayDirection;
}

function allowedActs(status: TaskStatus, by: TaskAct['by']): TaskAct[] {
  return Object.values(taskActs).filter((act) => act.by === by && act.from.includes(status));
}

/** The statuses that the lead body, or the board, can bring a task to from here. */
export function allowedStatuses(status: TaskStatus, by: TaskAct['by']): TaskStatus[] {
  return [...new Set(allowedActs(status, by).map((act) => act.to))];
}

/** @throws ConflictError (`illegal_transition`, with what is allowed) where the act cannot be done to a task that stands there. */
export function requireAct(name: TaskActName, status: TaskStatus): void {
  if (mayAct(name, status)) return;
  const { by, to } = taskActs[name];
  throw illegalTaskMove(status, taskStatusLabels[to], by);
}

/** The refusal of a move, in the words that people read. `to` is what was wanted, `by` who wanted it. */
export function illegalTaskMove(from: TaskStatus, to: Text, by: TaskAct['by']): ConflictError {
  const acts = allowedActs(from, by);
  return new ConflictError('illegal_transition', refusal(taskStatusLabels[from], to, acts), [], {
    allowed: allowedStatuses(from, by),
    acts: acts.map(({ name }) => name),
  });
}

/** Where another act than the one that was tried leads to the status that was wanted, it is named alone. */
function refusal(from: Text, to: Text, acts: readonly TaskAct[]): Text {
  const other = acts.find((act) => act.means && taskStatusLabels[act.to] === to)?.means;
  if (other) {
    return {
      vi: `“${from.vi}” chỉ chuyển sang “${to.vi}” bằng cách ${other.vi}.`,
      en: `“${from.en}” becomes “${to.en}” only by ${other.en}.`,
    };
  }
  const list = (language: keyof Text) => acts.map((act) => toldAct(act, language)).join(', ');
  return {
    vi: `Không thể chuyển từ “${from.vi}” sang “${to.vi}”. Được phép: ${list('vi') || 'không có'}.`,
    en: `“${from.en}” cannot become “${to.en}”. Allowed: ${list('en') || 'nothing'}.`,
  };
}

function toldAct({ to, means }: TaskAct, language: keyof Text): string {
  const label = `“${taskStatusLabels[to][language]}”`;
  return means ? `${label} (${means[language]})` : label;
}

/** @throws ConflictError where the task is over */
export function requireOpen(task: Pick<Task, 'number' | 'status'>): void {
  if (isOpen(task.status)) return;
  const label = taskStatusLabels[task.status];
  throw new ConflictError(
    'not_open',
    {
      vi: `Nhiệm vụ NV-${task.number} đã kết thúc (${label.vi}).`,
      en: `The task NV-${task.number} is over (${label.en}).`,
    },
    [],
    { allowed: allowedStatuses(task.status, 'board') },
  );
}

/** @throws ConflictError for a continuous task, which is done, taken back and due by its body's report. */
export function refuseContinuous(task: Pick<Task, 'cadence' | 'status'>, by: TaskAct['by']): void {
  if (task.cadence !== 'continuous') return;
  const allowed = by === 'board' ? allowedStatuses(task.status, by) : workOnly(task.status);
  throw new ConflictError(
    'by_report',
    {
      vi: 'Nhiệm vụ thường xuyên được hoàn thành và tính hạn theo báo cáo của đơn vị trong kỳ.',
      en: 'A continuous task is completed, and due, by the report of its body for the period.',
    },
    [],
    { allowed },
  );
}

function workOnly(status: TaskStatus): TaskStatus[] {
  return mayAct('work', status) ? ['in_progress'] : [];
}

/** @throws InvalidInputError where the day is over. */
export function requireNotOver(name: string, day: CalendarDay, today: CalendarDay): void {
  if (day >= today) return;
  throw invalidField(name, 'day_is_over', {
    vi: `Ngày ${shownDay(day)} đã qua; cần từ hôm nay ${shownDay(today)} trở đi.`,
    en: `The day ${shownDay(day)} is over; it must be today, ${shownDay(today)}, or later.`,
  });
}
