import { type FieldProblem, invalidField, refuseProblems } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import {
  targetAround,
  targetSpans,
  withNewIndicator,
  withTarget,
} from '../../plans/import/checking/added-targets.js';
import type { ImportDraft } from '../../plans/import/checking/import-draft.js';
import type { CheckedDocument } from '../../plans/import/plan-imports.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { checkSaid } from './check.words.js';

/** Words of the document as they were sent; '' where none were. @throws InvalidInputError, where there are too many */
export function wordsIn(body: FormBody): string {
  const text = typed(body, 'text').replaceAll('\r\n', '\n').trim();
  if (text.length > 10_000) throw invalidField('text', 'too_long', tooLong);
  return text;
}

/** What was chosen of the form that adds a target, or an indicator of one. */
export interface TargetChoice {
  readonly text: string;
  /** The place of the target. */
  readonly place: string;
  /** It is a target that the draft does not have yet. */
  readonly isNew: boolean;
  readonly withIndicator: boolean;
}

/**
 * Of which target the words are: the chosen one, else the one in whose words they stand, else a new one at the place that was typed.
 * @throws InvalidInputError with everything that is missing or cannot be
 */
export function targetChoiceIn(body: FormBody, { draft, read, source }: CheckedDocument): TargetChoice {
  const text = wordsIn(body);
  const withIndicator = typed(body, 'act') !== 'target';
  const { targets } = draft.plan;
  const isKnown = (place: string) => targets.some((one) => one.place === place);
  const typedPlace = typed(body, 'place').trim();
  if (withIndicator) {
    const chosen = typed(body, 'target') || typedPlace;
    if (isKnown(chosen)) return { text, place: chosen, isNew: false, withIndicator };
    if (typed(body, 'target') !== '') throw invalidField('target', 'unknown_target', checkSaid.noTarget);
    const spans = targetSpans(targets, read.targets, source);
    const around = text === '' || typedPlace !== '' ? null : targetAround(text, spans, source);
    if (around !== null) return { text, place: around, isNew: false, withIndicator };
  }
  const problems: FieldProblem[] = [];
  if (text === '') problems.push({ name: 'text', message: checkSaid.noWords });
  if (typedPlace === '') problems.push({ name: 'place', message: checkSaid.noPlace });
  if (typedPlace.length > 120) problems.push({ name: 'place', message: placeTooLong });
  if (isKnown(typedPlace)) problems.push({ name: 'place', message: checkSaid.placeTaken });
  refuseProblems(problems);
  return { text, place: typedPlace, isNew: true, withIndicator };
}

/** The draft with what was chosen. @returns with it the number of the indicator; null where none was added */
export function withChosenTarget(
  draft: ImportDraft,
  { text, place, isNew, withIndicator }: TargetChoice,
  { read, source }: Pick<CheckedDocument, 'read' | 'source'>,
): { readonly draft: ImportDraft; readonly number: number | null } {
  const spans = targetSpans(draft.plan.targets, read.targets, source);
  const targeted = isNew ? withTarget(draft, { place, text }, { spans, source }) : draft;
  return withIndicator ? withNewIndicator(targeted, place, text) : { draft: targeted, number: null };
}

const tooLong: Text = {
  vi: 'Đoạn này quá dài: tối đa 10.000 ký tự.',
  en: 'The passage is too long: 10,000 characters at most.',
};

const placeTooLong: Text = { vi: 'Tối đa 120 ký tự.', en: '120 characters at most.' };
