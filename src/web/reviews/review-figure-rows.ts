import type { Language } from '../../kernel/text.js';
import { type FigureName, figureLabels } from '../../reviews/review-figures.js';
import type { FiguresWithChange } from '../../reviews/review-summary.js';

/** One figure of a review: now, in the period before, and how much more or less. */
export interface FigureRow {
  readonly label: string;
  readonly now: number;
  readonly before: number | null;
  /** With its sign: '+2', '−1', '0'; '' where there is no period before. */
  readonly change: string;
  readonly year: number | null;
}

/** The figures by the deadlines that stand and by the first ones. */
export function figureRows(
  language: Language,
  { period, before, change, year }: FiguresWithChange,
): { readonly current: FigureRow[]; readonly first: FigureRow[] } {
  const by = (deadline: 'byCurrentDeadline' | 'byFirstDeadline') =>
    (Object.keys(figureLabels) as FigureName[]).map((name) => {
      const more = change && change[deadline][name];
      return {
        label: figureLabels[name][language],
        now: period[deadline][name],
        before: before && before[deadline][name],
        change: more === null ? '' : signed(more),
        year: year && year[deadline][name],
      };
    });
  return { current: by('byCurrentDeadline'), first: by('byFirstDeadline') };
}

function signed(count: number): string {
  if (count === 0) return '0';
  return count > 0 ? `+${count}` : `−${-count}`;
}
