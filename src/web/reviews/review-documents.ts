import type { TemplateKind } from '../../document-templates/template-kinds.js';
import type { Language, Text } from '../../kernel/text.js';
import type { ReviewDocumentName } from '../../reviews/review-document-name.js';
import type { ReviewSummary } from '../../reviews/review-summary.js';
import type { DocumentLink } from '../reports/report-documents.js';
import { reviewWords } from './review.words.js';

/** Files that belong together, and where their text is edited before they are made; null where it is not. */
export interface DocumentGroup {
  readonly edit: DocumentLink | null;
  readonly files: readonly DocumentLink[];
}

/** The documents of the review: the report with its tables, the request, the sheets of all bodies. */
export function documentsOf(
  language: Language,
  { id, planId }: ReviewSummary['review'],
  templates: ReadonlySet<TemplateKind>,
): DocumentGroup[] {
  const link = (url: string, label: Text): DocumentLink => ({ url, label: label[language] });
  const edit = (name: ReviewDocumentName, label: Text) => link(`/reviews/${id}/texts/${name}`, label);
  const files = (names: Readonly<Record<string, Text>>) =>
    Object.entries(names).map(([name, label]) => link(`/api/v1/reviews/${id}/documents/${name}`, label));
  return [
    {
      edit: edit('report', reviewWords.editText),
      files: files({
        ...(templates.has('consolidated-report') && { 'report-in-template.docx': reviewWords.ownDocx }),
        'report.docx': reviewWords.docx,
        'report.pdf': reviewWords.pdf,
        'report.xlsx': reviewWords.annexXlsx,
        'bodies.xlsx': reviewWords.bodiesXlsx,
      }),
    },
    {
      edit: edit('request', reviewWords.editRequest),
      files: files({
        ...(templates.has('report-request') && { 'request-in-template.docx': reviewWords.ownRequestDocx }),
        'request.docx': reviewWords.requestDocx,
        'request.pdf': reviewWords.requestPdf,
      }),
    },
    { edit: null, files: [link(`/api/v1/plans/${planId}/body-sheets.xlsx`, reviewWords.bodySheets)] },
  ];
}
