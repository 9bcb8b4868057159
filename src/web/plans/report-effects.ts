import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { PlannedReport } from '../../reviews/plan-effects.queries.js';
import { fateWords } from './plan-preview.words.js';
import type { Rehearsal } from './plan-rehearsal.service.js';
import { type Worded, worded } from './plan-words.js';

/** Reports of one body that share a fate, as a row. */
export interface ReportEffectRow {
  readonly body: Worded;
  readonly fate: string;
  readonly reports: number;
  /** The days that they are due on, the first few of them. */
  readonly dueOn: string;
}

interface ChangedReport extends PlannedReport {
  readonly fate: 'owed' | 'moved' | 'notOwed';
}

/** More days than this are not told one by one. */
const DAYS = 4;

/** What becomes of the reports that bodies owe: new ones, those that are no longer owed, and those due on another day. */
export function reportEffects(
  language: Language,
  { reportsBefore, reportsAfter }: Pick<Rehearsal, 'reportsBefore' | 'reportsAfter'>,
): ReportEffectRow[] {
  const before = new Map(reportsBefore.map((one) => [one.id, one]));
  const after = new Set(reportsAfter.map(({ id }) => id));
  const changed = reportsAfter.flatMap((one): ChangedReport[] => {
    const old = before.get(one.id);
    if (old === undefined) return [{ ...one, fate: 'owed' }];
    return old.dueOn === one.dueOn ? [] : [{ ...one, fate: 'moved' }];
  });
  const gone = reportsBefore
    .filter(({ id }) => !after.has(id))
    .map((one): ChangedReport => ({ ...one, fate: 'notOwed' }));
  const groups = Map.groupBy([...gone, ...changed], ({ bodyId, fate }) => `${fate} ${bodyId}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined
      ? []
      : [
          {
            body: worded(first.body, language),
            fate: fateWords[first.fate][language],
            reports: own.length,
            dueOn: daysOf(own),
          },
        ];
  });
}

function daysOf(reports: readonly PlannedReport[]): string {
  const days = [...new Set(reports.map(({ dueOn }) => shownDay(dueOn)))];
  return days.length <= DAYS ? days.join('; ') : `${days.slice(0, DAYS).join('; ')}; …`;
}
