import type { Language, Text } from '../../kernel/text.js';
import type { ReportView } from '../../reports/report-view.js';
import { reportSaid } from './report.words.js';

type Written = Pick<ReportView, 'lines' | 'indicators'>;

/** How much of what is due in the report nobody wrote anything of, before it is sent; null where that is nothing. */
export function emptyWords(language: Language, written: Written): string | null {
  const { lines, unsaid, indicators, unmeasured } = emptyIn(written);
  const parts = [
    countOf(unsaid, {
      vi: `${unsaid} trong ${lines} nhiệm vụ`,
      en: `${unsaid} of ${lines} ${lines === 1 ? 'task' : 'tasks'}`,
    }),
    countOf(unmeasured, {
      vi: `${unmeasured} trong ${indicators} chỉ tiêu`,
      en: `${unmeasured} of ${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`,
    }),
  ].filter((one) => one !== null);
  if (parts.length === 0) return null;
  const list = parts.map((one) => one[language]).join(', ');
  return { vi: `${list} chưa có nội dung.`, en: `Still empty: ${list}.` }[language];
}

/** What is said once the report is sent: also of how much in it nobody wrote anything, as it can be taken back. */
export function sentWords(written: Written): Text {
  const { unsaid, unmeasured } = emptyIn(written);
  const parts = [
    countOf(unsaid, {
      vi: `${unsaid} nhiệm vụ chưa ghi kết quả`,
      en: `${unsaid} ${unsaid === 1 ? 'task has' : 'tasks have'} no result`,
    }),
    countOf(unmeasured, {
      vi: `${unmeasured} chỉ tiêu chưa có số liệu`,
      en: `${unmeasured} ${unmeasured === 1 ? 'indicator has' : 'indicators have'} no value`,
    }),
  ].filter((one) => one !== null);
  const { sent, mayTakeBack } = reportSaid;
  if (parts.length === 0) return joined(sent, mayTakeBack);
  const missing = {
    vi: `Trong báo cáo còn ${parts.map(({ vi }) => vi).join(', ')}.`,
    en: `In it ${parts.map(({ en }) => en).join(', ')}.`,
  };
  return joined(sent, missing, mayTakeBack);
}

function emptyIn({ lines, indicators }: Written) {
  const due = lines.filter(({ place }) => place !== 'not_yet_due');
  const asked = indicators.filter((one) => one.asked && !one.ended);
  return {
    lines: due.length,
    unsaid: due.filter(({ text }) => text.trim() === '').length,
    indicators: asked.length,
    unmeasured: asked.filter(({ value: { value, part } }) => value === null && part === null).length,
  };
}

function countOf(count: number, words: Text): Text | null {
  return count === 0 ? null : words;
}

function joined(...texts: readonly Text[]): Text {
  return { vi: texts.map(({ vi }) => vi).join(' '), en: texts.map(({ en }) => en).join(' ') };
}
