import type { Sheet } from '../../documents/xlsx-writer.js';
import type { AccountView } from '../../accounts/accounts.queries.js';
import type { Language } from '../../kernel/text.js';
import { inLanguage } from '../frame/in-language.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { roleLine } from '../shown/role-line.js';
import { accountChip } from './account-list.page.js';
import { accountWords as words } from './account.words.js';

const columns: readonly ListColumn<AccountView>[] = [
  { heading: words.name, width: 40, of: ({ name }) => name },
  { heading: words.email, width: 36, of: ({ email }) => email },
  {
    heading: words.role,
    width: 60,
    of: ({ roles }, language) => roles.map((held) => roleLine(held, language)).join('; '),
  },
  {
    heading: words.state,
    width: 24,
    of: (account, language) => accountChip(account, inLanguage(words, language)).label,
  },
];

/** Accounts as a table for a spreadsheet program, a row each. */
export function accountListSheet(language: Language, accounts: readonly AccountView[]): Sheet {
  return listSheet(language, words.title, columns, accounts);
}
