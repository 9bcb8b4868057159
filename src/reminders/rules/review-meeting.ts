import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { WorkingCalendar } from '../../kernel/working-calendar.js';
import { latestDue } from '../offsets.js';
import { plannedFrom, type PlannedReminder, silenced } from '../planned-reminder.js';
import { numericOffsets, offsetsFor, type RuleSetting } from '../rule-setting.js';

/** What the reminders of a review meeting follow from. */
export interface MeetingReminderFacts {
  readonly reviewId: string;
  readonly meetingOn: CalendarDay;
  /** The opening day of the review, or the day the meeting was set if that is later. */
  readonly since: CalendarDay;
}

/** 7 and 1 days before: the heads of bodies owing a report, the board, leaders. */
export function reviewMeetingReminders(
  review: MeetingReminderFacts,
  setting: RuleSetting,
  today: CalendarDay,
  working: WorkingCalendar,
): PlannedReminder[] {
  const { meetingOn } = review;
  const subject = { kind: 'review-meeting', subjectId: review.reviewId, onTimeUntil: meetingOn } as const;
  return setting.receivers.flatMap((rule) => {
    const offsets = offsetsFor(rule, numericOffsets(setting));
    const series = latestDue(offsets, meetingOn, today, review.since, working);
    return plannedFrom(subject, rule.to, today > meetingOn ? silenced(series) : series);
  });
}
