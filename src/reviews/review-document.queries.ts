import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import type { Cadence } from '../plans/cadence.js';
import type { PlaceInReview } from '../reports/place-in-review.js';
import type { ReportStatus } from '../reports/report-status.js';
import type { ReviewRecord } from './reviews.queries.js';
import type { StandingFacts, TaskStanding } from './task-standing.js';

/** A task as a review's documents tell it, with what its body has reported of it. */
export interface ReviewedTask {
  readonly id: string;
  readonly number: number;
  /** That reported on it, else that leads it. */
  readonly bodyId: string;
  readonly body: string;
  /** How its body's report stands; null where it owes none. */
  readonly report: ReportStatus | null;
  /** Its body is excused from the report. */
  readonly excused: boolean;
  readonly cooperating: readonly string[];
  readonly heading: string;
  readonly place: string;
  readonly title: string;
  readonly product: string | null;
  readonly cadence: Cadence;
  /** On the day of the figures; null where the review closed without keeping it, so that only its reports tell of the task. */
  readonly standing: TaskStanding | null;
  /** What its body said last on it by then, since it is to be done; null where it said nothing. */
  readonly word: LastWord | null;
  /** Null where its body has not reported on it. */
  readonly line: {
    readonly text: string;
    readonly done: boolean;
    readonly place: PlaceInReview;
    readonly takenOutReason: string | null;
  } | null;
}

export interface LastWord {
  readonly id: string;
  readonly on: CalendarDay;
  readonly text: string;
}

/** A task as it is read: how it stood when the review closed, or what that follows from today. */
export interface ReviewedTaskRow extends Omit<ReviewedTask, 'standing'>, Omit<StandingFacts, 'bodyId'> {
  readonly leadBodyId: string;
  /** Null where the review is not closed, or closed before that was kept. */
  readonly kept: TaskStanding | null;
  /** The review is closed: how the task stands today is not told. */
  readonly closed: boolean;
}

/** A report that has come, as a document cites it. */
export interface CitedReport {
  readonly bodyId: string;
  readonly body: string;
  readonly submittedOn: CalendarDay;
  readonly paperSymbol: string | null;
  readonly paperSignedOn: CalendarDay | null;
}

/** Words that a return or the like has overtaken are not the last; of a closed review it is the one that was kept. */
const LAST_WORD = `select u.id, u.kind, u.arrived_on, u.note from task_update u
  where u.task_id = t.id and u.arrived_on <= $4 and (k.task_id is null or u.id = k.update_id)
    and (u.kind in ('return', 'take_back', 'reopen') or (u.kind in ('progress', 'done', 'report') and u.note <> ''))
  order by u.at desc, u.id desc limit 1`;

/** Reads what documents of a review say. Whether the review may be read is asked by the caller. */
@Injectable()
export class ReviewDocumentQueries {
  /**
   * The plan's tasks of bodies within the scope that had begun by `on` and may belong to the review, in the order of the plan,
   * with the lines of the reports that were sent: what was reported stays with its body, whoever leads the task now. Of a closed
   * review those that belonged to it when it closed.
   */
  async tasks(
    manager: EntityManager,
    scope: Scope,
    review: Pick<ReviewRecord, 'id' | 'planId' | 'periodTo'>,
    on: CalendarDay,
  ): Promise<ReviewedTaskRow[]> {
    return manager.query<ReviewedTaskRow[]>(
      `select t.id, t.number, b.id as "bodyId", b.name as body, t.lead_body_id as "leadBodyId", d.heading, d.place, d.title,
         d.product, t.cadence, t.cadence = 'continuous' as continuous, t.status, t.due_on as "dueOn",
         t.first_due_on as "firstDueOn", t.period_from as "periodFrom", t.period_to as "periodTo",
         t.completed_on as "completedOn", t.returned_from as "returnedFrom", t.returned_by as "returnedBy",
         e.status as report, coalesce(e.excused, false) as excused,
         array(select o.name from task_cooperator c join body o on o.id = c.body_id where c.task_id = t.id
           order by o.name collate "vi-VN-x-icu", o.id) as cooperating,
         case when k.task_id is not null then json_build_object('status', k.status, 'lateness', k.lateness,
           'daysOverdue', k.days_overdue, 'dueOn', k.due_on, 'heldTo', k.held_to, 'completedOn', k.completed_on,
           'figure', k.figure) end as kept,
         exists (select from review where id = $1 and figures is not null) as closed,
         case when w.kind in ('progress', 'done', 'report')
           then json_build_object('id', w.id, 'on', w.arrived_on, 'text', w.note) end as word,
         case when l.task_id is not null then json_build_object('text', l.text, 'done', coalesce(l.said_done, false),
           'place', l.place, 'takenOutReason', l.taken_out_reason) end as line
       from task t join duty d on d.id = t.duty_id
         left join review_task k on k.review_id = $1 and k.task_id = t.id
         left join lateral (
           select line.task_id, line.text, line.said_done, line.place, line.taken_out_reason, p.body_id
           from report_line line join progress_report p on p.id = line.report_id
           where p.review_id = $1 and p.status in ('submitted', 'accepted') and line.task_id = t.id
             and line.place is not null
           order by (p.body_id = t.lead_body_id) desc, p.body_id limit 1) l on true
         join body b on b.id = coalesce(l.body_id, k.body_id, t.lead_body_id)
         left join progress_report e on e.review_id = $1 and e.body_id = b.id
         left join lateral (${LAST_WORD}) w on true
       where t.plan_id = $2 and t.period_from < $3 and t.period_from <= $4
         and (l.task_id is not null or k.task_id is not null
           or (t.status <> 'cancelled' and t.made_on <= $4 and not exists (select from review where id = $1 and tasks_kept)))
         and ($5 or t.committee_id = any($6) or b.id = any($7))
       order by d.position, b.name collate "vi-VN-x-icu", t.due_on, t.number`,
      [review.id, review.planId, review.periodTo, on, scope.everything, scope.committees, scope.bodies],
    );
  }

  /** The reports that were sent and are with the board, of bodies within the scope. */
  async reports(manager: EntityManager, scope: Scope, reviewId: string): Promise<CitedReport[]> {
    return manager.query<CitedReport[]>(
      `select p.body_id as "bodyId", b.name as body, p.submitted_on as "submittedOn", p.paper_symbol as "paperSymbol",
         p.paper_signed_on as "paperSignedOn"
       from progress_report p join body b on b.id = p.body_id
       where p.review_id = $1 and p.status in ('submitted', 'accepted') and p.submitted_on is not null
         and ($2 or p.committee_id = any($3) or p.body_id = any($4))
       order by b.name collate "vi-VN-x-icu", b.id`,
      [reviewId, scope.everything, scope.committees, scope.bodies],
    );
  }
}
