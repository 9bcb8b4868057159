import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import { planChip, termLine, type Worded, worded } from './plan-words.js';
import { planWords } from './plans.words.js';

/** All plans that the reader may read. */
export interface PlanListPage {
  readonly say: Said<typeof planWords>;
  readonly plans: readonly {
    readonly url: string;
    readonly title: Worded;
    readonly committee: Worded;
    /** Symbol, days: what the document says of itself. */
    readonly detail: string;
    readonly chip: Chip;
  }[];
  readonly nextUrl: string | null;
  /** Where a plan is made; null for who may not. */
  readonly newUrl: string | null;
}
export const planListTemplate = pageTemplate<PlanListPage>('plans/plans');

export function planListPage(
  language: Language,
  {
    items,
    nextCursor,
    mayCreate,
  }: {
    readonly items: readonly PlanItem[];
    readonly nextCursor: string | null;
    readonly mayCreate: boolean;
  },
): PlanListPage {
  return {
    say: inLanguage(planWords, language),
    plans: items.map((plan) => ({
      url: `/plans/${plan.id}`,
      title: worded(plan.title, language),
      committee: worded(plan.committee.name, language),
      detail: [plan.symbol, plan.issuedOn && shownDay(plan.issuedOn), termLine(plan.term, language)]
        .filter((part) => part !== null)
        .join(' · '),
      chip: planChip(plan.status, language),
    })),
    newUrl: mayCreate ? '/plans/new' : null,
    nextUrl: nextCursor === null ? null : `/plans?${new URLSearchParams({ cursor: nextCursor }).toString()}`,
  };
}
