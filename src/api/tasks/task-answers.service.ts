import { Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { etagOf } from '../../platform/http/version-header.js';
import { TaskDetailQueries } from '../../tasks/task-detail.queries.js';
import { anExtension } from '../../tasks/task-extension.js';
import { TasksQueries } from '../../tasks/tasks.queries.js';
import { extensionIn, taskIn } from './task-answer.js';
import type { ApiCall } from '../call.decorator.js';
import type { ExtensionOfTaskDto, TaskDto } from './task.dto.js';

/** Answers an act with the task as it stands after it. */
@Injectable()
export class TaskAnswers {
  constructor(
    private readonly queries: TasksQueries,
    private readonly details: TaskDetailQueries,
  ) {}

  /** The task's item, its version as the ETag. */
  async task({ actor, language, reply }: ApiCall, id: string): Promise<TaskDto> {
    const task = await this.queries.getItem(scopeOf(actor), id);
    void reply.header('etag', etagOf(task.version));
    return taskIn(language, task);
  }

  /** The items of those tasks that the caller reads. */
  async tasks({ actor, language }: ApiCall, ids: readonly string[]): Promise<TaskDto[]> {
    const items = await this.queries.items(scopeOf(actor), ids);
    return items.map((item) => taskIn(language, item));
  }

  /** A request with its task, the request's version as the ETag. */
  async request(call: ApiCall, taskId: string, requestId: string): Promise<ExtensionOfTaskDto> {
    const detail = await this.details.get(call.actor, taskId);
    const request = detail.extensionRequests.find(({ id }) => id === requestId);
    if (!request) throw notFound(anExtension);
    void call.reply.header('etag', etagOf(request.version));
    return { ...extensionIn(request), task: taskIn(call.language, detail) };
  }
}
