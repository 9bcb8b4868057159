import { Injectable, type StreamableFile } from '@nestjs/common';
import { can } from '../../accounts/policy.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { DocumentTemplatesService } from '../../document-templates/document-templates.service.js';
import { forbidden } from '../../kernel/domain-error.js';
import { scopeOf } from '../../kernel/scope.js';
import { PlansQueries } from '../../plans/plans.queries.js';
import { ReviewSummaryService } from '../../reviews/review-summary.service.js';
import type { FormProblem } from '../frame/forms.service.js';
import { listFile } from '../frame/list-file.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { reviewClosePage, reviewCloseTemplate } from './review-close.page.js';
import { reviewSheets } from './review-sheet.js';
import { type ShownReports } from './review-bodies.js';
import { type RefusedReviewForm, type ReviewPage, reviewPage, reviewTemplate } from './review.page.js';

/** Prints reviews. */
@Injectable()
export class ReviewPages {
  constructor(
    private readonly pages: Pages,
    private readonly summaries: ReviewSummaryService,
    private readonly calendars: CalendarService,
    private readonly indicators: IndicatorsService,
    private readonly templates: DocumentTemplatesService,
    private readonly plans: PlansQueries,
  ) {}

  /** The page of the review, or one of its forms once more. @throws NotFoundError */
  async print(
    call: PageCall,
    id: string,
    {
      show = 'all',
      refused = null,
    }: { readonly show?: ShownReports; readonly refused?: RefusedReviewForm | null } = {},
  ): Promise<string> {
    const { actor, language } = call;
    const summary = await this.summaries.summary(actor, id);
    const { committeeId, planId } = summary.review;
    const plan = await this.plans.findItem(scopeOf(actor), planId);
    const indicators = await this.indicators.read(actor, planId);
    const { today } = await this.calendars.forCommittee(committeeId);
    const mayChange = can(actor, 'review.change', { committeeId });
    const mayDocument = can(actor, 'review.document', { committeeId });
    const { ownBodies } = actor;
    const templates = await this.templates.kindsOf(committeeId);
    const who = { mayChange, mayDocument, templates, ownBodies };
    const facts = { summary, plan, indicators, today, ...who, show, refused };
    const model: ReviewPage = reviewPage(language, facts);
    return this.pages.print(call, reviewTemplate, {
      title: model.tab,
      model,
      status: refused?.problem.status ?? 200,
      hasListFile: model.rows.length > 0,
    });
  }

  /** What the page shows as a file. @throws NotFoundError */
  async listFile(call: PageCall, id: string, show: ShownReports): Promise<StreamableFile> {
    const summary = await this.summaries.summary(call.actor, id);
    const indicators = await this.indicators.read(call.actor, summary.review.planId);
    const { today } = await this.calendars.forCommittee(summary.review.committeeId);
    return listFile(call, ...reviewSheets(call.language, { summary, indicators, today, show }));
  }

  /** The last look before the review is closed. @throws NotFoundError, ForbiddenError */
  async printClosing(call: PageCall, id: string, problem: FormProblem | null = null): Promise<string> {
    const summary = await this.summaries.summary(call.actor, id);
    const { committeeId } = summary.review;
    if (!can(call.actor, 'review.change', { committeeId })) throw forbidden();
    const model = reviewClosePage(call.language, summary, problem);
    return this.pages.print(call, reviewCloseTemplate, {
      title: model.heading,
      model,
      status: problem?.status ?? 200,
    });
  }
}
