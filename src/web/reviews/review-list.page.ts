import { shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import type { ReviewRecord } from '../../reviews/reviews.queries.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import type { FormView } from '../shown/field.js';
import { extraReviewForm, type RefusedExtraReview } from './extra-review-form.js';
import { reviewChip } from './review.page.js';
import { reviewWords } from './review.words.js';

/** A plan with its reviews. */
export interface ReviewsOfPlan {
  readonly plan: { readonly id: string; readonly title: Text };
  readonly reviews: readonly ReviewRecord[];
  /** The reader may call another review of it. */
  readonly mayCall: boolean;
}

/** The reviews of the plans that the reader reads. */
export interface ReviewListPage {
  readonly say: Said<typeof reviewWords>;
  readonly plans: readonly {
    readonly id: string;
    readonly title: string;
    readonly items: readonly {
      readonly url: string;
      readonly title: string;
      readonly detail: string;
      readonly chip: Chip;
    }[];
    readonly form: FormView | null;
  }[];
}
export const reviewListTemplate = pageTemplate<ReviewListPage>('reviews/list');

/** The list, without plans that have no review and may be given none. */
export function reviewListPage(
  language: Language,
  all: readonly ReviewsOfPlan[],
  refused: RefusedExtraReview | null = null,
): ReviewListPage {
  const say = inLanguage(reviewWords, language);
  return {
    say,
    plans: all
      .filter(({ reviews, mayCall }) => reviews.length > 0 || mayCall)
      .map(({ plan, reviews, mayCall }) => ({
        id: plan.id,
        title: plan.title[language],
        items: reviews.map((one) => ({
          url: `/reviews/${one.id}`,
          title: one.name[language],
          detail: `${say.period} ${shownDay(one.periodFrom)} – ${shownDay(one.cutOff)} · ${say.meeting} ${shownDay(one.meetingOn)}`,
          chip: reviewChip(language, one.status),
        })),
        form: mayCall ? extraReviewForm(language, plan.id, refused) : null,
      })),
  };
}
