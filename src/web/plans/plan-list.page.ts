import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { planStatuses } from '../../plans/plan-status.js';
import type { ImportItem } from '../../plans/import/plan-imports.queries.js';
import type { NamedBody, PlanItem } from '../../plans/plans.queries.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import { type AskedFilters, type ListFilters, listUrl } from '../shown/list-filters.js';
import { importWords } from './check.words.js';
import { inVietnamese, planChip, termLine, type Worded, worded } from './plan-words.js';
import { planWords } from './plans.words.js';

/** The fields of the address that say which plans are shown. */
export const planFilterNames = ['q', 'status', 'committee'] as const;
export type PlanFilters = AskedFilters<(typeof planFilterNames)[number]>;

const planListWords = {
  ...planWords,
  beingChecked: importWords.waiting,
  untitled: importWords.untitled,
  pasted: importWords.pasted,
  allChecked: { vi: 'Xem tất cả', en: 'See all' },
} as const;

/** All plans that the reader may read, or those that the filters find. */
export interface PlanListPage {
  readonly say: Said<typeof planListWords>;
  /** Null where there is nothing to be filtered. */
  readonly filters: ListFilters | null;
  readonly plans: readonly {
    readonly url: string;
    readonly title: Worded;
    readonly committee: Worded;
    /** Symbol, days: what the document says of itself. */
    readonly detail: string;
    readonly chip: Chip;
  }[];
  /** The latest of the signed plans that are being checked. */
  readonly imports: readonly { readonly url: string; readonly title: Worded; readonly detail: string }[];
  /** Where all of these stand; null where no more are. */
  readonly moreImportsUrl: string | null;
  /** Why there are none. */
  readonly nothing: string | null;
  readonly nextUrl: string | null;
  readonly firstUrl: string | null;
  /** Where a plan is made; null for who may not. */
  readonly newUrl: string | null;
  /** Where a signed plan is brought in; null as well. */
  readonly importUrl: string | null;
}
/** So many of those that are being checked stand over the list. */
export const CHECKED_SHOWN = 5;
export const planListTemplate = pageTemplate<PlanListPage>('plans/plans');

export interface PlanListFacts {
  readonly items: readonly PlanItem[];
  readonly nextCursor: string | null;
  readonly isFirst: boolean;
  readonly filters: PlanFilters;
  /** Those whose plans the reader reads. */
  readonly committees: readonly NamedBody[];
  readonly mayCreate: boolean;
  /** Those that are being checked, one more than are shown where there are more; none beside filters and on later pages. */
  readonly imports: readonly ImportItem[];
}

export function planListPage(language: Language, facts: PlanListFacts): PlanListPage {
  const { items, nextCursor, isFirst, filters, mayCreate, imports } = facts;
  const say = inLanguage(planListWords, language);
  const isFiltered = Object.keys(filters).length > 0;
  return {
    say,
    filters:
      items.length === 0 && !isFiltered
        ? null
        : { q: filters.q ?? '', choices: choicesOf(language, facts), isFiltered },
    plans: items.map((plan) => ({
      url: `/plans/${plan.id}`,
      title: worded(plan.title, language),
      committee: worded(plan.committee.name, language),
      detail: [plan.symbol, plan.issuedOn && shownDay(plan.issuedOn), termLine(plan.term, language)]
        .filter((part) => part !== null)
        .join(' · '),
      chip: planChip(plan.status, language),
    })),
    imports: imports.slice(0, CHECKED_SHOWN).map(({ id, title, committee, fileName, addedBy }) => ({
      url: `/plans/import/${id}`,
      title: title === '' ? { text: say.untitled, lang: language } : inVietnamese(title),
      detail: [committee, fileName ?? say.pasted, addedBy].filter((part) => part !== null).join(' · '),
    })),
    moreImportsUrl: imports.length > CHECKED_SHOWN ? '/plans/import' : null,
    nothing: items.length > 0 ? null : isFiltered ? say.noneFound : say.noPlans,
    newUrl: mayCreate ? '/plans/new' : null,
    importUrl: mayCreate ? '/plans/import' : null,
    nextUrl: nextCursor === null ? null : listUrl('/plans', filters, nextCursor),
    firstUrl: isFirst ? null : listUrl('/plans', filters, null),
  };
}

function choicesOf(
  language: Language,
  { filters, committees }: PlanListFacts,
): NonNullable<PlanListPage['filters']>['choices'] {
  const any = { value: '', label: planWords.any[language] };
  const status = {
    name: 'status',
    label: planWords.status[language],
    value: filters.status ?? '',
    options: [any, ...planStatuses.map((value) => ({ value, label: planChip(value, language).label }))],
  };
  const committee = {
    name: 'committee',
    label: planWords.committee[language],
    value: filters.committee ?? '',
    options: [any, ...committees.map(({ id, name }) => ({ value: id, label: name[language] }))],
  };
  return committees.length > 1 || filters.committee !== undefined ? [status, committee] : [status];
}
