import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import { reportStatusLabels } from '../reports/report-status.js';
import { deadlineWords } from './deadline-words.js';
import type { NoticeEvent } from './events/notice.js';
import { notices } from './events/notices.js';
import type { HeldReason, MailFacts } from './mail-facts.js';
import { type ReminderReason, codeOf } from './message-reason.js';
import { type Counting, reportFacts, taskFacts } from './reminder-facts.js';
import type {
  Named,
  ReportSubject,
  ReviewSubject,
  TaskSubject,
  WaitingKind,
  WaitingSubject,
} from './reminder-subjects.js';
import { seesAll } from './rule-setting.js';

/** Where a line stands in a mail, the most pressing first. */
export const mailSections = [
  'task-overdue',
  'report-overdue',
  'task-due',
  'report-due',
  'meeting',
  'news',
  'waiting',
] as const;
export type MailSection = (typeof mailSections)[number];

/** One subject in a mail: a task or a report stands in it once. */
export interface MailLine {
  readonly section: MailSection;
  readonly code: string | null;
  readonly title: Text;
  /** The body that leads or owes it. */
  readonly body: Text | null;
  /** What is needed and by when; several sentences where several things came together. */
  readonly says: readonly Text[];
  readonly quotes: readonly string[];
  /** The last day in time, the day of the meeting, or by which a notice wants something done; null where nothing is due. */
  readonly day: CalendarDay | null;
  /** The notice, where it is one. */
  readonly event: NoticeEvent | null;
  /** A path below the program's address. */
  readonly path: string;
}

/** Who reads a quote wants the point of it; the whole stands on the page. */
const LONGEST_QUOTE = 600;

/** The lines of a mail, each subject once, the most pressing first. Summaries have none. */
export function mailLines(facts: MailFacts): MailLine[] {
  const lines = facts.held.flatMap((held) => lineOf(held, facts));
  return [...Map.groupBy(lines, ({ path }) => path).values()].map(merged).sort(inOrder);
}

function lineOf(held: HeldReason, { today, counting }: MailFacts): MailLine[] {
  const { reason, subject } = held;
  switch (subject.type) {
    case 'task':
      return [taskLine(held, subject, today, counting)];
    case 'report':
      return [reportLine(held, subject, today, counting)];
    case 'review':
      return [reviewLine(held, subject)];
    case 'waiting':
      return reason.type === 'reminder' ? [waitingLine(subject)] : [];
    case 'committee':
      return [];
  }
}

function taskLine(held: HeldReason, task: TaskSubject, today: CalendarDay, counting: Counting): MailLine {
  const { onTimeUntil } = taskFacts(task, counting);
  const own = counting.calendar.onTimeUntil(task.dueOn, counting.direction);
  const dueOn = own === onTimeUntil ? task.dueOn : (task.returnedBy ?? task.dueOn);
  const { reason } = held;
  const isEvent = reason.type === 'event';
  return {
    section: isEvent ? 'news' : today > onTimeUntil ? 'task-overdue' : 'task-due',
    code: codeOf(task),
    title: titleOf(task.title),
    body: titleOf(task.leadBody),
    says: isEvent ? eventSays(held) : [deadlineWords(dueOn, onTimeUntil, today)],
    quotes: quotesOf(held),
    day: isEvent ? eventDay(held) : onTimeUntil,
    event: eventOf(held),
    path: `/tasks/${task.id}`,
  };
}

function reportLine(
  held: HeldReason,
  report: ReportSubject,
  today: CalendarDay,
  counting: Counting,
): MailLine {
  const { onTimeUntil } = reportFacts(report, counting);
  const dueOn = report.status === 'returned' ? (report.returnedBy ?? report.dueOn) : report.dueOn;
  const isEvent = held.reason.type === 'event';
  return {
    section: isEvent ? 'news' : today > onTimeUntil ? 'report-overdue' : 'report-due',
    code: null,
    title: { vi: `Báo cáo: ${report.review.name}`, en: `Report: ${titleOf(report.review).en}` },
    body: titleOf(report.body),
    says: isEvent ? eventSays(held) : [deadlineWords(dueOn, onTimeUntil, today)],
    quotes: quotesOf(held),
    day: isEvent ? eventDay(held) : onTimeUntil,
    event: eventOf(held),
    path: `/reports/${report.id}`,
  };
}

function reviewLine(held: HeldReason, review: ReviewSubject): MailLine {
  const isEvent = held.reason.type === 'event';
  return {
    section: isEvent ? 'news' : 'meeting',
    code: null,
    title: titleOf(review.review),
    body: null,
    says: held.reason.type === 'event' ? eventSays(held) : meetingSays(held.reason, held, review),
    quotes: [],
    day: isEvent ? null : review.meetingOn,
    event: eventOf(held),
    path: `/reviews/${review.id}`,
  };
}

/** Those who see all reports hear how all stand; the head of a body hears of its own. */
function meetingSays(reason: ReminderReason, { ownBodies }: HeldReason, review: ReviewSubject): Text[] {
  const day = shownDay(review.meetingOn);
  const meets = { vi: `Họp ngày ${day}.`, en: `The meeting is on ${day}.` };
  return [meets, ...(seesAll(reason.receiver) ? [allReports(review)] : ownReports(review, ownBodies))];
}

function allReports({ reports }: ReviewSubject): Text {
  const sent = reports.filter(({ status }) => status === 'submitted' || status === 'accepted').length;
  const missing = reports.filter(({ status }) => status === 'draft').map(({ body }) => titleOf(body));
  const returned = reports.filter(({ status }) => status === 'returned').map(({ body }) => titleOf(body));
  const list = (bodies: readonly Text[], language: keyof Text): string =>
    bodies.map((body) => body[language]).join('; ') || '–';
  return {
    vi: `Đã nhận ${sent}/${reports.length} báo cáo. Chưa gửi: ${list(missing, 'vi')}. Đang hoàn thiện: ${list(returned, 'vi')}.`,
    en: `${sent} of ${reports.length} reports came in. Not sent: ${list(missing, 'en')}. To be completed: ${list(returned, 'en')}.`,
  };
}

function ownReports({ reports }: ReviewSubject, ownBodies: readonly string[]): Text[] {
  return reports
    .filter(({ bodyId }) => ownBodies.includes(bodyId))
    .map(({ body, status }) => ({
      vi: `Báo cáo của ${body.name}: ${reportStatusLabels[status].vi}.`,
      en: `The report of ${titleOf(body).en}: ${reportStatusLabels[status].en}.`,
    }));
}

const waitsFor: Readonly<Record<WaitingKind, Text>> = {
  done: { vi: 'báo cáo hoàn thành, chờ xác nhận', en: 'reported done, to be confirmed' },
  misaddressed: { vi: 'đề nghị điều chỉnh phân công', en: 'asked to be given elsewhere' },
  extension: { vi: 'đề nghị gia hạn', en: 'a later deadline is asked for' },
  report: { vi: 'báo cáo chờ tiếp nhận', en: 'a report to be accepted' },
};

function waitingLine(waiting: WaitingSubject): MailLine {
  const { waits, waitingSince, taskId, reportId } = waiting;
  const since = shownDay(waitingSince);
  return {
    section: 'waiting',
    code: codeOf(waiting),
    title: titleOf(waiting.title),
    body: titleOf(waiting.body),
    says: [{ vi: `Từ ngày ${since}: ${waitsFor[waits].vi}.`, en: `Since ${since}: ${waitsFor[waits].en}.` }],
    quotes: [],
    day: null,
    event: null,
    path: taskId === null ? `/reports/${reportId ?? ''}` : `/tasks/${taskId}`,
  };
}

function eventSays({ reason, subject }: HeldReason): Text[] {
  if (reason.type !== 'event') return [];
  const notice = notices[reason.event];
  if (notice.about === 'task') return subject.type === 'task' ? [notice.say(subject, reason.facts)] : [];
  if (notice.about === 'report') return subject.type === 'report' ? [notice.say(subject, reason.facts)] : [];
  return subject.type === 'review' ? [notice.say(subject, reason.facts)] : [];
}

function eventOf({ reason }: HeldReason): NoticeEvent | null {
  return reason.type === 'event' ? reason.event : null;
}

function eventDay({ reason, subject }: HeldReason): CalendarDay | null {
  if (reason.type !== 'event') return null;
  const notice = notices[reason.event];
  if (notice.about === 'task') return subject.type === 'task' ? (notice.by?.(subject) ?? null) : null;
  if (notice.about === 'report') return subject.type === 'report' ? (notice.by?.(subject) ?? null) : null;
  return null;
}

function quotesOf({ quote }: HeldReason): string[] {
  if (quote === null) return [];
  return [quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote];
}

function titleOf({ name, nameEn }: Named): Text {
  return { vi: name, en: nameEn ?? name };
}

/** Several things about one subject: one line, in the most pressing place. */
function merged(lines: readonly MailLine[]): MailLine {
  const [first, ...rest] = lines.toSorted(inOrder);
  if (first === undefined) throw new RangeError('No line to merge');
  const says = new Map([first, ...rest].flatMap((line) => line.says).map((text) => [text.vi, text]));
  return {
    ...first,
    says: [...says.values()],
    quotes: [...new Set(lines.flatMap((line) => line.quotes))],
  };
}

function inOrder(one: MailLine, other: MailLine): number {
  const sections = mailSections.indexOf(one.section) - mailSections.indexOf(other.section);
  if (sections !== 0) return sections;
  const [day, otherDay] = [one.day ?? '', other.day ?? ''];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return one.path < other.path ? -1 : 1;
}
