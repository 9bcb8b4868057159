import { type CalendarDay, earlierOf, laterOf, shownDay } from '../kernel/calendar-day.js';
import { ForbiddenError, invalidField } from '../kernel/domain-error.js';
import { whenDone, whenTakenBack } from './task-completion.js';
import { type Days, illegalTaskMove, refuseContinuous, requireAct, type TaskStep } from './task-step.js';
import { mayAct, type TaskStatus, taskStatusLabels } from './task-status.js';
import type { Task } from './task.entity.js';

/** What a lead body says of its task. */
export interface ProgressInput {
  /** `in_progress` where left out; `done` reports it done, the note being the result. */
  readonly status?: TaskStatus;
  /** 0 to 100. */
  readonly percent?: number | null;
  readonly note: string;
  /** The day the word arrived, where the board's clerk enters it. */
  readonly arrivedOn?: CalendarDay;
}

/** An update of the lead body: any makes an assigned task `in_progress`, or it reports the task done. */
export function progressStep(task: Task, input: ProgressInput, days: Days): TaskStep {
  const to = input.status ?? 'in_progress';
  if (to !== 'done' && to !== 'in_progress') {
    throw illegalTaskMove(task.status, taskStatusLabels[to], 'lead');
  }
  if (input.percent != null && task.cadence === 'continuous') throw noPercent();
  if (to === 'done') return doneStep(task, input, days);
  if (mayAct('take_back', task.status)) refuseContinuous(task, 'lead');
  requireAct('work', task.status);
  return {
    action: 'updated',
    fields: { status: 'in_progress', ...heard(task, input, days) },
    entry: { kind: 'progress', by: 'lead', ...told(input, days) },
  };
}

/** The lead body takes back what it reported done, until the board decides. */
export function takeBackStep(task: Task, note: string): TaskStep {
  requireAct('take_back', task.status);
  refuseContinuous(task, 'lead');
  return {
    action: 'taken-back',
    fields: takenBackFields(task),
    entry: { kind: 'take_back', by: 'lead', note },
  };
}

/** The fields of a task that is reported done on that day, which counts as its completion unless a return keeps an earlier one. */
export function doneFields(task: Task, doneOn: CalendarDay, days: Days): TaskStep['fields'] {
  const { calendar, direction, today } = days;
  const returnedUntil = task.returnedBy === null ? null : calendar.onTimeUntil(task.returnedBy, direction);
  const { completedOn } = whenDone(task, doneOn, returnedUntil);
  return {
    status: 'done',
    completedOn,
    doneReportedOn: today,
    misaddressedOn: null,
    misaddressedReason: null,
  };
}

/** The fields of a task whose report of being done is taken back. */
export function takenBackFields(task: Task): TaskStep['fields'] {
  const { completedOn } = whenTakenBack(task);
  return { status: 'in_progress', completedOn, doneReportedOn: null };
}

/**
 * The day that a word of a body counts as: today, or the day it arrived, which only the board's clerk states.
 * @throws ForbiddenError, InvalidInputError
 */
export function arrivalDay(
  arrivedOn: CalendarDay | undefined,
  mayState: boolean,
  task: Pick<Task, 'periodFrom' | 'madeOn'>,
  today: CalendarDay,
): CalendarDay {
  if (arrivedOn === undefined || (!mayState && arrivedOn === today)) return today;
  if (!mayState) {
    throw new ForbiddenError('arrival_by_board', {
      vi: 'Chỉ cơ quan theo dõi ghi ngày nhận được thông tin, khi cập nhật thay đơn vị chưa có tài khoản.',
      en: 'Only the board states the day the word arrived, when it enters it for a body without accounts.',
    });
  }
  const earliest = earlierOf(task.periodFrom, task.madeOn);
  if (arrivedOn <= today && arrivedOn >= earliest) return arrivedOn;
  throw invalidField('arrivedOn', 'bad_arrival', {
    vi: `Ngày nhận ${shownDay(arrivedOn)} phải từ ${shownDay(earliest)} đến hôm nay ${shownDay(today)}.`,
    en: `The day of arrival ${shownDay(arrivedOn)} must lie from ${shownDay(earliest)} to today, ${shownDay(today)}.`,
  });
}

function doneStep(task: Task, input: ProgressInput, days: Days): TaskStep {
  requireAct('complete', task.status);
  refuseContinuous(task, 'lead');
  const doneOn = input.arrivedOn ?? days.today;
  return {
    action: 'done',
    fields: { ...heard(task, input, days), ...doneFields(task, doneOn, days) },
    entry: { kind: 'done', by: 'lead', ...told(input, days) },
    withdrawsRequest: true,
  };
}

function heard(task: Task, input: ProgressInput, { today }: Days): TaskStep['fields'] {
  const on = input.arrivedOn ?? today;
  return {
    lastUpdateOn: task.lastUpdateOn === null ? on : laterOf(task.lastUpdateOn, on),
    percent: input.percent === undefined ? task.percent : input.percent,
  };
}

function told({ note, percent, arrivedOn }: ProgressInput, { today }: Days) {
  return { note, percent: percent ?? null, arrivedOn: arrivedOn ?? today };
}

function noPercent() {
  return invalidField('percent', 'no_percent', {
    vi: 'Nhiệm vụ thường xuyên không tính phần trăm.',
    en: 'A continuous task has no percentage.',
  });
}
