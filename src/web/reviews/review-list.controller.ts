import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { scopeOf } from '../../kernel/scope.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { reviewListPage, reviewListTemplate } from './review-list.page.js';

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
  ) {}

  @Get()
  @Access('plan.list')
  async list(@Page() call: PageCall): Promise<string> {
    const plans = await this.plans.list(scopeOf(call.actor), null, LIMIT);
    const all = await Promise.all(
      plans.map(async (plan) => ({
        plan,
        reviews: await this.reading.list(call.actor, plan.id, { limit: LIMIT, after: null }),
      })),
    );
    const model = reviewListPage(call.language, all);
    return this.pages.print(call, reviewListTemplate, { title: model.say.list, model });
  }
}
