import type { DataSource } from 'typeorm';
import type { Model } from './report-model.js';

interface Row {
  readonly xmin: string;
}

interface HistoryRow extends Row {
  readonly object_id: string;
  readonly action: string;
  readonly actor_id: string | null;
}

/** All that is stored of a review, its reports and the tasks of its plan. */
export interface Snapshot {
  readonly review: readonly Row[];
  readonly reports: readonly (Row & Readonly<Record<string, unknown>>)[];
  readonly lines: readonly Row[];
  readonly tasks: readonly (Row & Readonly<Record<string, unknown>>)[];
  /** In the order in which it was written. */
  readonly history: readonly HistoryRow[];
  readonly story: readonly Row[];
  readonly unannounced: readonly Row[];
}

const rows = (table: string, condition: string) =>
  `(select coalesce(jsonb_agg(to_jsonb(r) || jsonb_build_object('xmin', r.xmin::text) order by r.id), '[]')
    from ${table} r where ${condition})`;

export async function snapshotOf(database: DataSource, reviewId: string, planId: string): Promise<Snapshot> {
  const reports = 'select id from progress_report where review_id = $1';
  const tasks = 'select id from task where plan_id = $2';
  const objects = `r.object_id = $1 or r.object_id in (${reports}) or r.object_id in (${tasks})`;
  const [found] = await database.query<[Snapshot]>(
    `select ${rows('review', 'r.id = $1')} as review, ${rows('progress_report', 'r.review_id = $1')} as reports,
       ${rows('report_line', `r.report_id in (${reports})`)} as lines, ${rows('task', 'r.plan_id = $2')} as tasks,
       ${rows('history', objects)} as history, ${rows('task_update', `r.task_id in (${tasks})`)} as story,
       ${rows('history_unannounced', `r.history_id in (select r.id from history r where ${objects})`)} as unannounced`,
    [reviewId, planId],
  );
  return found;
}

/** How many transactions wrote what is new: a change and its history come in one. */
export function transactionsIn(before: Snapshot, after: Snapshot): number {
  const all = (snapshot: Snapshot): readonly string[] =>
    Object.values<readonly Row[]>({ ...snapshot }).flatMap((list) => list.map(({ xmin }) => xmin));
  const known = new Set(all(before));
  return new Set(all(after).filter((xmin) => !known.has(xmin))).size;
}

/** The columns of reports and tasks that the model speaks of, as they should be. */
export function rowsOf({ reports, tasks }: Model) {
  return {
    reports: reports.map((one) => ({
      id: one.id,
      status: one.status,
      due_on: one.dueOn,
      excused: one.excused,
      first_submitted_on: one.firstSentOn,
      submitted_on: one.sentOn,
      returned_by: one.returnedBy,
      resubmitted_late: one.resentLate,
      version: one.version,
    })),
    tasks: tasks.map((one) => ({
      id: one.id,
      status: one.status,
      due_on: one.dueOn,
      completed_on: one.completedOn,
    })),
  };
}

/** The same columns as they are stored. */
export function storedRows(model: Model, { reports, tasks }: Snapshot) {
  const alike = (
    wanted: readonly Record<string, unknown>[],
    stored: readonly Readonly<Record<string, unknown>>[],
  ) =>
    wanted.map((row) => {
      const found = stored.find(({ id }) => id === row['id']) ?? {};
      return Object.fromEntries(Object.keys(row).map((column) => [column, found[column]]));
    });
  const wanted = rowsOf(model);
  return { reports: alike(wanted.reports, reports), tasks: alike(wanted.tasks, tasks) };
}
