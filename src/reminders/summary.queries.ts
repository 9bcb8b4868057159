import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import { openLateness } from '../tasks/task-lateness.js';
import type { SummaryFacts } from './mail-facts.js';
import { type Counting, reportFacts, taskFacts } from './reminder-facts.js';
import { ReminderFactsQueries } from './reminder-facts.queries.js';
import type { Named } from './reminder-subjects.js';

/** Far enough ahead for what is due soon, days off included. */
const DAYS_AHEAD = 40;
const WEEK = 7;
const MOST_BODIES = 10;

/** Counts how a committee's work stands. */
@Injectable()
export class SummaryQueries {
  constructor(private readonly facts: ReminderFactsQueries) {}

  /** Tasks that wait for a decision on where they go are counted too: the board sees them all. */
  async load(
    manager: EntityManager,
    committeeId: string,
    today: CalendarDay,
    counting: Counting,
  ): Promise<SummaryFacts> {
    const wanted = { committeeId, today, before: addDays(today, DAYS_AHEAD) };
    const tasks = (await this.facts.tasks(manager, wanted)).filter(({ periodFrom }) => periodFrom <= today);
    const reports = await this.facts.reports(manager, wanted);
    const waiting = await this.facts.waiting(manager, wanted);
    const [done] = await manager.query<{ count: number }[]>(
      `select count(*)::int as count from task t join plan p on p.id = t.plan_id and p.status = 'in_force'
       where t.committee_id = $1 and t.status in ('done', 'confirmed') and t.completed_on >= $2`,
      [committeeId, addDays(today, -WEEK)],
    );
    const states = tasks.map((task) => openLateness(taskFacts(task, counting).onTimeUntil, today));
    const late = reports.filter((report) => reportFacts(report, counting).onTimeUntil < today);
    const lateBodies = [
      ...tasks.filter((_, at) => states[at] === 'overdue').map(({ leadBody }) => leadBody),
      ...late.map(({ body }) => body),
    ];
    return {
      overdue: states.filter((state) => state === 'overdue').length,
      dueSoon: states.filter((state) => state === 'due_soon').length,
      waiting: waiting.length,
      reportsAwaited: reports.length,
      reportsOverdue: late.length,
      completedLastWeek: done?.count ?? 0,
      bodies: counted(lateBodies).slice(0, MOST_BODIES),
    };
  }
}

function counted(bodies: readonly Named[]): { body: Named; overdue: number }[] {
  return [...Map.groupBy(bodies, ({ name }) => name)]
    .flatMap(([, same]) => (same[0] ? [{ body: same[0], overdue: same.length }] : []))
    .sort((one, other) => other.overdue - one.overdue || one.body.name.localeCompare(other.body.name, 'vi'));
}
