import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { Text } from '../../kernel/text.js';
import { PLAN_OF_REPORT, type PlanOfReport, type ReportHead } from '../../reports/reports.queries.js';

/** A report in the list of somebody's bodies. */
export interface ListedReport extends ReportHead {
  readonly committeeId: string;
  readonly reviewName: Text;
  readonly plan: PlanOfReport;
  readonly reviewClosed: boolean;
  readonly periodFrom: CalendarDay;
}

/** The reports of the reader's own bodies and, once sent, of those under them. */
@Injectable()
export class ReportListQueries {
  constructor(private readonly database: DataSource) {}

  /** The latest period first; those after `after` (day, id), at most `limit`. Reviews that have not opened by `today` are left out. */
  async list(
    { ownBodies, readBodies }: Actor,
    today: CalendarDay,
    { after, limit }: { readonly after: readonly (string | number)[] | null; readonly limit: number },
  ): Promise<ListedReport[]> {
    const [day, id] = after ?? [null, null];
    return this.database.query<ListedReport[]>(
      `select p.id, p.committee_id as "committeeId", json_build_object('id', b.id, 'code', b.code, 'kind', b.kind,
           'name', json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name))) as body,
         json_build_object('vi', r.name, 'en', coalesce(r.name_en, r.name)) as "reviewName",
         ${PLAN_OF_REPORT} as plan,
         r.status = 'closed' as "reviewClosed", r.period_from as "periodFrom", p.status, p.due_on as "dueOn",
         p.first_due_on as "firstDueOn", p.excused, p.excuse_reason as "excuseReason",
         p.first_submitted_on as "firstSubmittedOn", p.submitted_on as "submittedOn", p.returned_by as "returnedBy",
         p.resubmitted_late as "resubmittedLate", p.accepted_on as "acceptedOn", p.version
       from progress_report p join review r on r.id = p.review_id join body b on b.id = p.body_id
         join plan on plan.id = p.plan_id
       where (p.body_id = any($1) or (p.body_id = any($2) and p.status <> 'draft')) and r.opens_on <= $3
         and plan.status <> 'draft' and ($4::date is null or (r.period_from, p.id) < ($4::date, $5::uuid))
       order by r.period_from desc, p.id desc limit $6`,
      [ownBodies, readBodies, today, day, id, limit],
    );
  }
}
