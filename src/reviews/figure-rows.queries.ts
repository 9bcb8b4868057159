import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';
import type { Scope } from '../kernel/scope.js';
import type { ReportHead } from '../reports/reports.queries.js';
import type { TaskStatus } from '../tasks/task-status.js';

/** Tasks of one lead body that are alike in all that figures ask about. */
export interface TasksAlike {
  readonly bodyId: string;
  readonly status: TaskStatus;
  readonly continuous: boolean;
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly firstDueOn: CalendarDay;
  readonly completedOn: CalendarDay | null;
  readonly returnedFrom: CalendarDay | null;
  readonly returnedBy: CalendarDay | null;
  readonly count: number;
}

/** How the report stands by which the continuous tasks of a body and period stand. */
export interface ReportOfPeriod extends Omit<ReportHead, 'id' | 'body' | 'version'> {
  readonly bodyId: string;
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
}

/** Counts tasks for the figures of reviews. */
@Injectable()
export class FigureRowsQueries {
  /**
   * The plan's tasks that have begun by that day and may belong to a review of the span, counted by all that matters. Those of
   * lead bodies within the scope.
   */
  async count(
    manager: EntityManager,
    scope: Scope,
    { planId, span, today }: { readonly planId: string; readonly span: Period; readonly today: CalendarDay },
  ): Promise<TasksAlike[]> {
    return manager.query<TasksAlike[]>(
      `select lead_body_id as "bodyId", status, cadence = 'continuous' as continuous, period_from as "periodFrom",
              period_to as "periodTo", due_on as "dueOn", first_due_on as "firstDueOn", completed_on as "completedOn",
              returned_from as "returnedFrom", returned_by as "returnedBy", count(*)::int as count
       from task
       where plan_id = $1 and status <> 'cancelled' and period_from <= $2 and period_from < $4
         and (status <> 'confirmed' or period_to > $3 or due_on >= $3 or first_due_on >= $3)
         and ($5 or committee_id = any($6) or lead_body_id = any($7))
       group by lead_body_id, status, cadence = 'continuous', period_from, period_to, due_on, first_due_on, completed_on,
                returned_from, returned_by`,
      [planId, today, span.from, span.to, scope.everything, scope.committees, scope.bodies],
    );
  }

  /** How the reports of the plan's regular reviews stand, of bodies within the scope. */
  async reports(manager: EntityManager, scope: Scope, planId: string): Promise<ReportOfPeriod[]> {
    return manager.query<ReportOfPeriod[]>(
      `select p.body_id as "bodyId", r.period_from as "periodFrom", r.period_to as "periodTo", p.status,
              p.due_on as "dueOn", p.first_due_on as "firstDueOn", p.excused, p.excuse_reason as "excuseReason",
              p.first_submitted_on as "firstSubmittedOn", p.submitted_on as "submittedOn", p.returned_by as "returnedBy",
              p.resubmitted_late as "resubmittedLate", p.accepted_on as "acceptedOn"
       from progress_report p join review r on r.id = p.review_id
       where p.plan_id = $1 and r.kind = 'regular' and ($2 or p.committee_id = any($3) or p.body_id = any($4))`,
      [planId, scope.everything, scope.committees, scope.bodies],
    );
  }
}
