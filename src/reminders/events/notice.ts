import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { Text } from '../../kernel/text.js';
import type { ReportEvent } from '../../reports/report-events.js';
import type { TaskEvent } from '../../tasks/task-events.js';
import type { ReportSubject, ReviewSubject, TaskSubject } from '../reminder-subjects.js';
import type { Receiver } from '../rule-setting.js';
import type { Deadline } from '../subject-deadline.js';

/** Everything that somebody hears of because it happened. */
export type NoticeEvent = TaskEvent | ReportEvent | 'task-urged' | 'report-urged';

/** The ids that an event carried. */
export type NoticeFacts = Readonly<Record<string, string>>;

/** The reason that a person gave when it happened, told in their words: where it is kept. */
export type Quote =
  | { readonly of: 'task-update'; readonly kind: string }
  | { readonly of: 'extension-answer' | 'urging' | 'report-return' | 'report-hand-back' | 'proposal-answer' }
  | { readonly of: 'history'; readonly action: string };

interface NoticeOf<Subject, Due> {
  readonly receiver: Receiver;
  /** Whether it is still worth telling when the mail goes out. */
  holds(subject: Subject, facts: NoticeFacts): boolean;
  /** What happened, and what is to be done now; `due` is the deadline in force. */
  say(subject: Subject, due: Due, today: CalendarDay): Text;
  /** The same in a few words, for the subject of a mail about it alone. */
  need(subject: Subject, due: Due, today: CalendarDay): Text;
  /** Several of them in the subject of a mail. */
  counted(n: number): Text;
  readonly quote?: Quote;
  /** The day by which something is to be done; left out where nothing is. */
  by?(subject: Subject, due: Due): CalendarDay;
}

/** How one event is told: to whom, as long as what holds, in which words. */
export type Notice =
  | ({ readonly about: 'task' } & NoticeOf<TaskSubject, Deadline>)
  | ({ readonly about: 'report' } & NoticeOf<ReportSubject, Deadline>)
  | ({ readonly about: 'review' } & NoticeOf<ReviewSubject, null>);
