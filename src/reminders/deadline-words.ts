import { type CalendarDay, daysBetween, shownDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';

/** How a deadline stands today: "còn 3 ngày", "hôm nay", "quá hạn 2 ngày". Days run to the last day in time. */
export function deadlineWords(dueOn: CalendarDay, onTimeUntil: CalendarDay, today: CalendarDay): Text {
  const left = daysBetween(today, onTimeUntil);
  const due = dayWords(dueOn, onTimeUntil);
  if (left < 0) {
    return {
      vi: `Quá hạn ${-left} ngày (thời hạn ${due.vi}).`,
      en: `Overdue by ${daysInEnglish(-left)} (due ${due.en}).`,
    };
  }
  if (left === 0) return { vi: `Hôm nay là hạn cuối: ${due.vi}.`, en: `Due today: ${due.en}.` };
  return {
    vi: `Thời hạn ${due.vi}, còn ${left} ngày.`,
    en: `Due ${due.en}, ${daysInEnglish(left)} left.`,
  };
}

/** The stated day and, where that is a day off, the last day in time beside it. */
function dayWords(dueOn: CalendarDay, onTimeUntil: CalendarDay): Text {
  if (dueOn === onTimeUntil) return { vi: shownDay(dueOn), en: shownDay(dueOn) };
  return {
    vi: `${shownDay(dueOn)}, trong hạn đến hết ngày ${shownDay(onTimeUntil)}`,
    en: `${shownDay(dueOn)}, in time until the end of ${shownDay(onTimeUntil)}`,
  };
}

function daysInEnglish(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
