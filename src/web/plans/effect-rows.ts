import { shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import type { DutyEffect } from '../../reviews/plan-effects.queries.js';
import { fateWords } from './plan-preview.words.js';
import { placeShown, type Worded, worded } from './plan-words.js';

/** More rows than this are counted, not shown. */
export const SHOWN = 100;

/** Tasks of one duty that share a fate, as a row. */
export interface EffectRow {
  readonly place: Worded;
  readonly title: Worded;
  readonly fate: string;
  readonly tasks: number;
  /** How many of them at once and how many later; null where all are at once. */
  readonly begun: string | null;
  readonly bodies: readonly Worded[];
  /** How many bodies beside those named. */
  readonly others: string | null;
  readonly firstDueOn: string;
  readonly lastDueOn: string;
}

/** The tasks of a duty as a row of the page. */
export function effectRow(language: Language, effect: DutyEffect): EffectRow {
  const others = effect.bodies - effect.named.length;
  return {
    place: placeShown(effect.place, language),
    title: worded(effect.title, language),
    fate: fateWords[effect.fate][language],
    tasks: effect.tasks,
    begun: begunWords(effect.tasks, effect.later)?.[language] ?? null,
    bodies: effect.named.map((name) => worded(name, language)),
    others: others > 0 ? { vi: `và ${others} đơn vị khác`, en: `and ${others} more` }[language] : null,
    firstDueOn: shownDay(effect.firstDueOn),
    lastDueOn: shownDay(effect.lastDueOn),
  };
}

/** The pages of the plan and its tasks show what has begun: the rest comes with its period. */
export function begunWords(tasks: number, later: number): Text | null {
  if (later === 0) return null;
  const now = tasks - later;
  if (now === 0) return { vi: 'giao khi kỳ sau bắt đầu', en: 'when their periods begin' };
  return {
    vi: `${now} giao ngay, ${later} khi kỳ sau bắt đầu`,
    en: `${now} at once, ${later} when their periods begin`,
  };
}

/** How many rows are left out; null where all are shown. */
export function moreThan(language: Language, count: number): string | null {
  const rest = count - SHOWN;
  return rest <= 0 ? null : { vi: `và ${rest} dòng khác`, en: `and ${rest} more` }[language];
}
