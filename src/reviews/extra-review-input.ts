import type { CalendarDay } from '../kernel/calendar-day.js';
import type { ExtraReview } from './review-rules.js';

/** A review as it is asked for, by a program or on a page. */
interface ExtraReviewInput extends Pick<ExtraReview, 'from' | 'until' | 'meetingOn'> {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly opensOn?: CalendarDay | null;
  readonly reportsDueOn: { readonly base: CalendarDay; readonly other: CalendarDay };
  readonly questions?: readonly string[];
}

/** The review that is asked for. */
export function extraReviewOf(input: ExtraReviewInput): ExtraReview {
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
