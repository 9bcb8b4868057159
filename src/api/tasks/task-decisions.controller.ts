import { Body, Controller, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiPreconditionFailedResponse,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Clock } from '../../kernel/clock.js';
import { invalidField } from '../../kernel/domain-error.js';
import { PathId } from '../../platform/http/path-id.js';
import { TaskDecisions } from '../../tasks/task-decisions.service.js';
import { TaskReassignment } from '../../tasks/task-reassignment.service.js';
import { Call, TakesVersion, type ApiCall } from '../call.decorator.js';
import { StaleTaskInterceptor } from './stale-task.interceptor.js';
import { TaskAnswers } from './task-answers.service.js';
import { DueDatesDto, ReassignDto, TaskNoteDto, TaskReasonDto, TaskReturnDto } from './task-input.dto.js';
import { ChangedTasksDto, TaskDto } from './task.dto.js';

/** What the board decides about tasks. */
@ApiTags('tasks')
@Controller('api/v1/tasks')
@UseInterceptors(StaleTaskInterceptor)
export class TaskDecisionsController {
  constructor(
    private readonly decisions: TaskDecisions,
    private readonly reassignment: TaskReassignment,
    private readonly answers: TaskAnswers,
    private readonly clock: Clock,
  ) {}

  @Post(':id/confirm')
  @HttpCode(200)
  @Access('task.confirm')
  @ApiOperation({
    summary: 'Confirm what was reported done',
    description:
      'By the board; by an observer with the right `approve` what the monitoring body itself leads, which is otherwise marked as self-confirmed.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: TaskDto })
  async confirm(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: TaskNoteDto,
  ): Promise<TaskDto> {
    await this.decisions.confirm(call.actor, id, call.version, input.note ?? '', this.clock.now());
    return this.answers.task(call, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Access('task.decide')
  @ApiOperation({
    summary: 'Return what was reported done, with what is missing and a day',
    description: 'Done again by that day it keeps its first completion day.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: TaskDto })
  async return(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: TaskReturnDto,
  ): Promise<TaskDto> {
    await this.decisions.return(call.actor, id, call.version, input, this.clock.now());
    return this.answers.task(call, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Access('task.decide')
  @ApiOperation({ summary: 'Stop an open task, with a reason' })
  @TakesVersion()
  @ApiOkResponse({ type: TaskDto })
  async cancel(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { reason }: TaskReasonDto,
  ): Promise<TaskDto> {
    await this.decisions.cancel(call.actor, id, call.version, reason, this.clock.now());
    return this.answers.task(call, id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Access('task.decide')
  @ApiOperation({ summary: 'Reopen a confirmed or cancelled task, with a reason' })
  @TakesVersion()
  @ApiOkResponse({ type: TaskDto })
  async reopen(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { reason }: TaskReasonDto,
  ): Promise<TaskDto> {
    await this.decisions.reopen(call.actor, id, call.version, reason, this.clock.now());
    return this.answers.task(call, id);
  }

  @Post(':id/insist')
  @HttpCode(200)
  @Access('task.decide')
  @ApiOperation({ summary: 'Insist that the body keeps the task that it asked to be given elsewhere' })
  @TakesVersion()
  @ApiOkResponse({ type: TaskDto })
  async insist(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: TaskNoteDto,
  ): Promise<TaskDto> {
    await this.decisions.insist(call.actor, id, call.version, input.note ?? '', this.clock.now());
    return this.answers.task(call, id);
  }

  @Post(':id/reassign')
  @Access('task.decide')
  @ApiOperation({
    summary: 'Give an open task to another body',
    description:
      'This one ends as cancelled; the answer is the new one, which this one links as its successor.',
  })
  @TakesVersion()
  @ApiCreatedResponse({ type: TaskDto })
  async reassign(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: ReassignDto,
  ): Promise<TaskDto> {
    const newId = await this.reassignment.reassign(call.actor, id, call.version, input, this.clock.now());
    void call.reply.header('location', `/api/v1/tasks/${newId}`);
    return this.answers.task(call, newId);
  }

  @Post('due-dates')
  @HttpCode(200)
  @Access('task.decide')
  @ApiOperation({
    summary: 'Give open tasks another due day, all or none, with a reason',
    description:
      'Not for continuous tasks, which are due with the report. The first day stays visible. `versions` takes the place of If-Match: where one no longer stands, nothing is changed.',
  })
  @ApiOkResponse({ type: ChangedTasksDto })
  @ApiPreconditionFailedResponse()
  async moveDueDays(@Call() call: ApiCall, @Body() input: DueDatesDto): Promise<ChangedTasksDto> {
    const { taskIds, dueOn, reason } = input;
    const move = { dueOn, reason, versions: versionsOf(input) };
    await this.decisions.moveDueDays(call.actor, taskIds, move, this.clock.now());
    return { items: await this.answers.tasks(call, taskIds) };
  }
}

/** @throws InvalidInputError where a version is named for a task that is not to be moved, or twice. */
function versionsOf({ taskIds, versions = [] }: DueDatesDto): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, { taskId, version }] of versions.entries()) {
    if (!taskIds.includes(taskId) || found.has(taskId)) {
      throw invalidField(`versions[${index}].taskId`, 'invalid_input', {
        vi: 'Mỗi phiên bản là của một nhiệm vụ trong taskIds, nêu một lần.',
        en: 'Each version belongs to one task of taskIds, and stands once.',
      });
    }
    found.set(taskId, version);
  }
  return found;
}
