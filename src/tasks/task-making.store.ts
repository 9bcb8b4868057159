import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { IS_REHEARSAL } from '../platform/database/rehearsal.js';
import type { ChangedTask, MadeTask } from './making-differences.js';
import { PROGRAM_KINDS } from './task-update-kind.js';
import type { Task } from './task.entity.js';

/** A task as it is inserted. */
export type NewTask = Pick<
  Task,
  | 'id'
  | 'key'
  | 'committeeId'
  | 'planId'
  | 'dutyId'
  | 'firstBodyId'
  | 'leadBodyId'
  | 'groupId'
  | 'cadence'
  | 'periodFrom'
  | 'periodTo'
  | 'triggerId'
  | 'dueOn'
  | 'firstDueOn'
  | 'assignedOn'
  | 'madeOn'
  | 'announcedOn'
  | 'searchText'
> & { readonly cooperators: readonly string[] };

/** A task whose period has begun and whose lead body has not been told. */
export interface BegunTask {
  readonly id: string;
  readonly dutyId: string;
  readonly leadBodyId: string;
  readonly cadence: Task['cadence'];
}

/** Rows of one statement. */
const CHUNK = 1000;

/** The number that people know a new task by. One that is made only to be looked at uses up none that they would miss. */
const NEXT_NUMBER = `case when ${IS_REHEARSAL}
  then (select greatest(max(number), 1000000000) from task) + row_number() over ()
  else nextval(pg_get_serial_sequence('task', 'number')) end`;

/** Writes many tasks at once: what making them needs. */
@Injectable()
export class TaskMakingStore {
  /** Waits until nobody else makes tasks of the plan, until the transaction ends. */
  async lockPlan(manager: EntityManager, planId: string): Promise<void> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('task-making/' || $1, 0))`, [planId]);
  }

  /** As `lockPlan`; false at once where somebody else is at it. */
  async tryLockPlan(manager: EntityManager, planId: string): Promise<boolean> {
    const [row] = await manager.query<{ readonly locked: boolean }[]>(
      `select pg_try_advisory_xact_lock(hashtextextended('task-making/' || $1, 0)) as locked`,
      [planId],
    );
    return row?.locked === true;
  }

  async madeTasks(manager: EntityManager, planId: string): Promise<MadeTask[]> {
    return this.made(manager, 't.plan_id = $1', [planId]);
  }

  /**
   * Those of the plan's tasks that decide what these bodies are given: the tasks that were made for them, all of the duties, and one
   * of each occurrence that is over.
   */
  async madeTasksOf(
    manager: EntityManager,
    planId: string,
    of: {
      readonly bodyIds: readonly string[];
      readonly dutyIds: readonly string[];
      readonly today: CalendarDay;
    },
  ): Promise<MadeTask[]> {
    return this.made(
      manager,
      `t.plan_id = $1 and (t.first_body_id = any($2) or t.duty_id = any($3) or t.id in (
         select distinct on (duty_id, split_part(key, '/', 3)) id from task where plan_id = $1 and period_to <= $4))`,
      [planId, of.bodyIds, of.dutyIds, of.today],
    );
  }

  private async made(
    manager: EntityManager,
    condition: string,
    parameters: readonly unknown[],
  ): Promise<MadeTask[]> {
    return manager.query<MadeTask[]>(
      `with made as (
         select t.*, t.status = 'cancelled' and t.successor_id is null
           and exists (select from task_update u where u.task_id = t.id and u.kind = 'amended')
           and not exists (select from task_update u
             where u.task_id = t.id and u.kind not in ('amended', 'succession')) as withdrawn
         from task t where ${condition})
       select t.id, t.key, t.duty_id as "dutyId", t.first_body_id as "firstBodyId", l.kind as "leadKind",
         t.lead_body_id as "leadBodyId", l.name as "leadName", l.name_en as "leadNameEn", t.group_id as "groupId",
         t.status, t.cadence, json_build_object('from', t.period_from, 'to', t.period_to) as period,
         t.due_on as "dueOn", t.withdrawn, t.search_text as "searchText",
         case when t.status = 'assigned' or t.withdrawn
           then array(select c.body_id from task_cooperator c where c.task_id = t.id)
           else '{}' end as cooperators
       from made t join body l on l.id = t.lead_body_id
       order by t.number`,
      [...parameters],
    );
  }

  /** Inserts those whose keys are not taken, with their cooperating bodies. Answers the ids of the inserted. */
  async insert(manager: EntityManager, tasks: readonly NewTask[]): Promise<Set<string>> {
    const inserted = new Set<string>();
    for (let first = 0; first < tasks.length; first += CHUNK) {
      const chunk = tasks.slice(first, first + CHUNK);
      const rows = await manager.query<{ readonly id: string }[]>(
        `insert into task (number, id, key, committee_id, plan_id, duty_id, first_body_id, lead_body_id, group_id, cadence,
           period_from, period_to, trigger_id, due_on, first_due_on, assigned_on, made_on, announced_on, search_text)
         select ${NEXT_NUMBER}, id, key, "committeeId", "planId", "dutyId", "firstBodyId", "leadBodyId", "groupId", cadence,
           "periodFrom", "periodTo", "triggerId", "dueOn", "firstDueOn", "assignedOn", "madeOn", "announcedOn", "searchText"
         from jsonb_to_recordset($1::jsonb) as r(id uuid, key text, "committeeId" uuid, "planId" uuid, "dutyId" uuid,
           "firstBodyId" uuid, "leadBodyId" uuid, "groupId" uuid, cadence text, "periodFrom" date, "periodTo" date,
           "triggerId" uuid, "dueOn" date, "firstDueOn" date, "assignedOn" date, "madeOn" date, "announcedOn" date,
           "searchText" text)
         on conflict (key) do nothing returning id`,
        [JSON.stringify(chunk)],
      );
      rows.forEach(({ id }) => inserted.add(id));
    }
    await this.addCooperators(
      manager,
      tasks.filter(({ id }) => inserted.has(id)),
    );
    return inserted;
  }

  /**
   * Locks the tasks and answers those that are `unworked`. Asked in a second statement: the one that waits for a lock does not see the
   * file or contribution that whoever held it has added.
   */
  async lockUnworked(
    manager: EntityManager,
    ids: readonly string[],
    zone: string | null,
  ): Promise<Set<string>> {
    await manager.query('select id from task where id = any($1) order by id for update', [ids]);
    return this.unworked(manager, ids, zone);
  }

  /**
   * Those of the tasks that nobody has worked on, and that are still `assigned`. To have acknowledged the duty is work where the
   * committee's `zone` is given, and none where it is null.
   */
  async unworked(manager: EntityManager, ids: readonly string[], zone: string | null): Promise<Set<string>> {
    const rows = await manager.query<{ readonly id: string }[]>(
      `select t.id from task t where t.id = any($1) and t.status = 'assigned' and t.last_update_on is null
         and t.extensions = 0 and t.misaddressed_on is null
         and not exists (select from task_update u where u.task_id = t.id and u.kind <> all($3))
         and not exists (select from contribution c where c.task_id = t.id)
         and not exists (select from evidence e where e.task_id = t.id)
         and not exists (select from extension_request x where x.task_id = t.id)
         and ($2::text is null or not exists (select from duty_acknowledgement a where a.duty_id = t.duty_id
           and a.body_id = t.lead_body_id and (a.at at time zone $2)::date >= t.period_from))`,
      [ids, zone, PROGRAM_KINDS],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Gives unworked or withdrawn tasks the days, cadence and cooperating bodies that their duty asks for now. */
  async change(manager: EntityManager, changed: readonly ChangedTask[]): Promise<void> {
    for (let first = 0; first < changed.length; first += CHUNK) {
      const rows = changed.slice(first, first + CHUNK).map(({ task, to }) => ({
        id: task.id,
        cadence: to.cadence,
        periodFrom: to.period.from,
        periodTo: to.period.to,
        dueOn: to.dueOn,
      }));
      await manager.query(
        `update task t set status = 'assigned', cadence = r.cadence, period_from = r."periodFrom", period_to = r."periodTo",
           due_on = r."dueOn", first_due_on = r."dueOn", assigned_on = greatest(t.made_on, r."periodFrom"),
           version = t.version + 1
         from jsonb_to_recordset($1::jsonb) as r(id uuid, cadence text, "periodFrom" date, "periodTo" date, "dueOn" date)
         where t.id = r.id`,
        [JSON.stringify(rows)],
      );
    }
    await manager.query('delete from task_cooperator where task_id = any($1)', [
      changed.map(({ task }) => task.id),
    ]);
    await this.addCooperators(
      manager,
      changed.map(({ task, to }) => ({ id: task.id, cooperators: to.cooperators })),
    );
  }

  async cancel(manager: EntityManager, ids: readonly string[]): Promise<void> {
    await manager.query(
      `update task set status = 'cancelled', version = version + 1 where id = any($1) and status = 'assigned'`,
      [ids],
    );
  }

  async setSearchTexts(
    manager: EntityManager,
    texts: readonly { readonly id: string; readonly searchText: string }[],
  ): Promise<void> {
    if (texts.length === 0) return;
    await manager.query(
      `update task t set search_text = r."searchText"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "searchText" text) where t.id = r.id`,
      [JSON.stringify(texts)],
    );
  }

  /** Marks the plan's tasks whose period has begun by that day, and answers them. */
  async markBegun(manager: EntityManager, planId: string, today: CalendarDay): Promise<BegunTask[]> {
    const [rows] = await manager.query<[BegunTask[], number]>(
      `update task set announced_on = $2
       where plan_id = $1 and period_from <= $2 and announced_on is null and status <> 'cancelled'
       returning id, duty_id as "dutyId", lead_body_id as "leadBodyId", cadence`,
      [planId, today],
    );
    return rows;
  }

  /** Those of the duties and bodies where the body has acknowledged the duty, each as "duty/body". */
  async acknowledged(manager: EntityManager, dutyIds: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ readonly dutyId: string; readonly bodyId: string }[]>(
      `select duty_id as "dutyId", body_id as "bodyId" from duty_acknowledgement where duty_id = any($1)`,
      [dutyIds],
    );
    return new Set(rows.map(({ dutyId, bodyId }) => `${dutyId}/${bodyId}`));
  }

  private async addCooperators(
    manager: EntityManager,
    tasks: readonly { readonly id: string; readonly cooperators: readonly string[] }[],
  ): Promise<void> {
    const rows = tasks.flatMap(({ id, cooperators }) => cooperators.map((body) => ({ id, body })));
    if (rows.length === 0) return;
    await manager.query(
      'insert into task_cooperator (task_id, body_id) select * from unnest($1::uuid[], $2::uuid[])',
      [rows.map(({ id }) => id), rows.map(({ body }) => body)],
    );
  }
}
