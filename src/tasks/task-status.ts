export type TaskStatus = 'assigned' | 'in_progress' | 'done' | 'confirmed' | 'cancelled';
