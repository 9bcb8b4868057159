import { Body, Controller, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Clock } from '../../kernel/clock.js';
import { PathId } from '../../platform/http/path-id.js';
import { TaskAssignmentService } from '../../tasks/task-assignment.service.js';
import { TaskProgressService } from '../../tasks/task-progress.service.js';
import { type ApiCall, Call, requiredVersionOf, TakesVersion } from '../call.decorator.js';
import { StaleTaskInterceptor } from './stale-task.interceptor.js';
import { TaskAnswers } from './task-answers.service.js';
import {
  AcknowledgementsDto,
  ContributionInputDto,
  MisaddressedInputDto,
  TaskNoteDto,
  TaskUpdateDto,
} from './task-input.dto.js';
import { ChangedTasksDto, TaskDto } from './task.dto.js';

/** What bodies do with their tasks. The board may do it for them, stating the day the word arrived. */
@ApiTags('tasks')
@Controller('api/v1/tasks')
@UseInterceptors(StaleTaskInterceptor)
export class TaskWorkController {
  constructor(
    private readonly progress: TaskProgressService,
    private readonly assignment: TaskAssignmentService,
    private readonly answers: TaskAnswers,
    private readonly clock: Clock,
  ) {}

  @Post(':id/updates')
  @Access('task.update')
  @ApiOperation({
    summary: 'An update of the lead body, or its word that the task is done',
    description:
      'Any update makes an assigned task `in_progress`. A continuous task is made done by its body’s report alone. Not for lists or files of party members, nor anything secret.',
  })
  @TakesVersion({ required: true })
  @ApiCreatedResponse({ type: TaskDto })
  async update(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: TaskUpdateDto,
  ): Promise<TaskDto> {
    await this.progress.update(call.actor, id, requiredVersionOf(call), input, this.clock.now());
    return this.answers.task(call, id);
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @Access('task.update')
  @ApiOperation({ summary: 'Take back that the task is done, until the board has decided' })
  @TakesVersion()
  @ApiOkResponse({ type: TaskDto })
  async takeBack(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: TaskNoteDto,
  ): Promise<TaskDto> {
    await this.progress.takeBack(call.actor, id, call.version, input.note ?? '', this.clock.now());
    return this.answers.task(call, id);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Access('task.acknowledge')
  @ApiOperation({
    summary: 'The lead body confirms that it has received the duty',
    description: 'Once, for all periods of the duty; again changes nothing.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: TaskDto })
  async acknowledge(@Call() call: ApiCall, @Param('id', PathId) id: string): Promise<TaskDto> {
    await this.assignment.acknowledge(call.actor, id, call.version, this.clock.now());
    return this.answers.task(call, id);
  }

  @Post('acknowledgements')
  @HttpCode(200)
  @Access('task.acknowledge')
  @ApiOperation({ summary: 'A body confirms that it has received all its new duties' })
  @ApiOkResponse({ type: ChangedTasksDto, description: 'The tasks by which it was done, one a duty' })
  async acknowledgeAll(
    @Call() call: ApiCall,
    @Body() { bodyId }: AcknowledgementsDto,
  ): Promise<ChangedTasksDto> {
    const ids = await this.assignment.acknowledgeAll(call.actor, bodyId, this.clock.now());
    return { items: await this.answers.tasks(call, ids) };
  }

  @Post(':id/misaddressed')
  @HttpCode(200)
  @Access('task.misaddressed')
  @ApiOperation({
    summary: 'The lead body asks for the task to be given elsewhere',
    description: 'Within 5 working days of the assignment. Until the board decides, no reminders go for it.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: TaskDto })
  async misaddressed(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: MisaddressedInputDto,
  ): Promise<TaskDto> {
    await this.assignment.misaddressed(call.actor, id, call.version, input, this.clock.now());
    return this.answers.task(call, id);
  }

  @Post(':id/contributions')
  @Access('task.contribute')
  @ApiOperation({ summary: 'What a cooperating body adds to an open task' })
  @TakesVersion()
  @ApiCreatedResponse({ type: TaskDto })
  async contribute(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: ContributionInputDto,
  ): Promise<TaskDto> {
    await this.progress.contribute(call.actor, id, call.version, input, this.clock.now());
    return this.answers.task(call, id);
  }
}
