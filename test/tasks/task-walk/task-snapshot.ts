import type { DataSource } from 'typeorm';
import type { CalendarDay } from '../../../src/kernel/calendar-day.js';

/** A row with the transaction that wrote it. */
interface Row {
  readonly id: string;
  readonly xmin: string;
}

export interface TaskRow extends Row {
  readonly duty_id: string;
  readonly lead_body_id: string;
  readonly cadence: string;
  readonly status: string;
  readonly percent: number | null;
  readonly period_from: CalendarDay;
  readonly made_on: CalendarDay;
  readonly assigned_on: CalendarDay;
  readonly due_on: CalendarDay;
  readonly first_due_on: CalendarDay;
  readonly extensions: number;
  readonly completed_on: CalendarDay | null;
  readonly returned_from: CalendarDay | null;
  readonly returned_by: CalendarDay | null;
  readonly done_reported_on: CalendarDay | null;
  readonly last_update_on: CalendarDay | null;
  readonly misaddressed_on: CalendarDay | null;
  readonly self_confirmed: boolean;
  readonly successor_id: string | null;
  readonly version: number;
}

interface HistoryRow extends Row {
  readonly object_id: string;
  readonly number: number;
  readonly action: string;
  readonly actor_id: string | null;
}

interface RequestRow extends Row {
  readonly task_id: string;
  readonly open: boolean;
  readonly version: number;
}

/** All that is stored of a plan's tasks. */
export interface Snapshot {
  readonly tasks: readonly TaskRow[];
  /** In the order in which it was written. */
  readonly history: readonly HistoryRow[];
  readonly requests: readonly RequestRow[];
  /** How many entries the stories of the tasks have. */
  readonly story: number;
  /** Contributions, acknowledgements and what waits to be told. */
  readonly others: readonly Row[];
}

const rows = (table: string, condition: string, order: string, more = '') =>
  `(select coalesce(jsonb_agg(to_jsonb(r) || jsonb_build_object('xmin', r.xmin::text ${more}) order by ${order}), '[]')
    from ${table} r where ${condition})`;

export async function snapshotOf(database: DataSource, planId: string): Promise<Snapshot> {
  const tasks = 'select id from task where plan_id = $1';
  const [found] = await database.query<[Snapshot]>(
    `select ${rows('task', 'r.plan_id = $1', 'r.number')} as tasks,
       ${rows('history', `r.object_id in (${tasks})`, 'r.id')} as history,
       ${rows('extension_request', `r.task_id in (${tasks})`, 'r.id', `, 'open', r.status in ('requested', 'proposed')`)} as requests,
       (select count(*)::int from task_update where task_id in (${tasks})) as story,
       ${rows('contribution', `r.task_id in (${tasks})`, 'r.id')}
         || ${rows('duty_acknowledgement', 'r.duty_id in (select id from duty where plan_id = $1)', 'r.at')}
         || ${rows('history_unannounced', `r.facts ->> 'taskId' in (select id::text from task where plan_id = $1)`, 'r.id')}
         as others`,
    [planId],
  );
  return found;
}

/** The transactions that wrote what is new: a change and its history come in one. */
export function transactionsOf(before: Snapshot, after: Snapshot): Set<string> {
  const all = ({ tasks, history, requests, others }: Snapshot): readonly Row[] =>
    [tasks, history, requests, others].flat();
  const known = new Set(all(before).map(({ xmin }) => xmin));
  return new Set(all(after).flatMap(({ xmin }) => (known.has(xmin) ? [] : [xmin])));
}
