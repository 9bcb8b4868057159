import { Body, Controller, Get, Headers, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, optionalVersion, requiredVersion } from '../../platform/http/version-header.js';
import { DutiesQueries } from '../../plans/duties.queries.js';
import { aDuty } from '../../plans/duty-rules.js';
import { PlanAccessQueries } from '../../plans/plan-access.queries.js';
import { aPlan } from '../../plans/plan-rules.js';
import { PlanChangesService } from '../../reviews/plan-changes.service.js';
import { PageQuery } from '../page.dto.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { DutyDto, DutyInputDto, DutyPageDto, DutyPatchDto, DutyTriggerDto } from './duty.dto.js';
import { dutyIn } from './plan-answer.js';
import { dutyChange, dutyDetails } from './plan-input.js';

/** The duties that plans give. */
@ApiTags('plans')
@Controller('api/v1')
export class DutiesController {
  constructor(
    private readonly queries: DutiesQueries,
    private readonly access: PlanAccessQueries,
    private readonly changes: PlanChangesService,
    private readonly clock: Clock,
  ) {}

  @Get('plans/:id/duties')
  @Access('plan.read')
  @ApiOperation({ summary: "A plan's duties, in the document's order" })
  @ApiOkResponse({ type: DutyPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) planId: string,
    @Query() page: PageQuery,
  ): Promise<DutyPageDto> {
    authorize(actor, 'plan.read', (await this.access.findFacts(planId, actor)) ?? {}, aPlan);
    const [after] = cursorValues(page.cursor, 'int') ?? [0];
    const rows = await this.queries.ofPlan(scopeOf(actor), planId, after, page.limit + 1);
    const { items, nextCursor } = pageOf(rows, page.limit, (row) => [row.position]);
    return { items: items.map((item) => dutyIn(language, item)), nextCursor };
  }

  @Post('plans/:id/duties')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Add a duty to a plan',
    description: 'A plan in force changes only by naming the amending document; its tasks are made at once.',
  })
  @ApiCreatedResponse({ type: DutyDto })
  async add(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) planId: string,
    @Body() input: DutyInputDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DutyDto> {
    const duty = {
      details: dutyDetails(input),
      position: input.position ?? null,
      amendingDocument: input.amendingDocument ?? null,
    };
    const id = await this.changes.addDuty(actor, planId, duty, this.clock.now());
    return this.answer(actor, language, id, reply);
  }

  @Patch('duties/:id')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Change a duty',
    description:
      'In a plan in force only by naming the amending document: the earlier wording is kept, missing tasks are made, tasks that nobody has worked on are changed or cancelled.',
  })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: DutyDto })
  async change(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() input: DutyPatchDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DutyDto> {
    const amendment = {
      version: requiredVersion(ifMatch),
      change: dutyChange(input),
      amendingDocument: input.amendingDocument ?? null,
    };
    await this.changes.changeDuty(actor, id, amendment, this.clock.now());
    return this.answer(actor, language, id, reply);
  }

  @Post('duties/:id/trigger')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Record the guidance that a conditional duty waited for',
    description: 'Each is an occurrence of its own, due from today on; its tasks are made at once.',
  })
  @ApiHeader({ name: 'If-Match', required: false, example: '"1"' })
  @ApiCreatedResponse({ type: DutyDto })
  async trigger(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { document, dueOn }: DutyTriggerDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DutyDto> {
    const trigger = { document, dueOn, version: optionalVersion(ifMatch) };
    await this.changes.triggerDuty(actor, id, trigger, this.clock.now());
    return this.answer(actor, language, id, reply);
  }

  private async answer(actor: Actor, language: Language, id: string, reply: FastifyReply): Promise<DutyDto> {
    const duty = await this.queries.find(scopeOf(actor), id);
    if (duty === null) throw notFound(aDuty);
    void reply.header('etag', etagOf(duty.version));
    return dutyIn(language, duty);
  }
}
