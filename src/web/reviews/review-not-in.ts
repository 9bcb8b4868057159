import type { Language } from '../../kernel/text.js';
import type { ReportState } from '../../reports/report-view.js';
import { notAssessed, type ReviewSummary } from '../../reviews/review-summary.js';
import { collectingWords, notInYet } from '../../reviews/still-collecting.js';
import type { ShownCollecting } from '../documents/document-number.js';
import { inLanguage } from '../frame/in-language.js';
import { assessmentUrl } from './assessment-url.js';
import { reviewWords } from './review.words.js';

/** A body of which something is not in yet. `url`: where it is seen to; null where there is nothing to open. */
export interface NotInItem {
  readonly name: string;
  readonly url: string | null;
}

/** Bodies whose reports nobody else can open yet. */
export function named(language: Language, reports: readonly ReportState[]): NotInItem[] {
  return reports.map(({ body }) => ({ name: body.name[language], url: null }));
}

/** Bodies with their reports. */
export function opened(language: Language, reports: readonly ReportState[]): NotInItem[] {
  return reports.map(({ id, body }) => ({ name: body.name[language], url: `/reports/${id}` }));
}

/** Bodies of which the board has said nothing, with where it does. */
export function unassessedItems(
  language: Language,
  reviewId: string,
  bodies: ReviewSummary['bodies'],
): NotInItem[] {
  return notAssessed(bodies).map(({ body }) => ({
    name: body.name[language],
    url: assessmentUrl(reviewId, body.id),
  }));
}

/** More bodies than these are counted, and named when asked for. */
const MOST_NAMED = 8;

/** What a number is taken without, as it stands before a review is closed. */
export function shownCollecting(language: Language, summary: ReviewSummary): ShownCollecting {
  const say = inLanguage(reviewWords, language);
  const { review, bodies } = summary;
  const { missing, waiting, returned } = notInYet(bodies);
  return {
    said: collectingWords(summary)[language],
    groups: [
      { heading: say.notYetSent, items: named(language, missing) },
      { heading: say.waitingOnes, items: opened(language, waiting) },
      { heading: say.returnedOnes, items: opened(language, returned) },
      { heading: say.notYetAssessed, items: unassessedItems(language, review.id, bodies) },
    ]
      .filter(({ items }) => items.length > 0)
      .map((group) => ({ ...group, isFolded: group.items.length > MOST_NAMED })),
    closeUrl: `/reviews/${review.id}/close`,
  };
}
