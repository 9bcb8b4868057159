import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import type { Language, Text } from '../kernel/text.js';
import { capital } from './deadline-words.js';
import type { NoticeEvent } from './events/notice.js';
import { notices } from './events/notices.js';
import { type MailLine, type MailSection, mailSections } from './mail-line.js';
import { plainLine, shortened } from './plain-words.js';

/** So much of a subject is shown in most lists of mails; the name of what it is about is cut to fit. */
const LONGEST = 110;
const SHORTEST_TITLE = 30;

/** What is needed and by when, in one line: of the one subject, or counted. What the board is to pass on comes last. */
export function mailSubject(lines: readonly MailLine[], language: Language): string {
  const passedOn = lines.filter(({ reach }) => reach === 'board');
  const own = lines.filter(({ reach }) => reach !== 'board');
  const to = passesTo(passedOn)[language];
  const [only, ...others] = lines;
  if (only !== undefined && others.length === 0) return ofOne(only, to, language);
  const parts = [counted(own, language), passedOn.length === 0 ? '' : `${to}${counted(passedOn, language)}`];
  return capital(plainLine(parts.filter((part) => part !== '').join('; ')));
}

/** The need first, as lists of mails cut at the end. Those who see all bodies read whose it is. */
function ofOne(line: MailLine, to: string, language: Language): string {
  const whose = line.ownBodies.length === 0 && line.body !== null ? ` (${line.body[language]})` : '';
  const before = capital(
    plainLine(`${to}${line.need[language]}: ${line.code === null ? '' : `${line.code} `}`),
  );
  const room = Math.max(SHORTEST_TITLE, LONGEST - before.length - whose.length);
  return plainLine(`${before} ${shortened(plainLine(line.title[language]), room)}${whose}`);
}

/** Whom the board is to tell: "chuyển Chi bộ Tòa án: ". */
function passesTo(lines: readonly MailLine[]): Text {
  const bodies = new Map(lines.flatMap((line) => line.ownBodies).map((body) => [body.id, body]));
  const [only, ...others] = bodies.values();
  if (only === undefined) return { vi: '', en: '' };
  return others.length === 0
    ? { vi: `chuyển ${only.name}: `, en: `for ${only.nameEn ?? only.name}: ` }
    : { vi: `chuyển ${bodies.size} đơn vị: `, en: `for ${bodies.size} bodies: ` };
}

function counted(lines: readonly MailLine[], language: Language): string {
  return mailSections
    .flatMap((section) => ofSection(section, lines))
    .map((part) => part[language])
    .join('; ');
}

function ofSection(section: MailSection, lines: readonly MailLine[]): Text[] {
  const own = lines.filter((line) => line.section === section);
  if (own.length === 0) return [];
  return section === 'news' ? ofNews(own) : [counts(section, own)];
}

/** Notices are counted by what happened: "giao 3 nhiệm vụ, sớm nhất 18/12/2026". */
function ofNews(lines: readonly MailLine[]): Text[] {
  const events = lines.flatMap(({ event, day }) => (event === null ? [] : [{ event, day }]));
  return [...Map.groupBy(events, ({ event }) => event)].map(([event, same]) => noticeCount(event, same));
}

function noticeCount(event: NoticeEvent, same: readonly { readonly day: CalendarDay | null }[]): Text {
  const count = notices[event].counted(same.length);
  const [first] = days(same);
  if (first === undefined) return count;
  return same.length === 1
    ? { vi: `${count.vi}, thời hạn ${first}`, en: `${count.en}, due ${first}` }
    : { vi: `${count.vi}, sớm nhất ${first}`, en: `${count.en}, first due ${first}` };
}

/** The days of the lines, the first first. */
function days(lines: readonly { readonly day: CalendarDay | null }[]): string[] {
  return lines
    .flatMap(({ day }) => (day === null ? [] : [day]))
    .toSorted()
    .map(shownDay);
}

function counts(section: Exclude<MailSection, 'news'>, lines: readonly MailLine[]): Text {
  const n = lines.length;
  const [first = ''] = days(lines);
  const by = n === 1 ? { vi: `hạn ${first}`, en: first } : { vi: `sớm nhất ${first}`, en: `first ${first}` };
  switch (section) {
    case 'task-overdue':
      return { vi: `${n} nhiệm vụ quá hạn`, en: many(n, 'overdue task') };
    case 'report-overdue':
      return { vi: `${n} báo cáo quá hạn`, en: many(n, 'overdue report') };
    case 'task-returned':
      return {
        vi: `${n} nhiệm vụ phải bổ sung, hoàn thiện, ${by.vi}`,
        en: `${many(n, 'returned task')} to be completed, ${by.en}`,
      };
    case 'report-returned':
      return {
        vi: `${n} báo cáo phải bổ sung, hoàn thiện, ${by.vi}`,
        en: `${many(n, 'returned report')} to be completed, ${by.en}`,
      };
    case 'task-due':
      return { vi: `${n} nhiệm vụ sắp đến hạn, ${by.vi}`, en: `${many(n, 'task')} due, ${by.en}` };
    case 'report-due':
      return { vi: `${n} báo cáo phải gửi, ${by.vi}`, en: `${many(n, 'report')} due, ${by.en}` };
    case 'meeting':
      return { vi: `họp ngày ${first}`, en: `meeting on ${first}` };
    case 'waiting':
      return { vi: `${n} việc chờ quyết định`, en: `${n} waiting for a decision` };
  }
}

function many(n: number, noun: string): string {
  return n === 1 ? `1 ${noun}` : `${n} ${noun}s`;
}
