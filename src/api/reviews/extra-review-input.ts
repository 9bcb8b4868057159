import type { ExtraReview } from '../../reviews/review-rules.js';
import type { ExtraReviewDto } from './review.dto.js';

/** The review that is asked for. */
export function extraReviewOf(input: ExtraReviewDto): ExtraReview {
  const { name, nameEn, from, until, opensOn, reportsDueOn, meetingOn, questions } = input;
  return {
    name: { vi: name, en: nameEn ?? name },
    from,
    until,
    opensOn: opensOn ?? null,
    baseDueOn: reportsDueOn.base,
    otherDueOn: reportsDueOn.other,
    meetingOn,
    questions: questions ?? [],
  };
}
