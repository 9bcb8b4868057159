import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import { codeOf } from './message-reason.js';
import type { NoticeEvent } from './events/notice.js';
import type { ReminderKind } from './reminder-kind.js';
import type { AnySubject } from './reason-check.js';
import type { Named } from './reminder-subjects.js';

/** One thing that a mail would say, and why. */
export interface PreviewLine {
  /** The reminder's rule with its offset, such as `task-due -14`, or the event. */
  readonly why: string;
  readonly code: string | null;
  readonly title: Text | null;
  readonly body: Text | null;
  /** The last day in time, the meeting, or since when it waits. */
  readonly day: CalendarDay | null;
}

/** A mail that would go. */
export interface PreviewMail {
  readonly to: string;
  readonly lines: readonly PreviewLine[];
}

/** Who would get what of one committee on a day. */
export interface RemindPreview {
  readonly committee: Named;
  readonly day: CalendarDay;
  readonly isWorkingDay: boolean;
  /** What the day itself demands. */
  readonly mails: readonly PreviewMail[];
  /** Only for today: what earlier days demanded and no pass has said yet. */
  readonly missed: readonly PreviewMail[];
  /** Only for today: notices that wait. */
  readonly notices: readonly PreviewMail[];
}

/** What goes on a day by the rules that stand, and by others. */
export interface RulesPreviewDay {
  readonly day: CalendarDay;
  readonly isWorkingDay: boolean;
  readonly present: readonly PreviewMail[];
  readonly proposed: readonly PreviewMail[];
}

/** A line about that subject. */
export function previewLine(
  kind: ReminderKind | NoticeEvent,
  offset: string | null,
  subject: AnySubject | undefined,
  day: CalendarDay | null,
): PreviewLine {
  const { title, body } = subject === undefined ? { title: null, body: null } : nameOf(subject);
  return {
    why: kind === 'weekly-summary' || offset === null ? kind : `${kind} ${offset}`,
    code: subject === undefined ? null : codeOf(subject),
    title: title === null ? null : inBoth(title),
    body: body === null ? null : inBoth(body),
    day: kind === 'weekly-summary' ? null : day,
  };
}

/** The preview as it is printed. */
export function previewText(preview: RemindPreview): Text {
  return { vi: printed(preview, 'vi'), en: printed(preview, 'en') };
}

const words = {
  offDay: { vi: 'ngày nghỉ, không gửi thư', en: 'a day off, nothing goes out' },
  nothing: { vi: 'không có thư nào', en: 'nothing goes out' },
  missed: {
    vi: 'Còn lại của những ngày trước, gửi cùng lần này:',
    en: 'Left from days before, going out as well:',
  },
  notices: { vi: 'Thông báo đang chờ:', en: 'Notices that wait:' },
} as const satisfies Record<string, Text>;

function printed(preview: RemindPreview, language: keyof Text): string {
  const { committee, day, isWorkingDay, mails, missed, notices } = preview;
  const name = inBoth(committee)[language];
  if (!isWorkingDay) return `${name}, ${shownDay(day)}: ${words.offDay[language]}`;
  const count = language === 'vi' ? `${mails.length} thư` : `${mails.length} mails`;
  return [
    `${name}, ${shownDay(day)}: ${mails.length === 0 ? words.nothing[language] : count}`,
    ...mails.flatMap((mail) => printedMail(mail, language)),
    ...(missed.length === 0 ? [] : [words.missed[language]]),
    ...missed.flatMap((mail) => printedMail(mail, language)),
    ...(notices.length === 0 ? [] : [words.notices[language]]),
    ...notices.flatMap((mail) => printedMail(mail, language)),
  ].join('\n');
}

function printedMail({ to, lines }: PreviewMail, language: keyof Text): string[] {
  const rows = lines.map(({ why, code, title, body, day }) => {
    const about = [
      [code, title?.[language]].filter(Boolean).join(' '),
      body?.[language] ?? '',
      day === null ? '' : shownDay(day),
    ].filter((part) => part !== '');
    return `    ${why.padEnd(20)} ${about.join(' · ')}`.trimEnd();
  });
  return [`  ${to}`, ...rows];
}

function nameOf(subject: AnySubject): { title: Named | null; body: Named | null } {
  switch (subject.type) {
    case 'task':
      return { title: subject.title, body: subject.leadBody };
    case 'report':
      return { title: subject.review, body: subject.body };
    case 'review':
      return { title: subject.review, body: null };
    case 'waiting':
      return { title: subject.title, body: subject.body };
    case 'committee':
      return { title: null, body: null };
  }
}

function inBoth({ name, nameEn }: Named): Text {
  return { vi: name, en: nameEn ?? name };
}
