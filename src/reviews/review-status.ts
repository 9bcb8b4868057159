export type ReviewStatus = 'scheduled' | 'collecting' | 'closed';
