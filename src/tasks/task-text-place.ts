/** The texts that people write on tasks: in which table and column, and what names the task there. */
export const taskTexts = {
  'task.misaddressedReason': { table: 'task', column: 'misaddressed_reason', task: 'id' },
  'task-update.note': { table: 'task_update', column: 'note', task: 'task_id' },
  'contribution.text': { table: 'contribution', column: 'text', task: 'task_id' },
  'extension-request.reason': { table: 'extension_request', column: 'reason', task: 'task_id' },
  'extension-request.answer': { table: 'extension_request', column: 'answer', task: 'task_id' },
} as const;
export type TaskTextPlace = keyof typeof taskTexts;

export const taskTextPlaces = Object.keys(taskTexts) as readonly TaskTextPlace[];
