import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, optionalVersion, requiredVersion } from '../../platform/http/version-header.js';
import { aPlan } from '../../plans/plan-rules.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { PlanChangesService } from '../../reviews/plan-changes.service.js';
import { PageQuery } from '../page.dto.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { planIn, planItemIn } from './plan-answer.js';
import { planChange, planDetails } from './plan-input.js';
import { PlanCloseDto, PlanDto, PlanInputDto, PlanPageDto, PlanPatchDto } from './plan.dto.js';

/** Plans: the documents whose duties are followed. */
@ApiTags('plans')
@Controller('api/v1/plans')
export class PlansController {
  constructor(
    private readonly queries: PlansQueries,
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
    @Query() page: PageQuery,
  ): Promise<PlanPageDto> {
    const [after] = cursorValues(page.cursor, 'text') ?? [null];
    const rows = await this.queries.list(scopeOf(actor), after, page.limit + 1);
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [row.code]);
    return { items: items.map((item) => planItemIn(language, item)), nextCursor };
  }

  @Post()
  @Access('plan.create')
  @ApiOperation({ summary: 'Make a plan, as a draft', description: 'By the board of its committee.' })
  @ApiCreatedResponse({ type: PlanDto })
  async create(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Body() input: PlanInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    const { committeeId, code } = input;
    const details = planDetails(input);
    const id = await this.changes.create(actor, { committeeId, code, details }, this.clock.now());
    return this.answer(actor, language, id, reply);
  }

  @Get(':id')
  @Access('plan.read')
  @ApiOperation({ summary: 'A plan with its basis, targets and review calendar' })
  @ApiOkResponse({ type: PlanDto })
  async read(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return this.answer(actor, language, id, reply);
  }

  @Patch(':id')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Change what a plan says of itself',
    description: 'A plan in force changes only by naming the amending document.',
  })
  @ApiHeader({ name: 'If-Match', required: true, example: '"3"' })
  @ApiOkResponse({ type: PlanDto })
  async change(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: PlanPatchDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    const amendment = {
      version: requiredVersion(ifMatch),
      change: planChange(input),
      amendingDocument: input.amendingDocument ?? null,
    };
    await this.changes.change(actor, id, amendment, this.clock.now());
    return this.answer(actor, language, id, reply);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Access('plan.change')
  @ApiOperation({ summary: 'End a plan in force, naming the one that replaces it' })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: PlanDto })
  async close(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: PlanCloseDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    const closing = { version: optionalVersion(ifMatch), successorId: input.successorId ?? null };
    await this.changes.close(actor, id, closing, this.clock.now());
    return this.answer(actor, language, id, reply);
  }

  private async answer(actor: Actor, language: Language, id: string, reply: FastifyReply): Promise<PlanDto> {
    const plan = await this.queries.find(scopeOf(actor), id);
    if (plan === null) throw notFound(aPlan);
    void reply.header('etag', etagOf(plan.version));
    return planIn(language, plan);
  }
}
