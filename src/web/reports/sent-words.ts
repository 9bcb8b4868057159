import type { Language, Text } from '../../kernel/text.js';
import { emptyParts, emptyText } from '../../reports/empty-parts.js';
import type { ReportView } from '../../reports/report-view.js';
import { reportSaid } from './report.words.js';

type Written = Pick<ReportView, 'lines' | 'indicators'>;

/** What of it is still empty, before it is sent; null where nothing is. */
export function emptyWords(language: Language, { lines, indicators }: Written): string | null {
  return emptyText(emptyParts(lines, indicators))?.[language] ?? null;
}

/** What is said once the report is sent: also of how much in it nobody wrote anything, as it can be taken back. */
export function sentWords(written: Written): Text {
  const { unsaid, unmeasured } = emptyParts(written.lines, written.indicators);
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

function countOf(count: number, words: Text): Text | null {
  return count === 0 ? null : words;
}

function joined(...texts: readonly Text[]): Text {
  return { vi: texts.map(({ vi }) => vi).join(' '), en: texts.map(({ en }) => en).join(' ') };
}
