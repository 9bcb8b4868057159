import type { TemplateKind } from '../../document-templates/template-kinds.js';
import type { Language } from '../../kernel/text.js';
import { reviewDocumentNames } from '../../reviews/review-document-name.js';
import type { ReviewSummary } from '../../reviews/review-summary.js';
import type { DocumentLink } from '../reports/report-documents.js';
import { reviewWords } from './review.words.js';

/** Where the texts of documents are edited. */
export function textsOf(language: Language, { id }: ReviewSummary['review']): DocumentLink[] {
  const labels = { report: reviewWords.editText, request: reviewWords.editRequest };
  return reviewDocumentNames.map((name) => ({
    url: `/reviews/${id}/texts/${name}`,
    label: labels[name][language],
  }));
}

/** Files of the review. */
export function documentsOf(
  language: Language,
  { id, planId }: ReviewSummary['review'],
  templates: ReadonlySet<TemplateKind>,
): DocumentLink[] {
  const files = {
    ...(templates.has('consolidated-report') && { 'report-in-template.docx': reviewWords.ownDocx }),
    'report.docx': reviewWords.docx,
    'report.pdf': reviewWords.pdf,
    'report.xlsx': reviewWords.annexXlsx,
    'bodies.xlsx': reviewWords.bodiesXlsx,
    ...(templates.has('report-request') && { 'request-in-template.docx': reviewWords.ownRequestDocx }),
    'request.docx': reviewWords.requestDocx,
    'request.pdf': reviewWords.requestPdf,
  };
  const documents = Object.entries(files).map(([name, label]) => ({
    url: `/api/v1/reviews/${id}/documents/${name}`,
    label: label[language],
  }));
  const sheets = `/api/v1/plans/${planId}/body-sheets.xlsx`;
  return [...documents, { url: sheets, label: reviewWords.bodySheets[language] }];
}
