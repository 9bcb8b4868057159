import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import type { Cadence } from '../plans/cadence.js';
import type { PlaceInReview } from '../reports/place-in-review.js';
import type { TaskStatus } from '../tasks/task-status.js';
import type { ReviewRecord } from './reviews.queries.js';

/** A task as a review's documents tell it, with what its body has reported of it. */
export interface ReviewedTask {
  readonly number: number;
  /** That reported on it, else that leads it. */
  readonly bodyId: string;
  readonly body: string;
  /** Its body owes no report in this review. */
  readonly excused: boolean;
  readonly cooperating: readonly string[];
  readonly heading: string;
  readonly place: string;
  readonly title: string;
  readonly product: string | null;
  readonly cadence: Cadence;
  readonly status: TaskStatus;
  readonly dueOn: CalendarDay;
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
  readonly completedOn: CalendarDay | null;
  /** Null where its body has not reported on it. */
  readonly line: {
    readonly text: string;
    readonly done: boolean;
    readonly place: PlaceInReview;
    readonly takenOutReason: string | null;
  } | null;
}

/** A report that has come, as a document cites it. */
export interface CitedReport {
  readonly bodyId: string;
  readonly body: string;
  readonly submittedOn: CalendarDay;
  readonly paperSymbol: string | null;
  readonly paperSignedOn: CalendarDay | null;
}

/** Reads what documents of a review say. Whether the review may be read is asked by the caller. */
@Injectable()
export class ReviewDocumentQueries {
  /**
   * The plan's tasks of bodies within the scope that had begun by `on` and may belong to the review, in the order of the plan,
   * with the lines of the reports that were sent: what was reported stays with its body, whoever leads the task now.
   */
  async tasks(
    manager: EntityManager,
    scope: Scope,
    review: Pick<ReviewRecord, 'id' | 'planId' | 'periodTo'>,
    on: CalendarDay,
  ): Promise<ReviewedTask[]> {
    return manager.query<ReviewedTask[]>(
      `select t.number, b.id as "bodyId", b.name as body, d.heading, d.place, d.title, d.product, t.cadence,
         t.status, t.due_on as "dueOn", t.period_from as "periodFrom", t.period_to as "periodTo",
         t.completed_on as "completedOn",
         exists (select from progress_report e where e.review_id = $1 and e.body_id = b.id and e.excused) as excused,
         array(select o.name from task_cooperator c join body o on o.id = c.body_id where c.task_id = t.id
           order by o.name collate "vi-VN-x-icu", o.id) as cooperating,
         case when l.task_id is not null then json_build_object('text', l.text, 'done', coalesce(l.said_done, false),
           'place', l.place, 'takenOutReason', l.taken_out_reason) end as line
       from task t join duty d on d.id = t.duty_id
         left join lateral (
           select line.task_id, line.text, line.said_done, line.place, line.taken_out_reason, p.body_id
           from report_line line join progress_report p on p.id = line.report_id
           where p.review_id = $1 and p.status in ('submitted', 'accepted') and line.task_id = t.id
             and line.place is not null
           order by (p.body_id = t.lead_body_id) desc, p.body_id limit 1) l on true
         join body b on b.id = coalesce(l.body_id, t.lead_body_id)
       where t.plan_id = $2 and t.period_from < $3 and t.period_from <= $4
         and (l.task_id is not null or (t.status <> 'cancelled' and t.made_on <= $4))
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
