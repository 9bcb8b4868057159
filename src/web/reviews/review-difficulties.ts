import type { Language } from '../../kernel/text.js';
import type { ReviewSummary } from '../../reviews/review-summary.js';
import { reportWords } from '../reports/report.words.js';

/** What a body has reported, but for its lines. */
export interface ShownDifficulties {
  readonly name: string;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
}

/** What bodies have reported, those who wrote something. */
export function difficultiesOf(
  language: Language,
  difficulties: ReviewSummary['difficulties'],
): ShownDifficulties[] {
  const names = ['results', 'shortcomings', 'objectiveCauses', 'subjectiveCauses', 'nextWork'] as const;
  return difficulties
    .map((one) => ({
      name: one.body.name[language],
      texts: names
        .map((name) => ({ label: reportWords[name][language], text: one[name] }))
        .filter(({ text }) => text !== ''),
    }))
    .filter(({ texts }) => texts.length > 0);
}
