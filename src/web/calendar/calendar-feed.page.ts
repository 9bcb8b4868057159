import type { CalendarFeedView } from '../../accounts/calendar-feed.js';
import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { shownInstant } from '../shown/instant.js';
import { calendarWords } from './calendar.words.js';

/** Whether the account has a calendar address; the address itself only where it was made just now. */
export interface CalendarFeedPage {
  readonly say: Said<typeof calendarWords>;
  readonly state: readonly string[];
  readonly hasFeed: boolean;
  readonly fresh: { readonly url: string; readonly appUrl: string } | null;
  readonly ways: readonly { readonly name: string; readonly how: string }[];
  readonly problem: FormProblem | null;
}
export const calendarFeedTemplate = pageTemplate<CalendarFeedPage>('calendar/feed');

export interface CalendarFeedFacts {
  readonly feed: CalendarFeedView | null;
  /** An IANA name. */
  readonly zone: string;
  /** What was made just now. */
  readonly url: string | null;
  readonly problem: FormProblem | null;
}

/** The page of the address. */
export function calendarFeedPage(
  language: Language,
  { feed, zone, url, problem }: CalendarFeedFacts,
): CalendarFeedPage {
  const say = inLanguage(calendarWords, language);
  const used = feed?.lastUsedOn == null ? say.unused : `${say.used} ${shownDay(feed.lastUsedOn)}.`;
  return {
    say,
    state: feed === null ? [say.none] : [`${say.made} ${shownInstant(feed.createdAt, zone)}.`, used],
    hasFeed: feed !== null,
    fresh: url === null ? null : { url, appUrl: url.replace(/^https?:/, 'webcal:') },
    ways: [
      { name: say.iphone, how: say.iphoneHow },
      { name: say.android, how: say.androidHow },
      { name: say.outlook, how: say.outlookHow },
    ],
    problem,
  };
}
