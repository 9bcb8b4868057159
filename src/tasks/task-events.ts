/**
 * What a body must hear of at once. The facts of an event are ids only (`TaskEventFacts`); what is said is looked up when it
 * is sent. What asks the board for something (a request, a task reported done) is no event: it stands in the board's own
 * reminders.
 */
const taskEvents = [
  /** A task whose period has begun was given to its lead body, whose duty is not acknowledged yet. */
  'task-assigned',
  /** Returned with what is missing and a day: `returnedBy` of the task. */
  'task-returned',
  /** Given to another body: `taskId` is the ended task, `newTaskId` the one in its place; the new body hears by `task-assigned`. */
  'task-reassigned',
  /** The body's wish that it be given elsewhere was declined. */
  'task-insisted',
  'task-cancelled',
  'task-reopened',
  /** The board, or a changed duty, gave another due day. */
  'due-day-moved',
  'extension-granted',
  'extension-declined',
  /** The board proposed another day, which the body accepts or withdraws. */
  'extension-proposed',
] as const;
export type TaskEvent = (typeof taskEvents)[number];

/** The ids that an event of a task is about. `bodyId` is the body that hears of it: the lead body at that moment. */
export interface TaskEventFacts {
  readonly taskId: string;
  readonly bodyId: string;
  /** Events of extensions. */
  readonly requestId?: string;
  /** `task-reassigned`. */
  readonly newTaskId?: string;
}
