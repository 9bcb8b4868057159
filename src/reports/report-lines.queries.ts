import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import type { Cadence } from '../plans/cadence.js';
import type { TaskStatus } from '../tasks/task-status.js';
import type { PlaceInReview } from './place-in-review.js';
import type { LatenessHead } from './reports.queries.js';
import type { LineTask, LineUpdate, StoredLine } from './report-line.js';

/** A line that somebody has written or ticked, or that was submitted. */
export interface WrittenLine extends StoredLine {
  readonly id: string;
  /** Set when the report was submitted. */
  readonly place: PlaceInReview | null;
  readonly saidDone: boolean | null;
  readonly reportedDoneOn: CalendarDay | null;
  readonly takenOutReason: string | null;
}

/** A task that a report has, or may have, a line for. */
export interface TaskOfReport extends LineTask {
  readonly number: number;
  readonly title: Text;
  /** Its place in the plan. */
  readonly stated: string;
  readonly cadence: Cadence;
  readonly firstDueOn: CalendarDay;
  /** After a return of the task itself. */
  readonly returnedFrom: CalendarDay | null;
  readonly returnedBy: CalendarDay | null;
  readonly written: WrittenLine | null;
  /** The report that a continuous task is accounted for in: this one, or for what was carried over an earlier one. */
  readonly ownReport: LatenessHead | null;
}

interface Row {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly titleEn: string | null;
  readonly stated: string;
  readonly status: TaskStatus;
  readonly cadence: Cadence;
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly firstDueOn: CalendarDay;
  readonly completedOn: CalendarDay | null;
  readonly returnedFrom: CalendarDay | null;
  readonly returnedBy: CalendarDay | null;
  readonly updates: readonly { readonly id: string; readonly at: string; readonly note: string }[];
  readonly written: WrittenLine | null;
  readonly ownReport: LatenessHead | null;
}

/** What the body has said of the task since the review's period began; what its reports said is not said twice. */
const UPDATES = `coalesce((select json_agg(json_build_object('id', u.id, 'at', u.at, 'note', u.note) order by u.at, u.id)
  from task_update u where u.task_id = t.id and u.body_id = p.body_id and u.kind in ('progress', 'done')
    and u.arrived_on >= r.period_from and u.note <> ''), '[]')`;

const WRITTEN = `case when l.id is not null then json_build_object('id', l.id, 'text', l.text, 'done', l.done, 'saidDone', l.said_done,
  'edited', l.edited, 'updateId', l.update_id, 'place', l.place, 'reportedDoneOn', l.reported_done_on,
  'takenOutReason', l.taken_out_reason) end`;

const OWN_REPORT = `(select json_build_object('status', own.status, 'dueOn', own.due_on, 'firstDueOn', own.first_due_on,
    'firstSubmittedOn', own.first_submitted_on, 'returnedBy', own.returned_by, 'resubmittedLate', own.resubmitted_late,
    'excused', own.excused)
  from progress_report own join review o on o.id = own.review_id
  where t.cadence = 'continuous' and own.body_id = t.lead_body_id and o.plan_id = t.plan_id and o.kind = 'regular'
    and o.period_from = t.period_from and o.period_to = t.period_to)`;

const SELECT = `select t.id, t.number, d.title, d.title_en as "titleEn", d.place as stated, t.status, t.cadence,
  t.period_from as "periodFrom", t.period_to as "periodTo", t.due_on as "dueOn", t.first_due_on as "firstDueOn",
  t.completed_on as "completedOn", t.returned_from as "returnedFrom", t.returned_by as "returnedBy", ${UPDATES} as updates, ${WRITTEN} as written,
  ${OWN_REPORT} as "ownReport"
  from progress_report p join review r on r.id = p.review_id`;

/** Reads the tasks that a report speaks of. */
@Injectable()
export class ReportLinesQueries {
  /**
   * The body's tasks that may have a line before the report is submitted, in the order of the plan: not cancelled, not of a later
   * period, not over before the review's period began.
   */
  async tasksOf(manager: EntityManager, reportId: string): Promise<TaskOfReport[]> {
    return this.read(
      manager,
      `${SELECT} join task t on t.plan_id = p.plan_id and t.lead_body_id = p.body_id join duty d on d.id = t.duty_id
       left join report_line l on l.report_id = p.id and l.task_id = t.id
       where p.id = $1 and t.status <> 'cancelled' and t.period_from < r.period_to
         and (t.status <> 'confirmed' or t.period_to > r.period_from or t.completed_on >= r.period_from)
       order by d.position, t.due_on, t.id`,
      reportId,
    );
  }

  /** The tasks that the submitted report has lines for, whatever became of them since. */
  async submittedOf(manager: EntityManager, reportId: string): Promise<TaskOfReport[]> {
    return this.read(
      manager,
      `${SELECT} join report_line l on l.report_id = p.id join task t on t.id = l.task_id
       join duty d on d.id = t.duty_id
       where p.id = $1 and l.place is not null order by d.position, t.due_on, t.id`,
      reportId,
    );
  }

  private async read(manager: EntityManager, sql: string, reportId: string): Promise<TaskOfReport[]> {
    const rows = await manager.query<Row[]>(sql, [reportId]);
    return rows.map(({ title, titleEn, periodFrom, periodTo, ...row }) => ({
      ...row,
      title: { vi: title, en: titleEn ?? title },
      period: { from: periodFrom, to: periodTo },
      continuous: row.cadence === 'continuous',
      updates: row.updates.map((update): LineUpdate => ({ ...update, at: new Date(update.at) })),
    }));
  }
}
