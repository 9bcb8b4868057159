import type { Text } from '../kernel/text.js';

export const reminderKinds = [
  'task-due',
  'task-overdue',
  'report-due',
  'report-overdue',
  'review-meeting',
  'waiting-for-board',
  'weekly-summary',
] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export const reminderKindLabels: Readonly<Record<ReminderKind, Text>> = {
  'task-due': { vi: 'nhiệm vụ sắp đến hạn', en: 'task due' },
  'task-overdue': { vi: 'nhiệm vụ quá hạn', en: 'task overdue' },
  'report-due': { vi: 'báo cáo sắp đến hạn', en: 'report due' },
  'report-overdue': { vi: 'báo cáo quá hạn', en: 'report overdue' },
  'review-meeting': { vi: 'họp sơ kết, tổng kết', en: 'review meeting' },
  'waiting-for-board': { vi: 'chờ cơ quan theo dõi', en: 'waiting for the board' },
  'weekly-summary': { vi: 'tổng hợp tuần', en: 'weekly summary' },
};
