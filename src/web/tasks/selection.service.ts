import { Injectable } from '@nestjs/common';
import { TaskNoteDto, TaskReasonDto, TaskReturnDto } from '../../api/tasks/task-input.dto.js';
import { UrgingInputDto } from '../../api/urgings/urging.dto.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import { problemOf } from '../../platform/http/problem-status.js';
import { UrgingsService } from '../../reminders/urgings.service.js';
import { TaskDecisions } from '../../tasks/task-decisions.service.js';
import type { TaskDetail } from '../../tasks/task-detail.js';
import { Forms } from '../frame/forms.service.js';
import { MovedDayDto } from './moved-day.dto.js';
import type { SelectionAct } from './selection-acts.js';

/** Tasks that something is done with, and the versions that the page showed. */
export interface Selection {
  readonly tasks: readonly TaskDetail[];
  readonly versions: ReadonlyMap<string, number>;
  readonly values: Readonly<Record<string, string | undefined>>;
}

export interface SelectionDone {
  readonly done: readonly TaskDetail[];
  readonly failed: readonly { readonly task: TaskDetail; readonly why: Text }[];
}

/** Does one act with many tasks: all or none where a service takes many, else each by itself. */
@Injectable()
export class SelectionService {
  constructor(
    private readonly forms: Forms,
    private readonly decisions: TaskDecisions,
    private readonly urgings: UrgingsService,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInputError for what was typed; where it is all or none, also what refuses it */
  async run(actor: Actor, act: SelectionAct, selection: Selection): Promise<SelectionDone> {
    const { tasks, values, versions } = selection;
    const now = this.clock.now();
    const version = ({ id }: TaskDetail) => versions.get(id) ?? null;
    const ids = tasks.map(({ id }) => id);
    switch (act) {
      case 'urge': {
        const given = await this.forms.read(UrgingInputDto, { ...values, channel: 'mail', taskIds: ids });
        await this.urgings.urge(actor, { ...given, taskIds: ids, reportIds: [] });
        return { done: tasks, failed: [] };
      }
      case 'due-dates': {
        const given = await this.forms.read(MovedDayDto, values);
        await this.decisions.moveDueDays(actor, ids, { ...given, versions }, now);
        return { done: tasks, failed: [] };
      }
      case 'confirm': {
        const { note = '' } = await this.forms.read(TaskNoteDto, values);
        return each(tasks, (task) => this.decisions.confirm(actor, task.id, version(task), note, now));
      }
      case 'return': {
        const given = await this.forms.read(TaskReturnDto, values);
        return each(tasks, (task) => this.decisions.return(actor, task.id, version(task), given, now));
      }
      case 'cancel': {
        const { reason } = await this.forms.read(TaskReasonDto, values);
        return each(tasks, (task) => this.decisions.cancel(actor, task.id, version(task), reason, now));
      }
    }
  }
}

async function each(
  tasks: readonly TaskDetail[],
  act: (task: TaskDetail) => Promise<void>,
): Promise<SelectionDone> {
  const done: TaskDetail[] = [];
  const failed: { task: TaskDetail; why: Text }[] = [];
  for (const task of tasks) {
    try {
      await act(task);
      done.push(task);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      failed.push({ task, why: problemOf(error).text });
    }
  }
  return { done, failed };
}
