import { addDays, dayInZone, instantAt, timeInZone } from '../kernel/calendar-day.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';

/** Reminders of a day go at this time on working days, or at the first pass after it. */
export const DIGEST_TIME = '07:30';
/** Events go at once from `EVENTS_FROM` until before `EVENTS_UNTIL` on working days. */
const EVENTS_FROM = '07:00';
const EVENTS_UNTIL = '18:00';

/** Whether a pass may now say what the day demands: a working day, 07:30 or later. */
export function isDigestTime(now: Date, zone: string, working: WorkingCalendar): boolean {
  return working.isWorkingDay(dayInZone(now, zone)) && timeInZone(now, zone) >= DIGEST_TIME;
}

/** When the notice of something that happened at `at` goes: at once between 07:00 and 18:00 on working days, else with the next digest. */
export function eventSendTime(at: Date, zone: string, working: WorkingCalendar): Date {
  const day = dayInZone(at, zone);
  const time = timeInZone(at, zone);
  if (working.isWorkingDay(day) && time >= EVENTS_FROM && time < EVENTS_UNTIL) return at;
  const digestDay = working.onOrAfter(time < DIGEST_TIME ? day : addDays(day, 1));
  return instantAt(digestDay, DIGEST_TIME, zone);
}

/** Whether notices of what happened may go now: between 07:00 and 18:00 on a working day. */
export function isEventTime(now: Date, zone: string, working: WorkingCalendar): boolean {
  const time = timeInZone(now, zone);
  return working.isWorkingDay(dayInZone(now, zone)) && time >= EVENTS_FROM && time < EVENTS_UNTIL;
}

/** Whether the notice of what happened at `at` goes now. What is left of days before goes with the digest, not before it. */
export function mayAnnounce(at: Date, now: Date, zone: string, working: WorkingCalendar): boolean {
  if (!isEventTime(now, zone, working) || eventSendTime(at, zone, working) > now) return false;
  return dayInZone(at, zone) === dayInZone(now, zone) || timeInZone(now, zone) >= DIGEST_TIME;
}
