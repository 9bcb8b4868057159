import type { Sheet } from '../../documents/xlsx-writer.js';
import type { Language, Text } from '../../kernel/text.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { planChip } from './plan-words.js';
import { planWords as words } from './plans.words.js';

const code: Text = { vi: 'Mã', en: 'Code' };
const until: Text = { vi: 'Thời hạn đến', en: 'Term until' };
const from: Text = { vi: 'Thời hạn từ', en: 'Term from' };

const columns: readonly ListColumn<PlanItem>[] = [
  { heading: words.plan, width: 60, of: ({ title }) => title },
  { heading: words.symbol, width: 18, of: ({ symbol }) => symbol },
  { heading: words.issuedOn, width: 12, holds: 'day', of: ({ issuedOn }) => issuedOn },
  { heading: words.committee, width: 30, of: ({ committee }) => committee.name },
  { heading: words.monitoringBody, width: 30, of: ({ monitoringBody }) => monitoringBody?.name ?? null },
  { heading: from, width: 12, holds: 'day', of: ({ term }) => term.from },
  { heading: until, width: 12, holds: 'day', of: ({ term }) => term.until },
  { heading: words.inForceOn, width: 12, holds: 'day', of: ({ inForceOn }) => inForceOn },
  { heading: words.status, width: 18, of: ({ status }, language) => planChip(status, language).label },
  { heading: code, width: 24, of: (plan) => plan.code },
];

/** Plans as a table for a spreadsheet program, a row each. */
export function planListSheet(language: Language, plans: readonly PlanItem[]): Sheet {
  return listSheet(language, words.plans, columns, plans);
}
