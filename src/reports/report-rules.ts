import type { Facts } from '../accounts/policy.js';
import type { Actor } from '../kernel/actor.js';
import { addDays, type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError, invalidField } from '../kernel/domain-error.js';
import type { Workflow } from '../kernel/illegal-move.js';
import { allowedFrom } from '../kernel/status-table.js';
import type { Text } from '../kernel/text.js';
import { type ProposalStatus, proposalMoves, proposalStatusLabels } from './proposal-status.js';
import type { ReportFacts } from './reports.queries.js';
import { isWithBody, type ReportStatus, reportMoves, reportStatusLabels } from './report-status.js';

export const aReport: Text = { vi: 'báo cáo', en: 'report' };
export const aSignedPaper: Text = { vi: 'bản ký của báo cáo', en: 'signed paper' };
export const aProposal: Text = { vi: 'kiến nghị, đề xuất', en: 'proposal' };

export const reportWorkflow: Workflow<ReportStatus> = { moves: reportMoves, labels: reportStatusLabels };
export const proposalWorkflow: Workflow<ProposalStatus> = {
  moves: proposalMoves,
  labels: proposalStatusLabels,
};

/** As much of a review as its reports ask about. `collecting` is stored only when it was reopened. */
export interface ReviewOfReport {
  readonly status: 'scheduled' | 'collecting' | 'closed';
  readonly opensOn: CalendarDay;
}

/** What the policy asks about a report. */
export function policyFacts(report: ReportFacts): Facts {
  const { committeeId, bodyId, monitoringBodyId, bodyWithoutAccounts, status } = report;
  return { committeeId, bodyId, monitoringBodyId, bodyWithoutAccounts, draft: status === 'draft' };
}

/** The ids that an event of a report is about. */
export function aboutReport({ id, reviewId, planId, bodyId }: ReportFacts) {
  return { reportId: id, reviewId, planId, bodyId };
}

/** While the report is with the body's head, its officers neither write nor submit it. @throws ConflictError */
export function requireWriter(
  actor: Actor,
  report: { readonly bodyId: string; readonly passedToHeadAt: Date | null },
): void {
  const isHead = actor.roles.some(({ role, bodyId }) => role === 'head' && bodyId === report.bodyId);
  if (report.passedToHeadAt === null || isHead || !actor.ownBodies.includes(report.bodyId)) return;
  throw new ConflictError('report_with_head', {
    vi: 'Báo cáo đã chuyển người đứng đầu; cán bộ đầu mối lấy lại báo cáo trước khi sửa hoặc gửi.',
    en: 'The report is with the head; an officer takes it back before editing or submitting it.',
  });
}

/** Nothing is sent before a review opens or after it is closed. @throws ConflictError */
export function requireCollecting(review: ReviewOfReport, today: CalendarDay): void {
  requireNotClosed(review);
  if (review.status === 'scheduled' && today < review.opensOn) {
    throw new ConflictError(
      'review_not_open',
      {
        vi: `Kỳ báo cáo chưa mở; nhận báo cáo từ ngày ${shownDay(review.opensOn)}.`,
        en: `The review is not open yet; it takes reports from ${shownDay(review.opensOn)}.`,
      },
      [],
      { opensOn: review.opensOn },
    );
  }
}

/** @throws ConflictError */
export function requireNotClosed(review: ReviewOfReport): void {
  if (review.status !== 'closed') return;
  throw new ConflictError('review_closed', {
    vi: 'Kỳ báo cáo đã chốt; muốn thay đổi, cơ quan theo dõi phải mở lại kỳ báo cáo.',
    en: 'The review is closed; before anything of it changes, the board has to reopen it.',
  });
}

/** What is written in a report changes only while it lies with its body. @throws ConflictError */
export function requireWithBody(status: ReportStatus): void {
  if (isWithBody(status)) return;
  throw new ConflictError(
    'report_not_with_body',
    {
      vi: `Báo cáo ở trạng thái “${reportStatusLabels[status].vi}”, không sửa được.`,
      en: `The report is “${reportStatusLabels[status].en}” and cannot be edited.`,
    },
    [],
    { allowed: allowedFrom(reportMoves, status) },
  );
}

/** An accepted report changes only after its review is reopened. @throws ConflictError */
export function requireReopened(status: ReportStatus, review: ReviewOfReport): void {
  if (status !== 'accepted' || review.status === 'collecting') return;
  throw new ConflictError(
    'report_accepted',
    {
      vi: 'Báo cáo đã tiếp nhận; chỉ thay đổi được sau khi kỳ báo cáo được mở lại.',
      en: 'The report is accepted; it changes only after its review is reopened.',
    },
    [],
    { allowed: [] },
  );
}

/** A day that somebody is given is today or later. @throws InvalidInputError */
export function requireDayAhead(name: string, day: CalendarDay, today: CalendarDay): void {
  if (day >= today) return;
  throw invalidField(name, 'day_past', {
    vi: `Ngày ${shownDay(day)} đã qua; chọn từ ${shownDay(today)} trở đi.`,
    en: `${shownDay(day)} has passed; give a day from ${shownDay(today)} on.`,
  });
}

/**
 * The day that a submission counts: today, or, where the board's clerk enters a paper, the day the paper arrived, which the clerk
 * has to state.
 * @throws InvalidInputError
 */
export function countedDay(
  entersForBody: boolean,
  arrivedOn: CalendarDay | null,
  { today, opensOn }: { readonly today: CalendarDay; readonly opensOn: CalendarDay },
): CalendarDay {
  if (!entersForBody) {
    if (arrivedOn === null || arrivedOn === today) return today;
    throw invalidField('arrivedOn', 'arrived_on_not_yours', {
      vi: 'Ngày đến của văn bản chỉ do cơ quan theo dõi ghi, khi nhập thay đơn vị chưa có tài khoản.',
      en: 'The day of arrival is stated only by the board, entering for a body without accounts.',
    });
  }
  if (arrivedOn !== null && arrivedOn <= today && arrivedOn >= opensOn) return arrivedOn;
  throw invalidField('arrivedOn', 'bad_arrival_day', {
    vi: `Cần ghi ngày báo cáo giấy đến, từ ${shownDay(opensOn)} đến ${shownDay(today)}${arrivedOn ? `, không phải ${shownDay(arrivedOn)}` : ''}.`,
    en: `State the day the paper arrived, from ${shownDay(opensOn)} to ${shownDay(today)}${arrivedOn ? `, not ${shownDay(arrivedOn)}` : ''}.`,
  });
}

/** The day that a report was signed on, where that is before its figures are cut off: it cannot tell of the days after it. */
export function signedBeforeCutOff(signedOn: CalendarDay | null, periodTo: CalendarDay): CalendarDay | null {
  return signedOn !== null && addDays(signedOn, 1) < periodTo ? signedOn : null;
}
