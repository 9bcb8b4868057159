import type { Language } from '../../kernel/text.js';
import type { FormProblem } from '../frame/forms.service.js';
import { inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Worded } from '../plans/plan-words.js';
import { urgedWords } from './answer.js';
import { type OwingBody, owingBodies, urgedFirst, whenOwed, wordedOwed } from './late-bodies.js';
import type { MatrixFacts } from './monitoring-facts.js';
import { bodyField, queryOf } from './monitoring-filter.js';
import { urgingWords } from './urging.words.js';
import { zaloText } from './zalo-text.js';

/** What was typed and ticked before the form came back. */
export interface TypedUrging {
  readonly subjects: ReadonlySet<string>;
  readonly text: string;
  readonly zalo: string;
}

/** The urging of chosen bodies: what it is about, and its words. */
export interface UrgingPage {
  readonly say: Readonly<Record<keyof typeof urgingWords, string>>;
  readonly back: string;
  readonly compose: string;
  /** Nobody is selected, and nothing was typed that would be lost. */
  readonly isEmpty: boolean;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly work: readonly {
      readonly field: 'taskId' | 'reportId';
      readonly id: string;
      readonly what: Worded;
      readonly when: string;
      readonly isLate: boolean;
      readonly isChosen: boolean;
    }[];
  }[];
  readonly text: string;
  readonly zalo: string;
  /** That the letter is not for the body that issues it; null where nothing of its own is shown. */
  readonly ownNote: string | null;
  /** Whether a letter can be for any of them. */
  readonly mayCompose: boolean;
  readonly problem: {
    readonly text: string;
    readonly inText: string | null;
    readonly inZalo: string | null;
  } | null;
}
/** What the form says instead of a channel where a letter is to be written. */
export const COMPOSE = 'compose';

export const urgingTemplate = pageTemplate<UrgingPage>('monitoring/urging');

/** The page of urging. `typed`: null where it is opened anew. */
export function urgingPage(
  language: Language,
  facts: Pick<MatrixFacts, 'cells' | 'filter' | 'plan' | 'urged'>,
  bodyIds: readonly string[],
  again: { readonly typed: TypedUrging; readonly problem: FormProblem; readonly channel: string } | null,
): UrgingPage {
  const say = inLanguage(urgingWords, language);
  const bodies = owingBodies(facts.cells).filter(({ body }) => bodyIds.includes(body.id));
  const { plan, filter, urged } = facts;
  const issuer = plan?.monitoringBody ?? plan?.committee;
  const sender = issuer?.name[language] ?? '';
  const filterFields = [...queryOf(filter)].map(([name, value]) => ({ name, value }));
  const isZalo = again?.channel === 'zalo';
  const ofText = again?.problem.fields['text'] ?? null;
  return {
    say,
    compose: COMPOSE,
    back: `/monitoring?${queryOf(filter).toString()}`,
    isEmpty: bodies.length === 0 && again === null,
    fields: [...filterFields, ...bodies.map(({ body }) => ({ name: bodyField(body.id), value: 'true' }))],
    bodies: bodies.map((one) => shownBody(language, one, urged, again?.typed.subjects ?? null)),
    text: again?.typed.text ?? say.first,
    zalo: again?.typed.zalo ?? zaloText(language, { sender, bodies, end: say.zaloEnd }),
    ownNote: bodies.some(({ body }) => body.id === issuer?.id) ? `${sender} ${say.notToItself}` : null,
    mayCompose: bodies.some(({ body }) => body.id !== issuer?.id),
    problem: again && {
      text: ofText ?? again.problem.fields['taskIds'] ?? again.problem.text,
      inText: isZalo ? null : ofText,
      inZalo: isZalo ? ofText : null,
    },
  };
}

function shownBody(
  language: Language,
  one: OwingBody,
  urged: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string> | null,
): UrgingPage['bodies'][number] {
  const first = new Set(urgedFirst(one).map(({ id }) => id));
  return {
    id: one.body.id,
    name: `${one.body.name[language]}${urgedWords(urged.get(one.body.id), language)}`,
    work: one.owed.map((work) => ({
      field: work.type === 'report' ? ('reportId' as const) : ('taskId' as const),
      id: work.id,
      what: wordedOwed(work, language),
      when: whenOwed(work, language),
      isLate: work.daysLate !== null,
      isChosen: (chosen ?? first).has(work.id),
    })),
  };
}
