import type { IndicatorAtReview } from '../../indicators/at-review.js';
import type { Language } from '../../kernel/text.js';
import { answeredQuestions } from '../../reports/review-questions.js';
import type { FiguresWithChange, ReviewSummary } from '../../reviews/review-summary.js';
import type { ReviewRecord } from '../../reviews/reviews.queries.js';
import { reviewIndicatorIn } from '../indicators/indicator-answer.js';
import { proposalIn, reportBodyIn, reportStateIn } from '../reports/report-answer.js';
import type { QuestionDto, ReviewDto } from './review.dto.js';
import type { FiguresWithChangeDto, ReviewSummaryDto } from './summary.dto.js';

/** A review, in the reader's language. */
export function reviewIn(language: Language, review: ReviewRecord): ReviewDto {
  const { id, planId, kind, opensOn, meetingOn, status, closedOn, version } = review;
  return {
    id,
    planId,
    kind,
    name: review.name[language],
    from: review.periodFrom,
    until: review.cutOff,
    opensOn,
    reportsDueOn: { base: review.baseDueOn, other: review.otherDueOn },
    meetingOn,
    status,
    closedOn,
    questions: questionsIn(review, false),
    removedQuestions: questionsIn(review, true),
    version,
  };
}

/** A review put together, in the reader's language. */
export function summaryIn(
  language: Language,
  summary: ReviewSummary,
  indicators: readonly IndicatorAtReview[],
): ReviewSummaryDto {
  const { review, on, frozen, plan, bodies, reports, notReported, difficulties } = summary;
  return {
    review: reviewIn(language, review),
    on,
    frozen,
    plan: figuresOf(plan),
    bodies: bodies.map(({ body, report, assessment, ...figures }) => ({
      body: reportBodyIn(language, body),
      report: report && reportStateIn(language, report),
      assessment: assessment && { ...assessment },
      ...figuresOf(figures),
    })),
    reports: { ...reports },
    notReported: notReported.map((report) => reportStateIn(language, report)),
    indicators: indicators.map((one) => reviewIndicatorIn(language, one)),
    difficulties: difficulties.map(({ body, answers, ...texts }) => ({
      body: reportBodyIn(language, body),
      ...texts,
      answers: answeredQuestions(review.questions, answers),
    })),
    proposals: summary.proposals.map((proposal) => proposalIn(language, proposal)),
    openProposals: summary.openProposals.map((proposal) => proposalIn(language, proposal)),
  };
}

function questionsIn({ questions }: ReviewRecord, removed: boolean): QuestionDto[] {
  return questions.filter((one) => one.removed === removed).map(({ id, text }) => ({ id, text }));
}

function figuresOf({ period, year, before, change }: FiguresWithChange): FiguresWithChangeDto {
  return { period, year, before, change };
}
