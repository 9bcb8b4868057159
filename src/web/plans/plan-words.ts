import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import { capitalized } from '../../kernel/first-letter.js';
import type { Language, Text } from '../../kernel/text.js';
import { type PlanStatus, planStatusLabels } from '../../plans/plan-status.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { Chip } from '../shown/chip.js';

/** Words with the language that they are in: a plan's own words may stand in one only. */
export interface Worded {
  readonly text: string;
  readonly lang: Language;
}

/** The words in the reader's language where there are some, else in Vietnamese. */
export function worded(text: Text, language: Language): Worded {
  return { text: text[language], lang: text.en === text.vi ? 'vi' : language };
}

/** What stands in the document's language only. */
export function inVietnamese(text: string): Worded {
  return { text, lang: 'vi' };
}

const looks: Readonly<Record<PlanStatus, Pick<Chip, 'tone' | 'icon'>>> = {
  draft: { tone: 'wait', icon: 'edit' },
  in_force: { tone: 'run', icon: 'player-play' },
  closed: { tone: 'off', icon: 'ban' },
};

/** A place of the document; what stands in it of the document's own words is Vietnamese. */
export function placeShown(place: string, language: Language): Worded {
  const text = shownPlace(place, language);
  return { text, lang: /[^\p{ASCII}]/u.test(text) ? 'vi' : language };
}

/** How a plan stands. */
export function planChip(status: PlanStatus, language: Language): Chip {
  return { ...looks[status], label: capitalized(planStatusLabels[status][language]) };
}

/** The term; null where the plan names none. Days are inclusive. */
export function termLine({ from, until }: PlanItem['term'], language: Language): string | null {
  const day = (value: CalendarDay | null) => (value === null ? '…' : shownDay(value));
  if (from === null && until === null) return null;
  return { vi: `${day(from)} đến ${day(until)}`, en: `${day(from)} to ${day(until)}` }[language];
}
