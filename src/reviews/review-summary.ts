import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import type { ReportState } from '../reports/report-view.js';
import { isWithBody } from '../reports/report-status.js';
import type { ProposalItem } from '../reports/reports.queries.js';
import type { Assessment } from './assessment.js';
import type { BodyFigures } from './frozen-figures.js';
import { changeOfFigures, type ReviewFigures, sumReviewFigures } from './review-figures.js';
import type { ReportedDifficulties, ReviewRecord } from './reviews.queries.js';

/** The figures of a plan or body, those of the review before, and the change. */
export interface FiguresWithChange {
  readonly period: ReviewFigures;
  /** The year's totals, where the review closes a year. */
  readonly year: ReviewFigures | null;
  /** Of the regular review before; null for the first. */
  readonly before: ReviewFigures | null;
  readonly change: ReviewFigures | null;
}

export interface SummaryOfBody extends FiguresWithChange {
  readonly body: { readonly id: string; readonly code: string; readonly name: Text };
  /** Null where it owes no report. */
  readonly report: ReportState | null;
  /** What the board says of it; null where it says nothing, or nothing yet that the reader reads. */
  readonly assessment: Assessment | null;
}

/** Numbers of reports. Expected are those owed and not excused; sent those submitted at least once and not taken back. */
export interface ReportCounts {
  readonly expected: number;
  readonly sent: number;
  readonly onTime: number;
  readonly late: number;
  /** Of the returned: not sent again by the day given. */
  readonly overdueAgain: number;
  readonly missing: number;
  readonly waiting: number;
  readonly accepted: number;
  readonly returned: number;
  readonly excused: number;
}

/** A review put together: of what the reader may open. */
export interface ReviewSummary {
  readonly review: ReviewRecord;
  /** The day whose state it shows. */
  readonly on: CalendarDay;
  readonly frozen: boolean;
  readonly plan: FiguresWithChange;
  readonly bodies: readonly SummaryOfBody[];
  readonly reports: ReportCounts;
  readonly notReported: readonly ReportState[];
  readonly difficulties: readonly ReportedDifficulties[];
  readonly proposals: readonly ProposalItem[];
  /** Of earlier reviews, without an answer yet. */
  readonly openProposals: readonly ProposalItem[];
}

/** A body's, or the plan's, figures beside those of the review before. */
export function withChange(
  now: readonly Pick<BodyFigures, 'period' | 'year'>[],
  before: readonly Pick<BodyFigures, 'period'>[] | null,
): FiguresWithChange {
  const period = sumReviewFigures(now.map((one) => one.period));
  const years = now.flatMap(({ year }) => (year ? [year] : []));
  const earlier = before && sumReviewFigures(before.map((one) => one.period));
  return {
    period,
    year: years.length > 0 ? sumReviewFigures(years) : null,
    before: earlier,
    change: earlier && {
      byCurrentDeadline: changeOfFigures(period.byCurrentDeadline, earlier.byCurrentDeadline),
      byFirstDeadline: changeOfFigures(period.byFirstDeadline, earlier.byFirstDeadline),
    },
  };
}

/** A report that has come: submitted, whatever the board has decided since. */
export function isSent(report: Pick<ReportState, 'status' | 'submittedOn'>): boolean {
  return report.submittedOn !== null;
}

/** How many reports have come, how, and what became of them. */
export function countReports(reports: readonly ReportState[]): ReportCounts {
  const count = (holds: (report: ReportState) => boolean): number => reports.filter(holds).length;
  const expected = reports.filter((report) => !report.excused);
  const sent = expected.filter(isSent);
  return {
    expected: expected.length,
    sent: sent.length,
    onTime: sent.filter(({ cameLate }) => !cameLate).length,
    late: sent.filter(({ cameLate }) => cameLate).length,
    overdueAgain: count(({ overdueAgain }) => overdueAgain),
    missing: expected.length - sent.length,
    waiting: count(({ status }) => status === 'submitted'),
    accepted: count(({ status }) => status === 'accepted'),
    returned: count(({ status }) => status === 'returned'),
    excused: count(({ excused }) => excused),
  };
}

/** Of whom the board has said nothing yet: who owes a report and is not excused. */
export function notAssessed<Of extends Pick<SummaryOfBody, 'report' | 'assessment'>>(
  bodies: readonly Of[],
): Of[] {
  return bodies.filter(({ report, assessment }) => report !== null && !report.excused && assessment === null);
}

/** Whose report is missing: nobody who is excused. */
export function notReported(reports: readonly ReportState[]): ReportState[] {
  return reports.filter((report) => !report.excused && isWithBody(report.status) && !isSent(report));
}
