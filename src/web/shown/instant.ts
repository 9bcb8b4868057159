import { dayInZone, shownDay, timeInZone } from '../../kernel/calendar-day.js';

/** The instant as clocks in `zone` (an IANA name) show it: '09:30 15/12/2026'. */
export function shownInstant(at: Date, zone: string): string {
  return `${timeInZone(at, zone)} ${shownDay(dayInZone(at, zone))}`;
}
