import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyKind } from '../bodies/body-kind.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Period } from '../kernel/period.js';

/** A report that a body owes a review and that nobody has noted yet. */
export interface UnnotedReport {
  readonly reviewId: string;
  readonly planId: string;
  readonly committeeId: string;
  readonly bodyId: string;
  readonly kind: BodyKind;
  readonly periodFrom: CalendarDay;
  readonly periodTo: CalendarDay;
  readonly baseDueOn: CalendarDay;
  readonly otherDueOn: CalendarDay;
}

/** What stands between the reports that are owed and those that are noted. */
export interface OwedDifferences {
  readonly unnoted: readonly UnnotedReport[];
  /** Ids of reports that were never sent and whose body leads no task in the period any more. */
  readonly noLongerOwed: readonly string[];
  /** Ids of reports that were not owed for a while: their body leads a task in the period again. */
  readonly owedAgain: readonly string[];
}

interface Row extends UnnotedReport {
  /** Null where nobody has noted it. */
  readonly reportId: string | null;
  readonly isOwed: boolean;
}

/** Tasks that are to be given to bodies, as if they had them. */
export interface LedSoon {
  readonly bodyIds: readonly string[];
  readonly tasks: readonly {
    readonly bodyId: string;
    readonly period: Period;
    readonly assignedOn: CalendarDay;
  }[];
}

/** Finds out which reports are owed. Closed reviews ask for nothing any more. */
@Injectable()
export class OwedReportsQueries {
  /**
   * Every body that leads a task whose period shares a day with the review's owes it a report. One that was given the task when the
   * period was over does not, unless the plan itself began so late; one that has successors by today is asked for nothing anew, and
   * what it owed stays owed where it has gone to them. One pass over the tasks. With `soon`, as it is when its bodies have those tasks
   * too, and for them alone.
   */
  async differences(
    manager: EntityManager,
    planId: string,
    today: CalendarDay,
    soon: LedSoon | null = null,
  ): Promise<OwedDifferences> {
    const rows = await manager.query<Row[]>(
      `with recursive step as (select body_id, successor_id from body_successor where from_day <= $2),
       heir as (select * from step union select h.body_id, s.successor_id from heir h join step s on s.body_id = h.successor_id),
       asking as (select * from review where plan_id = $1 and status <> 'closed'),
       led as materialized (
         select distinct lead_body_id, period_from, period_to, assigned_on from task
         where plan_id = $1 and status <> 'cancelled' and period_to > (select min(period_from) from asking)
           and ($3::uuid[] is null or lead_body_id = any($3))
         union select * from jsonb_to_recordset($4) as r(lead_body_id uuid, period_from date, period_to date, assigned_on date)),
       activated as (select coalesce(min(made_on), $2) as day from task where plan_id = $1),
       leader as (
         select distinct a.id as review_id, l.lead_body_id as body_id from asking a
         join led l on l.period_from < a.period_to and l.period_to > a.period_from
           and (l.assigned_on < a.period_to or l.assigned_on <= (select day from activated))),
       owed as (
         select review_id, body_id, bool_or(anew) as anew from (
           select review_id, body_id, not exists (select from step s where s.body_id = l.body_id) as anew from leader l
           union all select l.review_id, h.successor_id, false from leader l join heir h on h.body_id = l.body_id) o
         group by review_id, body_id)
       select p.id as "reportId", o.body_id is not null as "isOwed", a.id as "reviewId", a.plan_id as "planId",
              a.committee_id as "committeeId", b.id as "bodyId", b.kind, a.period_from as "periodFrom",
              a.period_to as "periodTo", a.base_due_on as "baseDueOn",
              a.other_due_on as "otherDueOn"
       from owed o
       full join (select q.* from progress_report q join asking on asking.id = q.review_id) p
         on p.review_id = o.review_id and p.body_id = o.body_id
       join asking a on a.id = coalesce(o.review_id, p.review_id)
       join body b on b.id = coalesce(o.body_id, p.body_id)
       where ($3::uuid[] is null or b.id = any($3)) and (
         (p.id is null and o.anew) or (o.body_id is null and p.status = 'draft' and not p.excused)
         or (o.anew and p.excused and p.excuse_reason is null))
       order by a.id, b.id`,
      [planId, today, soon?.bodyIds ?? null, JSON.stringify((soon?.tasks ?? []).map(ledRow))],
    );
    const noted = (isOwed: boolean): string[] =>
      rows.flatMap((row) => (row.reportId !== null && row.isOwed === isOwed ? [row.reportId] : []));
    return {
      unnoted: rows.filter((row) => row.reportId === null),
      noLongerOwed: noted(false),
      owedAgain: noted(true),
    };
  }

  /**
   * Whether a report of the review was written, sent, settled with its body, or urged for; a document of it says what somebody wrote; or
   * the register of numbers names it, which it does for good.
   */
  async isTouched(manager: EntityManager, reviewId: string): Promise<boolean> {
    const [found] = await manager.query<{ readonly touched: boolean }[]>(
      `select exists (
         select from progress_report p where p.review_id = $1
           and (p.status <> 'draft' or (p.version > 1 and not (p.excused and p.excuse_reason is null))
             or exists (select from report_line l where l.report_id = p.id)
             or exists (select from proposal o where o.report_id = p.id)
             or exists (select from signed_paper s where s.report_id = p.id)
             or exists (select from urging_subject u where u.report_id = p.id)))
         or exists (select from review_document_part d where d.review_id = $1
           and (d.text is not null or d.symbol is not null or jsonb_strip_nulls(d.head) <> '{}'))
         or exists (select from register_number n where n.review_id = $1) as touched`,
      [reviewId],
    );
    return found?.touched ?? false;
  }
}

function ledRow({ bodyId, period, assignedOn }: LedSoon['tasks'][number]): Record<string, string> {
  return {
    lead_body_id: bodyId,
    period_from: period.from,
    period_to: period.to,
    assigned_on: assignedOn,
  };
}
