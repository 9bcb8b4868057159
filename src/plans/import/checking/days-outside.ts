import { type CalendarDay, shownDay } from '../../../kernel/calendar-day.js';
import type { Text } from '../../../kernel/text.js';
import type { PlanDetails } from '../../plan-rules.js';
import { type ImportDraft, type ImportDuty, keptDuties } from './import-draft.js';

/** A duty whose one day lies where the plan does not hold: it may be meant, and is to be looked at. */
export interface DayOutside {
  readonly number: number;
  readonly place: string;
  readonly text: Text;
}

/** The duties that the plan will have whose day lies outside its term. */
export function daysOutside(draft: Pick<ImportDraft, 'plan' | 'duties'>): DayOutside[] {
  return keptDuties(draft).flatMap((duty) => {
    const text = dayOutside(draft.plan, duty);
    return text === null ? [] : [{ number: duty.number, place: duty.details.place, text }];
  });
}

/** What is to be said of the duty's one day; null where it has none, or one in the term. A plan without a first day has that of its issue. */
export function dayOutside(
  { term: { from, until }, issuedOn }: Pick<PlanDetails, 'term' | 'issuedOn'>,
  { details: { ownDay, statedOnly } }: Pick<ImportDuty, 'details'>,
): Text | null {
  if (statedOnly || ownDay === null || !('on' in ownDay)) return null;
  const { on } = ownDay;
  if (from !== null && on < from) {
    return said(on, from, { vi: 'trước ngày đầu thời hạn', en: 'before the first day' });
  }
  if (from === null && issuedOn !== null && on < issuedOn) {
    return said(on, issuedOn, { vi: 'trước ngày ban hành', en: 'before the day of issue' });
  }
  return until !== null && on > until
    ? said(on, until, { vi: 'sau ngày cuối thời hạn', en: 'after the last day' })
    : null;
}

function said(on: CalendarDay, bound: CalendarDay, where: Text): Text {
  return {
    vi: `Ngày ${shownDay(on)} ${where.vi} của kế hoạch, ${shownDay(bound)}: hãy kiểm tra.`,
    en: `The day ${shownDay(on)} is ${where.en} of the plan, ${shownDay(bound)}: please check.`,
  };
}
