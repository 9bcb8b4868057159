import type { CalendarDay } from '../kernel/calendar-day.js';
import type { PlannedReminder } from './planned-reminder.js';
import { type Counting, meetingFacts, reportFacts, taskFacts } from './reminder-facts.js';
import type { ReminderKind } from './reminder-kind.js';
import type {
  ReminderSubject,
  ReportSubject,
  ReviewSubject,
  TaskSubject,
  WaitingSubject,
} from './reminder-subjects.js';
import { numericOffsets, type Receiver, type RuleSetting } from './rule-setting.js';
import { reportDueReminders } from './rules/report-due.js';
import { reportOverdueReminders } from './rules/report-overdue.js';
import { reviewMeetingReminders } from './rules/review-meeting.js';
import { taskDueReminders } from './rules/task-due.js';
import { taskOverdueReminders } from './rules/task-overdue.js';
import { waitingReminders } from './rules/waiting-for-board.js';
import { weeklySummaryReminders } from './rules/weekly-summary.js';

export type RuleSettings = Readonly<Record<ReminderKind, RuleSetting>>;

/** All of a committee that reminders can be about. */
export interface OpenSubjects {
  readonly committeeId: string;
  readonly tasks: readonly TaskSubject[];
  readonly reports: readonly ReportSubject[];
  readonly reviews: readonly ReviewSubject[];
  readonly waiting: readonly WaitingSubject[];
}

/** A committee as the subject of its own summary. */
export interface CommitteeSubject {
  readonly type: 'committee';
  readonly id: string;
}

/** A reminder with what it is about. */
export interface SubjectReminder extends PlannedReminder {
  readonly subject: ReminderSubject | CommitteeSubject;
}

/**
 * All reminders that the rules ask for up to `today`: said, or overtaken. The list of the rules. `of` picks among the reminders of
 * one subject.
 */
export function subjectReminders(
  open: OpenSubjects,
  settings: RuleSettings,
  today: CalendarDay,
  counting: Counting,
  of: (planned: readonly PlannedReminder[]) => readonly PlannedReminder[] = (all) => all,
): SubjectReminder[] {
  const { calendar } = counting;
  const about = (
    subject: SubjectReminder['subject'],
    planned: readonly PlannedReminder[],
  ): SubjectReminder[] => of(planned).map((each) => ({ ...each, subject }));
  return [
    ...open.tasks.flatMap((task) => {
      const facts = taskFacts(task, counting);
      return about(task, [
        ...taskDueReminders(facts, settings['task-due'], today, calendar),
        ...taskOverdueReminders(facts, settings['task-overdue'], today, calendar),
      ]);
    }),
    ...open.reports.flatMap((report) => {
      const facts = reportFacts(report, counting);
      return about(report, [
        ...reportDueReminders(facts, settings['report-due'], today, calendar),
        ...reportOverdueReminders(facts, settings['report-overdue'], today, calendar),
      ]);
    }),
    ...open.reviews.flatMap((review) =>
      about(
        review,
        reviewMeetingReminders(meetingFacts(review, counting), settings['review-meeting'], today, calendar),
      ),
    ),
    ...open.waiting.flatMap((waiting) => {
      const facts = { subjectId: waiting.id, waitingSince: waiting.waitingSince };
      return about(waiting, waitingReminders(facts, settings['waiting-for-board'], today, calendar));
    }),
    ...about(
      { type: 'committee', id: open.committeeId },
      weeklySummaryReminders(open.committeeId, settings['weekly-summary'], today, calendar),
    ),
  ];
}

/** Those of the subjects that have one of the ids. */
export function subjectsAmong(open: OpenSubjects, ids: ReadonlySet<string>): OpenSubjects {
  const has = ({ id }: { readonly id: string }): boolean => ids.has(id);
  return {
    committeeId: open.committeeId,
    tasks: open.tasks.filter(has),
    reports: open.reports.filter(has),
    reviews: open.reviews.filter(has),
    waiting: open.waiting.filter(has),
  };
}

/** The bodies that a receiver of a reminder stands for: none for the board and leaders, who are the committee's. */
export function bodiesOf(subject: SubjectReminder['subject'], receiver: Receiver): readonly string[] {
  switch (subject.type) {
    case 'task':
      return receiver === 'cooperating' ? subject.cooperators : [subject.leadBodyId];
    case 'report':
      return [subject.bodyId];
    case 'review':
      return subject.reports.map(({ bodyId }) => bodyId);
    case 'waiting':
    case 'committee':
      return [];
  }
}

/** So many days before a deadline its first reminder can go, the days off around it included. */
export function longestLead(settings: RuleSettings): number {
  const offsets = Object.values(settings).flatMap(numericOffsets);
  return Math.max(0, ...offsets.map((offset) => -offset)) + LONGEST_BREAK;
}

/** No run of days off is longer, in days. */
const LONGEST_BREAK = 31;
