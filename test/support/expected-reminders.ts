import { addDays, type CalendarDay } from '../../src/kernel/calendar-day.js';
import { vietNam2026 } from './viet-nam-2026.js';

/** A reminder that a pass of that day must say: `task-due -7`. */
export interface Expected {
  readonly on: CalendarDay;
  readonly said: string;
}

/** The reminder table of domain.md, row by row, as the day each offset goes out. */
const BEFORE = [-14, -7, -3, -1, 0];
const AFTER = [1, 3, ...Array.from({ length: 60 }, (_, n) => (n + 1) * 7)];

/**
 * What a lead body hears of a task due on `until`, a working day, from passes on these days, one after the other: of the
 * offsets reached the latest, unless that was said; nothing whose day lies before `since`.
 */
export function expectedOfTask(
  passes: readonly CalendarDay[],
  until: CalendarDay,
  since: CalendarDay,
): Expected[] {
  const said: Expected[] = [];
  for (const on of passes) {
    const [kind, offsets] = on > until ? (['task-overdue', AFTER] as const) : (['task-due', BEFORE] as const);
    const latest = offsets.findLast((offset) => dayOf(offset, until) <= on);
    const reminder = `${kind} ${latest}`;
    if (latest === undefined || dayOf(latest, until) < since || said.at(-1)?.said === reminder) continue;
    said.push({ on, said: reminder });
  }
  return said;
}

/** On a day off, before the deadline the working day before, after it the next one. */
function dayOf(offset: number, until: CalendarDay): CalendarDay {
  let day = addDays(until, offset);
  while (!vietNam2026.isWorkingDay(day)) day = addDays(day, offset > 0 ? 1 : -1);
  return day;
}
