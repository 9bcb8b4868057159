import type { Language } from '../../kernel/text.js';
import { makingCauseLabels } from '../../tasks/making-cause.js';
import type { ExtensionView, TaskDetail } from '../../tasks/task-detail.js';
import type { TaskBody, TaskItem } from '../../tasks/task-view.js';
import type { NamedBodyDto } from '../plans/plan.dto.js';
import type { ExtensionDto, TaskDetailDto, TaskDto } from './task.dto.js';

/** A task of a list, in the reader's language. */
export function taskIn(language: Language, task: TaskItem): TaskDto {
  return {
    id: task.id,
    code: task.code,
    title: task.title[language],
    status: task.status,
    lateness: task.lateness,
    stale: task.stale,
    percent: task.percent,
    dueOn: task.dueOn,
    onTimeUntil: task.onTimeUntil,
    firstDueOn: task.firstDueOn,
    extensions: task.extensions,
    completedOn: task.completedOn,
    leadBody: bodyIn(language, task.leadBody),
    cooperatingBodies: task.cooperatingBodies.map((body) => bodyIn(language, body)),
    duty: { ...task.duty, title: task.duty.title[language] },
    plan: { ...task.plan, title: task.plan.title[language] },
    period: { ...task.period, name: task.period.name[language] },
    version: task.version,
  };
}

/** A task with its story, in the reader's language. */
export function taskDetailIn(language: Language, task: TaskDetail): TaskDetailDto {
  return {
    ...taskIn(language, task),
    text: task.text,
    product: task.product,
    leaderOffice: task.leaderOffice,
    acknowledgedOn: task.acknowledgedOn,
    misaddressed: task.misaddressed,
    returned: task.returned,
    selfConfirmed: task.selfConfirmed,
    successor: task.successor,
    predecessor: task.predecessor,
    updates: task.updates.map((entry) => ({
      ...entry,
      body: entry.body && bodyIn(language, entry.body),
      at: entry.at.toISOString(),
      cause: entry.cause && makingCauseLabels[entry.cause][language],
    })),
    contributions: task.contributions.map((one) => ({
      ...one,
      body: bodyIn(language, one.body),
      at: one.at.toISOString(),
    })),
    evidence: task.evidence.map((file) => ({ ...file, at: file.at.toISOString() })),
    extensionRequests: task.extensionRequests.map(extensionIn),
    allowed: [...task.allowed],
  };
}

export function extensionIn(request: ExtensionView): ExtensionDto {
  return { ...request };
}

export function bodyIn(language: Language, { id, code, name }: TaskBody): NamedBodyDto {
  return { id, code, name: name[language] };
}
