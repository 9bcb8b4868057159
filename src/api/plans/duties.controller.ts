import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { authorize } from '../../accounts/authorize.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { DutiesQueries } from '../../plans/duties.queries.js';
import { PlanAccessQueries } from '../../plans/plan-access.queries.js';
import { aPlan } from '../../plans/plan-rules.js';
import { PlanChangesService } from '../../reviews/plan-changes.service.js';
import {
  type ApiCall,
  Call,
  type Caller,
  Calling,
  requiredVersionOf,
  TakesVersion,
} from '../call.decorator.js';
import { PageQuery } from '../page.dto.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { DutyInputDto, DutyPatchDto, DutyTriggerDto } from './duty-fields.dto.js';
import { DutyDto, DutyPageDto } from './duty.dto.js';
import { dutyIn } from './plan-answer.js';
import { PlanAnswers } from './plan-answers.service.js';
import { dutyChange, dutyDetails } from './plan-input.dto.js';

/** The duties that plans give. */
@ApiTags('plans')
@Controller('api/v1')
export class DutiesController {
  constructor(
    private readonly queries: DutiesQueries,
    private readonly answers: PlanAnswers,
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
    @Calling() caller: Caller,
    @Param('id', PathId) planId: string,
    @Body() input: DutyInputDto,
  ): Promise<DutyDto> {
    const duty = {
      details: dutyDetails(input),
      position: input.position ?? null,
      amendingDocument: input.amendingDocument ?? null,
    };
    const id = await this.changes.addDuty(caller.actor, planId, duty, this.clock.now());
    return this.answers.duty(caller, id);
  }

  @Patch('duties/:id')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Change a duty',
    description:
      'In a plan in force only by naming the amending document: the earlier wording is kept, missing tasks are made, tasks that nobody has worked on are changed or cancelled.',
  })
  @TakesVersion({ required: true, example: '"1"' })
  @ApiOkResponse({ type: DutyDto })
  async change(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() input: DutyPatchDto,
  ): Promise<DutyDto> {
    const amendment = {
      version: requiredVersionOf(call),
      change: dutyChange(input),
      amendingDocument: input.amendingDocument ?? null,
    };
    await this.changes.changeDuty(call.actor, id, amendment, this.clock.now());
    return this.answers.duty(call, id);
  }

  @Post('duties/:id/trigger')
  @Access('plan.change')
  @ApiOperation({
    summary: 'Record the guidance that a conditional duty waited for',
    description: 'Each is an occurrence of its own, due from today on; its tasks are made at once.',
  })
  @TakesVersion({ example: '"1"' })
  @ApiCreatedResponse({ type: DutyDto })
  async trigger(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { document, dueOn }: DutyTriggerDto,
  ): Promise<DutyDto> {
    const trigger = { document, dueOn, version: call.version };
    await this.changes.triggerDuty(call.actor, id, trigger, this.clock.now());
    return this.answers.duty(call, id);
  }
}
