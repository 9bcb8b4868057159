export type ReportStatus = 'draft' | 'submitted' | 'accepted' | 'returned';
