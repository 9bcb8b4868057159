import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import type { Language, Text } from '../kernel/text.js';
import { notices } from './events/notices.js';
import { type MailLine, type MailSection, mailSections } from './mail-line.js';

const LONGEST_TITLE = 70;

/** What is needed and by when, in one line: of the one subject, or counted. */
export function mailSubject(lines: readonly MailLine[], language: Language): string {
  const [only, ...others] = lines;
  if (only === undefined) return '';
  if (others.length === 0) return ofOne(only, language);
  return mailSections
    .flatMap((section) => ofSection(section, lines))
    .map((part) => part[language])
    .join('; ');
}

function ofOne(line: MailLine, language: Language): string {
  const name = [line.code, shortened(line.title[language])].filter((part) => part !== null).join(' ');
  const need = line.day === null || line.section === 'news' ? line.says[0] : needs[line.section](line.day);
  return `${name}: ${(need?.[language] ?? '').replace(/\.$/, '')}`;
}

const needs: Readonly<Record<MailSection, (day: CalendarDay) => Text>> = {
  'task-overdue': (day) => ({ vi: `quá hạn từ ${shownDay(day)}`, en: `overdue since ${shownDay(day)}` }),
  'report-overdue': (day) => ({ vi: `quá hạn từ ${shownDay(day)}`, en: `overdue since ${shownDay(day)}` }),
  'task-due': (day) => ({ vi: `hoàn thành chậm nhất ngày ${shownDay(day)}`, en: `due ${shownDay(day)}` }),
  'report-due': (day) => ({
    vi: `gửi chậm nhất ngày ${shownDay(day)}`,
    en: `to be sent by ${shownDay(day)}`,
  }),
  meeting: (day) => ({ vi: `họp ngày ${shownDay(day)}`, en: `meets on ${shownDay(day)}` }),
  news: (day) => ({ vi: shownDay(day), en: shownDay(day) }),
  waiting: (day) => ({ vi: shownDay(day), en: shownDay(day) }),
};

function ofSection(section: MailSection, lines: readonly MailLine[]): Text[] {
  const own = lines.filter((line) => line.section === section);
  if (own.length === 0) return [];
  return section === 'news' ? ofNews(own) : [counts(section, own)];
}

/** Notices are counted by what happened: "được giao 3 nhiệm vụ, sớm nhất 18/12/2026". */
function ofNews(lines: readonly MailLine[]): Text[] {
  return [...Map.groupBy(lines, ({ event }) => event)].map(([event, same]) => {
    const count =
      (event === null ? undefined : notices[event].counted?.(same.length)) ?? noticeCount(same.length);
    const [first] = days(same);
    return first === undefined
      ? count
      : { vi: `${count.vi}, sớm nhất ${first}`, en: `${count.en}, first due ${first}` };
  });
}

function noticeCount(n: number): Text {
  return { vi: `${n} thông báo`, en: counted(n, 'notice') };
}

/** The days of the lines, the first first. */
function days(lines: readonly MailLine[]): string[] {
  return lines
    .flatMap(({ day }) => (day === null ? [] : [day]))
    .toSorted()
    .map(shownDay);
}

function counts(section: Exclude<MailSection, 'news'>, lines: readonly MailLine[]): Text {
  const n = lines.length;
  const [first = ''] = days(lines);
  switch (section) {
    case 'task-overdue':
      return { vi: `${n} nhiệm vụ quá hạn`, en: counted(n, 'overdue task') };
    case 'report-overdue':
      return { vi: `${n} báo cáo quá hạn`, en: counted(n, 'overdue report') };
    case 'task-due':
      return {
        vi: `${n} nhiệm vụ đến hạn, sớm nhất ${first}`,
        en: `${counted(n, 'task')} due, first ${first}`,
      };
    case 'report-due':
      return {
        vi: `${n} báo cáo phải gửi, sớm nhất ${first}`,
        en: `${counted(n, 'report')} due, first ${first}`,
      };
    case 'meeting':
      return { vi: `họp ngày ${first}`, en: `meeting on ${first}` };
    case 'waiting':
      return { vi: `${n} việc chờ quyết định`, en: `${n} waiting for a decision` };
  }
}

function counted(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}

function shortened(title: string): string {
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
}
