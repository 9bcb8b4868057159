import { type CalendarDay, daysBetween, shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import { DUE_SOON_DAYS } from '../../tasks/task-lateness.js';
import type { TaskItem } from '../../tasks/task-view.js';

/** A state as it is seen at a glance: a word, a drawing, a colour. */
export interface Chip {
  readonly tone: 'ok' | 'run' | 'soon' | 'late' | 'wait' | 'off';
  readonly icon: string;
  readonly label: string;
}

type Words = Omit<Chip, 'label'> & { readonly label: Text };

/** How a task stands. `today` in its committee. */
export function taskChip(
  task: Pick<TaskItem, 'status' | 'lateness' | 'onTimeUntil' | 'dueOn'>,
  today: CalendarDay,
  language: Language,
): Chip {
  const { tone, icon, label } = taskWords(task, today);
  return { tone, icon, label: label[language] };
}

function taskWords(
  { status, lateness, onTimeUntil, dueOn }: Pick<TaskItem, 'status' | 'lateness' | 'onTimeUntil' | 'dueOn'>,
  today: CalendarDay,
): Words {
  switch (status) {
    case 'cancelled':
      return { tone: 'off', icon: 'ban', label: { vi: 'Dừng thực hiện', en: 'Cancelled' } };
    case 'done':
      return { tone: 'wait', icon: 'hourglass', label: { vi: 'Chờ xác nhận', en: 'To be confirmed' } };
    case 'confirmed':
      return lateness === 'late'
        ? { tone: 'ok', icon: 'check', label: { vi: 'Hoàn thành quá hạn', en: 'Completed late' } }
        : { tone: 'ok', icon: 'check', label: { vi: 'Hoàn thành', en: 'Completed' } };
    case 'assigned':
    case 'in_progress':
      if (lateness === 'overdue' && onTimeUntil >= today) return overdueWithReport;
      if (lateness === 'due_soon' && daysBetween(today, onTimeUntil) > DUE_SOON_DAYS) return dueWithReport;
      if (lateness === 'overdue' || lateness === 'due_soon') return deadlineWords(onTimeUntil, today);
      return status === 'assigned'
        ? {
            tone: 'off',
            icon: 'circle-dashed',
            label: { vi: `Hạn ${shownDay(dueOn)}`, en: `Due ${shownDay(dueOn)}` },
          }
        : {
            tone: 'run',
            icon: 'player-play',
            label: { vi: `Hạn ${shownDay(dueOn)}`, en: `Due ${shownDay(dueOn)}` },
          };
  }
}

/** Its own day has not come: what it is accounted for in was returned, and is late. */
const overdueWithReport: Words = {
  tone: 'late',
  icon: 'alert-triangle',
  label: { vi: 'Quá hạn bổ sung báo cáo', en: 'Returned report overdue' },
};

/** Its own day is far: what it is accounted for in was returned, and is to be sent again soon. */
const dueWithReport: Words = {
  tone: 'soon',
  icon: 'clock',
  label: { vi: 'Cần bổ sung báo cáo', en: 'Returned report to be completed' },
};

/** A deadline that is near or has passed; `onTimeUntil` is the last day in time. */
export function deadlineChip(onTimeUntil: CalendarDay, today: CalendarDay, language: Language): Chip {
  const { tone, icon, label } = deadlineWords(onTimeUntil, today);
  return { tone, icon, label: label[language] };
}

function deadlineWords(onTimeUntil: CalendarDay, today: CalendarDay): Words {
  const days = daysBetween(today, onTimeUntil);
  if (days < 0)
    return {
      tone: 'late',
      icon: 'alert-triangle',
      label: { vi: `Quá hạn ${-days} ngày`, en: `${-days} ${-days === 1 ? 'day' : 'days'} late` },
    };
  if (days === 0) return { tone: 'soon', icon: 'clock', label: { vi: 'Hạn hôm nay', en: 'Due today' } };
  return {
    tone: days <= DUE_SOON_DAYS ? 'soon' : 'run',
    icon: 'clock',
    label: { vi: `Còn ${days} ngày`, en: `${days} ${days === 1 ? 'day' : 'days'} left` },
  };
}
