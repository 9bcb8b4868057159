import type { Language, Text } from '../../kernel/text.js';
import type { PlanOfReport } from '../../reports/reports.queries.js';

/** The plan by its symbol, where it has one, and its title. */
export function planTold({ symbol, title }: PlanOfReport): Text {
  return symbol === null ? title : { vi: `${symbol}, ${title.vi}`, en: `${symbol}, ${title.en}` };
}

/** The plan as it is named in few words: by its symbol, where it has one. */
export function planNamed({ symbol, title }: PlanOfReport, language: Language): string {
  return symbol ?? title[language];
}

/** How the reports of a list say which plan they are of: not at all where all are of one. */
export function plansTold(
  language: Language,
  reports: readonly { readonly plan: PlanOfReport }[],
): (report: { readonly plan: PlanOfReport }) => string[] {
  const isOne = new Set(reports.map(({ plan }) => plan.id)).size <= 1;
  return ({ plan }) => (isOne ? [] : [planTold(plan)[language]]);
}
