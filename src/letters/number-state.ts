import type { Text } from '../kernel/text.js';

/** What became of a number: a document here has it, one made elsewhere (on paper), none, or one that was taken back. */
export const numberStates = ['issued', 'elsewhere', 'skipped', 'voided'] as const;
export type NumberState = (typeof numberStates)[number];

export const numberStateLabels: Readonly<Record<NumberState, Text>> = {
  issued: { vi: 'đã ban hành', en: 'issued' },
  elsewhere: { vi: 'đã dùng ngoài phần mềm', en: 'used elsewhere' },
  skipped: { vi: 'bỏ trống', en: 'skipped' },
  voided: { vi: 'đã hủy', en: 'voided' },
};

/** What is written into a register by hand. */
export const notedStates = ['elsewhere', 'skipped'] as const satisfies readonly NumberState[];
export type NotedState = (typeof notedStates)[number];
