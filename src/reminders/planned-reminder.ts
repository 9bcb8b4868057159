import type { CalendarDay } from '../kernel/calendar-day.js';
import type { OffsetDay, SeriesToday } from './offsets.js';
import type { ReminderKind } from './reminder-kind.js';
import type { Receiver } from './rule-setting.js';

/** One thing that one kind of receiver must hear today, or that is on record as overtaken. */
export interface PlannedReminder {
  readonly kind: ReminderKind;
  readonly subjectId: string;
  /** The deadline of the series: another one starts another series. */
  readonly onTimeUntil: CalendarDay;
  readonly offset: string;
  /** The day it was to go out. */
  readonly day: CalendarDay;
  readonly receiver: Receiver;
  readonly state: 'said' | 'overtaken';
}

/** What a series is about. */
export interface Subject {
  readonly kind: ReminderKind;
  readonly subjectId: string;
  readonly onTimeUntil: CalendarDay;
}

/** The key of a reminder: stable; with a recipient, the key under which it goes at most once. */
export function reminderKey(subject: Subject, offset: string | number, recipient?: string): string {
  const parts = [subject.kind, subject.subjectId, subject.onTimeUntil, String(offset)];
  return (recipient === undefined ? parts : [...parts, recipient]).join('/');
}

/** The reminders of one series for one receiver. */
export function plannedFrom(subject: Subject, receiver: Receiver, series: SeriesToday): PlannedReminder[] {
  const overtaken = series.overtaken.map((each) => planned(subject, receiver, each, 'overtaken'));
  return series.said === null ? overtaken : [...overtaken, planned(subject, receiver, series.said, 'said')];
}

/**
 * Of reminders as the rules give them the newest of each series for each receiver: whether it is on record tells whether the
 * series has anything new.
 */
export function newestOfSeries(planned: readonly PlannedReminder[]): PlannedReminder[] {
  return planned.filter((reminder, at) => {
    const next = planned[at + 1];
    return next === undefined || !isLaterInSeries(next, reminder);
  });
}

function isLaterInSeries(next: PlannedReminder, reminder: PlannedReminder): boolean {
  return (
    reminder.state === 'overtaken' &&
    next.kind === reminder.kind &&
    next.receiver === reminder.receiver &&
    next.day >= reminder.day
  );
}

/** A series that has nothing more to say: what would be said is overtaken too. */
export function silenced(series: SeriesToday): SeriesToday {
  return series.said === null ? series : { said: null, overtaken: [...series.overtaken, series.said] };
}

function planned(
  subject: Subject,
  receiver: Receiver,
  { offset, day }: OffsetDay,
  state: 'said' | 'overtaken',
): PlannedReminder {
  return { ...subject, offset: String(offset), day, receiver, state };
}
