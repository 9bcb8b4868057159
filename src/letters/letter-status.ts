import type { StatusTable } from '../kernel/status-table.js';
import type { Text } from '../kernel/text.js';

export const letterStatuses = ['draft', 'issued', 'voided'] as const;
export type LetterStatus = (typeof letterStatuses)[number];

/** A letter is written, issued under a number, and may be taken back, which keeps its number. */
export const letterMoves: StatusTable<LetterStatus> = { draft: ['issued'], issued: ['voided'], voided: [] };

export const letterStatusLabels: Readonly<Record<LetterStatus, Text>> = {
  draft: { vi: 'dự thảo', en: 'draft' },
  issued: { vi: 'đã ban hành', en: 'issued' },
  voided: { vi: 'đã hủy', en: 'voided' },
};
