import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CommitteeCalendar } from '../calendar/calendar.service.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { citedPlace } from '../plans/cited-place.js';
import type { Text } from '../kernel/text.js';
import { daysOverdue, openLateness } from '../tasks/task-lateness.js';
import { DAY_HELD_TO, REPORT_OF_TASK } from '../tasks/task-select.js';
import { latenessOf, type LatenessRow } from '../tasks/task-view.js';
import type { LetterWork } from './letter-text.js';
import type { LetterStatus } from './letter-status.js';

/** A letter in a list. */
export interface LetterItem {
  readonly id: string;
  readonly committeeId: string;
  readonly status: LetterStatus;
  readonly symbol: string | null;
  readonly draftedOn: CalendarDay;
  readonly issuedOn: CalendarDay | null;
  readonly answerBy: CalendarDay;
  readonly subject: string;
  readonly addressees: string;
  readonly plan: { readonly id: string; readonly title: Text };
}

export interface LetterFilter {
  readonly plan?: string;
  readonly status?: LetterStatus;
  /** Those that ask that body for something. */
  readonly body?: string;
  /** The one that asks for that task. */
  readonly taskId?: string;
}

/** What can stand in a letter, with whose plan it is of. */
export interface OwedWork extends LetterWork {
  readonly committeeId: string;
  readonly planId: string;
  /** Whether its body still has to do it. */
  readonly owed: boolean;
}

/** `task`: what the lateness of a task follows from, `place`: where the plan states it; null for a report. */
type WorkRow = Omit<OwedWork, 'daysLate'> & {
  readonly task: LatenessRow | null;
  readonly place: string | null;
};

/** The task's words, its place in the plan, and the day it is held to. */
const TASKS = `select 'task' as type, t.id, t.committee_id as "committeeId", t.plan_id as "planId",
    t.lead_body_id as "bodyId", b.name as body, d.title as what, d.place, ${DAY_HELD_TO} as "dueOn",
    t.status in ('assigned', 'in_progress') as owed, json_build_object('status', t.status, 'cadence', t.cadence,
      'due_on', t.due_on, 'completed_on', t.completed_on, 'returned_from', t.returned_from, 'returned_by', t.returned_by,
      'report', case when pr.id is not null then row_to_json(pr) end) as task, d.position
  from task t join duty d on d.id = t.duty_id join body b on b.id = t.lead_body_id ${REPORT_OF_TASK} where t.id = any($1)`;

const REPORTS = `select 'report' as type, r.id, r.committee_id as "committeeId", v.plan_id as "planId",
    r.body_id as "bodyId", b.name as body, 'Báo cáo kết quả thực hiện, ' || v.name as what, null as place,
    case when r.status = 'returned' then coalesce(r.returned_by, r.due_on) else r.due_on end as "dueOn",
    r.status in ('draft', 'returned') and not r.excused and v.status <> 'closed' as owed, null as task, 0 as position
  from progress_report r join review v on v.id = r.review_id join body b on b.id = r.body_id where r.id = any($2)`;

/** Reads letters, and what they are written from. */
@Injectable()
export class LettersQueries {
  constructor(private readonly database: DataSource) {}

  /** Of the committees that the scope follows, the newest first. */
  async list(
    scope: Scope,
    filter: LetterFilter,
    { limit, after }: { readonly limit: number; readonly after: readonly [CalendarDay, string] | null },
  ): Promise<LetterItem[]> {
    const [day, id] = after ?? [null, null];
    return this.database.query<LetterItem[]>(
      `select l.id, l.committee_id as "committeeId", l.status, l.symbol, l.drafted_on as "draftedOn",
         l.issued_on as "issuedOn", l.answer_by as "answerBy", l.text ->> 'subject' as subject,
         l.text ->> 'addressees' as addressees,
         json_build_object('id', p.id, 'title', json_build_object('vi', p.title, 'en', coalesce(p.title_en, p.title))) as plan
       from letter l join plan p on p.id = l.plan_id
       where ($1 or l.committee_id = any($2::uuid[])) and ($3::uuid is null or l.plan_id = $3)
         and ($4::text is null or l.status = $4)
         and (($5::uuid is null and $6::uuid is null) or exists (select from letter_line w where w.letter_id = l.id
           and w.text <> '' and ($5::uuid is null or w.body_id = $5) and ($6::uuid is null or w.task_id = $6)))
         and ($7::date is null or (l.drafted_on, l.id) < ($7::date, $8::uuid))
       order by l.drafted_on desc, l.id desc limit $9`,
      [
        scope.everything,
        scope.committees,
        filter.plan ?? null,
        filter.status ?? null,
        filter.body ?? null,
        filter.taskId ?? null,
        day,
        id,
        limit,
      ],
    );
  }

  /** These tasks and reports as they stand, by body, then by place in the plan. */
  async work(
    manager: EntityManager,
    taskIds: readonly string[],
    reportIds: readonly string[],
  ): Promise<(WorkRow & { readonly committeeId: string })[]> {
    return manager.query<WorkRow[]>(
      `select * from (${TASKS} union all ${REPORTS}) as work
       order by body collate "vi-VN-x-icu", "bodyId", position, "dueOn", id`,
      [taskIds, reportIds],
    );
  }

  /** The body that follows the plan; null where none is named. */
  async issuerOf(manager: EntityManager, planId: string): Promise<string | null> {
    const [plan] = await manager.query<{ readonly id: string | null }[]>(
      'select monitoring_body_id as id from plan where id = $1',
      [planId],
    );
    return plan?.id ?? null;
  }
}

/** With their places in the plan and the days that they are late, by the same rule as the pages of tasks and monitoring. */
export function withLateness(rows: readonly WorkRow[], days: CommitteeCalendar): OwedWork[] {
  const { calendar, direction, today } = days;
  return rows.map(({ task, place, ...work }) => {
    const onTimeUntil = calendar.onTimeUntil(work.dueOn, direction);
    const lateness = task ? latenessOf(task, days) : openLateness(onTimeUntil, today);
    const what = place === null ? work.what : `${work.what} (${citedPlace(place)})`;
    return { ...work, what, daysLate: daysOverdue(lateness, onTimeUntil, today) };
  });
}
