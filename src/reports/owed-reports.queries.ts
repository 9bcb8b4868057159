import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyKind } from '../bodies/body-kind.js';
import type { CalendarDay } from '../kernel/calendar-day.js';

/** A report that a body owes a review and that nobody has noted yet. */
export interface UnnotedReport {
  readonly reviewId: string;
  readonly planId: string;
  readonly committeeId: string;
  readonly bodyId: string;
  readonly kind: BodyKind;
  readonly baseDueOn: CalendarDay;
  readonly otherDueOn: CalendarDay;
}

/** A body owes a review `r` a report while it leads a task `t` whose period shares a day with the review's. */
const TASK_IN_PERIOD = `t.plan_id = r.plan_id and t.status <> 'cancelled'
  and t.period_from < r.period_to and t.period_to > r.period_from`;

/** Finds out which reports are owed. Closed reviews ask for nothing any more. */
@Injectable()
export class OwedReportsQueries {
  /** The owed reports of the plan's reviews that have no row. */
  async unnoted(manager: EntityManager, planId: string): Promise<UnnotedReport[]> {
    return manager.query<UnnotedReport[]>(
      `select distinct r.id as "reviewId", r.plan_id as "planId", r.committee_id as "committeeId",
              b.id as "bodyId", b.kind, r.base_due_on as "baseDueOn", r.other_due_on as "otherDueOn"
       from review r join task t on ${TASK_IN_PERIOD} join body b on b.id = t.lead_body_id
       where r.plan_id = $1 and r.status <> 'closed'
         and not exists (select from progress_report p where p.review_id = r.id and p.body_id = b.id)
       order by 1, 4`,
      [planId],
    );
  }

  /** Ids of reports that were never sent and whose body leads no task in the period any more. */
  async noLongerOwed(manager: EntityManager, planId: string): Promise<string[]> {
    return this.ids(
      manager,
      `select p.id from progress_report p join review r on r.id = p.review_id
       where p.plan_id = $1 and r.status <> 'closed' and p.status = 'draft' and not p.excused
         and not exists (select from task t where ${TASK_IN_PERIOD} and t.lead_body_id = p.body_id)`,
      planId,
    );
  }

  /** Ids of reports that were not owed for a while: their body leads a task in the period again. */
  async owedAgain(manager: EntityManager, planId: string): Promise<string[]> {
    return this.ids(
      manager,
      `select p.id from progress_report p join review r on r.id = p.review_id
       where p.plan_id = $1 and r.status <> 'closed' and p.excused and p.excuse_reason is null
         and exists (select from task t where ${TASK_IN_PERIOD} and t.lead_body_id = p.body_id)`,
      planId,
    );
  }

  private async ids(manager: EntityManager, sql: string, planId: string): Promise<string[]> {
    const rows = await manager.query<{ readonly id: string }[]>(sql, [planId]);
    return rows.map((row) => row.id);
  }
}
