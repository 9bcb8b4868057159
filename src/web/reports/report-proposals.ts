import type { Language } from '../../kernel/text.js';
import { proposalStatusLabels } from '../../reports/proposal-status.js';
import type { ProposalItem } from '../../reports/reports.queries.js';
import { typedAll } from '../frame/form-body.js';
import { plain } from './report-form.js';
import type { ReportFactsOfPage } from './report.page.js';

/** A proposal to be written; a new one has no id. */
export interface ProposalRow {
  readonly id: string;
  readonly text: string;
  readonly addressee: string;
  /** Answered by the board, and so fixed. */
  readonly isFixed: boolean;
  readonly textMistake: string | null;
  readonly addresseeMistake: string | null;
}

/** A proposal to be read. */
export interface ShownProposal {
  readonly text: string;
  readonly addressee: string;
  readonly state: string;
  readonly answer: string | null;
}

/** So many empty rows for proposals stand below those that are written. */
const EMPTY_ROWS = 2;

export function proposalRows({ view, given, problem }: ReportFactsOfPage): ProposalRow[] {
  const fixed = new Set(view.proposals.filter(({ status }) => status !== 'open').map(({ id }) => id));
  const rows =
    given?.['proposalText'] === undefined
      ? view.proposals.map(({ id, text, addressee }) => ({ id, text, addressee }))
      : typedAll(given, 'proposalText').map((text, row) => ({
          id: typedAll(given, 'proposalId')[row] ?? '',
          text: plain(text),
          addressee: plain(typedAll(given, 'proposalAddressee')[row] ?? ''),
        }));
  const empty = Array.from({ length: EMPTY_ROWS }, () => ({ id: '', text: '', addressee: '' }));
  const spare = rows.filter(({ text, addressee }) => text === '' && addressee === '').length;
  return [...rows, ...empty.slice(spare)].map((row, at) => ({
    ...row,
    isFixed: fixed.has(row.id),
    textMistake: problem?.fields[`proposalText.${at}`] ?? null,
    addresseeMistake: problem?.fields[`proposalAddressee.${at}`] ?? null,
  }));
}

/** A proposal with what became of it. */
export function shownProposal(language: Language, proposal: ProposalItem): ShownProposal {
  const { text, addressee, status, answer } = proposal;
  return { text, addressee, state: proposalStatusLabels[status][language], answer };
}
