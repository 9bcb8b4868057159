import type { Actor } from '../../../src/kernel/actor.js';
import { addDays } from '../../../src/kernel/calendar-day.js';
import { DomainError, NotFoundError } from '../../../src/kernel/domain-error.js';
import { TaskDetailQueries } from '../../../src/tasks/task-detail.queries.js';
import type { TaskDetail } from '../../../src/tasks/task-detail.js';
import type { TaskStage } from '../../support/task-stage.js';
import { type Findings, findingsOfChange, findingsOfDetail } from './findings.js';
import { send } from './sent-act.js';
import { inPlaceOf, ofRequest, outcomeOf, saysArrival } from './task-effects.js';
import {
  type ActName,
  acknowledgementOf,
  actNames,
  type Around,
  knows,
  type ModelTask,
  type Outcome,
  type Person,
  type Said,
} from './task-model.js';
import { type Snapshot, snapshotOf } from './task-snapshot.js';
import { newTask, personOf, walkCast, type WalkCast, type Who } from './walk-cast.js';

/** One step of a walk, in numbers that choose among what there is when it is taken. */
export interface Step {
  /** Days that pass before it. */
  readonly later: number;
  readonly who: Who;
  /** -1 is the last one. */
  readonly task: number;
  readonly act: ActName;
  /** Takes one of the acts that the detail of the task allows instead, where there is one. */
  readonly lawful: number | null;
  /** The day spoken of, counted from today. */
  readonly day: number;
  /** Days since the word arrived, where that is said. */
  readonly arrived: number | null;
  readonly percent: number | null;
  readonly body: number;
  readonly version: 'unsaid' | 'present' | 'old';
  /** Sent twice at the same moment. */
  readonly twice: boolean;
}

/** An act on its way. */
interface Attempt {
  readonly name: ActName;
  readonly said: Said;
  readonly person: Person;
  readonly task: ModelTask;
  readonly answers: readonly PromiseSettledResult<string | null>[];
}

/** Real tasks of real people, walked beside a model of them. */
export class WalkedTasks {
  /** What was accepted so far, in its order. */
  readonly accepted: ActName[] = [];
  private readonly acknowledged = new Set<string>();

  private constructor(
    private readonly stage: TaskStage,
    private readonly cast: WalkCast,
    private tasks: readonly ModelTask[],
    private snapshot: Snapshot,
  ) {}

  static async begin(stage: TaskStage): Promise<WalkedTasks> {
    const cast = await walkCast(stage);
    const snapshot = await snapshotOf(stage.app.dataSource, cast.plan.id);
    const walked = snapshot.tasks.filter(({ period_from }) => period_from < '2026-04-01');
    return new WalkedTasks(
      stage,
      cast,
      walked.map((row) => newTask(row, cast)),
      snapshot,
    );
  }

  /** Takes the step. @returns what the reader was told before it, and what came of it */
  async take(step: Step): Promise<Findings[]> {
    this.stage.goTo(addDays(this.stage.today, step.later));
    const task = this.tasks.at(step.task % this.tasks.length);
    if (!task) throw new Error('there is no task');
    const actor = this.cast.actors[step.who];
    const person = personOf(actor, this.cast);
    const detail = await this.detail(actor, task);
    const told = { wanted: knows(person, task), seen: detail !== null };
    if (!detail) return [told, await this.act(step, step.act, actor, person, task)];
    const name = this.chosen(step, detail);
    const shown = findingsOfDetail(detail, person, task, this.around, this.stage.today);
    return [told, shown, await this.act(step, name, actor, person, task)];
  }

  private async detail(actor: Actor, task: ModelTask): Promise<TaskDetail | null> {
    try {
      return await this.stage.app.get(TaskDetailQueries).get(actor, task.id);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }

  /** The act of the step; a lawful one is among those that this walk has seen least. */
  private chosen({ act, lawful }: Step, detail: TaskDetail): ActName {
    const allowed = actNames.filter((name) => detail.allowed.includes(name));
    if (lawful === null || allowed.length === 0) return act;
    const seen = (name: ActName): number => this.accepted.filter((one) => one === name).length;
    const least = Math.min(...allowed.map(seen));
    const rare = allowed.filter((name) => seen(name) === least);
    return rare[lawful % rare.length] ?? act;
  }

  private get around(): Around {
    const { monitor, bodies, silent } = this.cast;
    return { monitor: monitor.id, bodies, withoutAccounts: [silent], acknowledged: this.acknowledged };
  }

  private said(step: Step, name: ActName, person: Person, task: ModelTask): Said {
    const { today } = this.stage;
    const bodies = [...this.cast.bodies, ...this.cast.wrongBodies];
    // Whether the board may state the day for a body that has accounts is not what these walks ask.
    const mayState = !person.board || task.lead === this.cast.silent;
    const arrived = saysArrival(name) && mayState ? step.arrived : null;
    const version = ofRequest(name) ? (task.request?.version ?? 1) : task.version;
    return {
      day: name === 'return' && step.arrived === null ? null : addDays(today, step.day),
      arrivedOn: arrived === null ? null : addDays(today, -arrived),
      percent: step.percent,
      bodyId: bodies[step.body % bodies.length] ?? '',
      version: step.version === 'unsaid' ? null : step.version === 'old' ? version - 1 : version,
    };
  }

  private async act(
    step: Step,
    name: ActName,
    actor: Actor,
    person: Person,
    task: ModelTask,
  ): Promise<Findings> {
    const said = this.said(step, name, person, task);
    const sent = Array.from({ length: step.twice ? 2 : 1 }, () => send(this.stage, actor, name, task, said));
    return this.findings({ name, said, person, task, answers: await Promise.allSettled(sent) });
  }

  private async findings(attempt: Attempt): Promise<Findings> {
    const { name, said, person, task, answers } = attempt;
    const outcomes = this.outcomes(attempt);
    const made = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refusals = answers.flatMap((one) => (one.status === 'rejected' ? [refusal(one.reason)] : []));
    const before = this.snapshot;
    const after = await snapshotOf(this.stage.app.dataSource, this.cast.plan.id);
    this.snapshot = after;
    const hidden = knows(person, task) ? refusals : refusals.map(() => 'not_found');
    const wanted = { accepted: outcomes.length, refusals: hidden };
    const seen = { accepted: made.length, refusals };
    const last = outcomes.at(-1)?.task;
    if (!last || made.length === 0)
      return { wanted: { ...wanted, before }, seen: { ...seen, before: after } };
    this.accepted.push(name);
    const [id = null] = made;
    const successor = name === 'reassign' ? id : null;
    this.replace(withId(last, name, id), successor && this.madeFrom(task, successor, said));
    const change = findingsOfChange({
      before,
      after,
      task,
      tasks: this.tasks,
      outcomes,
      made: successor,
      by: person.accountId,
    });
    return { wanted: [wanted, change.wanted], seen: [seen, change.seen] };
  }

  /** What the model makes of the act, sent as often as it was. */
  private outcomes({ name, said, person, task, answers }: Attempt): Outcome[] {
    const outcomes: Outcome[] = [];
    for (let left = answers.length; left > 0; left -= 1) {
      const standing = outcomes.at(-1)?.task ?? task;
      const outcome = outcomeOf(name, said, person, standing, this.around, this.stage.today);
      if (!outcome) continue;
      outcomes.push(outcome);
      if (name === 'acknowledge') this.acknowledged.add(acknowledgementOf(task));
    }
    return outcomes;
  }

  private replace(task: ModelTask, made: ModelTask | null | ''): void {
    const tasks = this.tasks.map((one) => (one.id === task.id ? task : one));
    this.tasks = made ? [...tasks, made] : tasks;
  }

  /** A continuous task is due with the report of its new body, by that body's level. */
  private madeFrom(task: ModelTask, id: string, { bodyId }: Said): ModelTask {
    const row = this.snapshot.tasks.find((one) => one.id === id);
    const dueOn = task.continuous && row ? row.due_on : task.dueOn;
    return inPlaceOf({ ...task, dueOn }, id, bodyId, this.stage.today);
  }
}

/** The code of a refusal that a person can understand; anything else is a fault of the program. */
function refusal(reason: unknown): string {
  if (!(reason instanceof DomainError)) throw reason;
  return reason.code;
}

function withId(task: ModelTask, name: ActName, id: string | null): ModelTask {
  if (id === null) return task;
  if (name === 'reassign') return { ...task, successor: id };
  return name === 'extension-requests' && task.request ? { ...task, request: { ...task.request, id } } : task;
}
