import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../kernel/clock.js';
import type { Language } from '../../kernel/text.js';
import { PathId } from '../../platform/http/path-id.js';
import { PlanActivationService } from '../../reviews/plan-activation.service.js';
import { type ApiCall, Call, TakesVersion } from '../call.decorator.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { ActivationDto, ActivationPreviewDto } from './activation.dto.js';
import { PlanAnswers } from './plan-answers.service.js';
import { PlanDto } from './plan.dto.js';

/** Putting a plan into force. */
@ApiTags('plans')
@Controller('api/v1/plans/:id')
export class ActivationController {
  constructor(
    private readonly activation: PlanActivationService,
    private readonly answers: PlanAnswers,
    private readonly clock: Clock,
  ) {}

  @Get('activation-preview')
  @Access('plan.change')
  @ApiOperation({
    summary: 'How many tasks, reviews and reports activating would make, for which bodies and days',
    description: 'Nothing is written.',
  })
  @ApiOkResponse({ type: ActivationPreviewDto })
  @ApiConflictResponse({ description: 'The plan is no draft, or cannot be put into force as it is' })
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
  @TakesVersion()
  @ApiOkResponse({ type: PlanDto })
  async activate(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { inForceOn }: ActivationDto,
  ): Promise<PlanDto> {
    const entry = { inForceOn: inForceOn ?? null, version: call.version };
    await this.activation.activate(call.actor, id, entry, this.clock.now());
    return this.answers.plan(call, id);
  }
}
