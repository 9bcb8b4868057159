import { paragraphsIn } from '../../documents/blocks.js';
import { shownDay } from '../../kernel/calendar-day.js';
import { capitalized } from '../../kernel/first-letter.js';
import type { Language } from '../../kernel/text.js';
import { type LetterStatus, letterStatuses, letterStatusLabels } from '../../letters/letter-status.js';
import type { LetterItem } from '../../letters/letters.queries.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import { type FollowingTabs, followingTabs } from './following-tabs.js';
import { letterListWords } from './letters.words.js';

/** The list of letters. */
export interface LetterListPage {
  readonly say: Said<typeof letterListWords>;
  readonly tabs: FollowingTabs;
  readonly choices: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }[];
  readonly isFiltered: boolean;
  readonly rows: readonly {
    readonly url: string;
    readonly symbol: string;
    readonly day: string;
    readonly subject: string;
    readonly addressees: string;
    readonly answerBy: string;
    readonly chip: Chip;
  }[];
  readonly nothing: string | null;
  readonly nextUrl: string | null;
  /** Of the rows that the filters show; null for none. */
  readonly sheetUrl: string | null;
}
export const letterListTemplate = pageTemplate<LetterListPage>('letters/list');

/** What of the list is asked for; fields left empty are left out. */
export type LetterFilters = Readonly<Partial<Record<'status' | 'plan' | 'taskId' | 'body', string>>>;

/** More addressees than these are counted. */
const NAMED = 3;

/** The page. `plans`: those that can be chosen. */
export function letterListPage(
  language: Language,
  facts: {
    readonly letters: readonly LetterItem[];
    readonly nextCursor: string | null;
    readonly filters: LetterFilters;
    readonly plans: readonly { readonly id: string; readonly title: Readonly<Record<Language, string>> }[];
  },
): LetterListPage {
  const { letters, nextCursor, filters, plans } = facts;
  const say = inLanguage(letterListWords, language);
  const isFiltered = Object.keys(filters).length > 0;
  const any = { value: '', label: say.any };
  const states = letterStatuses.map((status) => ({
    value: status,
    label: letterChip(status, language).label,
  }));
  const named = plans.map(({ id, title }) => ({ value: id, label: title[language] }));
  return {
    say,
    tabs: followingTabs(language, 'letters'),
    choices: [
      { name: 'status', label: say.state, value: filters.status ?? '', options: [any, ...states] },
      ...(plans.length > 1
        ? [{ name: 'plan', label: planWord[language], value: filters.plan ?? '', options: [any, ...named] }]
        : []),
    ],
    isFiltered,
    rows: letters.map((letter) => ({
      url: `/monitoring/letters/${letter.id}`,
      symbol: letter.symbol ?? say.draft,
      day: shownDay(letter.issuedOn ?? letter.draftedOn),
      subject: letter.subject,
      addressees: addresseesIn(letter.addressees, language),
      answerBy: shownDay(letter.answerBy),
      chip: letterChip(letter.status, language),
    })),
    sheetUrl:
      letters.length === 0
        ? null
        : `/monitoring/letters/list.xlsx?${new URLSearchParams({ ...filters }).toString()}`,
    nothing: letters.length > 0 ? null : isFiltered ? say.nothing : say.empty,
    nextUrl:
      nextCursor === null
        ? null
        : `/monitoring/letters?${new URLSearchParams({ ...filters, cursor: nextCursor }).toString()}`,
  };
}

const planWord = { vi: 'Kế hoạch', en: 'Plan' };

const looks: Readonly<Record<LetterStatus, Pick<Chip, 'tone' | 'icon'>>> = {
  draft: { tone: 'run', icon: 'edit' },
  issued: { tone: 'ok', icon: 'check' },
  voided: { tone: 'off', icon: 'ban' },
};

/** How a letter stands. */
export function letterChip(status: LetterStatus, language: Language): Chip {
  return { ...looks[status], label: capitalized(letterStatusLabels[status][language]) };
}

function addresseesIn(text: string, language: Language): string {
  const names = paragraphsIn(text);
  const more = names.length - NAMED;
  const rest = { vi: ` và ${more} nơi khác`, en: ` and ${more} more` }[language];
  return names.slice(0, NAMED).join('; ') + (more > 0 ? rest : '');
}
