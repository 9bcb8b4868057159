import { ActorQueries } from '../../src/accounts/actor.queries.js';
import { type Actor, system } from '../../src/kernel/actor.js';
import { calendarDay, type CalendarDay, dayInZone } from '../../src/kernel/calendar-day.js';
import type { Cadence } from '../../src/plans/cadence.js';
import { TaskGeneration } from '../../src/tasks/task-generation.service.js';
import { startApp, type TestApp } from './app.js';
import type { Client } from './client.js';
import { TaskWorld } from './task-world.js';
import { type HeldRoleGiven, PASSWORD, type Stored } from './world.js';

const ZONE = 'Asia/Ho_Chi_Minh';

/** A committee with its board, a lead body, a cooperating one and their people. */
export interface Cast {
  readonly committee: Stored;
  readonly plan: Stored;
  readonly monitor: Stored;
  readonly lead: Stored;
  readonly cooperating: Stored;
  readonly board: Actor;
  readonly officer: Actor;
  readonly cooperator: Actor;
}

/** A row of `task`, as PostgreSQL names its columns. */
export interface StoredTask {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly due_on: string;
  readonly first_due_on: string;
  readonly completed_on: string | null;
  readonly returned_by: string | null;
  readonly extensions: number;
  readonly percent: number | null;
  readonly version: number;
  readonly misaddressed_on: string | null;
  readonly last_update_on: string | null;
  readonly self_confirmed: boolean;
  readonly successor_id: string | null;
  readonly lead_body_id: string;
}

/** The whole program with people and tasks, for the specs of a task's life. */
export class TaskStage {
  private constructor(
    readonly app: TestApp,
    readonly world: TaskWorld,
  ) {}

  /** Clock and database stand at 09:00 of that day, a Thursday unless told otherwise. */
  static async open(day = '2026-01-15'): Promise<TaskStage> {
    const app = await startApp(`${day}T09:00:00+07:00`);
    return new TaskStage(app, new TaskWorld(app.dataSource.manager));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  get now(): Date {
    return this.app.clock.now();
  }

  get today(): CalendarDay {
    return dayInZone(this.now, ZONE);
  }

  /** Sets the clock to 09:00 of that day. */
  goTo(day: string): void {
    this.app.clock.set(new Date(`${day}T09:00:00+07:00`));
  }

  async cast(): Promise<Cast> {
    const { world } = this;
    const committee = await world.committee();
    const monitor = await world.body(committee);
    const lead = await world.body(committee, { kind: 'base-commune', name: 'Đảng ủy xã Đưng K’nớ' });
    const cooperating = await world.body(committee);
    const plan = await world.planInForce(committee, { monitor });
    return {
      committee,
      plan,
      monitor,
      lead,
      cooperating,
      board: await this.actor({ role: 'board', at: committee }),
      officer: await this.actor({ role: 'officer', at: lead }),
      cooperator: await this.actor({ role: 'officer', at: cooperating }),
    };
  }

  /** An account with these roles, as it acts. */
  async actor(...roles: readonly HeldRoleGiven[]): Promise<Actor> {
    const { id } = await this.world.account(...roles);
    const actor = await this.app.get(ActorQueries).findActor(this.app.dataSource.manager, id);
    if (!actor) throw new Error('the account is not open');
    return actor;
  }

  /** A client that the actor's account has signed in. */
  async client(actor: Actor): Promise<Client> {
    const [row] = await this.app.dataSource.query<{ email: string }[]>(
      'select email from account where id = $1',
      [actor.accountId],
    );
    return this.app.client().signIn(row?.email ?? '', PASSWORD);
  }

  /** The first task of a new duty that the cast's lead body leads, due on `dueOn` where that is given. */
  async task(cast: Cast, given: TaskGiven = {}): Promise<StoredTask> {
    const dueOn = given.dueOn ?? (given.cadence ? undefined : '2026-02-10');
    const duty = await this.world.duty(cast.committee, cast.plan, {
      cadence: given.cadence ?? 'once',
      ...(dueOn ? { ownDay: { on: calendarDay(dueOn) } } : {}),
      leads: [given.lead ?? cast.lead],
      cooperating: given.alone ? [] : [cast.cooperating],
      title: given.title,
    });
    await this.generate(cast.plan);
    const [task] = await this.app.dataSource.query<StoredTask[]>(
      'select * from task where duty_id = $1 order by due_on limit 1',
      [duty.id],
    );
    if (!task) throw new Error('the duty has no task');
    return task;
  }

  /** That many tasks of the cast's lead body, each of a duty of its own. @returns their ids */
  async tasks(cast: Cast, count: number): Promise<string[]> {
    const { committee, plan, lead } = cast;
    const ownDay = { on: calendarDay('2026-02-10') };
    for (let n = 0; n < count; n += 1) {
      await this.world.duty(committee, plan, { cadence: 'once', ownDay, leads: [lead] });
    }
    await this.generate(plan);
    const rows = await this.app.dataSource.query<{ id: string }[]>(
      'select id from task where plan_id = $1 order by number',
      [plan.id],
    );
    return rows.map((row) => row.id);
  }

  async generate(plan: Stored): Promise<void> {
    await this.app.dataSource.transaction((manager) =>
      this.app
        .get(TaskGeneration)
        .generate(manager, { planId: plan.id, today: this.today, now: this.now, actor: system }),
    );
  }

  /** The task as it is stored now. */
  async stored(task: { readonly id: string }): Promise<StoredTask> {
    const [row] = await this.app.dataSource.query<StoredTask[]>('select * from task where id = $1', [
      task.id,
    ]);
    if (!row) throw new Error('the task is gone');
    return row;
  }

  /** The names of the events that wait to be told about the task, in order. */
  async events(task: { readonly id: string }): Promise<string[]> {
    const rows = await this.app.dataSource.query<{ event: string }[]>(
      `select event from history_unannounced where facts ->> 'taskId' = $1 order by at, id`,
      [task.id],
    );
    return rows.map((row) => row.event);
  }

  /** What the task's history says was done, in order. */
  async history(task: { readonly id: string }): Promise<HistoryRow[]> {
    return this.app.dataSource.query<HistoryRow[]>(
      `select action, actor_id, before, after from history where object_id = $1 order by number`,
      [task.id],
    );
  }

  /** The task's story. */
  async story(task: { readonly id: string }): Promise<StoryRow[]> {
    return this.app.dataSource.query<StoryRow[]>(
      'select kind, body_id, account_id, arrived_on, note, to_status from task_update where task_id = $1 order by at, id',
      [task.id],
    );
  }
}

interface TaskGiven {
  readonly cadence?: Cadence;
  readonly dueOn?: string;
  readonly lead?: Stored;
  readonly alone?: boolean;
  readonly title?: string;
}

interface HistoryRow {
  readonly action: string;
  readonly actor_id: string | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

interface StoryRow {
  readonly kind: string;
  readonly body_id: string | null;
  readonly account_id: string | null;
  readonly arrived_on: string;
  readonly note: string;
  readonly to_status: string;
}
