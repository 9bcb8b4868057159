import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type CalendarDay } from '../kernel/calendar-day.js';
import { openLateness } from '../tasks/task-lateness.js';
import { FollowedBodiesQueries } from './followed-bodies.queries.js';
import type { LateBody, SummaryFacts } from './mail-facts.js';
import { type Counting, reportFacts, taskFacts } from './reminder-facts.js';
import { ReminderFactsQueries } from './reminder-facts.queries.js';
import type { Named } from './reminder-subjects.js';

/** Far enough ahead for what is due soon, days off included. */
const DAYS_AHEAD = 40;
const WEEK = 7;

/** Counts how a committee's work stands. */
@Injectable()
export class SummaryQueries {
  constructor(
    private readonly facts: ReminderFactsQueries,
    private readonly bodies: FollowedBodiesQueries,
  ) {}

  /**
   * As the reader's account asks for it: of the bodies that it follows, or all. Tasks that wait for a decision on where they go
   * are counted too: the board sees them all.
   */
  async load(
    manager: EntityManager,
    committeeId: string,
    accountId: string | null,
    today: CalendarDay,
    counting: Counting,
  ): Promise<SummaryFacts> {
    const chosen = accountId === null ? [] : await this.bodies.ofCommittee(manager, accountId, committeeId);
    const ids = new Set(chosen.map(({ id }) => id));
    const covers = (bodyId: string): boolean => ids.size === 0 || ids.has(bodyId);
    const wanted = { committeeId, today, before: addDays(today, DAYS_AHEAD) };
    const tasks = (await this.facts.tasks(manager, wanted)).filter(
      ({ periodFrom, leadBodyId }) => periodFrom <= today && covers(leadBodyId),
    );
    const reports = (await this.facts.reports(manager, wanted)).filter(({ bodyId }) => covers(bodyId));
    const waiting = (await this.facts.waiting(manager, wanted)).filter(({ bodyId }) => covers(bodyId));
    const done = await this.completedSince(manager, committeeId, addDays(today, -WEEK), [...ids]);
    const states = tasks.map((task) => openLateness(taskFacts(task, counting).onTimeUntil, today));
    const late = reports.filter((report) => reportFacts(report, counting).onTimeUntil < today);
    const lateBodies = byBody(
      tasks
        .filter((_, at) => states[at] === 'overdue')
        .map(({ leadBodyId, leadBody }) => ({ id: leadBodyId, body: leadBody })),
      late.map(({ bodyId, body }) => ({ id: bodyId, body })),
    );
    return {
      followed: chosen.length === 0 ? null : chosen,
      overdue: states.filter((state) => state === 'overdue').length,
      dueSoon: states.filter((state) => state === 'due_soon').length,
      waiting: waiting.length,
      reportsAwaited: reports.length,
      reportsOverdue: late.length,
      completedLastWeek: done,
      lateBodies,
    };
  }

  /** Tasks completed on that day or later; of these bodies, or of all where there are none. */
  private async completedSince(
    manager: EntityManager,
    committeeId: string,
    day: CalendarDay,
    bodyIds: readonly string[],
  ): Promise<number> {
    const [done] = await manager.query<{ count: number }[]>(
      `select count(*)::int as count from task t join plan p on p.id = t.plan_id and p.status = 'in_force'
       where t.committee_id = $1 and t.status in ('done', 'confirmed') and t.completed_on >= $2
         and (cardinality($3::uuid[]) = 0 or t.lead_body_id = any($3))`,
      [committeeId, day, bodyIds],
    );
    return done?.count ?? 0;
  }
}

interface Late {
  readonly id: string;
  readonly body: Named;
}

/** The bodies with the most overdue first; in front of equals the one whose name comes first. */
function byBody(tasks: readonly Late[], reports: readonly Late[]): LateBody[] {
  const late = new Map<string, { body: Named; tasks: number; reports: number }>();
  const of = ({ id, body }: Late) => {
    const found = late.get(id) ?? { body, tasks: 0, reports: 0 };
    late.set(id, found);
    return found;
  };
  for (const task of tasks) of(task).tasks += 1;
  for (const report of reports) of(report).reports += 1;
  return [...late.values()].sort(
    (one, other) => total(other) - total(one) || one.body.name.localeCompare(other.body.name, 'vi'),
  );
}

function total({ tasks, reports }: LateBody): number {
  return tasks + reports;
}
