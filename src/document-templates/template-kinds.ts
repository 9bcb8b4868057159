import type { OfficialDocument } from '../documents/official-document.js';
import { templateData } from '../documents/template-data.js';
import { fieldsOf, type TemplateField } from '../documents/template-fields.js';
import { invalidField } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { letterSpecimen } from '../letters/letter-specimen.js';
import { bodyReportSpecimen } from '../reports/formats/body-report-specimen.js';
import { bodySheetSpecimen } from '../reviews/body-sheet-specimen.js';
import { consolidatedSpecimen } from '../reviews/consolidated-specimen.js';
import { requestSpecimen } from '../reviews/request-specimen.js';
import type { ReviewDocumentName } from '../reviews/review-document-name.js';

/** The documents that a committee can have a template of its own for. */
export const templateKinds = [
  'consolidated-report',
  'report-request',
  'urging-letter',
  'body-report',
  'body-sheet',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** Of the documents of a review. */
export const reviewTemplateKinds = {
  report: 'consolidated-report',
  request: 'report-request',
} as const satisfies Record<ReviewDocumentName, TemplateKind>;

interface KindRule {
  readonly name: Text;
  /** A document of that kind with everything in it that can be, to check and to try templates with. */
  readonly specimen: () => OfficialDocument;
}

export const templateKindRules: Readonly<Record<TemplateKind, KindRule>> = {
  'consolidated-report': {
    name: { vi: 'Báo cáo tổng hợp của kỳ sơ kết, tổng kết', en: 'Consolidated report of a review' },
    specimen: consolidatedSpecimen,
  },
  'report-request': {
    name: {
      vi: 'Công văn yêu cầu báo cáo của kỳ sơ kết, tổng kết',
      en: 'Letter requesting reports of a review',
    },
    specimen: requestSpecimen,
  },
  'urging-letter': {
    name: { vi: 'Công văn đôn đốc', en: 'Urging letter' },
    specimen: letterSpecimen,
  },
  'body-report': {
    name: { vi: 'Báo cáo của từng đơn vị', en: "A body's own report" },
    specimen: bodyReportSpecimen,
  },
  'body-sheet': {
    name: { vi: 'Phiếu theo dõi của từng đơn vị', en: 'Sheet of one body’s tasks' },
    specimen: bodySheetSpecimen,
  },
};

/** The fields that templates of that kind may use. */
export function templateFields(kind: TemplateKind): TemplateField[] {
  return fieldsOf(templateData(templateKindRules[kind].specimen()));
}

/** The kind that a path names. @throws InvalidInputError */
export function templateKindOf(value: string): TemplateKind {
  const kind = templateKinds.find((one) => one === value);
  if (kind) return kind;
  const [shown, list] = [value.slice(0, 40), templateKinds.join(', ')];
  throw invalidField('kind', 'unknown_kind', {
    vi: `“${shown}” không phải loại văn bản có mẫu; chỉ có: ${list}.`,
    en: `“${shown}” is no kind of document that has templates; there are: ${list}.`,
  });
}
