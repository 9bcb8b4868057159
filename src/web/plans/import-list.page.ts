import { dayInZone, shownDay } from '../../kernel/calendar-day.js';
import { neverGiven } from '../../kernel/never-given.js';
import type { Language } from '../../kernel/text.js';
import type { ImportItem } from '../../plans/import/plan-imports.queries.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { listUrl } from '../shown/list-filters.js';
import { importWords } from './check.words.js';
import type { FieldOption } from './form-fields.js';
import { inVietnamese, type Worded } from './plan-words.js';

/** Where a signed plan is brought, and those that are being checked. */
export interface ImportListPage {
  readonly say: Said<typeof importWords>;
  readonly neverGiven: string;
  readonly problem: FormProblem | null;
  readonly fileMistake: string | null;
  readonly textMistake: string | null;
  readonly text: string;
  /** Whose plan it is. */
  readonly committeeId: string;
  /** The committees that may be chosen; empty where there is one only. */
  readonly committees: readonly (FieldOption & { readonly url: string; readonly isChosen: boolean })[];
  readonly items: readonly {
    readonly url: string;
    readonly title: Worded;
    readonly detail: string;
    readonly committee: string;
  }[];
  readonly nextUrl: string | null;
  readonly firstUrl: string | null;
}
export const importListTemplate = pageTemplate<ImportListPage>('plans/import');

export interface ImportListFacts {
  readonly items: readonly ImportItem[];
  readonly nextCursor: string | null;
  readonly isFirst: boolean;
  readonly committees: readonly FieldOption[];
  readonly committeeId: string;
  readonly zone: string;
  /** What was pasted. */
  readonly text: string;
  readonly problem: FormProblem | null;
}

export function importListPage(language: Language, facts: ImportListFacts): ImportListPage {
  const { items, nextCursor, isFirst, committees, committeeId, text, problem, zone } = facts;
  const asked = { committee: committeeId };
  const say = inLanguage(importWords, language);
  return {
    say,
    neverGiven: neverGiven[language],
    problem,
    fileMistake: problem?.fields['file'] ?? null,
    textMistake: problem?.fields['text'] ?? null,
    text,
    committeeId,
    committees:
      committees.length < 2
        ? []
        : committees.map((one) => ({
            ...one,
            url: `/plans/import?committee=${one.value}`,
            isChosen: one.value === committeeId,
          })),
    items: items.map((item) => ({
      url: `/plans/import/${item.id}`,
      title: item.title === '' ? { text: say.untitled, lang: language } : inVietnamese(item.title),
      committee: item.committee,
      detail: [item.fileName ?? say.pasted, shownDay(dayInZone(new Date(item.addedAt), zone)), item.addedBy]
        .filter((part) => part !== null)
        .join(' · '),
    })),
    nextUrl: nextCursor === null ? null : listUrl('/plans/import', asked, nextCursor),
    firstUrl: isFirst ? null : listUrl('/plans/import', asked, null),
  };
}
