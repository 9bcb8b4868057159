import type { Actor } from '../../../src/kernel/actor.js';
import type { CalendarDay } from '../../../src/kernel/calendar-day.js';
import { ReportDecisionService } from '../../../src/reports/report-decision.service.js';
import { ReportDraftService } from '../../../src/reports/report-draft.service.js';
import { ReportSubmissionService } from '../../../src/reports/report-submission.service.js';
import { ReviewBodiesService } from '../../../src/reviews/review-bodies.service.js';
import { ReviewClosingService } from '../../../src/reviews/review-closing.service.js';
import { TaskDecisions } from '../../../src/tasks/task-decisions.service.js';
import { TaskProgressService } from '../../../src/tasks/task-progress.service.js';
import type { TestApp } from '../../support/app.js';
import { type ActName, type Said, WORD } from './report-effects.js';
import type { ModelReport, ModelTask } from './report-model.js';

/** An act as it goes to the program's own services. */
export interface Sent {
  readonly app: TestApp;
  readonly actor: Actor;
  readonly reviewId: string;
  readonly report: ModelReport;
  readonly task: ModelTask;
  readonly said: Said;
}

const REASON = 'Có lý do';

export async function send(name: ActName, sent: Sent): Promise<void> {
  await sending[name](sent);
}

const drafts = ({ app }: Sent) => app.get(ReportDraftService);
const submission = ({ app }: Sent) => app.get(ReportSubmissionService);
const decisions = ({ app }: Sent) => app.get(ReportDecisionService);
const closing = ({ app }: Sent) => app.get(ReviewClosingService);

function terms(sent: Sent, change: { excused?: boolean; dueOn?: CalendarDay }): Promise<string> {
  const { app, actor, reviewId, report, said } = sent;
  const bodies = app.get(ReviewBodiesService);
  return bodies.change(actor, reviewId, report.body, said.version, { ...change, reason: REASON });
}

function update({ app, actor, task }: Sent, status: 'done' | undefined): Promise<void> {
  const input = { note: WORD, ...(status ? { status } : {}) };
  return app.get(TaskProgressService).update(actor, task.id, null, input, app.clock.now());
}

const sending: Readonly<Record<ActName, (sent: Sent) => Promise<unknown>>> = {
  save: (sent) => {
    const { text, ticked, version } = sent.said;
    const line = {
      taskId: sent.task.id,
      ...(text === undefined ? {} : { text }),
      ...(ticked === undefined ? {} : { done: ticked }),
    };
    return drafts(sent).save(sent.actor, sent.report.id, version, { lines: [line], results: 'Kết quả' });
  },
  'pass-to-head': (sent) => drafts(sent).passToHead(sent.actor, sent.report.id, sent.said.version),
  'hand-back': (sent) => drafts(sent).handBack(sent.actor, sent.report.id, sent.said.version, null),
  submit: (sent) => {
    const { version, arrivedOn } = sent.said;
    return submission(sent).submit(sent.actor, sent.report.id, { version, arrivedOn, sendIncomplete: true });
  },
  'take-back': (sent) => submission(sent).takeBack(sent.actor, sent.report.id, sent.said.version),
  accept: (sent) => {
    const out = sent.said.takesOut ? [{ taskId: sent.task.id, reason: REASON }] : [];
    return decisions(sent).accept(sent.actor, sent.report.id, sent.said.version, out);
  },
  return: (sent) => {
    const given = { reason: REASON, by: sent.said.day };
    return decisions(sent).giveBack(sent.actor, sent.report.id, sent.said.version, given);
  },
  excuse: (sent) => terms(sent, { excused: true }),
  'ask-again': (sent) => terms(sent, { excused: false }),
  'move-day': (sent) => terms(sent, sent.said.day === null ? {} : { dueOn: sent.said.day }),
  close: (sent) => closing(sent).close(sent.actor, sent.reviewId, sent.said.version, true),
  reopen: (sent) => closing(sent).reopen(sent.actor, sent.reviewId, sent.said.version, REASON),
  tell: (sent) => update(sent, undefined),
  'task-done': (sent) => update(sent, 'done'),
  'task-confirm': ({ app, actor, task }) =>
    app.get(TaskDecisions).confirm(actor, task.id, null, '', app.clock.now()),
};
