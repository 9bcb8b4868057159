import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf } from '../../platform/http/version-header.js';
import { TaskDetailQueries } from '../../tasks/task-detail.queries.js';
import { placeOf, TaskListQueries } from '../../tasks/task-list.queries.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { taskDetailIn, taskIn } from './task-answer.js';
import { taskFilter, TaskListQuery } from './task-list.dto.js';
import { TaskDetailDto, TaskPageDto } from './task.dto.js';

/** Tasks as they are read. */
@ApiTags('tasks')
@Controller('api/v1/tasks')
export class TasksController {
  constructor(
    private readonly lists: TaskListQueries,
    private readonly details: TaskDetailQueries,
  ) {}

  @Get()
  @Access('task.list')
  @ApiOperation({
    summary: 'Tasks, by due day and id, or in the order that is asked for',
    description:
      'Those that the account may read: its bodies, or bodies under them, lead them or cooperate on them; for board and observer all of the committee. Upcoming ones are left out unless asked for.',
  })
  @ApiOkResponse({ type: TaskPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Query() query: TaskListQuery,
  ): Promise<TaskPageDto> {
    const page = {
      limit: query.limit + 1,
      after: cursorValues(query.cursor, 'day', 'id'),
      sort: query.sort,
    };
    const rows = await this.lists.list(scopeOf(actor), taskFilter(query), page);
    const { items, nextCursor } = pageOf(rows, query.limit, (task) => placeOf(task, query.sort));
    return { items: items.map((task) => taskIn(language, task)), nextCursor };
  }

  @Get(':id')
  @Access('task.read')
  @ApiOperation({ summary: 'A task with its story, and what the caller can do with it' })
  @ApiOkResponse({ type: TaskDetailDto })
  async read(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDetailDto> {
    const task = await this.details.get(actor, id);
    void reply.header('etag', etagOf(task.version));
    return taskDetailIn(language, task);
  }
}
