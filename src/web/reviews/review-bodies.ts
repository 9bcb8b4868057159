import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { isWithBody } from '../../reports/report-status.js';
import { isSent, notAssessed, type SummaryOfBody } from '../../reviews/review-summary.js';
import { typedAll } from '../frame/form-body.js';
import { reportChip } from '../reports/report-state-chip.js';
import type { Chip } from '../shown/chip.js';
import { assessmentUrl } from './assessment-url.js';
import { assessmentWords } from './assessment.words.js';
import type { ReviewFacts } from './review.page.js';

/** Which reports are shown. */
export const counted = [
  'all',
  'sent',
  'late',
  'missing',
  'waiting',
  'accepted',
  'returned',
  'overdueAgain',
] as const;
export const shownReports = [...counted, 'unassessed'] as const;
export type ShownReports = (typeof shownReports)[number];

/** A body that owes the review a report. */
export interface BodyRow {
  readonly name: string;
  /** Null where the report is none of the reader's to open. */
  readonly url: string | null;
  readonly chip: Chip | null;
  readonly due: number;
  readonly done: number;
  readonly overdue: number;
  /** Null where there is none to read, and none to write. */
  readonly assessment: { readonly url: string; readonly label: string; readonly spoken: string } | null;
  /** The report to be urged for; null where there is nothing to urge. */
  readonly urgeId: string | null;
  readonly isChosen: boolean;
}

/** Whether a body is among those that are looked at. */
export function isShown(of: SummaryOfBody, show: ShownReports): boolean {
  const { report } = of;
  if (show === 'all') return true;
  if (show === 'unassessed') return notAssessed([of]).length > 0;
  if (report === null) return false;
  if (show === 'waiting') return report.status === 'submitted';
  if (show === 'accepted' || show === 'returned') return report.status === show;
  if (show === 'overdueAgain') return report.overdueAgain;
  if (report.excused) return false;
  if (show === 'missing') return !isSent(report);
  return isSent(report) && (show === 'sent' || report.cameLate);
}

export function bodyRows(language: Language, facts: ReviewFacts): BodyRow[] {
  const { summary, show, today, ownBodies, mayChange, refused } = facts;
  const closed = summary.review.status === 'closed';
  const collects = mayChange && summary.review.status === 'collecting';
  const chosen = refused?.form === 'urge' ? typedAll(refused.given, 'reportId') : null;
  return summary.bodies
    .filter((one) => isShown(one, show))
    .map(({ body, report, period, assessment }) => {
      const { due, doneOnTime, doneLate, openOverdue } = period.byCurrentDeadline;
      const mayOpen = report !== null && (report.status !== 'draft' || ownBodies.includes(body.id));
      const isUrged = collects && report !== null && !report.excused && isWithBody(report.status);
      return {
        name: body.name[language],
        url: mayOpen ? `/reports/${report.id}` : null,
        chip: report && reportChip(report, { today, closed }, language),
        due,
        done: doneOnTime + doneLate,
        overdue: openOverdue,
        assessment: assessmentOf(language, { body, report, assessment }, summary.review.id, collects),
        urgeId: isUrged ? report.id : null,
        isChosen: isUrged && (chosen ? chosen.includes(report.id) : report.onTimeUntil < today),
      };
    });
}

/** The last days in time of the reports that can be chosen to be urged. */
export function urgedDays(facts: ReviewFacts): CalendarDay[] {
  const chosen = new Set(bodyRows('vi', facts).map(({ urgeId }) => urgeId));
  return facts.summary.bodies.flatMap(({ report }) =>
    report !== null && chosen.has(report.id) ? [report.onTimeUntil] : [],
  );
}

function assessmentOf(
  language: Language,
  { body, report, assessment }: Pick<SummaryOfBody, 'body' | 'report' | 'assessment'>,
  reviewId: string,
  collects: boolean,
): BodyRow['assessment'] {
  const isWritten = assessment !== null;
  if (!isWritten && (!collects || report === null)) return null;
  const does = collects ? (isWritten ? 'change' : 'write') : 'read';
  return {
    url: assessmentUrl(reviewId, body.id),
    label: assessmentWords[`${does}Short`][language],
    spoken: `${assessmentWords[does][language]}: ${body.name[language]}`,
  };
}
