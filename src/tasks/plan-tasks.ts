import type { BodyKind } from '../bodies/body-kind.js';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import type { Scope } from '../kernel/scope.js';
import { type CommitteeBounds, type TaskDaySql, taskDaySql } from './task-lateness-sql.js';
import type { Lateness } from './task-lateness.js';
import { isInScope, Parameters } from './task-select.js';

/** A plan with the days of its committee, found out once for all that is read of its tasks. */
export interface PlanDays {
  readonly planId: string;
  readonly calendar: CommitteeCalendar;
  readonly bounds: CommitteeBounds;
}

/** Of which lead bodies tasks are read: null for any. */
export interface LeadBodies {
  readonly kind: BodyKind | null;
  readonly ids: readonly string[] | null;
}

/** What a statement begins with that reads the plan's tasks `t` within the scope: not cancelled, and begun. */
export function planTasks(
  scope: Scope,
  { planId, bounds }: PlanDays,
  leads: LeadBodies = { kind: null, ids: null },
): { readonly days: TaskDaySql; readonly parameters: Parameters; readonly conditions: string[] } {
  const parameters = new Parameters();
  const days = taskDaySql([bounds], parameters);
  const conditions = [
    days.within,
    isInScope(scope, parameters),
    `t.plan_id = ${parameters.add(planId)}`,
    `t.status <> 'cancelled'`,
    `not (${days.upcoming})`,
  ];
  if (leads.kind !== null)
    conditions.push(`t.lead_body_id in (select id from body where kind = ${parameters.add(leads.kind)})`);
  if (leads.ids !== null) conditions.push(`t.lead_body_id = any(${parameters.add(leads.ids)}::uuid[])`);
  return { days, parameters, conditions };
}

/** SQL: counts rows by their column `lateness`. */
export const LATENESS_COUNTS = (['on_track', 'due_soon', 'overdue', 'on_time', 'late'] satisfies Lateness[])
  .map((one) => `count(*) filter (where lateness = '${one}')::int as ${one}`)
  .join(', ');

/** What LATENESS_COUNTS counted. */
export function latenessCounts(row: Readonly<Record<Lateness, number>>): Record<Lateness, number> {
  const { on_track, due_soon, overdue, on_time, late } = row;
  return { on_track, due_soon, overdue, on_time, late };
}
