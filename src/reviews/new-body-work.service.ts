import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { Clock } from '../kernel/clock.js';
import { DomainError } from '../kernel/domain-error.js';
import { PlanFromDocument } from '../plans/import/plan-from-document.service.js';
import { usedNames } from '../plans/import/checking/import-draft.js';
import { PlanImportsQueries } from '../plans/import/plan-imports.queries.js';
import type { CheckedDocument } from '../plans/import/plan-imports.service.js';
import { rehearse } from '../platform/database/rehearsal.js';
import { OwedReportsService } from '../reports/owed-reports.service.js';
import { TaskForecast } from '../tasks/task-forecast.service.js';
import {
  type DutyEffect,
  type PlannedReport,
  PlanEffectsQueries,
  type TitledPlan,
} from './plan-effects.queries.js';

/** What a plan in force gives to bodies that are made for another plan. */
export interface WorkElsewhere {
  readonly plan: TitledPlan;
  /** The tasks that they lead, and those that they cooperate in. */
  readonly tasks: readonly DutyEffect[];
  readonly reports: readonly PlannedReport[];
}

interface Found {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly works: WorkElsewhere[];
}

/** How long what was found is told again, in milliseconds: what is done with the document in the end looks anew. */
const KEPT = 5 * 60_000;
/** For how many documents at once. */
const MOST_KEPT = 100;

/**
 * Tells what other plans in force give to the bodies that come with an imported plan: a body is of the groups of its kind from the day
 * on which it is made, and the next pass gives it what those are given. Only plans are told whose board the reader is.
 */
@Injectable()
export class NewBodyWork {
  /** What was found last, by what it was found for: the page that checks a document asks for the same again after each correction. */
  private readonly found = new Map<string, Found>();

  constructor(
    private readonly database: DataSource,
    private readonly making: PlanFromDocument,
    private readonly imports: PlanImportsQueries,
    private readonly tasks: TaskForecast,
    private readonly reports: OwedReportsService,
    private readonly effects: PlanEffectsQueries,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /**
   * Of the bodies that are to be made of a document that is being checked; found out by making the bodies alone and undoing it. None where they
   * cannot be made: whoever makes the plan is told why. It may be some minutes old.
   */
  async ofDocument(actor: Actor, checked: CheckedDocument): Promise<WorkElsewhere[]> {
    const bodies = usedNames(checked.draft).flatMap(({ to }) => (to?.kind === 'new' ? [to] : []));
    if (bodies.length === 0) return [];
    const key = JSON.stringify([checked.committeeId, actor.boardOf, bodies]);
    const now = this.clock.now().getTime();
    const known = this.found.get(key);
    if (known !== undefined && known.at <= now && now - known.at < KEPT) return known.works;
    const works = await this.lookUp(actor, checked);
    if (this.found.size >= MOST_KEPT) this.found.clear();
    this.found.set(key, { at: now, works });
    return works;
  }

  private async lookUp(actor: Actor, checked: CheckedDocument): Promise<WorkElsewhere[]> {
    try {
      return await rehearse(this.database, async (manager) => {
        const made = await this.making.makeBodies(manager, actor, checked);
        return this.of(manager, actor, [...new Set(made.values())], checked.committeeId, null);
      });
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  }

  /** Of the bodies that were made with the plan. */
  async withPlan(
    manager: EntityManager,
    actor: Actor,
    { id, committeeId }: { readonly id: string; readonly committeeId: string },
  ): Promise<WorkElsewhere[]> {
    const bodyIds = await this.imports.bodiesMadeWith(manager, id);
    return bodyIds.length === 0 ? [] : this.of(manager, actor, bodyIds, committeeId, id);
  }

  private async of(
    manager: EntityManager,
    actor: Actor,
    bodyIds: readonly string[],
    committeeId: string,
    butPlanId: string | null,
  ): Promise<WorkElsewhere[]> {
    const found = { committeeIds: actor.boardOf, butPlanId };
    const { today } = await this.calendars.within(manager, committeeId);
    const works: WorkElsewhere[] = [];
    for (const plan of await this.effects.plansReaching(manager, bodyIds, found)) {
      const { tasks, reports } = await this.inPlan(manager, plan.id, bodyIds, today);
      if (tasks.length + reports.length > 0) works.push({ plan, tasks, reports });
    }
    return works;
  }

  /** What the bodies have, and what the next pass gives them. */
  private async inPlan(
    manager: EntityManager,
    planId: string,
    bodyIds: readonly string[],
    today: CalendarDay,
  ): Promise<Omit<WorkElsewhere, 'plan'>> {
    const coming = await this.tasks.of(manager, planId, bodyIds, today);
    const led = coming.filter(({ fate }) => fate === 'made');
    const owed = await this.reports.foreseen(manager, planId, today, { bodyIds, tasks: led });
    return {
      tasks: await this.effects.openTasksOf(manager, planId, { bodyIds, coming, today }),
      reports: await this.effects.reportsOf(manager, planId, { bodyIds, coming: owed }),
    };
  }
}
