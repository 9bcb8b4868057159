import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Action } from '../accounts/policy.js';
import type { Actor } from '../kernel/actor.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { notFound, signInRequired, staleVersion } from '../kernel/domain-error.js';
import { newId } from '../kernel/new-id.js';
import { ExtensionRequest } from './extension-request.entity.js';
import { ExtensionRequestStore } from './extension-request.store.js';
import {
  requireAskable,
  requireExtensionDay,
  requireExtensionMove,
  requireStillLater,
} from './extension-step.js';
import { type OpenedTask, TaskAccess } from './task-access.service.js';
import type { TaskEvent } from './task-events.js';
import { anExtension, type ExtensionStatus } from './task-extension.js';
import { newAct, TaskJournal } from './task-journal.service.js';
import { arrivalOf } from './task-progress.service.js';
import { TaskStore } from './task.store.js';

/** What is done to a request: its new status, the day that the task gets, and what is answered. */
interface Answer {
  readonly to: ExtensionStatus;
  readonly action: Action;
  readonly event?: TaskEvent;
  readonly answer?: string;
  readonly proposedDueOn?: CalendarDay;
  /** The due day that the task gets. */
  readonly grants?: (request: ExtensionRequest) => CalendarDay | null;
}

interface OpenedRequest extends OpenedTask {
  readonly request: ExtensionRequest;
}

/** Requests for a later deadline. `version`: the one that the request was read at, where said. Answers give the task's id. */
@Injectable()
export class TaskExtensions {
  constructor(
    private readonly database: DataSource,
    private readonly access: TaskAccess,
    private readonly journal: TaskJournal,
    private readonly requests: ExtensionRequestStore,
    private readonly tasks: TaskStore,
  ) {}

  /** The lead body asks for a later day. `version` is the task's. @returns the request's id */
  async ask(
    actor: Actor,
    taskId: string,
    version: number | null,
    input: { readonly dueOn: CalendarDay; readonly reason: string; readonly arrivedOn?: CalendarDay },
    now: Date,
  ): Promise<string> {
    return this.database.transaction(async (manager) => {
      const opened = await this.access.open(manager, { actor, action: 'extension.ask', taskId, version });
      const { task, today } = opened;
      const requestedOn = arrivalOf(actor, opened, input.arrivedOn);
      requireAskable(task, await this.requests.findOpen(manager, taskId), input.dueOn, today);
      const request = Object.assign(new ExtensionRequest(), {
        id: newId(),
        taskId,
        status: 'requested',
        reason: input.reason,
        dueOn: task.dueOn,
        requestedDueOn: input.dueOn,
        requestedOn,
        requestedBy: actor.accountId,
      } satisfies Partial<ExtensionRequest>);
      await this.requests.add(manager, request);
      const after = { requestId: request.id, dueOn: task.dueOn, requestedDueOn: input.dueOn };
      const act = newAct(actor, now, today);
      await this.journal.note(manager, act, task, { action: 'extension-requested', after });
      return request.id;
    });
  }

  /** The board grants the day asked for: only now the deadline changes. */
  async grant(actor: Actor, id: string, version: number | null, answer: string, now: Date): Promise<string> {
    return this.answer(actor, id, version, now, {
      to: 'granted',
      action: 'extension.decide',
      event: 'extension-granted',
      answer,
      grants: (request) => request.requestedDueOn,
    });
  }

  async decline(
    actor: Actor,
    id: string,
    version: number | null,
    reason: string,
    now: Date,
  ): Promise<string> {
    return this.answer(actor, id, version, now, {
      to: 'declined',
      action: 'extension.decide',
      event: 'extension-declined',
      answer: reason,
    });
  }

  /** The board proposes another day, later than the due day and today. */
  async propose(
    actor: Actor,
    id: string,
    version: number | null,
    input: { readonly dueOn: CalendarDay; readonly note: string },
    now: Date,
  ): Promise<string> {
    return this.answer(actor, id, version, now, {
      to: 'proposed',
      action: 'extension.decide',
      event: 'extension-proposed',
      answer: input.note,
      proposedDueOn: input.dueOn,
    });
  }

  /** The body accepts the day proposed: the deadline changes. */
  async accept(actor: Actor, id: string, version: number | null, now: Date): Promise<string> {
    return this.answer(actor, id, version, now, {
      to: 'accepted',
      action: 'extension.answer',
      grants: (request) => request.proposedDueOn,
    });
  }

  async withdraw(actor: Actor, id: string, version: number | null, now: Date): Promise<string> {
    return this.answer(actor, id, version, now, { to: 'withdrawn', action: 'extension.answer' });
  }

  private async answer(
    actor: Actor,
    id: string,
    version: number | null,
    now: Date,
    answer: Answer,
  ): Promise<string> {
    return this.database.transaction(async (manager) => {
      const opened = await this.open(manager, actor, id, version, answer.action);
      const { request, task, today } = opened;
      requireExtensionMove(request, answer.to);
      if (answer.proposedDueOn) requireExtensionDay('dueOn', answer.proposedDueOn, task, today);
      const dueOn = answer.grants?.(request) ?? null;
      if (dueOn !== null) {
        requireStillLater(request, dueOn, task, today);
        await this.tasks.save(manager, task, { dueOn, extensions: task.extensions + 1 });
      }
      await this.requests.save(manager, request, {
        status: answer.to,
        answer: answer.answer ?? request.answer,
        proposedDueOn: answer.proposedDueOn ?? request.proposedDueOn,
        decidedBy: actor.accountId,
        decidedOn: today,
      });
      const grantedDay = dueOn === null ? {} : { dueOn, extensions: task.extensions + 1 };
      const proposedDay = answer.proposedDueOn ? { proposedDueOn: answer.proposedDueOn } : {};
      await this.journal.note(manager, newAct(actor, now, today), task, {
        action: `extension-${answer.to}`,
        before: dueOn === null ? undefined : { dueOn: task.dueOn, extensions: task.extensions },
        after: { requestId: id, ...grantedDay, ...proposedDay },
        event: answer.event,
        facts: { requestId: id },
      });
      return task.id;
    });
  }

  /** The task is locked first, then the request is read again, so that nobody settles it meanwhile. */
  private async open(
    manager: EntityManager,
    actor: Actor,
    id: string,
    version: number | null,
    action: Action,
  ): Promise<OpenedRequest> {
    const found = await this.requests.find(manager, id);
    if (!found) throw actor.accountId === null && !actor.isSystem ? signInRequired() : notFound(anExtension);
    const { taskId, requestedBy } = found;
    const opening = { actor, action, taskId, askedBy: requestedBy, what: anExtension };
    const opened = await this.access.open(manager, opening);
    const request = (await this.requests.find(manager, id)) ?? found;
    if (version !== null && version !== request.version) {
      throw staleVersion(version, request.version, await this.access.current(manager, taskId));
    }
    return { ...opened, request };
  }
}
