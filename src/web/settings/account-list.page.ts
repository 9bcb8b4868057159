import { roleLabels } from '../../accounts/role-labels.js';
import type { AccountView } from '../../accounts/accounts.queries.js';
import { roles } from '../../kernel/actor.js';
import type { Language } from '../../kernel/text.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import { type AskedFilters, type ListChoice, listUrl } from '../shown/list-filters.js';
import type { BodyChoice } from '../shown/readable-bodies.queries.js';
import { roleLine } from '../shown/role-line.js';
import { accountWords } from './account.words.js';
import type { SettingsTabs } from './settings-tabs.js';

const ACCOUNTS = '/settings/accounts';

/** The states that accounts are looked for by, as the API's query says them. */
export const accountStates = {
  open: { ended: 'false', hasPassword: 'true' },
  waiting: { ended: 'false', hasPassword: 'false' },
  ended: { ended: 'true' },
} as const;

/** The fields of the address that say which accounts are shown. */
export const accountFilters = ['q', 'role', 'body', 'state'] as const;
export type AccountFilters = AskedFilters<(typeof accountFilters)[number]>;

/** What the list shows. */
export interface AccountListFacts {
  readonly accounts: readonly AccountView[];
  readonly bodies: readonly BodyChoice[];
  readonly filters: AccountFilters;
  readonly tabs: SettingsTabs;
  readonly nextCursor: string | null;
  readonly isFirst: boolean;
}

/** The list of accounts with its filters. */
export interface AccountListPage {
  readonly say: Said<typeof accountWords>;
  readonly tabs: SettingsTabs;
  readonly q: string;
  readonly choices: readonly ListChoice[];
  readonly isFiltered: boolean;
  readonly rows: readonly {
    readonly url: string;
    readonly name: string;
    readonly email: string;
    readonly roles: string;
    readonly chip: Chip;
  }[];
  readonly nextUrl: string | null;
  readonly firstUrl: string | null;
}
export const accountListTemplate = pageTemplate<AccountListPage>('settings/accounts');

/** The page of the list. */
export function accountListPage(language: Language, facts: AccountListFacts): AccountListPage {
  const { accounts, bodies, filters, tabs, nextCursor, isFirst } = facts;
  const say = inLanguage(accountWords, language);
  const any = { value: '', label: say.any };
  const states = Object.keys(accountStates) as (keyof typeof accountStates)[];
  return {
    say,
    tabs,
    q: filters.q ?? '',
    choices: [
      {
        name: 'role',
        label: say.role,
        value: filters.role ?? '',
        options: [any, ...roles.map((role) => ({ value: role, label: roleLabels[role][language] }))],
      },
      {
        name: 'body',
        label: say.body,
        value: filters.body ?? '',
        options: [any, ...bodies.map(({ id, name }) => ({ value: id, label: name[language] }))],
      },
      {
        name: 'state',
        label: say.state,
        value: filters.state ?? '',
        options: [any, ...states.map((state) => ({ value: state, label: say[state] }))],
      },
    ],
    isFiltered: Object.keys(filters).length > 0,
    rows: accounts.map((account) => ({
      url: `/settings/accounts/${account.id}`,
      name: account.name,
      email: account.email,
      roles: account.roles.map((held) => roleLine(held, language)).join('; ') || say.noRoles,
      chip: accountChip(account, say),
    })),
    nextUrl: nextCursor === null ? null : listUrl(ACCOUNTS, filters, nextCursor),
    firstUrl: isFirst ? null : listUrl(ACCOUNTS, filters, null),
  };
}

/** How the account stands. */
export function accountChip(
  { endedAt, hasPassword }: Pick<AccountView, 'endedAt' | 'hasPassword'>,
  say: Said<typeof accountWords>,
): Chip {
  if (endedAt !== null) return { tone: 'off', icon: 'ban', label: say.ended };
  if (!hasPassword) return { tone: 'wait', icon: 'hourglass', label: say.waiting };
  return { tone: 'ok', icon: 'check', label: say.open };
}
