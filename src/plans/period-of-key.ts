import { dayOfMonth } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import {
  MONTHS_IN,
  named,
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

const RHYTHM_OF: Readonly<Record<string, Rhythm>> = { M: 'month', Q: 'quarter', H: 'half-year', Y: 'year' };

/** What people call the period with that key, whose days a preset decides; null for a text that is no such key. */
export function nameOfPeriod(key: string): Text | null {
  const [, year, letter = 'Y', number] = /^(\d{4})-(?:Y|([MQH])(\d{1,2}))$/.exec(key) ?? [];
  const rhythm = year === undefined ? undefined : RHYTHM_OF[letter];
  if (rhythm === undefined) return null;
  const firstMonth = (Number(number ?? 1) - 1) * MONTHS_IN[rhythm];
  return firstMonth >= 0 && firstMonth < 12 ? named(rhythm, Number(year), firstMonth).name : null;
}
