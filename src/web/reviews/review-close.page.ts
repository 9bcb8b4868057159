import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { earlyClosing, earlyWords } from '../../reviews/early-closing.js';
import type { ReviewSummary } from '../../reviews/review-summary.js';
import { notInYet } from '../../reviews/still-collecting.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { named, opened, unassessedItems } from './review-not-in.js';
import { reviewWords } from './review.words.js';

/** The last look before a review is closed. */
export interface ReviewClosePage {
  readonly say: Said<typeof reviewWords>;
  readonly name: string;
  readonly url: string;
  readonly version: number;
  readonly heading: string;
  /** Why it cannot be closed; null where it can. */
  readonly shut: string | null;
  /** What closing it today cuts off, to be confirmed; null where nothing is. */
  readonly early: string | null;
  readonly problem: FormProblem | null;
  /** Every report that is expected is accepted. */
  readonly isAllIn: boolean;
  readonly groups: readonly {
    readonly heading: string;
    /** What becomes of them; null where that need not be said. */
    readonly outcome: string | null;
    readonly items: readonly { readonly name: string; readonly url: string | null }[];
  }[];
}
export const reviewCloseTemplate = pageTemplate<ReviewClosePage>('reviews/close');

/** What is not in yet, by what it waits for. */
export function reviewClosePage(
  language: Language,
  { review, bodies, on }: ReviewSummary,
  problem: FormProblem | null,
): ReviewClosePage {
  const say = inLanguage(reviewWords, language);
  const reports = bodies.flatMap(({ report }) => (report !== null && !report.excused ? [report] : []));
  const notIn = notInYet(bodies);
  const waiting = [
    { heading: say.missingOnes, outcome: say.missingThen, items: named(language, notIn.missing) },
    { heading: say.waitingOnes, outcome: say.waitingThen, items: opened(language, notIn.waiting) },
    { heading: say.returnedOnes, outcome: say.missingThen, items: opened(language, notIn.returned) },
  ].filter(({ items }) => items.length > 0);
  const unassessed = {
    heading: say.unassessedOnes,
    outcome: null,
    items: unassessedItems(language, review.id, bodies),
  };
  const shut = shutText(language, review);
  const early = earlyClosing(review.cutOff, reports, on);
  return {
    say,
    heading: shut === null ? say.closeTitle : say.close,
    shut,
    early: early && earlyWords(early)[language],
    name: review.name[language],
    url: `/reviews/${review.id}`,
    version: review.version,
    problem,
    isAllIn: waiting.length === 0,
    groups: [...waiting, ...(unassessed.items.length > 0 ? [unassessed] : [])],
  };
}

function shutText(language: Language, { status, closedOn, opensOn }: ReviewSummary['review']): string | null {
  const say = inLanguage(reviewWords, language);
  if (status === 'collecting') return null;
  if (closedOn !== null) return `${say.closedAlready} ${shownDay(closedOn)}.`;
  return `${say.notOpenYet} ${shownDay(opensOn)}.`;
}
