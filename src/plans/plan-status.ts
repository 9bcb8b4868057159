import type { Text } from '../kernel/text.js';

export const planStatuses = ['draft', 'in_force', 'closed'] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const planMoves: Readonly<Record<PlanStatus, readonly PlanStatus[]>> = {
  draft: ['in_force'],
  in_force: ['closed'],
  closed: [],
};

export const planStatusLabels: Readonly<Record<PlanStatus, Text>> = {
  draft: { vi: 'dự thảo', en: 'draft' },
  in_force: { vi: 'đang thực hiện', en: 'in force' },
  closed: { vi: 'đã kết thúc', en: 'closed' },
};
