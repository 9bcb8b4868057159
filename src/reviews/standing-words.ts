import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { capitalized } from '../kernel/first-letter.js';
import { isUnfinished, taskStatusLabels } from '../tasks/task-status.js';
import type { ReviewedTask } from './review-document.queries.js';
import { figureLabels } from './review-figures.js';
import type { TaskStanding } from './task-standing.js';

/** "đã hoàn thành ngày 22/09/2026 (quá hạn)", "đang thực hiện, quá hạn 210 ngày (hạn 30/04/2026)" */
export function standingWords(standing: TaskStanding): string {
  const { status, heldTo, completedOn } = standing;
  if (isUnfinished(status) && standing.daysOverdue === null && heldTo !== null)
    return `${taskStatusLabels[status].vi}, hạn ${shownDay(heldTo)}`;
  return told(standing, completedOn);
}

/** As `standingWords`, where a report tells the rest: "đã hoàn thành (quá hạn)", "đang thực hiện" */
export function shortStandingWords(standing: TaskStanding): string {
  return told(standing, null);
}

function told({ status, lateness, daysOverdue, heldTo }: TaskStanding, day: CalendarDay | null): string {
  const label = taskStatusLabels[status].vi;
  if (status !== 'done' && status !== 'confirmed') {
    if (daysOverdue === null) return label;
    return `${label}, quá hạn ${daysOverdue} ngày${heldTo === null ? '' : ` (hạn ${shownDay(heldTo)})`}`;
  }
  const how = `${day === null ? '' : ` ngày ${shownDay(day)}`}${lateness === 'late' ? ' (quá hạn)' : ''}`;
  return status === 'confirmed' ? `${label}${how}` : `đã báo cáo hoàn thành${how}, chờ xác nhận`;
}

/** Why no report tells of the task; null where its body owes none. */
export function unreportedWords({
  report,
  excused,
}: Pick<ReviewedTask, 'report' | 'excused'>): string | null {
  if (report === null) return null;
  if (excused) return 'không phải gửi báo cáo kỳ này';
  if (report === 'draft') return 'chưa gửi báo cáo kỳ này';
  return report === 'returned' ? 'báo cáo kỳ này đang được trả lại' : 'chưa nêu trong báo cáo kỳ này';
}

/** As the documents tell it: what is reported of a task tells that it has begun, also where its body has said nothing else of it. */
export function toldStanding({
  standing,
  line,
}: Pick<ReviewedTask, 'line'> & { readonly standing: TaskStanding }): TaskStanding {
  const begun = standing.status === 'assigned' && line !== null && line.text.trim() !== '';
  return begun ? { ...standing, status: 'in_progress' } : standing;
}

/** Why nothing is said of how some tasks stand; null where it is said of all. */
export function untoldWords(tasks: readonly Pick<ReviewedTask, 'standing'>[]): string | null {
  if (tasks.every(({ standing }) => standing !== null)) return null;
  return 'Khi chốt số liệu kỳ này, trạng thái và thời hạn của từng nhiệm vụ chưa được lưu lại; từng nhiệm vụ chỉ nêu theo báo cáo của các đơn vị.';
}

/** How it stands, for a cell: "Đã hoàn thành" */
export function statusCell({ standing, line }: Pick<ReviewedTask, 'standing' | 'line'>): string {
  return standing === null ? '' : capitalized(taskStatusLabels[toldStanding({ standing, line }).status].vi);
}

/** The figure that counts it, as the table of figures names it; what was carried over and is done counts in none. `cutOff` is the period's last day. */
export function figureCell(standing: TaskStanding | null, cutOff: CalendarDay): string {
  if (standing === null) return '';
  const { figure, status, completedOn } = standing;
  if (figure !== null) return capitalized(figureLabels[figure].vi);
  if (status !== 'confirmed') return '';
  const inPeriod = completedOn !== null && completedOn <= cutOff;
  return `Kỳ trước chuyển sang, ${inPeriod ? 'hoàn thành trong kỳ' : 'đã hoàn thành'}`;
}

/** As `figureCell`, with the days that it is overdue: "Chưa hoàn thành, quá hạn 210 ngày" */
export function figureCellWithDays(standing: TaskStanding | null, cutOff: CalendarDay): string {
  if (standing === null) return '';
  const { figure, daysOverdue } = standing;
  const cell = figureCell(standing, cutOff);
  if (daysOverdue === null) return cell;
  return figure === 'openOverdue' ? `${cell} ${daysOverdue} ngày` : `${cell}, quá hạn ${daysOverdue} ngày`;
}
