import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { authorize } from '../accounts/authorize.js';
import { aBody, BodiesQueries } from '../bodies/bodies.queries.js';
import { BodiesService } from '../bodies/bodies.service.js';
import type { BodyChanges } from '../bodies/body-input.js';
import { bodyScopeOf, type BodyView } from '../bodies/body.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { type Actor, system } from '../kernel/actor.js';
import { dayInZone } from '../kernel/calendar-day.js';
import { notFound } from '../kernel/domain-error.js';
import { ReportSuccession } from '../reports/report-succession.service.js';
import { newAct } from '../tasks/task-journal.service.js';
import { TaskSuccession } from '../tasks/task-succession.service.js';
import { requireNoneLeft, requireSuccessor, requireTasksOf } from './succession-rules.js';
import { SuccessionQueries } from './succession.queries.js';

/** What a successor has taken over: numbers of tasks and reports. */
export interface TakenOver {
  readonly moved: number;
  /** Tasks that ended because the successor had the same one already. */
  readonly merged: number;
  readonly reports: number;
}

/** Which successor takes over which tasks of a body (null: all that are left). */
export interface HandOver {
  readonly successorId: string;
  readonly taskIds: readonly string[] | null;
}

/** Which successors take over what, all at once. */
export interface HandOvers {
  readonly parts: readonly { readonly successorId: string; readonly taskIds: readonly string[] }[];
  /** Who takes over what it only cooperates on; null where that stays. */
  readonly cooperationTo: string | null;
  /** Who takes over the owed reports, once no open task is left; null where they stay. */
  readonly reportsTo: string | null;
}

/** What several successors have taken over. */
export interface HandedOver extends TakenOver {
  /** The number of tasks on which one of them cooperates in place of the body. */
  readonly cooperated: number;
}

const NOTHING: TakenOver = { moved: 0, merged: 0, reports: 0 };

/** When a body is merged, split or dissolved, its open tasks and owed reports go to the successors that the board names. */
@Injectable()
export class SuccessionService {
  constructor(
    private readonly database: DataSource,
    private readonly bodies: BodiesService,
    private readonly bodyQueries: BodiesQueries,
    private readonly queries: SuccessionQueries,
    private readonly calendars: CalendarService,
    private readonly tasks: TaskSuccession,
    private readonly reports: ReportSuccession,
  ) {}

  /**
   * The pass: every body that is no more and has one successor, each in a transaction of its own. Run again it finds nothing left.
   * @throws AggregateError when bodies failed, after the others are done
   */
  async run(now: Date): Promise<TakenOver> {
    let sum = NOTHING;
    const errors: unknown[] = [];
    for (const { bodyId } of await this.queries.withWorkLeft(this.database.manager, latestDay(now))) {
      try {
        const taken = await this.database.transaction((manager) => this.settle(manager, system, bodyId, now));
        sum = added(sum, taken);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `Succession failed for ${errors.length} bodies`);
    return sum;
  }

  /** Changes the body; one that is no more by then hands over to its one successor. Errors as BodiesService.change. */
  async changeBody(
    actor: Actor,
    id: string,
    version: number,
    changes: BodyChanges,
    now: Date,
  ): Promise<BodyView> {
    return this.database.transaction(async (manager) => {
      const body = await this.bodies.changeWithin(manager, actor, id, version, changes);
      await this.settle(manager, actor, id, now);
      return body;
    });
  }

  /**
   * The board says which of several successors takes over what. The reports that are owed, and what the body cooperates on, follow
   * the last open task.
   * @throws NotFoundError, ForbiddenError, ConflictError (it still exists), InvalidInputError (no successor of it, not its tasks)
   */
  async handOver(
    actor: Actor,
    bodyId: string,
    { successorId, taskIds }: HandOver,
    now: Date,
  ): Promise<TakenOver> {
    return this.database.transaction(async (manager) => {
      await this.requireHandOver(manager, actor, bodyId, [successorId], now);
      if (taskIds !== null) requireTasksOf(await this.tasks.openOf(manager, bodyId), taskIds);
      return this.takeOver(manager, actor, { bodyId, successorId, taskIds }, now);
    });
  }

  /**
   * As `handOver`, to several successors, all or nothing; what the body cooperates on goes to whom that is given.
   * @throws also InvalidInputError (reports while tasks are left)
   */
  async handOverEach(actor: Actor, bodyId: string, handOvers: HandOvers, now: Date): Promise<HandedOver> {
    return this.database.transaction(async (manager) => {
      const { parts, cooperationTo, reportsTo } = handOvers;
      const named = successorsIn(handOvers);
      await this.requireHandOver(manager, actor, bodyId, named, now);
      const refs = await this.bodyQueries.refs(manager, [bodyId, ...named]);
      const ref = (id: string) => {
        const found = refs.find((body) => body.id === id);
        if (!found) throw notFound(aBody);
        return found;
      };
      const from = ref(bodyId);
      for (const id of named.toSorted()) await this.reports.hold(manager, from, ref(id));
      const taskIds = parts.flatMap((part) => part.taskIds);
      requireTasksOf(await this.tasks.openOf(manager, bodyId), taskIds);
      const act = newAct(actor, now, await this.today(manager, bodyId, now));
      let sum = NOTHING;
      for (const part of parts) {
        const succession = { from, to: ref(part.successorId), taskIds: part.taskIds };
        sum = added(sum, { ...(await this.tasks.takeOver(manager, act, succession)), reports: 0 });
      }
      const cooperated =
        cooperationTo === null
          ? 0
          : await this.tasks.cooperate(manager, act, { from, to: ref(cooperationTo) });
      if (reportsTo === null) return { ...sum, cooperated };
      requireNoneLeft(await this.tasks.openOf(manager, bodyId));
      return {
        ...sum,
        cooperated,
        reports: await this.reports.takeOver(manager, actor, from, ref(reportsTo)),
      };
    });
  }

  /** @throws NotFoundError, ForbiddenError, ConflictError (it still exists), InvalidInputError (no successor of it) */
  private async requireHandOver(
    manager: EntityManager,
    actor: Actor,
    bodyId: string,
    successorIds: readonly string[],
    now: Date,
  ): Promise<void> {
    const body = await this.bodyQueries.getVisible(manager, bodyScopeOf(actor), bodyId);
    const committees = await this.bodyQueries.committeesOf(manager, bodyId);
    authorize(actor, 'body.change', { committees }, aBody);
    const today = await this.today(manager, bodyId, now);
    const named = await this.bodyQueries.refs(manager, body.successorIds);
    for (const successorId of successorIds) requireSuccessor(body, named, successorId, today);
  }

  private async settle(manager: EntityManager, actor: Actor, bodyId: string, now: Date): Promise<TakenOver> {
    const [successor, ...others] = await this.bodyQueries.successors(manager, bodyId);
    if (successor === undefined || others.length > 0) return NOTHING;
    if (successor.fromDay > (await this.today(manager, bodyId, now))) return NOTHING;
    return this.takeOver(manager, actor, { bodyId, successorId: successor.bodyId, taskIds: null }, now);
  }

  private async takeOver(
    manager: EntityManager,
    actor: Actor,
    { bodyId, successorId, taskIds }: HandOver & { readonly bodyId: string },
    now: Date,
  ): Promise<TakenOver> {
    const refs = await this.bodyQueries.refs(manager, [bodyId, successorId]);
    const [from, to] = [bodyId, successorId].map((id) => refs.find((body) => body.id === id));
    if (!from || !to) throw notFound(aBody);
    const act = newAct(actor, now, await this.today(manager, bodyId, now));
    await this.reports.hold(manager, from, to);
    const tasks = await this.tasks.takeOver(manager, act, { from, to, taskIds });
    const isLast = (await this.tasks.openOf(manager, bodyId)).length === 0;
    if (!isLast) return { ...tasks, reports: 0 };
    await this.tasks.cooperate(manager, act, { from, to });
    return { ...tasks, reports: await this.reports.takeOver(manager, actor, from, to) };
  }

  /** Today by the days of the body's own committee. */
  private async today(manager: EntityManager, bodyId: string, now: Date) {
    const committeeId = await this.bodyQueries.committeeOf(manager, bodyId);
    if (committeeId === null) return dayInZone(now, 'UTC');
    return dayInZone(now, (await this.calendars.within(manager, committeeId)).zone);
  }
}

/** Every successor that is to take over something, as often as it is named. */
export function successorsIn({ parts, cooperationTo, reportsTo }: HandOvers): string[] {
  const named = [...parts.map(({ successorId }) => successorId), cooperationTo, reportsTo];
  return named.filter((id) => id !== null);
}

/** The day where it is latest: no committee is further on. */
function latestDay(now: Date) {
  return dayInZone(now, 'Pacific/Kiritimati');
}

function added(one: TakenOver, other: TakenOver): TakenOver {
  return {
    moved: one.moved + other.moved,
    merged: one.merged + other.merged,
    reports: one.reports + other.reports,
  };
}
