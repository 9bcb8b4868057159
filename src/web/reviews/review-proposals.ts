import type { Language } from '../../kernel/text.js';
import { proposalMoves, proposalStatusLabels } from '../../reports/proposal-status.js';
import type { ProposalItem } from '../../reports/reports.queries.js';
import { typed } from '../frame/form-body.js';
import type { ReviewFacts } from './review.page.js';
import { reviewWords } from './review.words.js';

/** A proposal, to be answered by who may. */
export interface ProposalOfReview {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly detail: string;
  readonly addressee: string;
  readonly answer: string | null;
  /** The states that it can go to; none where the reader answers none. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly typed: { readonly status: string; readonly answer: string };
  readonly mistake: string | null;
  readonly hint: string | null;
}

export function proposalOf(language: Language, one: ProposalItem, facts: ReviewFacts): ProposalOfReview {
  const { refused, mayChange, summary } = facts;
  const mine = refused?.form === `answer-${one.id}` ? refused : null;
  const report = summary.bodies.find(({ body }) => body.id === one.body.id)?.report;
  const isAccepted = one.reviewId !== summary.review.id || report?.status === 'accepted';
  const moves = mayChange && isAccepted ? proposalMoves[one.status] : [];
  return {
    id: one.id,
    version: one.version,
    text: one.text,
    detail: [one.body.name[language], proposalStatusLabels[one.status][language]].join(' · '),
    addressee: one.addressee,
    answer: one.answer,
    options: moves.map((value) => ({ value, label: proposalStatusLabels[value][language] })),
    typed: {
      status: mine ? typed(mine.given, 'status') : '',
      answer: mine ? typed(mine.given, 'answer') : '',
    },
    mistake: mine ? (mine.problem.fields['answer'] ?? mine.problem.text) : null,
    hint: mayChange && !isAccepted ? reviewWords.afterAccepted[language] : null,
  };
}
