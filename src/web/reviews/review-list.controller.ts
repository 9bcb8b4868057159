import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Access } from '../../accounts/access.decorator.js';
import { Limited } from '../../accounts/limited.decorator.js';
import type { Actor } from '../../kernel/actor.js';
import { scopeOf } from '../../kernel/scope.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { ReviewReadingService } from '../../reviews/review-reading.service.js';
import { listFile } from '../frame/list-file.js';
import { Page, type PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
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
  ) {}

  @Get()
  @Access('plan.list')
  async list(@Page() call: PageCall): Promise<string> {
    const model = reviewListPage(call.language, await this.of(call.actor));
    const hasListFile = model.plans.length > 0;
    return this.pages.print(call, reviewListTemplate, { title: model.say.list, model, hasListFile });
  }

  @Get('list.xlsx')
  @Access('plan.list')
  @Limited('export')
  async listFile(@Page() call: PageCall): Promise<StreamableFile> {
    return listFile(call, reviewListSheet(call.language, await this.of(call.actor)));
  }

  private async of(actor: Actor): Promise<ReviewsOfPlan[]> {
    const plans = await this.plans.list(scopeOf(actor), null, LIMIT);
    return Promise.all(
      plans.map(async (plan) => ({
        plan,
        reviews: await this.reading.list(actor, plan.id, { limit: LIMIT, after: null }),
      })),
    );
  }
}
