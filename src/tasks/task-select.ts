import type { Scope } from '../kernel/scope.js';

const BODY = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name, 'name_en', ${alias}.name_en)`;

/** Begins a query for rows of tasks `t` with all that they name, as `TaskRow` has them. */
export const selectTasks = `
  select t.id, t.key, t.number, t.committee_id, t.status, t.cadence, t.percent, t.due_on, t.first_due_on, t.extensions,
    t.assigned_on, t.completed_on, t.returned_from, t.returned_by, t.last_update_on, t.period_from, t.period_to, t.version,
    ${BODY('lead')} as lead,
    (select coalesce(json_agg(${BODY('b')} order by b.name collate "vi-VN-x-icu", b.id), '[]')
      from task_cooperator c join body b on b.id = c.body_id where c.task_id = t.id) as cooperators,
    json_build_object('id', duty.id, 'place', duty.place, 'title', duty.title, 'title_en', duty.title_en) as duty,
    json_build_object('id', plan.id, 'code', plan.code, 'title', plan.title, 'title_en', plan.title_en) as plan,
    (select json_build_object('status', pr.status, 'excused', pr.excused, 'due_on', pr.due_on,
        'first_submitted_on', pr.first_submitted_on, 'returned_by', pr.returned_by,
        'resubmitted_late', pr.resubmitted_late)
      from progress_report pr join review r on r.id = pr.review_id
      where t.cadence = 'continuous' and pr.body_id = t.lead_body_id and r.plan_id = t.plan_id
        and r.kind = 'regular' and r.period_from = t.period_from and r.period_to = t.period_to) as report
  from task t join body lead on lead.id = t.lead_body_id join duty on duty.id = t.duty_id
    join plan on plan.id = t.plan_id`;

/** SQL: the report `pr` that the continuous task `t` is accounted for in, all null for other tasks and where none is owed. */
export const REPORT_OF_TASK = `left join lateral (select pr.id, pr.due_on, pr.returned_by, pr.status, pr.excused,
    pr.first_submitted_on, pr.resubmitted_late, r.status as review_status
  from progress_report pr join review r on r.id = pr.review_id
  where t.cadence = 'continuous' and pr.body_id = t.lead_body_id and r.plan_id = t.plan_id and r.kind = 'regular'
    and r.period_from = t.period_from and r.period_to = t.period_to) pr on true`;

/** SQL: the day that the task `t`, joined to its report `pr`, is held to. */
export const DAY_HELD_TO = `case when pr.status = 'returned' then coalesce(pr.returned_by, pr.due_on)
  when pr.id is not null then pr.due_on
  when t.returned_from is not null and t.returned_by is not null then greatest(t.due_on, t.returned_by)
  else t.due_on end`;

/** What is over asks nothing of anybody: tasks of closed plans are shown where their plan is asked for. */
export const NOT_OF_CLOSED_PLANS = `t.plan_id not in (select id from plan where status = 'closed')`;

/** SQL: whether the task `t` belongs to that half-open period: it is due in it, or is continuous and its own period lies in it. */
export function isInPeriod(from: string, to: string): string {
  return `case when t.cadence = 'continuous' then t.period_from >= ${from} and t.period_to <= ${to}
    else t.due_on >= ${from} and t.due_on < ${to} end`;
}

/** The parameters of a statement, numbered as they are added. */
export class Parameters {
  readonly values: unknown[] = [];

  /** Adds a value. @returns its place, "$3" */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** Whether the scope reads the task `t`: its committee's readers do, and the bodies that lead it, cooperate on it or stand above these. */
export function isInScope(scope: Scope, parameters: Parameters): string {
  if (scope.everything) return 'true';
  const ways: string[] = [];
  if (scope.committees.length > 0)
    ways.push(`t.committee_id = any(${parameters.add(scope.committees)}::uuid[])`);
  if (scope.bodies.length > 0) {
    const bodies = `${parameters.add(scope.bodies)}::uuid[]`;
    ways.push(`t.id in (select own.id from task own where own.lead_body_id = any(${bodies})
      union all select c.task_id from task_cooperator c where c.body_id = any(${bodies}))`);
  }
  return ways.length === 0 ? 'false' : `(${ways.join(' or ')})`;
}
