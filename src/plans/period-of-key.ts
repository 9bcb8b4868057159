import { dayOfMonth } from '../kernel/calendar-day.js';
import {
  type NamedPeriod,
  periodsOverlapping,
  type PeriodPreset,
  type Rhythm,
  RHYTHMS,
} from './review-calendar.js';

/** The period with that key ("2026-Q1", "2026-H1", "2026-Y", "2026-M03") in the preset; null where there is none. */
export function periodOfKey(preset: PeriodPreset, key: string): NamedPeriod | null {
  const year = Number(/^(\d{4})-/.exec(key)?.[1]);
  if (!(year >= 1900 && year <= 2200)) return null;
  // periods named after a year lie within it or reach back into the December before
  const span = { from: dayOfMonth(year - 1, 12, 1), to: dayOfMonth(year + 1, 1, 1) };
  return (
    (Object.keys(RHYTHMS) as Rhythm[])
      .flatMap((rhythm) => periodsOverlapping(preset, rhythm, span))
      .find((period) => period.key === key) ?? null
  );
}
