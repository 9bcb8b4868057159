import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarService } from '../../calendar/calendar.service.js';
import type { Actor } from '../../kernel/actor.js';
import { type MailForecast, MailForecasts } from '../../reminders/mail-forecast.service.js';
import { NewBodyWork, type WorkElsewhere } from '../../reviews/new-body-work.service.js';
import {
  type DutyEffect,
  type PastDuty,
  PlanEffectsQueries,
  type PlannedDays,
  type PlannedReport,
} from '../../reviews/plan-effects.queries.js';
import { rehearse } from '../../platform/database/rehearsal.js';
import { dueDayBounds } from '../../tasks/due-day-bounds.js';

/** What a change of a plan would do. */
export interface Rehearsal {
  /** The tasks that it makes, changes and cancels. */
  readonly tasks: readonly DutyEffect[];
  /** Those that are not settled after it. */
  readonly open: readonly DutyEffect[];
  /** Duties that no body is given, as their day is over. */
  readonly past: readonly PastDuty[];
  readonly reviewsBefore: readonly PlannedDays[];
  readonly reviewsAfter: readonly PlannedDays[];
  readonly reportsBefore: readonly PlannedReport[];
  readonly reportsAfter: readonly PlannedReport[];
  /** What other plans in force give to bodies that came with the plan. */
  readonly elsewhere: readonly WorkElsewhere[];
  readonly mails: MailForecast;
}

/** Finds out what a change of a plan would do, by doing it and undoing it. */
@Injectable()
export class PlanRehearsals {
  constructor(
    private readonly database: DataSource,
    private readonly effects: PlanEffectsQueries,
    private readonly forecasts: MailForecasts,
    private readonly calendars: CalendarService,
    private readonly newBodies: NewBodyWork,
  ) {}

  /**
   * `act` is done in the transaction of its manager, which is undone. Errors as those of `act`. What the bodies that came with the plan
   * have elsewhere is told to the `reader`, where there is one.
   */
  async of(
    plan: { readonly id: string; readonly committeeId: string },
    now: Date,
    act: (manager: EntityManager) => Promise<unknown>,
    reader: Actor | null = null,
  ): Promise<Rehearsal> {
    return rehearse(this.database, async (manager) => {
      const reviewsBefore = await this.effects.reviews(manager, plan.id);
      const reportsBefore = await this.effects.reports(manager, plan.id);
      const mails = await this.forecasts.of(manager, plan.committeeId, now, async () => {
        await act(manager);
      });
      const { today, calendar, direction } = await this.calendars.within(manager, plan.committeeId);
      const tasks = await this.effects.tasks(manager, plan.id, dueDayBounds(today, calendar, direction));
      const open = await this.effects.openTasks(manager, plan.id);
      const past = await this.effects.overBefore(manager, plan.id);
      const reviewsAfter = await this.effects.reviews(manager, plan.id);
      const reportsAfter = await this.effects.reports(manager, plan.id);
      const elsewhere = reader === null ? [] : await this.newBodies.withPlan(manager, reader, plan);
      return {
        tasks,
        open,
        past,
        reviewsBefore,
        reviewsAfter,
        reportsBefore,
        reportsAfter,
        elsewhere,
        mails,
      };
    });
  }
}
