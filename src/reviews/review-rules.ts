import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError, type FieldProblem, refuseProblems } from '../kernel/domain-error.js';
import type { Workflow } from '../kernel/illegal-move.js';
import { allowedFrom } from '../kernel/status-table.js';
import type { Text } from '../kernel/text.js';
import { type ReviewStatus, reviewMoves, reviewStatusLabels } from './review-status.js';

export const aReview: Text = { vi: 'kỳ báo cáo', en: 'review' };

export const reviewWorkflow: Workflow<ReviewStatus> = { moves: reviewMoves, labels: reviewStatusLabels };

/** Only what was closed is reopened. @throws ConflictError */
export function requireClosed(status: ReviewStatus): void {
  if (status === 'closed') return;
  throw new ConflictError(
    'illegal_transition',
    {
      vi: `Kỳ báo cáo ${reviewStatusLabels[status].vi}; chỉ mở lại được kỳ đã chốt.`,
      en: `The review is ${reviewStatusLabels[status].en}; only a closed one is reopened.`,
    },
    [],
    { allowed: allowedFrom(reviewMoves, status) },
  );
}

/** A plan ends when no review of it collects any more. `collecting` holds their names. @throws ConflictError */
export function requireNoneCollecting(collecting: readonly Text[]): void {
  if (collecting.length === 0) return;
  const names = (language: keyof Text) => collecting.map((name) => `“${name[language]}”`).join(', ');
  throw new ConflictError(
    'review_collecting',
    {
      vi: `Đang nhận báo cáo ${names('vi')}; hãy chốt kỳ báo cáo trước khi kết thúc kế hoạch.`,
      en: `${names('en')} collects reports; close it before the plan.`,
    },
    [],
    { allowed: [] },
  );
}

/** A review that the plan's calendar does not hold (đột xuất, chuyên đề). `until` is its last day. */
export interface ExtraReview {
  readonly name: Text;
  readonly from: CalendarDay;
  readonly until: CalendarDay;
  /** Null: today. */
  readonly opensOn: CalendarDay | null;
  readonly baseDueOn: CalendarDay;
  readonly otherDueOn: CalendarDay;
  readonly meetingOn: CalendarDay;
  readonly questions: readonly string[];
}

const dayWords = {
  today: { vi: 'hôm nay', en: 'today' },
  from: { vi: 'ngày đầu kỳ', en: 'the first day of the period' },
  opensOn: { vi: 'ngày mở nhận báo cáo', en: 'the day on which reports are first taken' },
  base: { vi: 'hạn gửi của cơ sở', en: 'the due day of base organizations' },
  other: { vi: 'hạn gửi của đơn vị khác', en: 'the due day of others' },
} as const satisfies Record<string, Text>;

/** Its days stand in order, and nothing of it is due in the past. @throws InvalidInputError naming all that is wrong */
export function requireDaysInOrder(review: ExtraReview, today: CalendarDay): void {
  const { from, until, baseDueOn, otherDueOn, meetingOn } = review;
  const opensOn = review.opensOn ?? today;
  const problems = [
    ...mustNotPrecede('until', until, dayWords.from, from),
    ...mustNotPrecede('reportsDueOn.base', baseDueOn, dayWords.opensOn, opensOn),
    ...mustNotPrecede('reportsDueOn.base', baseDueOn, dayWords.today, today),
    ...mustNotPrecede('reportsDueOn.other', otherDueOn, dayWords.base, baseDueOn),
    ...mustNotPrecede('meetingOn', meetingOn, dayWords.other, otherDueOn),
  ];
  refuseProblems(problems, 'days_out_of_order');
}

function mustNotPrecede(name: string, day: CalendarDay, other: Text, earliest: CalendarDay): FieldProblem[] {
  if (day >= earliest) return [];
  return [
    {
      name,
      message: {
        vi: `Ngày ${shownDay(day)} không được trước ${other.vi} (${shownDay(earliest)}).`,
        en: `${shownDay(day)} must not precede ${other.en} (${shownDay(earliest)}).`,
      },
    },
  ];
}
