import type { CalendarDay } from '../../../kernel/calendar-day.js';
import { type Cadence, type OwnDay, PERIOD_OF } from '../../cadence.js';
import type { TimeSaid } from '../reading/times/time-words.js';

/** When a duty is to be done, of what its words say: what no time is given for is accounted for in every report. */
export function timeOfDuty(
  { cadence: said, dueOn, phrase }: Pick<TimeSaid, 'cadence' | 'dueOn' | 'phrase'>,
  text: string,
): { readonly cadence: Cadence; readonly ownDay: OwnDay | null } {
  const cadence = said ?? 'continuous';
  return {
    cadence,
    ownDay: ownDayOf(cadence, dueOn, phrase) ?? ownDayOf(cadence, dueOn, deadlineIn(text)),
  };
}

/** "hằng quý báo cáo … (trước ngày 20 của tháng cuối quý)": the day may stand apart from what says how often; one of a year is no day of every period. */
function deadlineIn(text: string): string | null {
  const deadline =
    /(?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)?\s+ngày\s+\d{1,2}(?!\d|\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d|\s*tháng\s*\d{1,2}\s*năm\s*\d).{0,40}/iu;
  return deadline.exec(text.normalize('NFC'))?.[0] ?? null;
}

/** The day that the document names, as the cadence can have it; null where it names none. */
export function ownDayOf(
  cadence: Cadence,
  dueOn: CalendarDay | null,
  timePhrase: string | null,
): OwnDay | null {
  if (cadence === 'once' || cadence === 'term') return dueOn === null ? null : { on: dueOn };
  if (PERIOD_OF[cadence] === null) return null;
  const words = timePhrase?.normalize('NFC').toLowerCase() ?? '';
  const [, day = '', month] = /ngày\s+(\d{1,2})(?:\s*(?:\/|tháng)\s*(\d{1,2}))?/.exec(words) ?? [];
  if (day === '' || Number(day) < 1 || Number(day) > 31) return null;
  if (month !== undefined) {
    const isMonth = Number(month) >= 1 && Number(month) <= 12;
    return cadence === 'yearly' && isMonth ? { day: Number(day), month: Number(month) } : null;
  }
  if (/tháng cuối/.test(words)) return { day: Number(day), month: 'last' };
  return cadence === 'monthly' ? { day: Number(day), month: 'last' } : null;
}
