import type { StatusTable } from '../kernel/status-table.js';
import type { Text } from '../kernel/text.js';

/** What became of a proposal (kiến nghị, đề xuất). */
export type ProposalStatus = 'open' | 'resolved' | 'passed_up' | 'not_accepted';

/** What was passed up is answered again when the higher level has spoken. */
export const proposalMoves: StatusTable<ProposalStatus> = {
  open: ['resolved', 'passed_up', 'not_accepted'],
  resolved: [],
  passed_up: ['resolved', 'not_accepted'],
  not_accepted: [],
};

export const proposalStatusLabels: Readonly<Record<ProposalStatus, Text>> = {
  open: { vi: 'chờ trả lời', en: 'waiting for an answer' },
  resolved: { vi: 'đã giải quyết', en: 'resolved' },
  passed_up: { vi: 'đã chuyển cấp trên', en: 'passed up' },
  not_accepted: { vi: 'không chấp thuận', en: 'not accepted' },
};
