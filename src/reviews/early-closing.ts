import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { type InvalidInputError, invalidField } from '../kernel/domain-error.js';
import type { Text } from '../kernel/text.js';
import { isWithBody } from '../reports/report-status.js';
import type { ReportState } from '../reports/report-view.js';

/** What a review that closes today cuts off. */
export interface EarlyClosing {
  /** The last day of its period; null where that is over. */
  readonly periodEndsOn: CalendarDay | null;
  /** The last day on which a body that still has its report would send it in time; null where none would. */
  readonly dueUntil: CalendarDay | null;
  readonly expected: number;
  /** Of those expected, how many have not sent their report, and how many were returned it and have not sent it again. */
  readonly missing: number;
  readonly returned: number;
}

/** Null where the period is over and no body that still has its report is in time. */
export function earlyClosing(
  cutOff: CalendarDay,
  reports: readonly Pick<ReportState, 'status' | 'excused' | 'onTimeUntil'>[],
  today: CalendarDay,
): EarlyClosing | null {
  const expected = reports.filter(({ excused }) => !excused);
  const owing = expected.filter(({ status }) => isWithBody(status));
  const days = owing.map(({ onTimeUntil }) => onTimeUntil).filter((day) => day >= today);
  const early: EarlyClosing = {
    periodEndsOn: today <= cutOff ? cutOff : null,
    dueUntil: days.toSorted().at(-1) ?? null,
    expected: expected.length,
    missing: owing.filter(({ status }) => status === 'draft').length,
    returned: owing.filter(({ status }) => status === 'returned').length,
  };
  return early.periodEndsOn === null && early.dueUntil === null ? null : early;
}

/** What is not over yet, a sentence each. */
export function notOverWords({ periodEndsOn, dueUntil }: EarlyClosing): Text[] {
  const period = periodEndsOn && {
    vi: `Kỳ báo cáo chưa hết: ngày cuối kỳ là ${shownDay(periodEndsOn)}.`,
    en: `The period is not over: its last day is ${shownDay(periodEndsOn)}.`,
  };
  const due = dueUntil && {
    vi: `Chưa hết hạn gửi báo cáo: hạn cuối là ${shownDay(dueUntil)}.`,
    en: `Reports can still be sent in time: the last day is ${shownDay(dueUntil)}.`,
  };
  return [period, due].filter((one) => one !== null);
}

/** What is not over yet, and how many have not reported, a sentence each. */
export function earlyWords(early: EarlyClosing): Text {
  const { expected, missing, returned } = early;
  const owing = {
    vi: `${missing} trên ${expected} đơn vị chưa gửi báo cáo${returned > 0 ? `, ${returned} đơn vị chưa gửi lại báo cáo bị trả` : ''}.`,
    en: `${missing} of ${expected} bodies have not reported${returned > 0 ? `, ${returned} have not sent again what was returned` : ''}.`,
  };
  const all = [...notOverWords(early), owing];
  return { vi: all.map(({ vi }) => vi).join(' '), en: all.map(({ en }) => en).join(' ') };
}

/** The refusal of a closing that cuts something off and does not say that it is meant. */
export function unconfirmedEarly(early: EarlyClosing): InvalidInputError {
  const { vi, en } = earlyWords(early);
  return invalidField('closeEarly', 'closing_early', {
    vi: `${vi} Hãy xác nhận nếu vẫn chốt kỳ báo cáo.`,
    en: `${en} Confirm it if the review is to be closed all the same.`,
  });
}
