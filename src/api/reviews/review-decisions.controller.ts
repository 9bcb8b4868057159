import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { PathId } from '../../platform/http/path-id.js';
import { etagOf } from '../../platform/http/version-header.js';
import { ReviewBodiesService } from '../../reviews/review-bodies.service.js';
import { ReviewClosingService } from '../../reviews/review-closing.service.js';
import { ReviewQuestionsService } from '../../reviews/review-questions.service.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { type ApiCall, Call, requiredVersionOf, TakesVersion } from '../call.decorator.js';
import { reportStateIn } from '../reports/report-answer.js';
import { ReportStateDto } from '../reports/report.dto.js';
import { ReviewAnswers } from './review-answers.service.js';
import {
  CloseReviewDto,
  ReopenReviewDto,
  ReviewBodyPatchDto,
  ReviewDto,
  ReviewPatchDto,
} from './review.dto.js';

/** What the board does with a review. */
@ApiTags('reviews')
@Controller('api/v1/reviews/:id')
export class ReviewDecisionsController {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly answers: ReviewAnswers,
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
  @TakesVersion({ required: true, example: '"1"' })
  @ApiOkResponse({ type: ReviewDto })
  async change(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { questions }: ReviewPatchDto,
  ): Promise<ReviewDto> {
    await this.questions.change(call.actor, id, requiredVersionOf(call), questions ?? null);
    return this.answers.review(call, id);
  }

  @Post('close')
  @HttpCode(200)
  @Access('review.change')
  @ApiOperation({
    summary: 'Close a review',
    description:
      'Nothing is submitted afterwards, and the figures stay as they stand today. Before the period is over, or while a body ' +
      'could still report in time, it is refused with `closing_early` unless `closeEarly` is given.',
  })
  @TakesVersion()
  @ApiOkResponse({ type: ReviewDto })
  async close(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { closeEarly }: CloseReviewDto,
  ): Promise<ReviewDto> {
    await this.closing.close(call.actor, id, call.version, closeEarly === true);
    return this.answers.review(call, id);
  }

  @Post('reopen')
  @HttpCode(200)
  @Access('review.change')
  @ApiOperation({ summary: 'Let a closed review collect again, with the reason' })
  @TakesVersion()
  @ApiOkResponse({ type: ReviewDto })
  async reopen(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Body() { reason }: ReopenReviewDto,
  ): Promise<ReviewDto> {
    await this.closing.reopen(call.actor, id, call.version, reason);
    return this.answers.review(call, id);
  }

  @Patch('bodies/:bodyId')
  @Access('review.change')
  @ApiOperation({
    summary: "Excuse a body from its report, ask it again, or move its report's day, with the reason",
    description:
      "If-Match is the report's version. The body's continuous tasks of the period are due with its report.",
  })
  @TakesVersion({ required: true, example: '"1"' })
  @ApiOkResponse({ type: ReportStateDto })
  async changeBody(
    @Call() call: ApiCall,
    @Param('id', PathId) id: string,
    @Param('bodyId', PathId) bodyId: string,
    @Body() change: ReviewBodyPatchDto,
  ): Promise<ReportStateDto> {
    await this.bodies.change(call.actor, id, bodyId, requiredVersionOf(call), { ...change });
    const report = await this.reading.reportOf(call.actor, id, bodyId);
    void call.reply.header('etag', etagOf(report.version));
    return reportStateIn(call.language, report);
  }
}
