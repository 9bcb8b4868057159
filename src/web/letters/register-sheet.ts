import type { Sheet } from '../../documents/xlsx-writer.js';
import type { Language } from '../../kernel/text.js';
import { numberStateLabels } from '../../letters/number-state.js';
import type { NumberView } from '../../letters/registers.queries.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { registerWords as words } from './registers.words.js';

const columns: readonly ListColumn<NumberView>[] = [
  { heading: words.number, width: 8, holds: 'number', of: ({ number }) => number },
  { heading: words.symbol, width: 18, of: ({ symbol }) => symbol },
  { heading: words.day, width: 12, holds: 'day', of: ({ day }) => day },
  { heading: words.subject, width: 60, of: ({ subject }) => subject },
  { heading: words.addressees, width: 40, of: ({ addressees }) => addressees.replaceAll('\n', '; ') },
  { heading: words.signer, width: 24, of: ({ signer }) => signer },
  { heading: words.state, width: 24, of: ({ state }) => numberStateLabels[state] },
  { heading: words.reason, width: 40, of: ({ reason }) => reason },
];

/** A register as a table for a spreadsheet program, a row for each number. */
export function registerSheet(language: Language, numbers: readonly NumberView[]): Sheet {
  return listSheet(language, words.title, columns, numbers);
}
