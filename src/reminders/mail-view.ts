import { shownDay } from '../kernel/calendar-day.js';
import type { Language, Text } from '../kernel/text.js';
import type { MailFacts, SummaryFacts } from './mail-facts.js';
import { type MailLine, mailLines, type MailSection, mailSections } from './mail-line.js';
import { mailSubject } from './mail-subject.js';

/** A mail as its template prints it: every word in the reader's language, nothing escaped yet. */
export interface MailView {
  readonly language: Language;
  readonly subject: string;
  readonly heading: string;
  /** What the figures cover, where it is not everything. */
  readonly note: string | null;
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly { readonly heading: string; readonly lines: readonly LineView[] }[];
  readonly footer: readonly string[];
  readonly homeUrl: string;
}

export interface LineView {
  readonly code: string | null;
  readonly title: string;
  readonly body: string | null;
  readonly says: readonly string[];
  readonly quotes: readonly string[];
  /** Opens the page; the reader still has to sign in there. */
  readonly url: string;
}

const sectionHeadings: Readonly<Record<MailSection, Text>> = {
  'task-overdue': { vi: 'Nhiệm vụ quá hạn', en: 'Overdue tasks' },
  'report-overdue': { vi: 'Báo cáo quá hạn', en: 'Overdue reports' },
  'task-due': { vi: 'Nhiệm vụ sắp đến hạn', en: 'Tasks due' },
  'report-due': { vi: 'Báo cáo phải gửi', en: 'Reports due' },
  meeting: { vi: 'Họp sơ kết, tổng kết', en: 'Review meetings' },
  news: { vi: 'Thông báo', en: 'Notices' },
  waiting: { vi: 'Chờ cơ quan theo dõi quyết định', en: 'Waiting for the board' },
};

const footer: readonly Text[] = [
  {
    vi: 'Thư do hệ thống Đôn Đốc gửi tự động; đề nghị không trả lời thư này.',
    en: 'Sent by Đôn Đốc; please do not reply to this mail.',
  },
  {
    vi: 'Mở liên kết vẫn phải đăng nhập bằng tài khoản của mình.',
    en: 'A link opens a page; you still sign in with your own account.',
  },
];

/** The mail in words. `publicUrl` is the program's address, without a slash at its end. */
export function mailView(facts: MailFacts, language: Language, publicUrl: string): MailView {
  const lines = mailLines(facts);
  const subject =
    facts.summary === null ? mailSubject(lines, language) : summarySubject(facts, facts.summary)[language];
  return {
    language,
    subject,
    heading: subject,
    note: coverage(facts.summary)?.[language] ?? null,
    figures: facts.summary === null ? [] : summaryFigures(facts.summary, language),
    sections: mailSections.flatMap((section) => {
      const own = lines.filter((line) => line.section === section);
      if (own.length === 0) return [];
      return [
        {
          heading: sectionHeadings[section][language],
          lines: own.map((line) => lineView(line, language, publicUrl)),
        },
      ];
    }),
    footer: footer.map((text) => text[language]),
    homeUrl: publicUrl,
  };
}

function lineView(line: MailLine, language: Language, publicUrl: string): LineView {
  return {
    code: line.code,
    title: line.title[language],
    body: line.body === null ? null : line.body[language],
    says: line.says.map((text) => text[language]),
    quotes: line.quotes,
    url: `${publicUrl}${line.path}`,
  };
}

function summarySubject({ today }: MailFacts, summary: SummaryFacts): Text {
  const day = shownDay(today);
  const { overdue, dueSoon } = summary;
  return {
    vi: `Tổng hợp tuần, ${day}: ${overdue} nhiệm vụ quá hạn, ${dueSoon} sắp đến hạn`,
    en: `Weekly summary, ${day}: ${overdue} overdue, ${dueSoon} due soon`,
  };
}

const MOST_NAMED = 10;

/** Which bodies a summary covers; null where it is all. */
function coverage(summary: SummaryFacts | null): Text | null {
  const followed = summary?.followed ?? null;
  if (followed === null) return null;
  const named = followed.slice(0, MOST_NAMED);
  const others = followed.length - named.length;
  const vi = named.map(({ name }) => name).join('; ');
  const en = named.map(({ name, nameEn }) => nameEn ?? name).join('; ');
  return {
    vi: `Chỉ gồm ${followed.length} đơn vị đã chọn theo dõi: ${vi}${others > 0 ? ` và ${others} đơn vị khác` : ''}.`,
    en: `Covers only the ${followed.length} bodies that you follow: ${en}${others > 0 ? ` and ${others} others` : ''}.`,
  };
}

function summaryFigures(summary: SummaryFacts, language: Language): { label: string; value: string }[] {
  const figures: [Text, number][] = [
    [{ vi: 'Nhiệm vụ quá hạn', en: 'Tasks overdue' }, summary.overdue],
    [{ vi: 'Nhiệm vụ sắp đến hạn', en: 'Tasks due soon' }, summary.dueSoon],
    [{ vi: 'Hoàn thành trong 7 ngày qua', en: 'Completed in the last 7 days' }, summary.completedLastWeek],
    [{ vi: 'Báo cáo chưa gửi', en: 'Reports not sent' }, summary.reportsAwaited],
    [{ vi: 'Báo cáo quá hạn', en: 'Reports overdue' }, summary.reportsOverdue],
    [{ vi: 'Chờ cơ quan theo dõi quyết định', en: 'Waiting for the board' }, summary.waiting],
  ];
  const bodies = summary.bodies.map(({ body, overdue }): [Text, number] => [
    { vi: `Quá hạn: ${body.name}`, en: `Overdue: ${body.nameEn ?? body.name}` },
    overdue,
  ]);
  return [...figures, ...bodies].map(([label, value]) => ({ label: label[language], value: String(value) }));
}
