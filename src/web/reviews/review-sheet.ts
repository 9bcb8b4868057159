import type { Sheet } from '../../documents/xlsx-writer.js';
import type { Language, Text } from '../../kernel/text.js';
import { proposalStatusLabels } from '../../reports/proposal-status.js';
import type { ProposalItem } from '../../reports/reports.queries.js';
import type { SummaryOfBody } from '../../reviews/review-summary.js';
import { reviewIndicatorsSheet } from '../indicators/indicators-sheet.js';
import { reportChip } from '../reports/report-state-chip.js';
import { type ListColumn, listSheet } from '../shown/list-sheet.js';
import { type FigureRow, figureRows } from './review-figure-rows.js';
import { isShown } from './review-bodies.js';
import { difficultiesOf } from './review-difficulties.js';
import { type ReviewFacts } from './review.page.js';
import { reviewWords as words } from './review.words.js';

const own = {
  dueOn: { vi: 'Hạn gửi', en: 'To be sent by' },
  sentOn: { vi: 'Ngày gửi', en: 'Sent on' },
  text: { vi: 'Nội dung', en: 'Text' },
  of: { vi: 'Mục', en: 'Part' },
  review: { vi: 'Kỳ báo cáo', en: 'Review' },
  reported: { vi: 'Kết quả, khó khăn', en: 'Results, difficulties' },
} as const satisfies Record<string, Text>;

/**
 * What the page of a review shows as tables for a spreadsheet program: reports by body, figures by the deadlines that
 * stand and by the first ones, indicators, proposals, what was reported.
 */
export function reviewSheets(
  language: Language,
  facts: Pick<ReviewFacts, 'summary' | 'indicators' | 'today' | 'show'>,
): Sheet[] {
  const { summary, indicators, show } = facts;
  const { current, first } = figureRows(language, summary.plan);
  const proposals = [...summary.proposals, ...summary.openProposals];
  const reported = difficultiesOf(language, summary.difficulties).flatMap(({ name, texts }) =>
    texts.map((one) => ({ ...one, name })),
  );
  return [
    listSheet(
      language,
      words.bodies,
      bodyColumns(facts),
      summary.bodies.filter((one) => isShown(one, show)),
    ),
    listSheet(language, words.figures, figureColumns, current),
    listSheet(language, words.byFirst, figureColumns, first),
    reviewIndicatorsSheet(language, indicators, summary.review),
    listSheet(language, words.proposals, proposalColumns, proposals),
    listSheet(language, own.reported, reportedColumns, reported),
  ];
}

function bodyColumns({
  summary,
  today,
}: Pick<ReviewFacts, 'summary' | 'today'>): ListColumn<SummaryOfBody>[] {
  const closed = summary.review.status === 'closed';
  const figures = ({ period }: SummaryOfBody) => period.byCurrentDeadline;
  return [
    { heading: words.body, width: 40, of: ({ body }) => body.name },
    {
      heading: words.state,
      width: 28,
      of: ({ report }, language) => report && reportChip(report, { today, closed }, language).label,
    },
    { heading: own.dueOn, width: 12, holds: 'day', of: ({ report }) => report?.dueOn ?? null },
    { heading: own.sentOn, width: 12, holds: 'day', of: ({ report }) => report?.submittedOn ?? null },
    { heading: words.due, width: 12, holds: 'number', of: (one) => figures(one).due },
    {
      heading: words.done,
      width: 12,
      holds: 'number',
      of: (one) => figures(one).doneOnTime + figures(one).doneLate,
    },
    { heading: words.overdue, width: 12, holds: 'number', of: (one) => figures(one).openOverdue },
    { heading: words.assessment, width: 60, of: ({ assessment }) => assessment?.text ?? null },
  ];
}

const figureColumns: readonly ListColumn<FigureRow>[] = [
  { heading: words.figure, width: 44, of: ({ label }) => label },
  { heading: words.now, width: 12, holds: 'number', of: ({ now }) => now },
  { heading: words.before, width: 12, holds: 'number', of: ({ before }) => before },
  {
    heading: words.change,
    width: 12,
    holds: 'number',
    of: ({ now, before }) => (before === null ? null : now - before),
  },
  { heading: words.year, width: 12, holds: 'number', of: ({ year }) => year },
];

const proposalColumns: readonly ListColumn<ProposalItem>[] = [
  { heading: words.body, width: 36, of: ({ body }) => body.name },
  { heading: own.review, width: 36, of: ({ reviewName }) => reviewName },
  { heading: own.text, width: 60, of: ({ text }) => text },
  { heading: words.addressee, width: 26, of: ({ addressee }) => addressee },
  { heading: words.answerState, width: 22, of: ({ status }) => proposalStatusLabels[status] },
  { heading: words.answer, width: 50, of: ({ answer }) => answer },
];

const reportedColumns: readonly ListColumn<{
  readonly name: string;
  readonly label: string;
  readonly text: string;
}>[] = [
  { heading: words.body, width: 36, of: ({ name }) => name },
  { heading: own.of, width: 30, of: ({ label }) => label },
  { heading: own.text, width: 90, of: ({ text }) => text },
];
