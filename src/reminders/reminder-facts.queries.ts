import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type {
  Named,
  ReportSubject,
  ReviewSubject,
  TaskSubject,
  WaitingSubject,
} from './reminder-subjects.js';

/** All that is open of one committee today and due before a day; or the subjects with these ids, whatever their state. */
export type Wanted =
  | { readonly committeeId: string; readonly today: CalendarDay; readonly before: CalendarDay }
  | { readonly ids: readonly string[] };

export interface CommitteeName extends Named {
  readonly id: string;
}

const named = (name: string, nameEn: string): string =>
  `json_build_object('name', ${name}, 'nameEn', ${nameEn})`;

/** When the history last tells of a new deadline; a request for one is none. */
const deadlineSetAt = (objectType: string, id: string): string =>
  `(select max(h.at) from history h where h.object_type = '${objectType}' and h.object_id = ${id}
     and h.after ?| array['dueOn', 'returnedBy', 'meetingOn'] and not h.after ? 'requestedDueOn')`;

const taskSql = `
  select 'task' as type, t.id, t.number, t.committee_id as "committeeId", p.status as "planStatus",
    ${named('d.title', 'd.title_en')} as title, t.lead_body_id as "leadBodyId", ${named('b.name', 'b.name_en')} as "leadBody",
    array(select c.body_id from task_cooperator c where c.task_id = t.id order by 1) as cooperators, t.status, t.cadence,
    t.period_from as "periodFrom", t.period_to as "periodTo", t.due_on as "dueOn", t.returned_from as "returnedFrom",
    t.returned_by as "returnedBy", t.assigned_on as "assignedOn", t.made_on as "madeOn",
    t.done_reported_on as "doneReportedOn", t.misaddressed_on as "misaddressedOn",
    ${deadlineSetAt('task', 't.id')} as "deadlineSetAt",
    (select json_build_object('id', x.id, 'status', x.status, 'requestedOn', x.requested_on,
        'requestedDueOn', x.requested_due_on, 'proposedDueOn', x.proposed_due_on)
     from extension_request x where x.task_id = t.id order by x.id desc limit 1) as request
  from task t join plan p on p.id = t.plan_id join duty d on d.id = t.duty_id join body b on b.id = t.lead_body_id`;

const reportSql = `
  select 'report' as type, r.id, r.committee_id as "committeeId", p.status as "planStatus", v.id as "reviewId",
    ${named('v.name', 'v.name_en')} as review, v.status as "reviewStatus", v.opens_on as "opensOn", r.body_id as "bodyId",
    ${named('b.name', 'b.name_en')} as body, r.status, r.excused, r.due_on as "dueOn",
    r.first_submitted_on as "firstSubmittedOn", r.submitted_on as "submittedOn", r.returned_by as "returnedBy",
    r.resubmitted_late as "resubmittedLate", r.passed_to_head_at is not null as "passedToHead",
    ${deadlineSetAt('report', 'r.id')} as "deadlineSetAt"
  from progress_report r join review v on v.id = r.review_id join plan p on p.id = r.plan_id join body b on b.id = r.body_id`;

const reviewSql = `
  select 'review' as type, v.id, v.committee_id as "committeeId", p.status as "planStatus",
    ${named('v.name', 'v.name_en')} as review, v.status, v.opens_on as "opensOn", v.meeting_on as "meetingOn",
    ${deadlineSetAt('review', 'v.id')} as "deadlineSetAt",
    coalesce((select json_agg(json_build_object('reportId', r.id, 'bodyId', r.body_id,
        'body', ${named('b.name', 'b.name_en')}, 'status', r.status) order by b.name, r.id)
      from progress_report r join body b on b.id = r.body_id where r.review_id = v.id and not r.excused), '[]') as reports
  from review v join plan p on p.id = v.plan_id`;

const waitingTask = `1 as count, 0 as tasks, null::uuid as "reviewId", t.committee_id as "committeeId", t.id as "taskId",
    t.number as "taskNumber", null::uuid as "reportId", ${named('d.title', 'd.title_en')} as title,
    b.id as "bodyId", ${named('b.name', 'b.name_en')} as body`;
const waitingTaskFrom = `task t join plan p on p.id = t.plan_id and p.status = 'in_force'
    join duty d on d.id = t.duty_id join body b on b.id = t.lead_body_id`;

/** What a report that was sent reports done, as accepting it would confirm it. */
const reportsDone = `l.place is not null and l.said_done`;

/** Continuous tasks are confirmed with the report; others stand in the list by themselves as well. */
const tasksInReport = `(select count(*)::int from report_line l join task t on t.id = l.task_id
    where l.report_id = r.id and ${reportsDone} and t.status = 'done' and t.cadence = 'continuous')`;

const waitingReport = `r.review_id, r.committee_id, null, null, r.id, ${named('v.name', 'v.name_en')}, b.id,
    ${named('b.name', 'b.name_en')}`;
const waitingReportFrom = `progress_report r join review v on v.id = r.review_id
    join plan p on p.id = r.plan_id and p.status = 'in_force' join body b on b.id = r.body_id`;

const waitingSql = `
  select 'waiting' as type, * from (
    select t.id, 'done' as waits, t.done_reported_on as "waitingSince", ${waitingTask}
    from ${waitingTaskFrom} where t.status = 'done' and t.done_reported_on is not null
      -- a continuous one waits with the report that reports it done; where its line was taken out of that, by itself
      and (t.cadence <> 'continuous' or not exists (
        select from report_line l join progress_report r on r.id = l.report_id and r.status = 'submitted'
        where l.task_id = t.id and ${reportsDone}))
    union all
    select t.id, 'misaddressed', t.misaddressed_on, ${waitingTask}
    from ${waitingTaskFrom} where t.status in ('assigned', 'in_progress') and t.misaddressed_on is not null
    union all
    select x.id, 'extension', x.requested_on, ${waitingTask}
    from ${waitingTaskFrom} join extension_request x on x.task_id = t.id
    where x.status = 'requested' and t.status in ('assigned', 'in_progress')
    union all
    select r.id, 'report', r.submitted_on, 1, ${tasksInReport}, ${waitingReport}
    from ${waitingReportFrom} where r.status = 'submitted' and r.submitted_on is not null
    union all
    select r.id, 'proposals', r.accepted_on, x.count, 0, ${waitingReport}
    from ${waitingReportFrom}
      join (select report_id, count(*)::int as count from proposal where status = 'open' group by report_id) x
        on x.report_id = r.id
    where r.status = 'accepted' and r.accepted_on is not null) as waiting`;

/** Loads what reminders are about: one query for a list. Read by the program itself, for all whom it concerns. */
@Injectable()
export class ReminderFactsQueries {
  /** Unfinished tasks, not continuous, of plans in force, due before the day. */
  async tasks(manager: EntityManager, wanted: Wanted): Promise<TaskSubject[]> {
    if ('ids' in wanted)
      return manager.query(`${taskSql} where t.id = any($1) order by t.due_on, t.number`, [wanted.ids]);
    return manager.query(
      `${taskSql} where t.committee_id = $1 and t.due_on < $2 and p.status = 'in_force'
         and t.status in ('assigned', 'in_progress') and t.cadence <> 'continuous'
       order by t.due_on, t.number`,
      [wanted.committeeId, wanted.before],
    );
  }

  /** Reports that lie with their bodies, of open reviews. */
  async reports(manager: EntityManager, wanted: Wanted): Promise<ReportSubject[]> {
    if ('ids' in wanted)
      return manager.query(`${reportSql} where r.id = any($1) order by r.due_on, r.id`, [wanted.ids]);
    return manager.query(
      `${reportSql} where r.committee_id = $1 and v.opens_on <= $2 and p.status = 'in_force' and v.status <> 'closed'
         and r.status in ('draft', 'returned') and not r.excused
       order by r.due_on, r.id`,
      [wanted.committeeId, wanted.today],
    );
  }

  /** Reviews that have opened and whose meeting is not long past. */
  async reviews(manager: EntityManager, wanted: Wanted): Promise<ReviewSubject[]> {
    if ('ids' in wanted)
      return manager.query(`${reviewSql} where v.id = any($1) order by v.meeting_on, v.id`, [wanted.ids]);
    return manager.query(
      `${reviewSql} where v.committee_id = $1 and v.opens_on <= $2::date and v.meeting_on > $2::date - 60
         and p.status = 'in_force'
       order by v.meeting_on, v.id`,
      [wanted.committeeId, wanted.today],
    );
  }

  /** What waits for the board. */
  async waiting(manager: EntityManager, wanted: Wanted): Promise<WaitingSubject[]> {
    if ('ids' in wanted)
      return manager.query(`${waitingSql} where id = any($1) order by "waitingSince", id`, [wanted.ids]);
    return manager.query(
      `${waitingSql} where "committeeId" = $1 and "waitingSince" <= $2 order by "waitingSince", id`,
      [wanted.committeeId, wanted.today],
    );
  }

  /** The committees that have something to follow: a plan in force, or a change that somebody must hear of. */
  async committees(manager: EntityManager): Promise<CommitteeName[]> {
    return manager.query<CommitteeName[]>(
      `select id, name, name_en as "nameEn" from body where id in (
         select committee_id from plan where status = 'in_force'
         union select h.committee_id from history_unannounced u join history h on h.id = u.history_id)
       order by id`,
    );
  }
}
