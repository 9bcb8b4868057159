import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarService, type CommitteeCalendar } from '../calendar/calendar.service.js';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import { dueDayBounds, onTimeShifts } from './due-day-bounds.js';
import type { CommitteeBounds } from './task-lateness-sql.js';

/** Days after the last due day that a report can be due by, when its body came to owe it late. */
const MARGIN = 100;

/** Finds out how the committees count their days whose tasks a scope reads. */
@Injectable()
export class TaskBoundsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly calendars: CalendarService,
  ) {}

  /** The calendars of the committees whose tasks the scope may read, all or those of one plan, by committee. */
  async calendarsIn(scope: Scope, planId: string | null): Promise<Map<string, CommitteeCalendar>> {
    const rows = await this.database.query<{ readonly id: string }[]>(
      planId === null
        ? `select committee_id as id from plan where $1 or committee_id = any($2)
           union select committee_id from task where lead_body_id = any($3)
           union select t.committee_id from task_cooperator c join task t on t.id = c.task_id where c.body_id = any($3)`
        : `select committee_id as id from plan
           where id = $4 and ($1 or committee_id = any($2) or cardinality($3::uuid[]) > 0)`,
      [scope.everything, scope.committees, scope.bodies, ...(planId === null ? [] : [planId])],
    );
    const found = new Map<string, CommitteeCalendar>();
    for (const { id } of rows) found.set(id, await this.calendars.forCommittee(id));
    return found;
  }

  /** Their bounds of today; with what the calendar does to each due day where lateness is asked for. */
  async of(
    calendars: ReadonlyMap<string, CommitteeCalendar>,
    withShifts: boolean,
  ): Promise<CommitteeBounds[]> {
    const spans = withShifts ? await this.spans([...calendars.keys()]) : new Map<string, Span>();
    return [...calendars].map(([committeeId, { calendar, direction, today }]) => {
      const span = spans.get(committeeId);
      return {
        committeeId,
        ...dueDayBounds(today, calendar, direction),
        ...(span
          ? onTimeShifts(span.first, addDays(span.last, MARGIN), calendar, direction)
          : { first: today, shifts: [] }),
      };
    });
  }

  private async spans(committeeIds: readonly string[]): Promise<Map<string, Span>> {
    const rows = await this.database.query<(Span & { readonly id: string })[]>(
      `select c.id, (select min(due_on) from task where committee_id = c.id) as first,
         (select max(due_on) from task where committee_id = c.id) as last
       from unnest($1::uuid[]) as c(id)`,
      [committeeIds],
    );
    return new Map(rows.filter((row) => row.first !== null).map((row) => [row.id, row]));
  }
}

interface Span {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}
