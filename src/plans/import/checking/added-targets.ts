import type { TargetItem } from '../../plan-rules.js';
import { saidIn } from '../reading/parts/targets.js';
import type { Span, TargetDraft } from '../reading/text/plan-draft.js';
import { requireFewTargets } from './draft-size.js';
import { findWords } from './find-words.js';
import type { ImportDraft, ImportIndicator } from './import-draft.js';
import { proposeIndicators, reporterOf, withoutFigure } from './propose-indicators.js';
import { shortTitle } from './short-title.js';

/** Where a target of the draft stands in the document. */
export interface TargetSpan {
  readonly place: string;
  readonly span: Span;
}

/** The words of the targets in the document: as they were read there, else where they are found. */
export function targetSpans(
  targets: readonly TargetItem[],
  read: readonly Pick<TargetDraft, 'place' | 'span'>[],
  source: string,
): TargetSpan[] {
  return targets.flatMap(({ place, text }) => {
    const span = read.find((one) => one.place === place)?.span ?? findWords(source, text ?? '');
    return span === null ? [] : [{ place, span }];
  });
}

/** The target whose words in the document hold these; null where none does. */
export function targetAround(words: string, spans: readonly TargetSpan[], source: string): string | null {
  return spans.find(({ span }) => findWords(source.slice(...span), words) !== null)?.place ?? null;
}

/** The draft with a target of those words, among the others as the document has them. */
export function withTarget(
  draft: ImportDraft,
  { place, text }: { readonly place: string; readonly text: string },
  { spans, source }: { readonly spans: readonly TargetSpan[]; readonly source: string },
): ImportDraft {
  const { targets } = draft.plan;
  const target: TargetItem = { place, title: shortTitle(text, 200), titleEn: null, text };
  const start = findWords(source, text)?.[0] ?? Infinity;
  const later = spans.find(({ span }) => span[0] > start)?.place;
  const at = targets.findIndex((one) => one.place === later);
  const all = targets.toSpliced(at < 0 ? targets.length : at, 0, target);
  requireFewTargets({ targets: all.length, indicators: draft.indicators.length }, 'text');
  return { ...draft, plan: { ...draft.plan, targets: all } };
}

/**
 * The draft with one more indicator of the target at that place: of the figure that the words say, or where no words are given, of
 * the target's; of several the first that no indicator has yet. Who reports it is proposed as for the others.
 * @returns the draft and the indicator's number
 */
export function withNewIndicator(
  draft: ImportDraft,
  place: string,
  words: string,
): { readonly draft: ImportDraft; readonly number: number } {
  const { indicators, plan } = draft;
  const target = plan.targets.find((one) => one.place === place);
  const text = words === '' ? (target?.text ?? target?.title ?? '') : words;
  const reporter = reporterOf(draft);
  const proposed = proposeIndicators([{ ...saidIn(text), place, span: [0, 0] }], reporter);
  const taken = indicators.filter(({ details }) => details.place === place);
  const fresh =
    proposed.find((one) => !taken.some((other) => isSameGoal(one, other))) ??
    (words === '' ? undefined : proposed[0]);
  const number = Math.max(0, ...indicators.map((one) => one.number)) + 1;
  const indicator: ImportIndicator = { ...(fresh ?? withoutFigure(place, text, reporter)), number };
  requireFewTargets({ targets: plan.targets.length, indicators: indicators.length + 1 }, 'text');
  const order = plan.targets.map((one) => one.place);
  const before = order.slice(0, order.indexOf(place) + 1);
  const at = indicators.findLastIndex(({ details }) => before.includes(details.place)) + 1;
  return { draft: { ...draft, indicators: indicators.toSpliced(at, 0, indicator) }, number };
}

function isSameGoal({ details: one }: ImportIndicator, { details: other }: ImportIndicator): boolean {
  const { least, above, most } = one.goal;
  return least === other.goal.least && above === other.goal.above && most === other.goal.most;
}
