import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { PlanChangesService } from '../../reviews/plan-changes.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { planItemIn } from './plan-answer.js';
import { PlanAnswers } from './plan-answers.service.js';
import { newTerm, planChange, planDetails } from './plan-input.dto.js';
import { PlanListQuery } from './plan-list.dto.js';
import { PlanCloseDto, PlanCopyDto, PlanInputDto, PlanPatchDto } from './plan-fields.dto.js';
import { PlanDto, PlanPageDto } from './plan.dto.js';

/** Plans: the documents whose duties are followed. */
@ApiTags('plans')
@Controller('api/v1/plans')
export class PlansController {
  constructor(
    private readonly queries: PlansQueries,
    private readonly answers: PlanAnswers,
    private readonly changes: PlanChangesService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('plan.list')
  @ApiOperation({ summary: 'The plans that the account may read, by code' })
  @ApiOkResponse({ type: PlanPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Query() asked: PlanListQuery,
  ): Promise<PlanPageDto> {
    const { limit, cursor, ...filter } = asked;
    const [after] = cursorValues(cursor, 'text') ?? [null];
    const rows = await this.queries.list(scopeOf(actor), after, limit + 1, filter);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.code]);
    return { items: items.map((item) => planItemIn(language, item)), nextCursor };
  }

  @Post()
  @Access('plan.create')
  @ApiOperation({ summary: 'Make a plan, as a draft', description: 'By the board of its committee.' })
  @ApiCreatedResponse({ type: PlanDto })
  async create(@Calling() caller: Caller, @Body() input: PlanInputDto): Promise<PlanDto> {
    const { committeeId, code } = input;
    const details = planDetails(input);
    const id = await this.changes.create(caller.actor, { committeeId, code, details }, this.clock.now());
    return this.answers.plan(caller, id);
  }

  @Get(':id')
  @Access('plan.read')
  @ApiOperation({ summary: 'A plan with its basis, targets and review calendar' })
  @ApiOkResponse({ type: PlanDto })
  async read(@Calling() caller: Caller, @Param('id', PathId) id: string): Promise<PlanDto> {
    return this.answers.plan(caller, id);
  }

  @Patch(':id')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Change what a plan says of itself',
    description: 'A plan in force changes only by naming the amending document.',
  })
  @TakesVersion({ required: true })
  @ApiOkResponse({ type: PlanDto })
  async change(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: PlanPatchDto,
  ): Promise<PlanDto> {
    const amendment = {
      version: requiredVersionOf(call),
      change: planChange(input),
      amendingDocument: input.amendingDocument ?? null,
    };
    await this.changes.change(call.actor, id, amendment, this.clock.now());
    return this.answers.plan(call, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('plan.change')
  @ApiOperation({
    summary: 'Drop a draft with its duties',
    description: 'Its history stays, and its code is free again. A plan in force is ended instead.',
  })
  @TakesVersion()
  @ApiNoContentResponse({ description: 'Dropped' })
  @ApiConflictResponse({ description: 'The plan is no draft, or replaces another' })
  async drop(@Call() call: ApiCall, @Param('id', PathId) id: string): Promise<void> {
    await this.changes.drop(call.actor, id, call.version, this.clock.now());
  }

  @Post(':id/copies')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Make a draft for a new term of what a plan says now',
    description:
      'Basis, targets, review calendar and duties are copied; days that duties name move on by the years between the terms.',
  })
  @ApiCreatedResponse({ type: PlanDto })
  async copy(
    @Calling() caller: Caller,
    @Param('id', PathId) id: string,
    @Body() input: PlanCopyDto,
  ): Promise<PlanDto> {
    const made = await this.changes.copy(caller.actor, id, newTerm(input), this.clock.now());
    return this.answers.plan(caller, made);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Access('plan.change')
  @ApiOperation({ summary: 'End a plan in force, naming the one that replaces it' })
  @TakesVersion()
  @ApiOkResponse({ type: PlanDto })
  async close(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: PlanCloseDto,
  ): Promise<PlanDto> {
    const closing = { version: call.version, successorId: input.successorId ?? null };
    await this.changes.close(call.actor, id, closing, this.clock.now());
    return this.answers.plan(call, id);
  }
}
