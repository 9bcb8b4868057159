import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import type { Language } from '../../kernel/text.js';
import { aPlan } from '../../plans/plan-rules.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, optionalVersion } from '../../platform/http/version-header.js';
import { PlanActivationService } from '../../reviews/plan-activation.service.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { ActivationDto, ActivationPreviewDto } from './activation.dto.js';
import { planIn } from './plan-answer.js';
import { PlanDto } from './plan.dto.js';

/** Putting a plan into force. */
@ApiTags('plans')
@Controller('api/v1/plans/:id')
export class ActivationController {
  constructor(
    private readonly activation: PlanActivationService,
    private readonly plans: PlansQueries,
    private readonly clock: Clock,
  ) {}

  @Get('activation-preview')
  @Access('plan.change')
  @ApiOperation({
    summary: 'How many tasks, reviews and reports activating would make, for which bodies and days',
    description: 'Nothing is written.',
  })
  @ApiOkResponse({ type: ActivationPreviewDto })
  async preview(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Query() { inForceOn }: ActivationDto,
  ): Promise<ActivationPreviewDto> {
    const found = await this.activation.preview(actor, id, inForceOn ?? null, this.clock.now());
    return {
      ...found,
      reviews: found.reviews.map((review) => ({ ...review, name: review.name[language] })),
      bodies: found.bodies.map((body) => ({ ...body, name: body.name[language], dueOn: [...body.dueOn] })),
    };
  }

  @Post('activate')
  @HttpCode(200)
  @Access('plan.change')
  @ApiOperation({
    summary: 'Put a draft into force',
    description: 'Its tasks, reviews and owed reports are made in the same transaction.',
  })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: PlanDto })
  async activate(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { inForceOn }: ActivationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    const entry = { inForceOn: inForceOn ?? null, version: optionalVersion(ifMatch) };
    await this.activation.activate(actor, id, entry, this.clock.now());
    const plan = await this.plans.find(scopeOf(actor), id);
    if (plan === null) throw notFound(aPlan);
    void reply.header('etag', etagOf(plan.version));
    return planIn(language, plan);
  }
}
