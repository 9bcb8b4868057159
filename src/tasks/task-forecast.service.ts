import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { askedOfBodies, type ComingTask, comingTasks, isHelpedBy } from './coming-tasks.js';
import { DutySheetsQueries } from './duty-sheets.queries.js';
import { makingDifferences } from './making-differences.js';
import { TaskMakingStore } from './task-making.store.js';

/** Tells what making the tasks of a plan would give to single bodies. Writes nothing, and waits for nobody. */
@Injectable()
export class TaskForecast {
  constructor(
    private readonly sheets: DutySheetsQueries,
    private readonly calendars: CalendarService,
    private readonly making: TaskMakingStore,
  ) {}

  /** Nothing for a plan that is not in force. */
  async of(
    manager: EntityManager,
    planId: string,
    bodyIds: readonly string[],
    today: CalendarDay,
  ): Promise<ComingTask[]> {
    const whole = await this.sheets.findPlanSheet(manager, planId, today);
    if (!whole) return [];
    const bodies = new Set(bodyIds);
    const plan = askedOfBodies(whole, bodies);
    const { calendar, zone } = await this.calendars.within(manager, plan.committeeId);
    const helped = plan.duties.filter((duty) => isHelpedBy(duty, bodies)).map(({ id }) => id);
    const made = await this.making.madeTasksOf(manager, planId, { bodyIds, dutyIds: helped, today });
    const found = makingDifferences(plan, made, today, calendar);
    const joined = found.changed.filter(({ to }) => to.cooperators.some((id) => bodies.has(id)));
    const ids = joined.map(({ task }) => task.id);
    const unworked = ids.length === 0 ? new Set<string>() : await this.making.unworked(manager, ids, zone);
    return comingTasks(found, bodies, unworked, today);
  }
}
