import { addDays } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import { answeredQuestions } from '../../reports/review-questions.js';
import type { LineView, ReportState, ReportView } from '../../reports/report-view.js';
import type { ProposalItem } from '../../reports/reports.queries.js';
import { askedIn } from '../indicators/indicator-answer.js';
import type { ProposalDto } from './proposal.dto.js';
import type { ReportLineDto } from './report-line.dto.js';
import type { ReportBodyDto } from './report-body.dto.js';
import type { ReportDto, ReportStateDto } from './report.dto.js';

const noTaskLeft: Text = {
  vi: 'Đơn vị không còn nhiệm vụ trong kỳ.',
  en: 'The body has no task left in the period.',
};

/** How a report stands, in the reader's language. */
export function reportStateIn(language: Language, report: ReportState): ReportStateDto {
  const { id, status, dueOn, firstDueOn, onTimeUntil, firstSubmittedOn, submittedOn, lateness } = report;
  const { late, returnedBy, acceptedOn, excused, excuseReason, version } = report;
  return {
    id,
    body: reportBodyIn(language, report.body),
    status,
    dueOn,
    firstDueOn,
    onTimeUntil,
    firstSubmittedOn,
    submittedOn,
    lateness,
    late,
    returnedBy,
    acceptedOn,
    excused,
    excuseReason: excused ? (excuseReason ?? noTaskLeft[language]) : null,
    version,
  };
}

/** A whole report, in the reader's language. */
export function reportIn(language: Language, report: ReportView): ReportDto {
  const { facts, content } = report;
  const { answers, ...texts } = content;
  const { review } = facts;
  return {
    ...reportStateIn(language, report.state),
    planId: facts.planId,
    review: {
      id: facts.reviewId,
      name: review.name[language],
      from: review.periodFrom,
      until: addDays(review.periodTo, -1),
    },
    lines: report.lines.map((line) => lineIn(language, line)),
    indicators: report.indicators.map((one) => askedIn(language, one)),
    paper: report.paper,
    ...texts,
    answers: answeredQuestions(review.questions, answers),
    proposals: report.proposals.map((proposal) => proposalIn(language, proposal)),
    earlierProposals: report.earlierProposals.map((proposal) => proposalIn(language, proposal)),
  };
}

/** A proposal, in the reader's language. */
export function proposalIn(language: Language, proposal: ProposalItem): ProposalDto {
  const { id, reportId, reviewId, text, addressee, status, answer, answeredOn, version } = proposal;
  return {
    id,
    reportId,
    body: reportBodyIn(language, proposal.body),
    reviewId,
    reviewName: proposal.reviewName[language],
    text,
    addressee,
    status,
    answer,
    answeredOn,
    version,
  };
}

export function reportBodyIn(
  language: Language,
  { id, code, name }: { readonly id: string; readonly code: string; readonly name: Text },
): ReportBodyDto {
  return { id, code, name: name[language] };
}

function lineIn(language: Language, line: LineView): ReportLineDto {
  const { number, title, taskStatus, taskLateness, newer, ...rest } = line;
  return {
    ...rest,
    code: `NV-${number}`,
    title: title[language],
    status: taskStatus,
    lateness: taskLateness,
    newer: [...newer],
  };
}
