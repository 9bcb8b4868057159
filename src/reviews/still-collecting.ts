import { shownDay } from '../kernel/calendar-day.js';
import { type InvalidInputError, invalidField } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import type { ReportState } from '../reports/report-view.js';
import { earlyClosing, notOverWords } from './early-closing.js';
import { isSent, type ReviewSummary, type SummaryOfBody } from './review-summary.js';

/** The expected reports that are not accepted, by what they wait for. */
export interface NotInYet {
  readonly missing: readonly ReportState[];
  readonly waiting: readonly ReportState[];
  readonly returned: readonly ReportState[];
}

export function notInYet(bodies: readonly Pick<SummaryOfBody, 'report'>[]): NotInYet {
  const expected = bodies.flatMap(({ report }) => (report !== null && !report.excused ? [report] : []));
  return {
    missing: expected.filter((report) => !isSent(report)),
    waiting: expected.filter(({ status }) => status === 'submitted'),
    returned: expected.filter(({ status }) => status === 'returned'),
  };
}

/** What may still change in a report on a review that is not closed, a sentence each. */
export function collectingWords({ review, bodies, on }: ReviewSummary): Text {
  const reports = bodies.flatMap(({ report }) => report ?? []);
  const early = earlyClosing(review.cutOff, reports, on);
  const all = [notClosed(on), ...(early ? notOverWords(early) : []), countedWords(bodies)];
  return { vi: all.map(({ vi }) => vi).join(' '), en: all.map(({ en }) => en).join(' ') };
}

function notClosed(on: ReviewSummary['on']): Text {
  return {
    vi: `Kỳ báo cáo chưa chốt: báo cáo này theo số liệu đến ngày ${shownDay(on)}.`,
    en: `The review is not closed: the report tells what is known on ${shownDay(on)}.`,
  };
}

function countedWords(bodies: ReviewSummary['bodies']): Text {
  const { missing, waiting, returned } = notInYet(bodies);
  const expected = bodies.filter(({ report }) => report !== null && !report.excused).length;
  if (missing.length + waiting.length + returned.length === 0)
    return { vi: 'Mọi báo cáo đã được tiếp nhận.', en: 'All reports are accepted.' };
  const also = (count: number, vi: string, en: string) =>
    count === 0 ? { vi: '', en: '' } : { vi: `, ${count} ${vi}`, en: `, ${count} ${en}` };
  const [sent, back] = [
    also(waiting.length, 'báo cáo chờ tiếp nhận', 'sent but not accepted'),
    also(returned.length, 'báo cáo đang trả lại', 'returned'),
  ];
  return {
    vi: `${missing.length} trên ${expected} đơn vị chưa gửi báo cáo${sent.vi}${back.vi}.`,
    en: `${missing.length} of ${expected} bodies have not reported${sent.en}${back.en}.`,
  };
}

/** The refusal of a number for a report on a review that is not closed, where nobody says that it is meant. */
export function unconfirmedCollecting(summary: ReviewSummary): InvalidInputError {
  const { vi, en } = collectingWords(summary);
  return invalidField('whileCollecting', 'review_collecting', {
    vi: `${vi} Chưa lấy số. Hãy chốt kỳ báo cáo trước, hoặc chọn “Lấy số khi kỳ báo cáo chưa chốt”.`,
    en: `${en} No number is taken. Close the review first, or choose “Take the number while the review is not closed”.`,
  });
}
