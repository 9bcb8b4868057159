import type { CalendarDay } from '../kernel/calendar-day.js';
import { notices } from './events/notices.js';
import type { EventReason, MessageReason, ReminderReason } from './message-reason.js';
import { type Counting, reportFacts, taskFacts } from './reminder-facts.js';
import type { ReminderKind } from './reminder-kind.js';
import type { ReminderSubject, ReportSubject, TaskSubject } from './reminder-subjects.js';
import { type Directory, recipientsOf } from './recipients.js';
import { isReportAwaited } from './rules/report-due.js';
import { isReminded } from './rules/task-due.js';
import { bodiesOf, type CommitteeSubject } from './subject-reminders.js';

/** What a reason is about, as it is now. */
export type AnySubject = ReminderSubject | CommitteeSubject;

/** The type of subject that reminders of each kind are about. */
const subjectTypes: Readonly<Record<ReminderKind, AnySubject['type']>> = {
  'task-due': 'task',
  'task-overdue': 'task',
  'report-due': 'report',
  'report-overdue': 'report',
  'review-meeting': 'review',
  'waiting-for-board': 'waiting',
  'weekly-summary': 'committee',
};

/** The type of subject that a reason is about. */
export function subjectTypeOf(reason: MessageReason): AnySubject['type'] {
  return reason.type === 'reminder' ? subjectTypes[reason.kind] : notices[reason.event].about;
}

/** The bodies that hear of an event: the one that it names, else those that its subject concerns. */
export function bodiesTold(
  subject: AnySubject,
  { facts, receiver }: Pick<EventReason, 'facts' | 'receiver'>,
): readonly string[] {
  const named = facts['bodyId'];
  return named === undefined ? bodiesOf(subject, receiver) : [named];
}

/**
 * Whether a reason still holds when its mail goes out: open, the same deadline, not submitted. It is not asked which day it
 * is: a mail that was held up still tells what is true.
 */
export function stillHolds(
  reason: MessageReason,
  subject: AnySubject,
  today: CalendarDay,
  counting: Counting,
): boolean {
  if (reason.type === 'event') return eventHolds(reason, subject);
  switch (subject.type) {
    case 'task':
      return subject.planStatus === 'in_force' && taskHolds(reason, subject, today, counting);
    case 'report':
      return subject.planStatus === 'in_force' && reportHolds(reason, subject, counting);
    case 'review':
      return subject.meetingOn === reason.onTimeUntil && today <= subject.meetingOn;
    case 'waiting':
      return subject.waitingSince === reason.onTimeUntil;
    case 'committee':
      return true;
  }
}

/** Whether the address would still be chosen for it. */
export function stillEntitled(
  reason: MessageReason,
  subject: AnySubject,
  address: string,
  directory: Directory,
): boolean {
  const bodies = reason.type === 'event' ? bodiesTold(subject, reason) : bodiesOf(subject, reason.receiver);
  return recipientsOf(reason.receiver, bodies, directory).some((one) => one.address === address);
}

function taskHolds(
  reason: ReminderReason,
  task: TaskSubject,
  today: CalendarDay,
  counting: Counting,
): boolean {
  const facts = taskFacts(task, counting);
  const heldBack = reason.kind === 'task-overdue' && facts.extensionPending;
  return isReminded(facts, today) && facts.onTimeUntil === reason.onTimeUntil && !heldBack;
}

function reportHolds(reason: ReminderReason, report: ReportSubject, counting: Counting): boolean {
  const facts = reportFacts(report, counting);
  return isReportAwaited(facts) && facts.onTimeUntil === reason.onTimeUntil;
}

function eventHolds(reason: EventReason, subject: AnySubject): boolean {
  const notice = notices[reason.event];
  if (notice.about === 'task') return subject.type === 'task' && notice.holds(subject, reason.facts);
  if (notice.about === 'report') return subject.type === 'report' && notice.holds(subject, reason.facts);
  return subject.type === 'review' && notice.holds(subject, reason.facts);
}
