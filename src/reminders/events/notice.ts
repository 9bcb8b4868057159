import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { Text } from '../../kernel/text.js';
import type { ReportEvent } from '../../reports/report-events.js';
import type { TaskEvent } from '../../tasks/task-events.js';
import type { ReportSubject, ReviewSubject, TaskSubject } from '../reminder-subjects.js';
import type { Receiver } from '../rule-setting.js';

/** Everything that somebody hears of because it happened. */
export type NoticeEvent = TaskEvent | ReportEvent | 'task-urged' | 'report-urged';

/** The ids that an event carried. */
export type NoticeFacts = Readonly<Record<string, string>>;

/** What a person said when it happened, told in their words. */
export type Quote =
  | { readonly of: 'task-update'; readonly kind: string }
  | { readonly of: 'extension-answer' }
  | { readonly of: 'urging' };

interface NoticeOf<Subject> {
  readonly receiver: Receiver;
  /** Whether it is still worth telling when the mail goes out. */
  holds(subject: Subject, facts: NoticeFacts): boolean;
  /** What happened, and what is to be done now. */
  say(subject: Subject, facts: NoticeFacts): Text;
  readonly quote?: Quote;
  /** Several of them in the subject of a mail; where left out they are counted as notices. */
  counted?(n: number): Text;
  /** The day by which something is to be done; null or left out where nothing is. */
  by?(subject: Subject): CalendarDay | null;
}

/** How one event is told: to whom, as long as what holds, in which words. */
export type Notice =
  | ({ readonly about: 'task' } & NoticeOf<TaskSubject>)
  | ({ readonly about: 'report' } & NoticeOf<ReportSubject>)
  | ({ readonly about: 'review' } & NoticeOf<ReviewSubject>);
