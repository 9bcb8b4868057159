import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CalendarDay, addDays } from '../../kernel/calendar-day.js';
import type { OffDayDirection, WorkingCalendar } from '../../kernel/working-calendar.js';

/** How a committee's deadlines are counted: as it stands, and as it would be. */
export interface CalendarChange {
  readonly direction: OffDayDirection;
  readonly before: WorkingCalendar;
  readonly after: WorkingCalendar;
  /** The days whose working changes. */
  readonly days: readonly CalendarDay[];
}

/** A row of days off is never as long. */
const NEAR = 40;

/** Counts the open tasks and owed reports whose last day in time would move. */
@Injectable()
export class WorkingDaysEffectQueries {
  constructor(private readonly database: DataSource) {}

  /** Tasks that are accounted for in a report (`continuous`) move with the report. */
  async of(committeeId: string, change: CalendarChange): Promise<{ tasks: number; reports: number }> {
    const [first, last] = [change.days.toSorted()[0], change.days.toSorted().at(-1)];
    if (first === undefined || last === undefined) return { tasks: 0, reports: 0 };
    const due = (sql: string) =>
      this.database.query<Due[]>(sql, [committeeId, addDays(first, -NEAR), addDays(last, NEAR + 1)]);
    const tasks = await due(
      `select due_on as "dueOn", count(*)::int as count from task
       where committee_id = $1 and due_on >= $2 and due_on < $3 and status in ('assigned', 'in_progress')
         and cadence <> 'continuous' group by due_on`,
    );
    const reports = await due(
      `select p.due_on as "dueOn", count(*)::int as count from progress_report p
       join review r on r.id = p.review_id and r.status <> 'closed' join plan on plan.id = r.plan_id
       where plan.committee_id = $1 and p.due_on >= $2 and p.due_on < $3 and p.status in ('draft', 'returned')
         and not p.excused group by p.due_on`,
    );
    return { tasks: moved(tasks, change), reports: moved(reports, change) };
  }
}

interface Due {
  readonly dueOn: CalendarDay;
  readonly count: number;
}

function moved(rows: readonly Due[], { direction, before, after }: CalendarChange): number {
  return rows
    .filter(({ dueOn }) => before.onTimeUntil(dueOn, direction) !== after.onTimeUntil(dueOn, direction))
    .reduce((sum, { count }) => sum + count, 0);
}
