import type { Language } from '../../kernel/text.js';
import type { KeptSource } from '../../plans/import/plan-imports.queries.js';
import type { PlanView } from '../../plans/plans.queries.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Worded, worded } from './plan-words.js';
import { planWords } from './plans.words.js';
import { type SourcePiece, sourcePieces } from './source-text.js';

/** The document that a plan was made from, with the words of its duties marked. */
export interface PlanDocumentPage {
  readonly say: Said<typeof planWords>;
  readonly planUrl: string;
  readonly title: Worded;
  readonly pieces: readonly SourcePiece[];
}
export const planDocumentTemplate = pageTemplate<PlanDocumentPage>('plans/document');

export function planDocumentPage(language: Language, plan: PlanView, source: KeptSource): PlanDocumentPage {
  const passages = source.duties.map(({ id, title, span }, index) => ({
    id: `s-${id}`,
    span,
    url: `/plans/${plan.id}#d-${id}`,
    mark: String(index + 1),
    name: title,
    isFaint: false,
  }));
  return {
    say: inLanguage(planWords, language),
    planUrl: `/plans/${plan.id}`,
    title: worded(plan.title, language),
    pieces: sourcePieces(source.text, passages),
  };
}

/** Where the words of a duty stand in the document of its plan. */
export function documentUrlOf(planId: string, dutyId: string): string {
  return `/plans/${planId}/document#s-${dutyId}`;
}
