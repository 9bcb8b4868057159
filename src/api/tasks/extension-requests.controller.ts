import { Body, Controller, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Clock } from '../../kernel/clock.js';
import { PathId } from '../../platform/http/path-id.js';
import { TaskExtensions } from '../../tasks/task-extensions.service.js';
import { Call, TakesVersion, type ApiCall } from '../call.decorator.js';
import { StaleTaskInterceptor } from './stale-task.interceptor.js';
import { TaskAnswers } from './task-answers.service.js';
import { ExtensionInputDto, ExtensionProposalDto, TaskNoteDto, TaskReasonDto } from './task-input.dto.js';
import { ExtensionOfTaskDto } from './task.dto.js';

/** Requests for a later deadline. The deadline changes only when the board grants, or the body accepts what is proposed. */
@ApiTags('tasks')
@Controller('api/v1')
@UseInterceptors(StaleTaskInterceptor)
export class ExtensionRequestsController {
  constructor(
    private readonly extensions: TaskExtensions,
    private readonly answers: TaskAnswers,
    private readonly clock: Clock,
  ) {}

  @Post('tasks/:id/extension-requests')
  @Access('extension.ask')
  @ApiOperation({
    summary: 'The lead body asks for a later day',
    description: 'While the task is not reported done, late or not; one open request a task.',
  })
  @TakesVersion()
  @ApiCreatedResponse({ type: ExtensionOfTaskDto })
  async ask(
    @Call() call: ApiCall,
    @Param('id', PathId) taskId: string,
    @Body() input: ExtensionInputDto,
  ): Promise<ExtensionOfTaskDto> {
    const id = await this.extensions.ask(call.actor, taskId, call.version, input, this.clock.now());
    return this.answers.request(call, taskId, id);
  }

  @Post('extension-requests/:id/grant')
  @HttpCode(200)
  @Access('extension.decide')
  @ApiOperation({
    summary: 'Grant the day asked for',
    description: 'Nobody decides a request of their own account.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: ExtensionOfTaskDto })
  async grant(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: TaskNoteDto,
  ): Promise<ExtensionOfTaskDto> {
    const taskId = await this.extensions.grant(
      call.actor,
      id,
      call.version,
      input.note ?? '',
      this.clock.now(),
    );
    return this.answers.request(call, taskId, id);
  }

  @Post('extension-requests/:id/decline')
  @HttpCode(200)
  @Access('extension.decide')
  @ApiOperation({ summary: 'Decline the request, with a reason' })
  @TakesVersion()
  @ApiOkResponse({ type: ExtensionOfTaskDto })
  async decline(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { reason }: TaskReasonDto,
  ): Promise<ExtensionOfTaskDto> {
    const taskId = await this.extensions.decline(call.actor, id, call.version, reason, this.clock.now());
    return this.answers.request(call, taskId, id);
  }

  @Post('extension-requests/:id/propose')
  @HttpCode(200)
  @Access('extension.decide')
  @ApiOperation({ summary: 'Propose another day, which the body accepts or withdraws' })
  @TakesVersion()
  @ApiOkResponse({ type: ExtensionOfTaskDto })
  async propose(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { dueOn, note }: ExtensionProposalDto,
  ): Promise<ExtensionOfTaskDto> {
    const proposal = { dueOn, note: note ?? '' };
    const taskId = await this.extensions.propose(call.actor, id, call.version, proposal, this.clock.now());
    return this.answers.request(call, taskId, id);
  }

  @Post('extension-requests/:id/accept')
  @HttpCode(200)
  @Access('extension.answer')
  @ApiOperation({ summary: 'Accept the day that the board proposes' })
  @TakesVersion()
  @ApiOkResponse({ type: ExtensionOfTaskDto })
  async accept(@Call() call: ApiCall, @Param('id', PathId) id: string): Promise<ExtensionOfTaskDto> {
    const taskId = await this.extensions.accept(call.actor, id, call.version, this.clock.now());
    return this.answers.request(call, taskId, id);
  }

  @Post('extension-requests/:id/withdraw')
  @HttpCode(200)
  @Access('extension.answer')
  @ApiOperation({ summary: 'Withdraw a request that is not settled' })
  @TakesVersion()
  @ApiOkResponse({ type: ExtensionOfTaskDto })
  async withdraw(@Call() call: ApiCall, @Param('id', PathId) id: string): Promise<ExtensionOfTaskDto> {
    const taskId = await this.extensions.withdraw(call.actor, id, call.version, this.clock.now());
    return this.answers.request(call, taskId, id);
  }
}
