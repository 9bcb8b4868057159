import { Body, Controller, Headers, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/text.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf, optionalVersion, requiredVersion } from '../../platform/http/version-header.js';
import { ReviewBodiesService } from '../../reviews/review-bodies.service.js';
import { ReviewClosingService } from '../../reviews/review-closing.service.js';
import { ReviewQuestionsService } from '../../reviews/review-questions.service.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { reportStateIn } from '../reports/report-answer.js';
import { ReportStateDto } from '../reports/report.dto.js';
import { reviewIn } from './review-answer.js';
import { ReopenReviewDto, ReviewBodyPatchDto, ReviewDto, ReviewPatchDto } from './review.dto.js';

/** What the board does with a review. */
@ApiTags('reviews')
@Controller('api/v1/reviews/:id')
export class ReviewDecisionsController {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly closing: ReviewClosingService,
    private readonly bodies: ReviewBodiesService,
    private readonly questions: ReviewQuestionsService,
  ) {}

  @Patch()
  @Access('review.change')
  @ApiOperation({
    summary: 'Set the questions that a review asks of each report (đề cương)',
    description:
      'Before it opens or while it collects. What reports have answered to a question that is taken away stays in them.',
  })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: ReviewDto })
  async change(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { questions }: ReviewPatchDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewDto> {
    await this.questions.change(actor, id, requiredVersion(ifMatch), questions ?? null);
    return this.answer(actor, language, id, reply);
  }

  @Post('close')
  @HttpCode(200)
  @Access('review.change')
  @ApiOperation({
    summary: 'Close a review',
    description: 'Nothing is submitted afterwards, and the figures stay as they stand today.',
  })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: ReviewDto })
  async close(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewDto> {
    await this.closing.close(actor, id, optionalVersion(ifMatch));
    return this.answer(actor, language, id, reply);
  }

  @Post('reopen')
  @HttpCode(200)
  @Access('review.change')
  @ApiOperation({ summary: 'Let a closed review collect again, with the reason' })
  @ApiHeader({ name: 'If-Match', required: false, example: '"3"' })
  @ApiOkResponse({ type: ReviewDto })
  async reopen(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { reason }: ReopenReviewDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReviewDto> {
    await this.closing.reopen(actor, id, optionalVersion(ifMatch), reason);
    return this.answer(actor, language, id, reply);
  }

  @Patch('bodies/:bodyId')
  @Access('review.change')
  @ApiOperation({
    summary: "Excuse a body from its report, ask it again, or move its report's day, with the reason",
    description:
      "If-Match is the report's version. The body's continuous tasks of the period are due with its report.",
  })
  @ApiHeader({ name: 'If-Match', required: true, example: '"1"' })
  @ApiOkResponse({ type: ReportStateDto })
  async changeBody(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Param('bodyId', PathId) bodyId: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() change: ReviewBodyPatchDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportStateDto> {
    await this.bodies.change(actor, id, bodyId, requiredVersion(ifMatch), { ...change });
    const report = await this.reading.reportOf(actor, id, bodyId);
    void reply.header('etag', etagOf(report.version));
    return reportStateIn(language, report);
  }

  private async answer(
    actor: Actor,
    language: Language,
    id: string,
    reply: FastifyReply,
  ): Promise<ReviewDto> {
    const review = await this.reading.read(actor, id);
    void reply.header('etag', etagOf(review.version));
    return reviewIn(language, review);
  }
}
