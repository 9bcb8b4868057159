import type { Given } from '../../indicators/measured.js';
import { figureOf } from '../../indicators/measured.js';
import { shownNumber } from '../../indicators/measured-number.js';
import type { Standing } from '../../indicators/reached.js';
import type { Language, Text } from '../../kernel/text.js';
import type { Goal, IndicatorTerms } from '../../plans/indicator-terms.js';
import type { Chip } from './chip.js';

/** As much of an indicator as its figures need to be told. */
export type Told = Pick<IndicatorTerms, 'measure' | 'addingUp' | 'byYear'> & { readonly unit: Text | null };

/** A figure with its unit: 90,38% or 3 chi bộ. `ofBody`: of one body, not of all together. */
export function shownFigure(
  language: Language,
  { measure, addingUp, unit }: Told,
  figure: number,
  ofBody = false,
): string {
  const isShare = measure === 'share' || (addingUp === 'reaching' && !ofBody);
  if (isShare) return `${shownNumber(figure, 2)}%`;
  if (measure === 'yes-no') return yesNo[figure === 1 ? 'yes' : 'no'][language];
  const number = shownNumber(figure);
  return unit === null ? number : `${number} ${unit[language]}`;
}

/** The goal of the plan: "từ 90% trở lên", "từ 3% đến 4%, đến năm 2030". */
export function shownGoal(language: Language, told: Told, goal: Goal, ofBody = false): string {
  const figure = (one: number) => shownFigure(language, told, one, ofBody);
  const { least, above, most } = goal;
  const isShare = told.measure === 'share' || (told.addingUp === 'reaching' && !ofBody);
  // more than all there is nothing
  const whole = isShare && least === 100 ? { least, above, most: least } : { least, above, most };
  const first = (one: number) => (isShare ? figure(one) : shownNumber(one));
  const by =
    told.byYear === null ? '' : { vi: `, đến năm ${told.byYear}`, en: `, by ${told.byYear}` }[language];
  return `${limits(language, whole, figure, first)}${by}`;
}

function limits(
  language: Language,
  { least, above, most }: Goal,
  figure: (one: number) => string,
  first: (one: number) => string,
): string {
  if (least !== null && most !== null) {
    if (least === most) return figure(least);
    const [from, to] = [first(least), figure(most)];
    return { vi: `từ ${from} đến ${to}`, en: `${from} to ${to}` }[language];
  }
  if (most !== null) return { vi: `không quá ${figure(most)}`, en: `at most ${figure(most)}` }[language];
  if (least === null) return '';
  if (above) return { vi: `trên ${figure(least)}`, en: `more than ${figure(least)}` }[language];
  return { vi: `từ ${figure(least)} trở lên`, en: `${figure(least)} or more` }[language];
}

/** What one body gave: "47/52 = 90,38%"; null where nothing is given. */
export function shownGiven(language: Language, told: Told, given: Given): string | null {
  const figure = figureOf(told.measure, given);
  if (told.measure !== 'share') return figure === null ? null : shownFigure(language, told, figure, true);
  const { part, whole } = given;
  if (part === null && whole === null) return null;
  const parts = [part, whole].map((one) => (one === null ? '…' : shownNumber(one))).join('/');
  return figure === null ? parts : `${parts} = ${shownFigure(language, told, figure, true)}`;
}

export const yesNo = {
  yes: { vi: 'Đạt', en: 'Reached' },
  no: { vi: 'Chưa đạt', en: 'Not reached' },
} as const;

const STANDINGS: Readonly<Record<Standing, Omit<Chip, 'label'> & { readonly label: Text }>> = {
  'not-due': {
    tone: 'off',
    icon: 'clock',
    label: { vi: 'Chưa đến kỳ đánh giá', en: 'Not yet to be assessed' },
  },
  'no-value': { tone: 'off', icon: 'alert-circle', label: { vi: 'Chưa có số liệu', en: 'No value yet' } },
  reached: { tone: 'ok', icon: 'check', label: yesNo.yes },
  'not-reached': { tone: 'late', icon: 'alert-triangle', label: yesNo.no },
  'on-path': { tone: 'run', icon: 'player-play', label: { vi: 'Đúng lộ trình', en: 'On the way' } },
  behind: {
    tone: 'soon',
    icon: 'alert-triangle',
    label: { vi: 'Chậm so với lộ trình', en: 'Behind the way' },
  },
  'under-way': { tone: 'run', icon: 'player-play', label: { vi: 'Đang thực hiện', en: 'Under way' } },
};

/** How an indicator stands, as a chip. */
export function standingChip(language: Language, standing: Standing): Chip {
  const { tone, icon, label } = STANDINGS[standing];
  return { tone, icon, label: label[language] };
}
