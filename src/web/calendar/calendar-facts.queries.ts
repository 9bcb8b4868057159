import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CalendarEntry as SettledDay } from '../../calendar/calendar-file.js';
import { CalendarService, type CommitteeCalendar } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { type CalendarDay, yearOf } from '../../kernel/calendar-day.js';
import { scopeOf } from '../../kernel/scope.js';
import { type PlanItem, PlansQueries } from '../../plans/plans.queries.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { TaskDaysQueries } from '../../tasks/task-days.queries.js';
import type { DueReport, EntryFacts } from './calendar-entries.js';

/** Days with `from <= day < to`. */
export interface DaySpan {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** More plans, or reviews of one, than anybody has. */
const LIMIT = 200;

/** Loads what stands in somebody's calendar. */
@Injectable()
export class CalendarFactsQueries {
  constructor(
    private readonly database: DataSource,
    private readonly calendars: CalendarService,
    private readonly tasks: TaskDaysQueries,
    private readonly plans: PlansQueries,
    private readonly reviews: ReviewReadingService,
  ) {}

  /** What is due, opens or meets within the span; days with more than `most` tasks are counted only. */
  async entries(actor: Actor, span: DaySpan, most: number): Promise<EntryFacts> {
    const scope = scopeOf(actor);
    const calendars = await this.tasks.calendars(scope);
    const plans = await this.plans.list(scope, null, LIMIT);
    return {
      today: this.calendars.defaultToday(),
      followed: scope.committees,
      tasks: await this.tasks.dueDays(scope, span, most, calendars),
      reports: await this.reports(actor, span, calendars),
      reviews: await this.reviewsOf(actor, plans),
      plans: plans.filter(({ status }) => status !== 'draft'),
    };
  }

  /** How the actor's committees count the days of the span's first year, and what they have settled for it. */
  async days(
    actor: Actor,
    { from }: DaySpan,
  ): Promise<{ readonly calendars: readonly CommitteeCalendar[]; readonly settled: readonly SettledDay[] }> {
    const calendars = await this.tasks.calendars(scopeOf(actor));
    const years = await Promise.all(
      [...calendars.keys()].map((committeeId) => this.calendars.days(committeeId, yearOf(from))),
    );
    return { calendars: [...calendars.values()], settled: years.flatMap(({ days }) => days) };
  }

  private async reviewsOf(actor: Actor, plans: readonly PlanItem[]): Promise<EntryFacts['reviews']> {
    const all = await Promise.all(
      plans.map(({ id }) => this.reviews.list(actor, id, { limit: LIMIT, after: null })),
    );
    return all.flat();
  }

  /** What the actor's own bodies are to send, on the day that it is due, or given again. */
  private async reports(
    { ownBodies }: Actor,
    { from, to }: DaySpan,
    calendars: ReadonlyMap<string, CommitteeCalendar>,
  ): Promise<DueReport[]> {
    const rows = await this.database.query<(DueReport & { readonly committeeId: string })[]>(
      `select p.id, p.plan_id as "planId", p.committee_id as "committeeId", p.status, due.day,
         json_build_object('vi', r.name, 'en', coalesce(r.name_en, r.name)) as "reviewName", r.status = 'closed' as closed,
         json_build_object('vi', b.name, 'en', coalesce(b.name_en, b.name)) as body,
         p.submitted_on as "submittedOn", p.accepted_on as "acceptedOn"
       from progress_report p join review r on r.id = p.review_id join body b on b.id = p.body_id
         join plan on plan.id = p.plan_id
         cross join lateral (select case when p.status = 'returned' then coalesce(p.returned_by, p.due_on)
           else p.due_on end as day) due
       where p.body_id = any($1) and not p.excused and plan.status <> 'draft' and due.day >= $2 and due.day < $3
       order by due.day, p.id`,
      [ownBodies, from, to],
    );
    return rows.map((row) => {
      const days = calendars.get(row.committeeId);
      return { ...row, onTimeUntil: days?.calendar.onTimeUntil(row.day, days.direction) ?? row.day };
    });
  }
}
