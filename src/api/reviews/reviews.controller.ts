import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../accounts/access.decorator.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import type { Actor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/text.js';
import { cursorValues, pageOf } from '../../platform/http/page.js';
import { PathId } from '../../platform/http/path-id.js';
import { ExtraReviewsService } from '../../reviews/extra-reviews.service.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { ReviewSummaryService } from '../../reviews/review-summary.service.js';
import { type Caller, Calling } from '../call.decorator.js';
import { PageQuery } from '../page.dto.js';
import { ReaderLanguage } from '../reader-language.decorator.js';
import { reportStateIn } from '../reports/report-answer.js';
import { ReportPageDto } from '../reports/report.dto.js';
import { extraReviewOf } from '../../reviews/extra-review-input.js';
import { reviewIn, summaryIn } from './review-answer.js';
import { ReviewAnswers } from './review-answers.service.js';
import { ExtraReviewDto, ReviewDto, ReviewPageDto } from './review.dto.js';
import { ReviewSummaryDto } from './summary.dto.js';

/** The reviews of plans (kỳ báo cáo: sơ kết, tổng kết). */
@ApiTags('reviews')
@Controller('api/v1')
export class ReviewsController {
  constructor(
    private readonly reading: ReviewReadingService,
    private readonly answers: ReviewAnswers,
    private readonly summaries: ReviewSummaryService,
    private readonly extra: ExtraReviewsService,
    private readonly indicators: IndicatorsService,
  ) {}

  @Get('plans/:id/reviews')
  @Access('review.list')
  @ApiOperation({ summary: "A plan's reviews, by period" })
  @ApiOkResponse({ type: ReviewPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) planId: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<ReviewPageDto> {
    const part = { limit: limit + 1, after: cursorValues(cursor, 'day', 'id') };
    const rows = await this.reading.list(actor, planId, part);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.periodFrom, row.id]);
    return { items: items.map((item) => reviewIn(language, item)), nextCursor };
  }

  @Post('plans/:id/reviews')
  @Access('review.change')
  @ApiOperation({
    summary: "Call a review that the plan's calendar does not hold (đột xuất, chuyên đề)",
    description: 'Every lead body with a task in its period owes a report. It makes no tasks.',
  })
  @ApiCreatedResponse({ type: ReviewDto })
  async create(
    @Calling() caller: Caller,
    @Param('id', PathId) planId: string,
    @Body() input: ExtraReviewDto,
  ): Promise<ReviewDto> {
    const id = await this.extra.create(caller.actor, planId, extraReviewOf(input));
    return this.answers.review(caller, id);
  }

  @Get('reviews/:id')
  @Access('review.read')
  @ApiOperation({ summary: 'A review' })
  @ApiOkResponse({ type: ReviewDto })
  async read(@Calling() caller: Caller, @Param('id', PathId) id: string): Promise<ReviewDto> {
    return this.answers.review(caller, id);
  }

  @Get('reviews/:id/reports')
  @Access('report.list')
  @ApiOperation({
    summary: 'How the reports owed to a review stand',
    description: "A body sees its own and those of the bodies under it, by the body's name.",
  })
  @ApiOkResponse({ type: ReportPageDto })
  async reports(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<ReportPageDto> {
    const part = { limit: limit + 1, after: cursorValues(cursor, 'text', 'id') };
    const rows = await this.reading.reportsOf(actor, id, part);
    const { items, nextCursor } = pageOf(rows, limit, (row) => [row.body.name.vi, row.id]);
    return { items: items.map((item) => reportStateIn(language, item)), nextCursor };
  }

  @Get('reviews/:id/summary')
  @Access('review.read')
  @ApiOperation({
    summary: 'The figures of a review with its reports, indicators, difficulties and proposals',
    description:
      "Today's state while it collects, the closing day's once it is closed. Counts show only what the account may open.",
  })
  @ApiOkResponse({ type: ReviewSummaryDto })
  async summary(
    @CurrentActor() actor: Actor,
    @ReaderLanguage() language: Language,
    @Param('id', PathId) id: string,
  ): Promise<ReviewSummaryDto> {
    const summary = await this.summaries.summary(actor, id);
    return summaryIn(language, summary, await this.indicators.atReview(actor, summary.review));
  }
}
