import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import type { ReportState } from '../../reports/report-view.js';
import { type Chip, deadlineChip } from '../shown/chip.js';

type Shown = Pick<ReportState, 'status' | 'onTimeUntil' | 'excused' | 'late' | 'submittedOn' | 'acceptedOn'>;

/** How a report stands. `today` in its committee; a review that was closed is told by `closed`. */
export function reportChip(
  report: Shown,
  { today, closed }: { readonly today: CalendarDay; readonly closed: boolean },
  language: Language,
): Chip {
  const said = (tone: Chip['tone'], icon: string, label: Text): Chip => ({
    tone,
    icon,
    label: label[language],
  });
  if (report.excused) return said('off', 'ban', { vi: 'Không phải gửi', en: 'Excused' });
  if (report.status === 'accepted')
    return report.late
      ? said('ok', 'check', { vi: 'Đã tiếp nhận, gửi quá hạn', en: 'Accepted, came late' })
      : said('ok', 'check', { vi: 'Đã tiếp nhận', en: 'Accepted' });
  if (report.status === 'submitted')
    return report.late
      ? said('wait', 'hourglass', { vi: 'Chờ tiếp nhận, gửi quá hạn', en: 'To be accepted, came late' })
      : said('wait', 'hourglass', { vi: 'Chờ tiếp nhận', en: 'To be accepted' });
  if (report.status === 'returned') {
    const day = shownDay(report.onTimeUntil);
    if (closed)
      return said('late', 'alert-triangle', { vi: 'Trả lại, chưa gửi lại', en: 'Returned, not sent again' });
    if (report.onTimeUntil < today)
      return said('late', 'alert-triangle', {
        vi: `Quá hạn gửi lại, hạn ${day}`,
        en: `Overdue again, was due ${day}`,
      });
    return said('soon', 'arrow-back-up', {
      vi: `Trả lại, gửi lại chậm nhất ${day}`,
      en: `Returned, again by ${day}`,
    });
  }
  if (closed) return said('late', 'alert-triangle', { vi: 'Chưa báo cáo', en: 'Not reported' });
  return deadlineChip(report.onTimeUntil, today, language);
}
