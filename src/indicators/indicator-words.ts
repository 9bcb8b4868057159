import { uncapitalized } from '../kernel/first-letter.js';
import type { Language, Text } from '../kernel/text.js';
import type { Goal, IndicatorTerms } from '../plans/indicator-terms.js';
import type { Total } from './adding-up.js';
import { figureOf, type Given, isWhole } from './measured.js';
import { shownNumber } from './measured-number.js';
import type { Standing } from './reached.js';

/** As much of an indicator as its figures need to be told. */
export type Told = Pick<IndicatorTerms, 'measure' | 'addingUp' | 'byYear'> & { readonly unit: Text | null };

/** A figure with its unit: 90,38% (in English 90.38%) or 3 chi bộ. `ofBody`: of one body, not of all together. */
export function shownFigure(language: Language, told: Told, figure: number, ofBody = false): string {
  const { measure, unit } = told;
  if (isShare(told, ofBody)) return `${shownNumber(language, figure, 2)}%`;
  if (measure === 'yes-no') return yesNo[figure === 1 ? 'yes' : 'no'][language];
  const number = shownNumber(language, figure);
  return unit === null ? number : `${number} ${unit[language]}`;
}

/** Whether its figures are shares in per cent: `ofBody`, those of one body, not of all together. */
export function isShare({ measure, addingUp }: Pick<Told, 'measure' | 'addingUp'>, ofBody = false): boolean {
  return measure === 'share' || (addingUp === 'reaching' && !ofBody);
}

/** "90,38% (47/52)"; a sum stands alone. */
export function shownTotal(language: Language, told: Told, { figure, part, whole }: Total): string {
  const shown = shownFigure(language, told, figure);
  if (part === null || whole === null) return shown;
  return `${shown} (${shownNumber(language, part)}/${shownNumber(language, whole)})`;
}

/** The goal of the plan: "từ 90% trở lên", "từ 3% đến 4%, đến năm 2030". */
export function shownGoal(language: Language, told: Told, goal: Goal, ofBody = false): string {
  const figure = (one: number) => shownFigure(language, told, one, ofBody);
  const { least, above, most } = goal;
  const asShare = isShare(told, ofBody);
  // more than all there is nothing
  const whole = asShare && least === 100 ? { least, above, most: least } : { least, above, most };
  const first = (one: number) => (asShare ? figure(one) : shownNumber(language, one));
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

/** What one body gave: "47/52 = 90,38%", or "0/0 (không có đối tượng)"; null where nothing is given. */
export function shownGiven(language: Language, told: Told, given: Given): string | null {
  const figure = figureOf(told.measure, given);
  if (told.measure !== 'share') return figure === null ? null : shownFigure(language, told, figure, true);
  const { part, whole } = given;
  if (part === null && whole === null) return null;
  const parts = [part, whole].map((one) => (one === null ? '…' : shownNumber(language, one))).join('/');
  if (figure !== null) return `${parts} = ${shownFigure(language, told, figure, true)}`;
  return isWhole('share', given) ? `${parts} (${uncapitalized(nothingToCount[language])})` : parts;
}

/** Of a share of nothing: neither 0 % nor 100 %. */
export const nothingToCount: Text = { vi: 'Không có đối tượng', en: 'Nothing to count' };

export const yesNo = {
  yes: { vi: 'Đạt', en: 'Reached' },
  no: { vi: 'Chưa đạt', en: 'Not reached' },
} as const;

/** Beside how an indicator stands where not all have given their values yet. */
export const provisionally: Text = { vi: 'tạm tính', en: 'so far' };

/** Beside how it stood where not all had given theirs when the review closed. */
export const inconclusive: Text = {
  vi: 'chưa đủ số liệu để kết luận',
  en: 'too few values to conclude from',
};

/** How an indicator stands, in words. */
export const standingLabels: Readonly<Record<Standing, Text>> = {
  'not-due': { vi: 'Chưa đến kỳ đánh giá', en: 'Not yet to be assessed' },
  ended: { vi: 'Đã kết thúc', en: 'Ended' },
  nothing: nothingToCount,
  'no-value': { vi: 'Chưa có số liệu', en: 'No value yet' },
  exceeded: { vi: 'Vượt mức', en: 'Better than asked' },
  reached: yesNo.yes,
  'not-reached': yesNo.no,
  over: { vi: 'Cao hơn mức tối đa', en: 'Above the most' },
  'on-path': { vi: 'Đúng lộ trình', en: 'On the way' },
  behind: { vi: 'Chậm so với lộ trình', en: 'Behind the way' },
  'under-way': { vi: 'Đang thực hiện', en: 'Under way' },
};

/** How an indicator stood at a review: "Đạt", "Đạt (tạm tính)", or of a closed one "Đạt (chưa đủ số liệu để kết luận)". */
export function shownStanding(language: Language, { standing, provisional, partial }: StoodAt): string {
  const label = standingLabels[standing][language];
  const isOpen = partial ? inconclusive : provisional ? provisionally : null;
  return isOpen === null || standing === 'no-value' ? label : `${label} (${isOpen[language]})`;
}

/** As much of how an indicator stood as is told in words. */
export interface StoodAt {
  readonly standing: Standing;
  readonly provisional: boolean;
  readonly partial: boolean;
}
