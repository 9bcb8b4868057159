import type { Actor } from '../../../src/kernel/actor.js';
import { TaskAssignmentService } from '../../../src/tasks/task-assignment.service.js';
import { TaskDecisions } from '../../../src/tasks/task-decisions.service.js';
import { TaskExtensions } from '../../../src/tasks/task-extensions.service.js';
import { TaskProgressService } from '../../../src/tasks/task-progress.service.js';
import { TaskReassignment } from '../../../src/tasks/task-reassignment.service.js';
import { newId } from '../../../src/kernel/new-id.js';
import type { TaskStage } from '../../support/task-stage.js';
import type { ActName, ModelTask, Said } from './task-model.js';

const REASON = 'Có lý do';

/** Asks the program's own services for the act. @returns the id of what it made, where it made something */
export async function send(
  stage: TaskStage,
  actor: Actor,
  name: ActName,
  task: ModelTask,
  said: Said,
): Promise<string | null> {
  const sent = { stage, actor, task, said, now: stage.now, ...arrivalOf(said) };
  return (await sending[name](sent)) ?? null;
}

interface Sent {
  readonly stage: TaskStage;
  readonly actor: Actor;
  readonly task: ModelTask;
  readonly said: Said;
  readonly now: Date;
  readonly arrivedOn?: NonNullable<Said['arrivedOn']>;
}

const arrivalOf = ({ arrivedOn }: Said) => (arrivedOn === null ? {} : { arrivedOn });
const said = ({ arrivedOn }: Sent) => (arrivedOn === undefined ? {} : { arrivedOn });
const dayOf = ({ said: { day }, stage }: Sent) => day ?? stage.today;
const requestOf = ({ task }: Sent) => task.request?.id ?? newId();
const progress = ({ stage }: Sent) => stage.app.get(TaskProgressService);
const assignment = ({ stage }: Sent) => stage.app.get(TaskAssignmentService);
const decisions = ({ stage }: Sent) => stage.app.get(TaskDecisions);
const extensions = ({ stage }: Sent) => stage.app.get(TaskExtensions);

function update(sent: Sent, status: 'done' | undefined): Promise<void> {
  const { actor, task, now } = sent;
  const { percent, version } = sent.said;
  const input = {
    note: 'Đã làm',
    ...(status ? { status } : {}),
    ...(percent === null ? {} : { percent }),
    ...said(sent),
  };
  return progress(sent).update(actor, task.id, version, input, now);
}

const sending: Readonly<Record<ActName, (sent: Sent) => Promise<string | void>>> = {
  updates: (sent) => update(sent, undefined),
  done: (sent) => update(sent, 'done'),
  'take-back': (s) => progress(s).takeBack(s.actor, s.task.id, s.said.version, 'Nhầm', s.now),
  acknowledge: (s) => assignment(s).acknowledge(s.actor, s.task.id, s.said.version, s.now),
  misaddressed: (s) =>
    assignment(s).misaddressed(s.actor, s.task.id, s.said.version, { reason: REASON, ...said(s) }, s.now),
  // Its id is no concern of the model.
  contributions: async (s) => {
    await progress(s).contribute(s.actor, s.task.id, s.said.version, { text: 'Đã góp', ...said(s) }, s.now);
  },
  'extension-requests': (s) =>
    extensions(s).ask(
      s.actor,
      s.task.id,
      s.said.version,
      { dueOn: dayOf(s), reason: REASON, ...said(s) },
      s.now,
    ),
  confirm: (s) => decisions(s).confirm(s.actor, s.task.id, s.said.version, '', s.now),
  return: (s) =>
    decisions(s).return(
      s.actor,
      s.task.id,
      s.said.version,
      { reason: REASON, ...(s.said.day ? { by: s.said.day } : {}) },
      s.now,
    ),
  reassign: (s) =>
    s.stage.app
      .get(TaskReassignment)
      .reassign(s.actor, s.task.id, s.said.version, { bodyId: s.said.bodyId, reason: REASON }, s.now),
  insist: (s) => decisions(s).insist(s.actor, s.task.id, s.said.version, '', s.now),
  cancel: (s) => decisions(s).cancel(s.actor, s.task.id, s.said.version, REASON, s.now),
  reopen: (s) => decisions(s).reopen(s.actor, s.task.id, s.said.version, REASON, s.now),
  'due-dates': (s) =>
    decisions(s).moveDueDays(s.actor, [s.task.id], { dueOn: dayOf(s), reason: REASON }, s.now),
  grant: (s) => extensions(s).grant(s.actor, requestOf(s), s.said.version, '', s.now),
  decline: (s) => extensions(s).decline(s.actor, requestOf(s), s.said.version, REASON, s.now),
  propose: (s) =>
    extensions(s).propose(s.actor, requestOf(s), s.said.version, { dueOn: dayOf(s), note: '' }, s.now),
  accept: (s) => extensions(s).accept(s.actor, requestOf(s), s.said.version, s.now),
  withdraw: (s) => extensions(s).withdraw(s.actor, requestOf(s), s.said.version, s.now),
};
