import type { CalendarDay } from '../kernel/calendar-day.js';
import type { NoticeEvent } from './events/notice.js';
import type { ReminderKind } from './reminder-kind.js';
import { type ReminderSubject, taskCode } from './reminder-subjects.js';
import type { KeyedReminder } from './recipient-series.js';
import type { Receiver } from './rule-setting.js';
import type { CommitteeSubject } from './subject-reminders.js';

/** A reminder in a message. */
export interface ReminderReason {
  readonly type: 'reminder';
  readonly kind: ReminderKind;
  /** Its key on record. */
  readonly key: string;
  readonly offset: string;
  readonly subjectId: string;
  readonly onTimeUntil: CalendarDay;
  readonly receiver: Receiver;
  /** What people know the subject by, where it has a code. */
  readonly code: string | null;
}

/** A notice of something that happened, in a message. */
export interface EventReason {
  readonly type: 'event';
  readonly event: NoticeEvent;
  /** The row it came from. */
  readonly eventId: string;
  readonly subjectId: string;
  readonly receiver: Receiver;
  /** The ids that the event carried. */
  readonly facts: Readonly<Record<string, string>>;
  readonly code: string | null;
}

/** Why a message of ours goes, as it is stored with it. */
export type MessageReason = ReminderReason | EventReason;

export function reminderReason(reminder: KeyedReminder): ReminderReason {
  const { kind, recipientKey, offset, subjectId, onTimeUntil, receiver, subject } = reminder;
  return {
    type: 'reminder',
    kind,
    key: recipientKey,
    offset,
    subjectId,
    onTimeUntil,
    receiver,
    code: codeOf(subject),
  };
}

/** What people know it by; null where it has no code. */
export function codeOf(subject: ReminderSubject | CommitteeSubject): string | null {
  switch (subject.type) {
    case 'task':
      return taskCode(subject.number);
    case 'waiting':
      return subject.taskNumber === null ? null : taskCode(subject.taskNumber);
    case 'report':
    case 'review':
    case 'committee':
      return null;
  }
}
