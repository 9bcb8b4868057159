import { privacyLine } from '../accounts/privacy-link.js';
import type { Language, Text } from '../kernel/text.js';
import type { LineView, MailView } from '../mail/mail-view.js';
import { mailFrame } from './mail-frame.js';
import type { MailFacts, Said } from './mail-facts.js';
import { type MailLine, mailLines, type MailSection, mailSections } from './mail-line.js';
import { mailSubject } from './mail-subject.js';
import { plainLine, plainLines, shortened } from './plain-words.js';
import { summaryNote, summarySubject, summaryTables } from './summary-words.js';

const sectionHeadings: Readonly<Record<MailSection, Text>> = {
  'task-overdue': { vi: 'Nhiệm vụ quá hạn', en: 'Overdue tasks' },
  'report-overdue': { vi: 'Báo cáo quá hạn', en: 'Overdue reports' },
  'task-returned': { vi: 'Nhiệm vụ phải bổ sung, hoàn thiện', en: 'Returned tasks to be completed' },
  'report-returned': { vi: 'Báo cáo phải bổ sung, hoàn thiện', en: 'Returned reports to be completed' },
  'task-due': { vi: 'Nhiệm vụ sắp đến hạn', en: 'Tasks due' },
  'report-due': { vi: 'Báo cáo phải gửi', en: 'Reports due' },
  meeting: { vi: 'Họp sơ kết, tổng kết', en: 'Review meetings' },
  news: { vi: 'Thông báo', en: 'Notices' },
  waiting: { vi: 'Chờ cơ quan theo dõi quyết định', en: 'Waiting for the board' },
};

/** Who reads a quote wants the point of it; the whole stands on the page. */
const LONGEST_QUOTE = 600;

/** The mail in words. `publicUrl` is the program's address, without a slash at its end. */
export function mailView(facts: MailFacts, language: Language, publicUrl: string): MailView {
  const { summary, today } = facts;
  const lines = mailLines(facts);
  const opens = summary !== null || lines.some(opensPage);
  const frame = mailFrame(facts, opens);
  const say = (text: Text): string => plainLine(text[language]);
  const subject = summary === null ? mailSubject(lines, language) : say(summarySubject(today, summary));
  const note = summary === null ? null : summaryNote(summary);
  const printed: Printing = {
    language,
    publicUrl,
    addressees: new Set(facts.held.flatMap(({ ownBodies }) => ownBodies.map(({ id }) => id))),
    severalPlans: frame.plans.length > 1,
  };
  return {
    language,
    subject,
    heading: subject,
    greeting: frame.greeting === null ? null : say(frame.greeting),
    intro: [...frame.plans, ...(note === null ? [] : [note]), ...frame.answers].map(say),
    tables: summary === null ? [] : summaryTables(summary, publicUrl, say),
    sections: mailSections.flatMap((section) => {
      const own = lines.filter((line) => line.section === section);
      if (own.length === 0) return [];
      return [{ heading: say(sectionHeadings[section]), lines: own.map((line) => lineView(line, printed)) }];
    }),
    footer: [...frame.footer, ...(opens ? [privacyLine(publicUrl)] : [])].map(say),
    homeUrl: opens ? publicUrl : null,
    replyTo: frame.replyTo,
  };
}

interface Printing {
  readonly language: Language;
  readonly publicUrl: string;
  /** The bodies that the mail goes to. */
  readonly addressees: ReadonlySet<string>;
  readonly severalPlans: boolean;
}

function lineView(line: MailLine, { language, publicUrl, addressees, severalPlans }: Printing): LineView {
  const say = (text: Text): string => plainLine(text[language]);
  const isOwn = line.reach !== 'board' && addressees.size === 1 && addressees.has(line.body?.id ?? '');
  return {
    code: line.code,
    title: say(line.about === 'report' ? reportTitle(line.title) : line.title),
    details: [
      ...(line.body === null || isOwn ? [] : [say(whose(line, line.body))]),
      ...(line.plan === null || !severalPlans ? [] : [say(planName(line.plan))]),
    ],
    says: line.says.map(say),
    quotes: line.quotes.map((said) => quoteView(said, say)),
    url: opensPage(line) ? `${publicUrl}${line.path}` : null,
  };
}

/** Behind a mailbox nobody can sign in. */
function opensPage({ reach }: MailLine): boolean {
  return reach !== 'mailbox';
}

function reportTitle({ vi, en }: Text): Text {
  return { vi: `Báo cáo: ${vi}`, en: `Report: ${en}` };
}

function whose({ about }: MailLine, { vi, en }: Text): Text {
  return about === 'task'
    ? { vi: `Đơn vị chủ trì: ${vi}`, en: `Lead: ${en}` }
    : { vi: `Đơn vị báo cáo: ${vi}`, en: `Reported by: ${en}` };
}

function planName({ symbol, title }: NonNullable<MailLine['plan']>): Text {
  const [vi, en] = [symbol ?? title.name, symbol ?? title.nameEn ?? title.name];
  return { vi: `Kế hoạch: ${vi}`, en: `Plan: ${en}` };
}

function quoteView({ about, words }: Said, say: (text: Text) => string): LineView['quotes'][number] {
  const text = shortened(plainLines(words), LONGEST_QUOTE);
  return { about: about === null ? null : say(about), lines: text === '' ? [] : text.split('\n') };
}
