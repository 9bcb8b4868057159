import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarService } from '../calendar/calendar.service.js';
import { system } from '../kernel/actor.js';
import { dayInZone } from '../kernel/calendar-day.js';
import { DutySheetsQueries } from './duty-sheets.queries.js';
import { type MakingCounts, NOTHING_MADE, TaskGeneration } from './task-generation.service.js';
import { TaskMakingStore } from './task-making.store.js';

/** The daily pass that makes tasks for all plans in force. */
@Injectable()
export class TaskMaking {
  constructor(
    private readonly database: DataSource,
    private readonly sheets: DutySheetsQueries,
    private readonly calendars: CalendarService,
    private readonly making: TaskMakingStore,
    private readonly generation: TaskGeneration,
  ) {}

  /**
   * Makes tasks for every plan in force, each in a transaction of its own. May run any time, twice, late and in several copies:
   * a plan that another copy is at is left to that one, and waited for. Answers what was done, all plans together.
   * @throws AggregateError when plans failed, after the others are done.
   */
  async run(now: Date): Promise<MakingCounts> {
    const counts: MakingCounts[] = [];
    const errors: unknown[] = [];
    for (const { id, committeeId } of await this.sheets.plansInForce(this.database.manager)) {
      try {
        counts.push(await this.makeFor(id, committeeId, now));
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `Making tasks failed for ${errors.length} plans`);
    return counts.reduce(sum, NOTHING_MADE);
  }

  private async makeFor(planId: string, committeeId: string, now: Date): Promise<MakingCounts> {
    return this.database.transaction(async (manager) => {
      if (!(await this.making.tryLockPlan(manager, planId))) {
        // The copy that is at it makes them all; what comes after in this pass is to find them, so it waits.
        await this.making.lockPlan(manager, planId);
        return NOTHING_MADE;
      }
      const { zone } = await this.calendars.within(manager, committeeId);
      return this.generation.generate(manager, {
        planId,
        today: dayInZone(now, zone),
        now,
        actor: system,
      });
    });
  }
}

function sum(one: MakingCounts, other: MakingCounts): MakingCounts {
  return {
    made: one.made + other.made,
    changed: one.changed + other.changed,
    cancelled: one.cancelled + other.cancelled,
    begun: one.begun + other.begun,
  };
}
