import { Injectable } from '@nestjs/common';
import { can } from '../../accounts/policy.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { notFound } from '../../kernel/domain-error.js';
import { anAssessment } from '../../reviews/assessment.js';
import { type AssessedBody, AssessmentsService } from '../../reviews/assessments.service.js';
import { notAssessed } from '../../reviews/review-summary.js';
import { ReviewSummaryService } from '../../reviews/review-summary.service.js';
import type { FormDone } from '../frame/forms.service.js';
import type { PageCall } from '../frame/page-call.decorator.js';
import { Pages } from '../frame/pages.service.js';
import { assessmentUrl } from './assessment-url.js';
import { type AssessmentFacts, assessmentPage, assessmentTemplate, nextToAssess } from './assessment.page.js';
import { assessmentSaid } from './assessment.words.js';

/** Prints what the board says of one body. */
@Injectable()
export class AssessmentPages {
  constructor(
    private readonly pages: Pages,
    private readonly assessments: AssessmentsService,
    private readonly summaries: ReviewSummaryService,
    private readonly calendars: CalendarService,
  ) {}

  /** The page, or its form once more. @throws NotFoundError, ForbiddenError */
  async print(
    call: PageCall,
    of: AssessedBody,
    {
      fromReport,
      refused = null,
    }: Pick<AssessmentFacts, 'fromReport'> & Partial<Pick<AssessmentFacts, 'refused'>>,
  ): Promise<string> {
    const { actor, language } = call;
    const assessment = await this.assessments.read(actor, of);
    const summary = await this.summaries.summary(actor, of.reviewId);
    const body = summary.bodies.find((one) => one.body.id === of.bodyId);
    if (!body) throw notFound(anAssessment);
    const { committeeId } = summary.review;
    const { today } = await this.calendars.forCommittee(committeeId);
    const mayChange = can(actor, 'review.change', { committeeId });
    const { ownBodies } = actor;
    const facts = { summary, of: body, assessment, today, mayChange, ownBodies, fromReport, refused };
    const model = assessmentPage(language, facts);
    const status = refused?.problem.status ?? 200;
    return this.pages.print(call, assessmentTemplate, { title: model.heading, model, status });
  }

  /** Where it goes on once an assessment is saved: to the next body without one, or back to where one came from. */
  async after(
    { actor }: PageCall,
    { reviewId, bodyId }: AssessedBody,
    {
      text,
      goOn,
      fromReport,
    }: { readonly text: string; readonly goOn: boolean; readonly fromReport: boolean },
  ): Promise<FormDone> {
    const review = `/reviews/${reviewId}#bodies`;
    const summary = await this.summaries.summary(actor, reviewId);
    const said = assessmentSaid[whatIsSaid(text, notAssessed(summary.bodies).length === 0)];
    if (goOn) {
      const next = nextToAssess(summary, bodyId);
      return { to: next === null ? review : assessmentUrl(reviewId, next), said };
    }
    const report = fromReport && summary.bodies.find(({ body }) => body.id === bodyId)?.report;
    return { to: report ? `/reports/${report.id}#assessment` : review, said };
  }
}

function whatIsSaid(text: string, isAll: boolean): keyof typeof assessmentSaid {
  if (text.trim() === '') return 'leftEmpty';
  return isAll ? 'allSaved' : 'saved';
}
