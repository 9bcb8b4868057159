import { Body, Controller, Get, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import { can } from '../../accounts/policy.js';
import { extraReviewOf } from '../../reviews/extra-review-input.js';
import { ExtraReviewDto } from '../../api/reviews/review.dto.js';
import type { Actor } from '../../kernel/actor.js';
import { scopeOf } from '../../kernel/scope.js';
import { PathId } from '../../platform/http/path-id.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { ExtraReviewsService } from '../../reviews/extra-reviews.service.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import type { FormBody } from '../frame/form-body.js';
import { Form } from '../frame/form.decorator.js';
import { Forms } from '../frame/forms.service.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { extraReviewIn, type RefusedExtraReview } from './extra-review-form.js';
import { extraReviewSaid } from './extra-review.words.js';
import { reviewListSheet } from './review-list-sheet.js';
import { reviewListPage, reviewListTemplate, type ReviewsOfPlan } from './review-list.page.js';

/** So many plans, and reviews of each: a committee has a handful of plans, a plan two reviews a year. */
const LIMIT = 200;

/** The reviews of the plans that the reader reads. */
@ApiExcludeController()
@Controller('reviews')
export class ReviewListController {
  constructor(
    private readonly pages: Pages,
    private readonly plans: PlansQueries,
    private readonly reading: ReviewReadingService,
    private readonly forms: Forms,
    private readonly extra: ExtraReviewsService,
  ) {}

  @Get()
  @Access('plan.list')
  async list(@Page() call: PageCall): Promise<string> {
    return this.print(call, null);
  }

  @Post('plans/:planId')
  @Form()
  @Access('review.change')
  async call(
    @Page() call: PageCall,
    @Param('planId', PathId) planId: string,
    @Body() body: FormBody,
  ): Promise<string | undefined> {
    return this.forms.submit(
      call,
      async () => {
        const input = await this.forms.read(ExtraReviewDto, extraReviewIn(body));
        const id = await this.extra.create(call.actor, planId, extraReviewOf(input));
        return { to: `/reviews/${id}`, said: extraReviewSaid };
      },
      (problem) => this.print(call, { planId, given: body, problem }),
    );
  }

  @Get('list.xlsx')
  @Access('plan.list')
  @Limited('export')
  async listFile(@Page() call: PageCall): Promise<StreamableFile> {
    return listFile(call, reviewListSheet(call.language, await this.of(call.actor, null)));
  }

  private async print(call: PageCall, refused: RefusedExtraReview | null): Promise<string> {
    const all = await this.of(call.actor, refused?.planId ?? null);
    const model = reviewListPage(call.language, all, refused);
    return this.pages.print(call, reviewListTemplate, {
      title: model.say.list,
      model,
      status: refused?.problem.status ?? 200,
      hasListFile: model.plans.some(({ items }) => items.length > 0),
    });
  }

  /** @param asked the plan of which a review was asked for: why it has none is told there, also where it ended meanwhile */
  private async of(actor: Actor, asked: string | null): Promise<ReviewsOfPlan[]> {
    const plans = await this.plans.list(scopeOf(actor), null, LIMIT);
    return Promise.all(
      plans.map(async (plan) => ({
        plan,
        reviews: await this.reading.list(actor, plan.id, { limit: LIMIT, after: null }),
        mayCall:
          (plan.status === 'in_force' || plan.id === asked) &&
          can(actor, 'review.change', { committeeId: plan.committee.id }),
      })),
    );
  }
}
