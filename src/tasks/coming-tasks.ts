import { type CalendarDay, laterOf } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { DutySheet, PlanSheet } from './duty-sheet.js';
import type { Differences } from './making-differences.js';

/** What making tasks is about to give a body: a task to lead, or one to cooperate in. */
export interface ComingTask {
  /** The id of a task that is there already, else the key of the one that is to be made. */
  readonly task: string;
  readonly dutyId: string;
  readonly bodyId: string;
  readonly fate: 'made' | 'helped';
  readonly period: Period;
  readonly dueOn: CalendarDay;
  readonly assignedOn: CalendarDay;
}

/** The plan as far as it asks these bodies for anything: what others lead matters only where they cooperate. */
export function askedOfBodies(plan: PlanSheet, bodies: ReadonlySet<string>): PlanSheet {
  const duties = plan.duties.flatMap((duty) => {
    if (isHelpedBy(duty, bodies)) return [duty];
    const leads = duty.leads.filter(({ id, heir }) => bodies.has(id) || (heir && bodies.has(heir.id)));
    return leads.length === 0 ? [] : [{ ...duty, leads }];
  });
  return { ...plan, duties };
}

export function isHelpedBy(duty: DutySheet, bodies: ReadonlySet<string>): boolean {
  return duty.cooperating.some((id) => bodies.has(id));
}

/** What acting on these differences gives to the bodies. `unworked` are those changed tasks that may be changed. */
export function comingTasks(
  { missing, changed }: Differences,
  bodies: ReadonlySet<string>,
  unworked: ReadonlySet<string>,
  today: CalendarDay,
): ComingTask[] {
  const given = (
    task: string,
    { dutyId, period, dueOn }: Pick<ComingTask, 'dutyId' | 'period' | 'dueOn'>,
    fate: ComingTask['fate'],
    bodyIds: readonly string[],
  ): ComingTask[] => {
    const assignedOn = laterOf(today, period.from);
    const own = bodyIds.filter((id) => bodies.has(id));
    return own.map((bodyId) => ({ task, dutyId, bodyId, fate, period, dueOn, assignedOn }));
  };
  return [
    ...missing.flatMap((asked) => [
      ...given(asked.key, asked, 'made', [asked.leadId]),
      ...given(asked.key, asked, 'helped', asked.cooperators),
    ]),
    ...changed.flatMap(({ task: { id, dutyId, cooperators }, to }) => {
      const joining = to.cooperators.filter((one) => !cooperators.includes(one));
      return unworked.has(id) ? given(id, { ...to, dutyId }, 'helped', joining) : [];
    }),
  ];
}
