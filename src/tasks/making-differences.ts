import type { BodyKind } from '../bodies/body-kind.js';
import { addMonths, type CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import type { Cadence } from '../plans/cadence.js';
import { MONTHS_AHEAD } from '../plans/duty-schedule.js';
import { type Asked, type AskedTask, askedOf, askedTasks, schedulesOf } from './asked-tasks.js';
import { type DutySheet, type PlanSheet, type Schedule, taskSearchText } from './duty-sheet.js';
import { bornKey, occurrenceIn } from './task-key.js';
import type { TaskStatus } from './task-status.js';

/** A task that stands already, as far as making tasks looks at it. */
export interface MadeTask {
  readonly id: string;
  readonly key: string;
  readonly dutyId: string;
  readonly firstBodyId: string;
  readonly leadKind: BodyKind;
  readonly leadBodyId: string;
  readonly leadName: string;
  readonly leadNameEn: string | null;
  readonly groupId: string | null;
  readonly status: TaskStatus;
  readonly cadence: Cadence;
  readonly period: Period;
  readonly dueOn: CalendarDay;
  /** Ids of bodies; empty where the task is neither `assigned` nor withdrawn. */
  readonly cooperators: readonly string[];
  /** Cancelled because its duty no longer asked for it, and nothing has happened to it. */
  readonly withdrawn: boolean;
  readonly searchText: string;
}

export interface ChangedTask {
  readonly task: MadeTask;
  readonly to: Asked;
}

/** What stands between the tasks that a plan asks for and those that are there. Whether one is worked on is not asked here. */
export interface Differences {
  readonly missing: readonly AskedTask[];
  readonly changed: readonly ChangedTask[];
  readonly unasked: readonly MadeTask[];
  /** Withdrawn ones that the duty asks for again. */
  readonly askedAgain: readonly ChangedTask[];
  /** Tasks that are found by other words now: a title or a name was changed. */
  readonly renamed: readonly { readonly id: string; readonly searchText: string }[];
}

/** Compares the plan as of that day with its tasks. Nothing differs when it is asked again after acting on it. */
export function makingDifferences(
  plan: PlanSheet,
  made: readonly MadeTask[],
  today: CalendarDay,
  working: WorkingCalendar,
): Differences {
  const schedules = schedulesOf(plan, today, working);
  const duties = new Map(plan.duties.map((duty) => [duty.id, duty]));
  const found = { changed: [] as ChangedTask[], unasked: [] as MadeTask[], askedAgain: [] as ChangedTask[] };
  for (const task of made) {
    const duty = duties.get(task.dutyId);
    const schedule = schedules.get(task.dutyId);
    if (!duty || !schedule || !(task.status === 'assigned' || task.withdrawn)) continue;
    const to = wanted(plan, task, duty, schedule);
    if (task.withdrawn) {
      if (to) found.askedAgain.push({ task, to });
    } else if (to === null) {
      if (task.period.from <= addMonths(today, MONTHS_AHEAD)) found.unasked.push(task);
    } else if (differs(task, to)) {
      found.changed.push({ task, to });
    }
  }
  return {
    ...found,
    missing: missingTasks(askedTasks(plan, today, schedules), made, duties, today),
    renamed: renamedTasks(made, duties),
  };
}

/**
 * Who joins a group gets the running and later periods, not those that were over and are made for the others already; a duty that
 * an amendment has added or changed asks for nothing that was over by then.
 */
function missingTasks(
  asked: readonly AskedTask[],
  made: readonly MadeTask[],
  duties: ReadonlyMap<string, DutySheet>,
  today: CalendarDay,
): AskedTask[] {
  const keys = new Set(made.map((task) => task.key));
  const occurrences = new Set(made.map((task) => `${task.dutyId}/${occurrenceIn(task.key)}`));
  return asked.filter(({ key, groupId, period, dutyId, occurrence }) => {
    if (keys.has(key)) return false;
    const amendedOn = duties.get(dutyId)?.amendedOn ?? null;
    if (amendedOn !== null && period.to <= amendedOn) return false;
    const joinedLater = groupId !== null && period.to <= today && occurrences.has(`${dutyId}/${occurrence}`);
    return !joinedLater;
  });
}

/** What the duty asks for in the place of this task; null when it no longer asks. Leaving a group is no reason. */
function wanted(plan: PlanSheet, task: MadeTask, duty: DutySheet, schedule: Schedule): Asked | null {
  const addressed =
    (task.groupId !== null && duty.leadGroups.includes(task.groupId)) ||
    duty.leads.some((body) => body.id === task.firstBodyId);
  const occurrence = schedule(task.leadKind).get(occurrenceIn(bornKey(task.key)));
  if (!addressed || !occurrence) return null;
  const asked = askedOf(plan, duty, task.leadBodyId, occurrence);
  if (duty.cooperatingGroups.length === 0) return asked;
  return { ...asked, cooperators: [...new Set([...task.cooperators, ...asked.cooperators])] };
}

function differs(task: MadeTask, to: Asked): boolean {
  return (
    to.cooperators.length !== task.cooperators.length ||
    to.cooperators.some((id) => !task.cooperators.includes(id)) ||
    task.dueOn !== to.dueOn ||
    task.cadence !== to.cadence ||
    task.period.from !== to.period.from ||
    task.period.to !== to.period.to
  );
}

function renamedTasks(
  made: readonly MadeTask[],
  duties: ReadonlyMap<string, DutySheet>,
): { id: string; searchText: string }[] {
  // Tasks of one duty and body are found by the same words, whatever their period.
  const known = new Map<string, string>();
  return made.flatMap((task) => {
    const duty = duties.get(task.dutyId);
    if (!duty) return [];
    const words = `${task.dutyId}/${task.leadBodyId}`;
    const searchText =
      known.get(words) ?? taskSearchText(duty, { name: task.leadName, nameEn: task.leadNameEn });
    known.set(words, searchText);
    return searchText === task.searchText ? [] : [{ id: task.id, searchText }];
  });
}
