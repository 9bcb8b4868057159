import { notFound } from '../kernel/domain-error.js';

/** Documents of a review that people edit before they are made: the consolidated report, and the request for reports. */
export const reviewDocumentNames = ['report', 'request'] as const;
export type ReviewDocumentName = (typeof reviewDocumentNames)[number];

/** @throws NotFoundError for another name */
export function reviewDocumentNameOf(name: string): ReviewDocumentName {
  const found = reviewDocumentNames.find((one) => one === name);
  if (found === undefined) throw notFound({ vi: 'văn bản này của kỳ báo cáo', en: 'document of a review' });
  return found;
}
