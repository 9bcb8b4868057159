import type { CalendarDay } from '../kernel/calendar-day.js';
import { laterOf } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import type { Cadence } from '../plans/cadence.js';
import type { Occurrence } from '../plans/duty-schedule.js';
import {
  type AddressedBody,
  dueDayOf,
  type DutySheet,
  type Heir,
  type PlanSheet,
  type Schedule,
  scheduleOf,
  taskSearchText,
} from './duty-sheet.js';
import { taskKey, triggerOf } from './task-key.js';

/** What a duty asks of one body at one time. */
export interface Asked {
  readonly cadence: Cadence;
  readonly period: Period;
  readonly dueOn: CalendarDay;
  /** Ids of bodies, the lead body not among them. */
  readonly cooperators: readonly string[];
}

/** A task that a plan asks for: one for each duty, body first addressed, and occurrence. */
export interface AskedTask extends Asked {
  readonly key: string;
  readonly occurrence: string;
  readonly dutyId: string;
  /** The body first addressed. */
  readonly bodyId: string;
  /** The one that leads it: the body itself, or who has taken over from it. */
  readonly leadId: string;
  readonly groupId: string | null;
  readonly triggerId: string | null;
  readonly searchText: string;
}

/** The schedules of the plan's duties as of that day, by duty. */
export function schedulesOf(
  plan: PlanSheet,
  today: CalendarDay,
  working: WorkingCalendar,
): ReadonlyMap<string, Schedule> {
  return new Map(plan.duties.map((duty) => [duty.id, scheduleOf(plan, duty, today, working)]));
}

/** All tasks that the plan asks for as of that day, in the order of the plan. */
export function askedTasks(
  plan: PlanSheet,
  today: CalendarDay,
  schedules: ReadonlyMap<string, Schedule>,
): AskedTask[] {
  return plan.duties.flatMap((duty) => {
    const schedule = schedules.get(duty.id);
    if (!schedule) return [];
    const heirs = new Set<string>();
    return duty.leads.flatMap((body) => {
      const heir = heirIn(duty, body);
      // Where bodies were merged into one, it has the duty once.
      if (heir !== null && heirs.has(heir.id)) return [];
      if (heir !== null) heirs.add(heir.id);
      return [...schedule((heir ?? body).kind).values()]
        .filter(({ period }) => (heir ? period.to > today : canBeGiven(body, period, today)))
        .map((occurrence) => askedTask(plan, duty, { body, lead: heir ?? body }, occurrence));
    });
  });
}

/** Who has the duty now in the place of a body that it names; a successor that it names too has its own. Groups resolve themselves. */
function heirIn(duty: DutySheet, { groupId, heir }: AddressedBody): Heir | null {
  if (heir === null || groupId !== null || duty.leads.some(({ id }) => id === heir.id)) return null;
  return heir;
}

/** What the duty asks of the body at that time. Its cadence is set, as it has occurrences. */
export function askedOf(plan: PlanSheet, duty: DutySheet, bodyId: string, occurrence: Occurrence): Asked {
  const cooperators = duty.cooperating.filter((id) => id !== bodyId);
  const { period } = occurrence;
  return { cadence: duty.cadence ?? 'once', period, dueOn: dueDayOf(plan, bodyId, occurrence), cooperators };
}

function askedTask(
  plan: PlanSheet,
  duty: DutySheet,
  { body, lead }: { readonly body: AddressedBody; readonly lead: AddressedBody | Heir },
  occurrence: Occurrence,
): AskedTask {
  return {
    ...askedOf(plan, duty, lead.id, occurrence),
    key: taskKey(duty.id, body.id, occurrence.key),
    occurrence: occurrence.key,
    dutyId: duty.id,
    bodyId: body.id,
    leadId: lead.id,
    groupId: body.groupId,
    triggerId: triggerOf(occurrence.key),
    // Folding the words takes long, and most tasks that are asked for are there.
    get searchText() {
      return taskSearchText(duty, lead);
    },
  };
}

/** Whether the body exists on a day of the period that is not over. */
function canBeGiven({ existsFrom, existsTo }: AddressedBody, period: Period, today: CalendarDay): boolean {
  const begins = existsFrom === null || existsFrom < period.to;
  const lasts = existsTo === null || existsTo > laterOf(period.from, today);
  return begins && lasts;
}
