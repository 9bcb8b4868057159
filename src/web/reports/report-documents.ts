import type { TemplateKind } from '../../document-templates/template-kinds.js';
import type { Language } from '../../kernel/text.js';
import type { ReportView } from '../../reports/report-view.js';
import type { ReportRights } from './report-rights.js';
import { reportWords } from './report.words.js';

/** A document that is made of a report. */
export interface DocumentLink {
  readonly url: string;
  readonly label: string;
}

/** The report as it is signed, and the tasks of its body as they stand; also in the committee's templates. */
export function documentsOf(
  language: Language,
  { state, facts }: Pick<ReportView, 'state' | 'facts'>,
  templates: ReadonlySet<TemplateKind>,
): DocumentLink[] {
  const report = `/api/v1/reports/${state.id}/documents/report`;
  const sheet = `/api/v1/plans/${facts.planId}/bodies/${facts.bodyId}/sheet`;
  const own = (kind: TemplateKind, url: string, label: DocumentLink['label']): DocumentLink[] =>
    templates.has(kind) ? [{ url: `${url}-in-template.docx`, label }] : [];
  return [
    ...own('body-report', report, reportWords.ownDocx[language]),
    { url: `${report}.docx`, label: reportWords.docx[language] },
    { url: `${report}.pdf`, label: reportWords.pdf[language] },
    ...own('body-sheet', sheet, reportWords.ownSheetDocx[language]),
    { url: `${sheet}.docx`, label: reportWords.sheetDocx[language] },
    { url: `${sheet}.pdf`, label: reportWords.sheetPdf[language] },
  ];
}

/** Where the text of the report is edited or read, and for the board that of the sheet. */
export function editsOf(
  language: Language,
  {
    view: { state, facts },
    rights,
  }: { readonly view: Pick<ReportView, 'state' | 'facts'>; readonly rights: Pick<ReportRights, 'assess'> },
): DocumentLink[] {
  const sheet = `/plans/${facts.planId}/bodies/${facts.bodyId}/sheet`;
  return [
    { url: `/reports/${state.id}/text`, label: reportWords.editText[language] },
    ...(rights.assess ? [{ url: sheet, label: reportWords.editSheet[language] }] : []),
  ];
}
