import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';

/** So many days are told one by one. */
const MOST_DAYS = 3;

/**
 * What the bodies are asked for, as the board would say it: one text for all of them, and right for each that is ticked. `days`: the last
 * days in time of the reports that can be urged. Bodies are written to in Vietnamese.
 */
export function urgingText(reviewName: string, days: readonly CalendarDay[], today: CalendarDay): string {
  const report = `báo cáo ${reviewName}`;
  const coming = [...new Set(days.filter((day) => day >= today))].toSorted();
  const isAnyLate = days.some((day) => day < today);
  if (days.length === 0) return `Đề nghị đơn vị gửi ${report}.`;
  if (coming.length === 0) return `Đề nghị đơn vị gửi ngay ${report}, đã quá hạn.`;
  if (!isAnyLate) return `Đề nghị đơn vị gửi ${report} ${byDays(coming, today)}.`;
  return `Đề nghị đơn vị gửi ${report}: đã quá hạn thì gửi ngay, chưa quá hạn thì gửi ${byDays(coming, today)}.`;
}

function byDays(days: readonly CalendarDay[], today: CalendarDay): string {
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  if (days.length > MOST_DAYS)
    return `đúng thời hạn của đơn vị (từ ${shownDay(first)} đến ${shownDay(last)})`;
  if (days.length > 1) return `trước ngày ${days.map(shownDay).join(' hoặc ')}, theo thời hạn của đơn vị`;
  return first === today ? `trong ngày ${shownDay(first)}` : `trước ngày ${shownDay(first)}`;
}
