import { shownDay } from '../kernel/calendar-day.js';
import { type Text, textOf } from '../kernel/text.js';
import { reportStatusLabels } from '../reports/report-status.js';
import type { OwnBody } from './mail-facts.js';
import type { ReminderReason } from './message-reason.js';
import type { ReviewSubject } from './reminder-subjects.js';
import { seesAll } from './rule-setting.js';

/** Those who see all reports hear how all stand; the head of a body hears of its own. */
export function meetingSays(
  { receiver }: ReminderReason,
  ownBodies: readonly OwnBody[],
  review: ReviewSubject,
): Text[] {
  const day = shownDay(review.meetingOn);
  const meets = { vi: `Họp ngày ${day}.`, en: `The meeting is on ${day}.` };
  return [meets, ...(seesAll(receiver) ? [allReports(review)] : ownReports(review, ownBodies))];
}

function allReports({ reports }: ReviewSubject): Text {
  const sent = reports.filter(({ status }) => status === 'submitted' || status === 'accepted').length;
  const of = (wanted: string, language: keyof Text): string =>
    reports
      .filter(({ status }) => status === wanted)
      .map(({ body }) => textOf(body.name, body.nameEn)[language])
      .join('; ') || '–';
  return {
    vi: `Đã nhận ${sent}/${reports.length} báo cáo. Chưa gửi: ${of('draft', 'vi')}. Đang bổ sung, hoàn thiện: ${of('returned', 'vi')}.`,
    en: `${sent} of ${reports.length} reports came in. Not sent: ${of('draft', 'en')}. To be completed: ${of('returned', 'en')}.`,
  };
}

function ownReports({ reports }: ReviewSubject, ownBodies: readonly OwnBody[]): Text[] {
  return reports
    .filter(({ bodyId }) => ownBodies.some(({ id }) => id === bodyId))
    .map(({ body: { name, nameEn }, status }) => ({
      vi: `Báo cáo của ${name}: ${reportStatusLabels[status].vi}.`,
      en: `The report of ${nameEn ?? name}: ${reportStatusLabels[status].en}.`,
    }));
}
