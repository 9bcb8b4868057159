import type { Text } from '../kernel/text.js';

/** Types of documents that are numbered, each by itself, as they stand in symbols. */
export const documentTypes = ['CV', 'BC', 'TB', 'KH', 'KL', 'HD', 'CTr', 'NQ', 'QĐ'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const documentTypeLabels: Readonly<Record<DocumentType, Text>> = {
  CV: { vi: 'công văn', en: 'letters' },
  BC: { vi: 'báo cáo', en: 'reports' },
  TB: { vi: 'thông báo', en: 'notices' },
  KH: { vi: 'kế hoạch', en: 'plans' },
  KL: { vi: 'kết luận', en: 'conclusions' },
  HD: { vi: 'hướng dẫn', en: 'guidances' },
  CTr: { vi: 'chương trình', en: 'programmes' },
  NQ: { vi: 'nghị quyết', en: 'resolutions' },
  QĐ: { vi: 'quyết định', en: 'decisions' },
};
