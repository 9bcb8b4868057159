import { addDays, type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { ConflictError, type FieldProblem, InvalidInputError } from '../kernel/domain-error.js';
import { requireMove } from '../kernel/illegal-move.js';
import type { Text } from '../kernel/text.js';
import { planMoves, type PlanStatus, planStatusLabels } from './plan-status.js';
import { type ReviewCalendar, reviewCalendarProblems } from './review-calendar.js';

/** What the answers call it. */
export const aPlan: Text = { vi: 'kế hoạch', en: 'plan' };

/** A higher document that a plan implements. */
export interface BasisItem {
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
  readonly issuerEn: string | null;
  readonly title: string;
  readonly titleEn: string | null;
}

/** A target as the plan states it. */
export interface TargetItem {
  readonly place: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly text: string | null;
}

/** What a plan says of itself, but for its duties. Days of the term are inclusive. */
export interface PlanDetails {
  readonly monitoringBodyId: string | null;
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly title: string;
  readonly titleEn: string | null;
  readonly note: string | null;
  readonly noteEn: string | null;
  readonly term: { readonly from: CalendarDay | null; readonly until: CalendarDay | null };
  readonly reviewCalendar: ReviewCalendar;
  readonly basis: readonly BasisItem[];
  readonly targets: readonly TargetItem[];
}

/** The term as it is stored, `from <= day < to`. */
export function storedTerm({ term }: PlanDetails): { from: CalendarDay | null; to: CalendarDay | null } {
  return { from: term.from, to: term.until === null ? null : addDays(term.until, 1) };
}

/** @throws InvalidInputError with everything that is wrong with what a plan says of itself. */
export function requireSoundPlan(plan: PlanDetails): void {
  const problems: FieldProblem[] = [];
  const { from, until } = plan.term;
  if (from !== null && until !== null && until < from) {
    problems.push({
      name: 'term.until',
      message: {
        vi: `Ngày cuối ${shownDay(until)} trước ngày đầu ${shownDay(from)}.`,
        en: `The last day, ${shownDay(until)}, is before the first, ${shownDay(from)}.`,
      },
    });
  }
  for (const message of reviewCalendarProblems(plan.reviewCalendar)) {
    problems.push({ name: 'reviewCalendar', message });
  }
  const places = plan.targets.map((target) => target.place);
  plan.targets.forEach(({ place }, index) => {
    if (places.indexOf(place) === index) return;
    problems.push({
      name: `targets[${index}].place`,
      message: { vi: `“${place}” đã có.`, en: `“${place}” stands already.` },
    });
  });
  requireNone(problems);
}

/** @throws ConflictError when a plan of that status cannot become `to`. */
export function requirePlanMove(from: PlanStatus, to: PlanStatus): void {
  requireMove({ moves: planMoves, labels: planStatusLabels }, from, to);
}

/**
 * Whether a change of the plan or its duties amends it: it is in force. Returns the document that orders the change; null for
 * a draft, which changes freely.
 * @throws ConflictError for a closed plan, InvalidInputError where a plan in force is changed without naming the document.
 */
export function requireAmendable(status: PlanStatus, amendingDocument: string | null): string | null {
  if (status === 'draft') return null;
  if (status === 'closed') {
    throw new ConflictError('plan_closed', {
      vi: `Kế hoạch ${planStatusLabels.closed.vi}, không thay đổi được nữa.`,
      en: 'The plan is closed and changes no more.',
    });
  }
  if (amendingDocument !== null) return amendingDocument;
  const message: Text = {
    vi: 'Kế hoạch đang thực hiện chỉ thay đổi theo văn bản sửa đổi, bổ sung: hãy nêu số, ký hiệu và ngày của văn bản đó.',
    en: 'A plan in force changes only by an amending document: name its symbol and day.',
  };
  throw new InvalidInputError('amending_document_required', message, [{ name: 'amendingDocument', message }]);
}

/** @throws InvalidInputError when there is any problem, with all of them. */
export function requireNone(problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  const names = problems.map(({ name }) => name).join(', ');
  throw new InvalidInputError(
    'invalid_input',
    { vi: `Dữ liệu chưa hợp lệ: ${names}.`, en: `The input is not valid: ${names}.` },
    problems,
  );
}
