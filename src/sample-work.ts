import { PlanChangesService } from './reviews/plan-changes.service.js';
import { LettersQueries } from './letters/letters.queries.js';
import { LettersService } from './letters/letters.service.js';
import { RegistersService } from './letters/registers.service.js';
import { scopeOf } from './kernel/scope.js';
import { LetterUrging } from './reminders/letter-urging.service.js';
import { UrgingsService } from './reminders/urgings.service.js';
import type { UrgingChannel } from './reminders/urging-channel.js';
import { evidencePdf } from './sample-evidence.js';
import type { SamplePeople, StoryTask } from './sample-people.js';
import { EvidenceService } from './tasks/evidence.service.js';
import { TaskAssignmentService } from './tasks/task-assignment.service.js';
import { TaskDecisions } from './tasks/task-decisions.service.js';
import { TaskExtensions } from './tasks/task-extensions.service.js';
import { TaskProgressService } from './tasks/task-progress.service.js';
import { TaskReassignment } from './tasks/task-reassignment.service.js';

const officer = (body: string): string => `officer.${body}`;

/** What the people of the sample do with tasks. Days are those of the story: `03-31`. */
export class SampleWork {
  constructor(readonly people: SamplePeople) {}

  async acknowledgeAll(...bodies: readonly string[]): Promise<void> {
    const assignment = this.people.service(TaskAssignmentService);
    for (const body of bodies) {
      const id = await this.people.body(body);
      await this.people.act(officer(body), (actor, now) => assignment.acknowledgeAll(actor, id, now));
    }
  }

  async trigger(duty: string, document: string, dueOn: string): Promise<void> {
    const id = await this.people.duty(duty);
    const input = { document, dueOn: this.people.dayOf(dueOn) };
    await this.people.act('board', (actor, now) =>
      this.people.service(PlanChangesService).triggerDuty(actor, id, input, now),
    );
  }

  async moveDueDay(tasks: readonly StoryTask[], dueOn: string, reason: string): Promise<void> {
    const ids: string[] = [];
    for (const task of tasks) ids.push((await this.people.task(task)).id);
    const move = { dueOn: this.people.dayOf(dueOn), reason };
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskDecisions).moveDueDays(actor, ids, move, now),
    );
  }

  /** A word on how far it is; with a percentage where the duty has an end. */
  async progress(task: StoryTask, note: string, percent: number | null = null): Promise<void> {
    await this.update(task, percent === null ? { note } : { note, percent });
  }

  async done(task: StoryTask, note: string): Promise<void> {
    await this.update(task, { status: 'done', note });
  }

  /** The board's clerk enters the word of a body without accounts, which arrived on that day. */
  async arrivedDone(task: StoryTask, note: string, arrivedOn: string): Promise<void> {
    const input = { status: 'done', note, arrivedOn: this.people.dayOf(arrivedOn) } as const;
    const { id, version } = await this.people.task(task);
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskProgressService).update(actor, id, version, input, now),
    );
  }

  async takeBack(task: StoryTask, note: string): Promise<void> {
    const { id } = await this.people.task(task);
    await this.people.act(officer(task.body), (actor, now) =>
      this.people.service(TaskProgressService).takeBack(actor, id, null, note, now),
    );
  }

  async evidence(task: StoryTask, name: string, ...lines: readonly string[]): Promise<void> {
    const { id } = await this.people.task(task);
    const content = evidencePdf(lines);
    const receive = () =>
      Promise.resolve({
        name,
        content: (async function* () {
          yield* [await Promise.resolve(content)];
        })(),
        complete: () => Promise.resolve(),
      });
    await this.people.act(officer(task.body), (actor, now) =>
      this.people.service(EvidenceService).add(actor, id, { version: null, receive }, now),
    );
  }

  async contribute(task: StoryTask, by: string, text: string): Promise<void> {
    const { id } = await this.people.task(task);
    await this.people.act(officer(by), (actor, now) =>
      this.people.service(TaskProgressService).contribute(actor, id, null, { text }, now),
    );
  }

  async confirm(...tasks: readonly StoryTask[]): Promise<void> {
    for (const task of tasks) {
      const { id } = await this.people.task(task);
      await this.people.act('board', (actor, now) =>
        this.people.service(TaskDecisions).confirm(actor, id, null, '', now),
      );
    }
  }

  async giveBack(task: StoryTask, reason: string, by: string): Promise<void> {
    const { id } = await this.people.task(task);
    const input = { reason, by: this.people.dayOf(by) };
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskDecisions).return(actor, id, null, input, now),
    );
  }

  async reopen(task: StoryTask, reason: string): Promise<void> {
    const { id } = await this.people.task(task);
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskDecisions).reopen(actor, id, null, reason, now),
    );
  }

  async cancel(task: StoryTask, reason: string): Promise<void> {
    const { id } = await this.people.task(task);
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskDecisions).cancel(actor, id, null, reason, now),
    );
  }

  /** The lead body says that the task is not for it. */
  async misaddressed(task: StoryTask, reason: string): Promise<void> {
    const { id } = await this.people.task(task);
    await this.people.act(officer(task.body), (actor, now) =>
      this.people.service(TaskAssignmentService).misaddressed(actor, id, null, { reason }, now),
    );
  }

  async insist(task: StoryTask, note: string): Promise<void> {
    const { id } = await this.people.task(task);
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskDecisions).insist(actor, id, null, note, now),
    );
  }

  async reassign(task: StoryTask, to: string, reason: string): Promise<void> {
    const { id } = await this.people.task(task);
    const input = { bodyId: await this.people.body(to), reason };
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskReassignment).reassign(actor, id, null, input, now),
    );
  }

  async askForLater(task: StoryTask, dueOn: string, reason: string): Promise<void> {
    const { id } = await this.people.task(task);
    const input = { dueOn: this.people.dayOf(dueOn), reason };
    await this.people.act(officer(task.body), (actor, now) =>
      this.people.service(TaskExtensions).ask(actor, id, null, input, now),
    );
  }

  async grant(task: StoryTask): Promise<void> {
    const id = await this.people.request(task);
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskExtensions).grant(actor, id, null, '', now),
    );
  }

  async decline(task: StoryTask, reason: string): Promise<void> {
    const id = await this.people.request(task);
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskExtensions).decline(actor, id, null, reason, now),
    );
  }

  async propose(task: StoryTask, dueOn: string, note: string): Promise<void> {
    const id = await this.people.request(task);
    const input = { dueOn: this.people.dayOf(dueOn), note };
    await this.people.act('board', (actor, now) =>
      this.people.service(TaskExtensions).propose(actor, id, null, input, now),
    );
  }

  async accept(task: StoryTask): Promise<void> {
    const id = await this.people.request(task);
    await this.people.act(officer(task.body), (actor, now) =>
      this.people.service(TaskExtensions).accept(actor, id, null, now),
    );
  }

  async withdraw(task: StoryTask): Promise<void> {
    const id = await this.people.request(task);
    await this.people.act(officer(task.body), (actor, now) =>
      this.people.service(TaskExtensions).withdraw(actor, id, null, now),
    );
  }

  async urge(tasks: readonly StoryTask[], channel: UrgingChannel, text: string): Promise<void> {
    const taskIds: string[] = [];
    for (const task of tasks) taskIds.push((await this.people.task(task)).id);
    await this.people.act('board', (actor) =>
      this.people.service(UrgingsService).urge(actor, { taskIds, reportIds: [], channel, text }),
    );
  }

  /** The board says when the term began, writes a letter about the task, and issues it. */
  async letter(task: StoryTask): Promise<void> {
    const { id } = await this.people.task(task);
    const beganOn = this.people.dayOf('-08-01');
    const { people } = this;
    await people.act('board', async (actor) => {
      const committeeId = actor.boardOf[0] ?? '';
      await people.service(RegistersService).beginTerm(actor, committeeId, beganOn);
    });
    await people.act('board', (actor) =>
      people.service(LettersService).draft(actor, { taskIds: [id], reportIds: [] }),
    );
    await people.act('board', async (actor) => {
      const drafts = { taskId: id, status: 'draft' } as const;
      const first = { limit: 1, after: null };
      const [draft] = await people.service(LettersQueries).list(scopeOf(actor), drafts, first);
      await people.service(LetterUrging).issue(actor, draft?.id ?? '', { version: null, unsigned: true });
    });
  }

  private async update(
    task: StoryTask,
    input: { readonly status?: 'done'; readonly note: string; readonly percent?: number },
  ): Promise<void> {
    const { id, version } = await this.people.task(task);
    await this.people.act(officer(task.body), (actor, now) =>
      this.people.service(TaskProgressService).update(actor, id, version, input, now),
    );
  }
}
