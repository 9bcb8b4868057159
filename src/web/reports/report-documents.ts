import type { Language } from '../../kernel/text.js';
import type { ReportView } from '../../reports/report-view.js';
import { reportWords } from './report.words.js';

/** A document that is made of a report. */
export interface DocumentLink {
  readonly url: string;
  readonly label: string;
}

/** The report as it is signed, and the tasks of its body as they stand. */
export function documentsOf(
  language: Language,
  { state, facts }: Pick<ReportView, 'state' | 'facts'>,
): DocumentLink[] {
  const report = `/api/v1/reports/${state.id}/documents/report`;
  const sheet = `/api/v1/plans/${facts.planId}/bodies/${facts.bodyId}/sheet`;
  return [
    { url: `${report}.docx`, label: reportWords.docx[language] },
    { url: `${report}.pdf`, label: reportWords.pdf[language] },
    { url: `${sheet}.docx`, label: reportWords.sheetDocx[language] },
    { url: `${sheet}.pdf`, label: reportWords.sheetPdf[language] },
  ];
}
