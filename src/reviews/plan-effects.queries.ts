import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import { addressedBodies } from '../plans/plan-access.queries.js';
import type { ComingReport } from '../reports/owed-reports.service.js';
import type { ComingTask } from '../tasks/coming-tasks.js';
import type { DueDayBounds } from '../tasks/due-day-bounds.js';

/** Tasks of one duty that share a fate, and the bodies that lead them. */
export interface DutyEffect {
  readonly dutyId: string;
  readonly place: string;
  readonly title: Text;
  readonly fate: 'made' | 'changed' | 'cancelled' | 'open' | 'helped';
  readonly tasks: number;
  /** How many of those that are made wait for their period to begin. */
  readonly later: number;
  /** How many of those that are made are overdue as soon as they are given out; continuous ones never. */
  readonly overdue: number;
  readonly bodies: number;
  /** The names of the first few of them. */
  readonly named: readonly Text[];
  readonly firstDueOn: CalendarDay;
  readonly lastDueOn: CalendarDay;
}

/** A duty whose day was over before it could be given out. */
export interface PastDuty {
  readonly place: string;
  readonly dueOn: CalendarDay;
}

/** A regular review with its days. */
export interface PlannedDays {
  readonly id: string;
  readonly name: Text;
  /** The cut-off. */
  readonly until: CalendarDay;
  readonly opensOn: CalendarDay;
  readonly baseDueOn: CalendarDay;
  readonly otherDueOn: CalendarDay;
  readonly meetingOn: CalendarDay;
}

/** A plan by its title. */
export interface TitledPlan {
  readonly id: string;
  readonly title: Text;
}

/** A report that a body has to send. */
export interface PlannedReport {
  readonly id: string;
  readonly bodyId: string;
  readonly body: Text;
  readonly dueOn: CalendarDay;
}

const byDuty = `
  select d.id as "dutyId", d.place, json_build_object('vi', d.title, 'en', coalesce(d.title_en, d.title)) as title, x.fate,
    count(distinct x.task_id)::int as tasks,
    count(distinct x.task_id) filter (where x.later)::int as later,
    count(distinct x.task_id) filter (where x.overdue)::int as overdue, count(distinct x.lead_body_id)::int as bodies,
    (array_agg(distinct jsonb_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name))))[1:3] as named,
    min(x.due_on) as "firstDueOn", max(x.due_on) as "lastDueOn"
  from x join duty d on d.id = x.duty_id join body b on b.id = x.lead_body_id
  group by d.id, x.fate order by d.position, x.fate desc`;

/** Reads what a change of a plan has done, within the transaction of the change. */
@Injectable()
export class PlanEffectsQueries {
  /** What the transaction has done to the plan's tasks so far, by duty. What it made and then changed it made. */
  async tasks(
    manager: EntityManager,
    planId: string,
    { today, overdueUpTo }: Pick<DueDayBounds, 'today' | 'overdueUpTo'>,
  ): Promise<DutyEffect[]> {
    return manager.query<DutyEffect[]>(
      `with x as (
         select t.id as task_id, t.duty_id, t.lead_body_id, t.due_on, h.action = 'made' and t.period_from > $2::date as later,
           h.action = 'made' and t.cadence <> 'continuous' and t.due_on <= $3::date as overdue,
           case h.action when 'made' then 'made' when 'cancelled' then 'cancelled' else 'changed' end as fate
         from task t join history h on h.object_type = 'task' and h.object_id = t.id
           and h.xmin = pg_current_xact_id()::xid and h.action in ('made', 'amended', 'asked-again', 'cancelled')
         where t.plan_id = $1 and t.xmin = pg_current_xact_id()::xid and (h.action = 'made' or not exists (
           select from history m where m.object_type = 'task' and m.object_id = t.id and m.action = 'made'
             and m.xmin = pg_current_xact_id()::xid)))
       ${byDuty}`,
      [planId, today, overdueUpTo],
    );
  }

  /** Duties done once that have no task, as their day was over when the plan came into force. */
  async overBefore(manager: EntityManager, planId: string): Promise<PastDuty[]> {
    return manager.query<PastDuty[]>(
      `select d.place, (d.own_day->>'on')::date as "dueOn" from duty d join plan p on p.id = d.plan_id
       where p.id = $1 and d.cadence in ('once', 'term') and not d.stated_only and (d.own_day->>'on')::date < p.in_force_on
         and not exists (select from task t where t.duty_id = d.id)
       order by d.position`,
      [planId],
    );
  }

  /** The plan's tasks that are not settled, by duty. */
  async openTasks(manager: EntityManager, planId: string): Promise<DutyEffect[]> {
    return manager.query<DutyEffect[]>(
      `with x as (
         select id as task_id, duty_id, lead_body_id, due_on, 'open' as fate, false as later, false as overdue
         from task where plan_id = $1 and status in ('assigned', 'in_progress', 'done'))
       ${byDuty}`,
      [planId],
    );
  }

  /** The plan's tasks that are not settled, with those to come, and that these bodies lead or cooperate in, by duty. */
  async openTasksOf(
    manager: EntityManager,
    planId: string,
    of: {
      readonly bodyIds: readonly string[];
      readonly coming: readonly ComingTask[];
      readonly today: CalendarDay;
    },
  ): Promise<DutyEffect[]> {
    return manager.query<DutyEffect[]>(
      `with x as (
         select t.id::text as task_id, t.duty_id, own.body_id as lead_body_id, t.due_on, t.period_from > $3::date as later, own.fate, false as overdue
         from task t cross join lateral (
           select t.lead_body_id as body_id, 'made' as fate
           union all select c.body_id, 'helped' from task_cooperator c where c.task_id = t.id) own
         where t.plan_id = $1 and own.body_id = any($2) and t.status in ('assigned', 'in_progress', 'done')
         union all
         select r.task, r."dutyId", r."bodyId", r."dueOn", (r.period->>'from')::date > $3::date, r.fate, false
         from jsonb_to_recordset($4) as r(task text, "dutyId" uuid, "bodyId" uuid, "dueOn" date, period jsonb, fate text))
       ${byDuty}`,
      [planId, of.bodyIds, of.today, JSON.stringify(of.coming)],
    );
  }

  /** The plans in force of these committees, but for one, that address one of the bodies by a group, the oldest first. */
  async plansReaching(
    manager: EntityManager,
    bodyIds: readonly string[],
    of: { readonly committeeIds: readonly string[]; readonly butPlanId: string | null },
  ): Promise<TitledPlan[]> {
    return manager.query<TitledPlan[]>(
      `${addressedBodies}
       select p.id, json_build_object('vi', p.title, 'en', coalesce(p.title_en, p.title)) as title
       from plan p where p.status = 'in_force' and p.committee_id = any($2) and ($3::uuid is null or p.id <> $3)
         and exists (select from addressed a where a.plan_id = p.id) order by p.id`,
      [bodyIds, of.committeeIds, of.butPlanId],
    );
  }

  /** The reports that are owed in the transaction and not sent yet, by body and day. */
  async reports(manager: EntityManager, planId: string): Promise<PlannedReport[]> {
    return manager.query<PlannedReport[]>(
      `select p.id, b.id as "bodyId", json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)) as body,
         p.due_on as "dueOn"
       from progress_report p join body b on b.id = p.body_id
       where p.plan_id = $1 and not p.excused and p.status in ('draft', 'returned')
       order by b.name collate "vi-VN-x-icu", p.due_on, p.id`,
      [planId],
    );
  }

  /** The reports of the plan that these bodies owe and have not sent yet, with those to come, by body and day. */
  async reportsOf(
    manager: EntityManager,
    planId: string,
    of: { readonly bodyIds: readonly string[]; readonly coming: readonly ComingReport[] },
  ): Promise<PlannedReport[]> {
    return manager.query<PlannedReport[]>(
      `with owed as (
         select id, body_id, due_on from progress_report
         where plan_id = $1 and body_id = any($2) and not excused and status in ('draft', 'returned')
         union all select id, "bodyId", "dueOn" from jsonb_to_recordset($3) as r(id uuid, "bodyId" uuid, "dueOn" date))
       select o.id, b.id as "bodyId", json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)) as body,
         o.due_on as "dueOn"
       from owed o join body b on b.id = o.body_id order by b.name collate "vi-VN-x-icu", o.due_on, o.id`,
      [planId, of.bodyIds, JSON.stringify(of.coming)],
    );
  }

  /** The plan's regular reviews as they stand in the transaction. */
  async reviews(manager: EntityManager, planId: string): Promise<PlannedDays[]> {
    const rows = await manager.query<(Omit<PlannedDays, 'until'> & { readonly to: CalendarDay })[]>(
      `select r.id, json_build_object('vi', r.name, 'en', coalesce(r.name_en, r.name)) as name, r.period_to as "to",
         r.opens_on as "opensOn", r.base_due_on as "baseDueOn", r.other_due_on as "otherDueOn",
         r.meeting_on as "meetingOn"
       from review r where r.plan_id = $1 order by r.period_from`,
      [planId],
    );
    return rows.map(({ to, ...row }) => ({ ...row, until: addDays(to, -1) }));
  }
}
