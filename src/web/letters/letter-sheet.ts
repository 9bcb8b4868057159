import { paragraphsIn } from '../../documents/blocks.js';
import type { Sheet } from '../../documents/xlsx-writer.js';
import type { Language } from '../../kernel/text.js';
import { letterStatusLabels } from '../../letters/letter-status.js';
import type { LetterItem } from '../../letters/letters.queries.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { letterListWords as words } from './letters.words.js';

const columns: readonly ListColumn<LetterItem>[] = [
  { heading: words.symbol, width: 18, of: ({ symbol }) => symbol },
  { heading: words.day, width: 12, holds: 'day', of: ({ issuedOn, draftedOn }) => issuedOn ?? draftedOn },
  { heading: words.subject, width: 60, of: ({ subject }) => subject },
  { heading: words.addressees, width: 50, of: ({ addressees }) => paragraphsIn(addressees).join('; ') },
  { heading: words.answerBy, width: 14, holds: 'day', of: ({ answerBy }) => answerBy },
  { heading: words.state, width: 16, of: ({ status }) => letterStatusLabels[status] },
];

/** Letters as a table for a spreadsheet program, a row each. */
export function letterSheet(language: Language, letters: readonly LetterItem[]): Sheet {
  return listSheet(language, words.title, columns, letters);
}
