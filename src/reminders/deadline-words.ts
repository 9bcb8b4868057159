import { type CalendarDay, daysBetween, shownDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import type { Deadline } from './subject-deadline.js';

/** How a deadline stands today: "còn 3 ngày", "hôm nay", "quá hạn 2 ngày". Days run to the last day in time. */
export function deadlineWords(deadline: Deadline, today: CalendarDay): Text {
  const { onTimeUntil, returned } = deadline;
  const left = daysBetween(today, onTimeUntil);
  const due = dueDay(deadline);
  const what = returned ? words.returned : words.own;
  if (left < 0) {
    return {
      vi: `Quá hạn ${-left} ngày (${what.vi} ${due.vi}).`,
      en: `Overdue by ${daysInEnglish(-left)} (${what.en} ${due.en}).`,
    };
  }
  if (left === 0) return { vi: `${what.lastVi}: ${due.vi}.`, en: `${what.lastEn}: ${due.en}.` };
  return {
    vi: `${capital(what.vi)} ${due.vi}, còn ${left} ngày.`,
    en: `${capital(what.en)} ${due.en}, ${daysInEnglish(left)} left.`,
  };
}

const words = {
  own: { vi: 'thời hạn', en: 'due', lastVi: 'Hôm nay là hạn cuối', lastEn: 'Due today' },
  returned: {
    vi: 'thời hạn bổ sung, hoàn thiện',
    en: 'to be completed by',
    lastVi: 'Hôm nay là hạn cuối bổ sung, hoàn thiện',
    lastEn: 'To be completed today',
  },
} as const;

/** The stated day and, where that is a day off, the last day in time beside it. */
export function dueDay({ dueOn, onTimeUntil }: Pick<Deadline, 'dueOn' | 'onTimeUntil'>): Text {
  if (dueOn === onTimeUntil) return { vi: shownDay(dueOn), en: shownDay(dueOn) };
  return {
    vi: `${shownDay(dueOn)}, trong hạn đến hết ngày ${shownDay(onTimeUntil)}`,
    en: `${shownDay(dueOn)}, in time until the end of ${shownDay(onTimeUntil)}`,
  };
}

/** With its first letter in upper case. */
export function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('vi') + rest.join('');
}

function daysInEnglish(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
