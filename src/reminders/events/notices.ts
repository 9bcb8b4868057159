import { dueDayMoved, extensionDeclined, extensionGranted, extensionProposed } from './due-day.js';
import type { Notice, NoticeEvent } from './notice.js';
import { reportHandedBack, reportPassedToHead } from './report-at-head.js';
import { proposalAnswered, reportReturned } from './report-decided.js';
import { reportAskedAgain, reportDayMoved, reportExcused } from './report-owed.js';
import { reviewAnnounced, reviewReopened } from './review-changed.js';
import { taskAssigned } from './task-assigned.js';
import { taskCancelled, taskReopened, taskReturned } from './task-decided.js';
import { taskInsisted, taskReassigned } from './task-misaddressed.js';
import { reportUrged, taskUrged } from './urging-sent.js';

/** How each event is told. */
export const notices: Readonly<Record<NoticeEvent, Notice>> = {
  'task-assigned': taskAssigned,
  'task-returned': taskReturned,
  'task-reassigned': taskReassigned,
  'task-insisted': taskInsisted,
  'task-cancelled': taskCancelled,
  'task-reopened': taskReopened,
  'due-day-moved': dueDayMoved,
  'extension-granted': extensionGranted,
  'extension-declined': extensionDeclined,
  'extension-proposed': extensionProposed,
  'report-returned': reportReturned,
  'report-day-moved': reportDayMoved,
  'report-excused': reportExcused,
  'report-asked-again': reportAskedAgain,
  'report-passed-to-head': reportPassedToHead,
  'report-handed-back': reportHandedBack,
  'proposal-answered': proposalAnswered,
  'review-announced': reviewAnnounced,
  'review-reopened': reviewReopened,
  'task-urged': taskUrged,
  'report-urged': reportUrged,
};

/** Whether the text names an event that is told. */
export function isNoticeEvent(event: string): event is NoticeEvent {
  return Object.hasOwn(notices, event);
}

/** The id of what an event is about. */
export function noticeSubjectId(notice: Notice, facts: Readonly<Record<string, string>>): string | undefined {
  return facts[`${notice.about}Id`];
}
