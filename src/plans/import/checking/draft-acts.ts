import { capitalized } from '../../../kernel/first-letter.js';
import { type InvalidInputError, invalidField, notFound } from '../../../kernel/domain-error.js';
import type { PlanDetails, TargetItem } from '../../plan-rules.js';
import type { Span } from '../reading/text/plan-draft.js';
import { spansMeet } from '../reading/text/words.js';
import { everyPlace, findWords } from './find-words.js';
import {
  type ImportDraft,
  type ImportDuty,
  type ImportIndicator,
  type ImportUnsure,
  type NameTarget,
} from './import-draft.js';
import { shortTitle } from './short-title.js';

/** What is said of one duty when it is saved. */
export type DutyChange = Pick<ImportDuty, 'details' | 'lead' | 'cooperating'>;

/** What is said of a duty when it is added. */
export type AddedDuty = DutyChange & Pick<ImportDuty, 'timePhrase'>;

/** Says anew what the plan says of itself, and its code. Indicators follow their targets to other places. */
export function withPlan(draft: ImportDraft, code: string, plan: PlanDetails): ImportDraft {
  const moved = movedPlaces(draft.plan.targets, plan.targets);
  const indicators = draft.indicators.map((one) => {
    const place = moved.get(one.details.place);
    return place === undefined ? one : { ...one, details: { ...one.details, place } };
  });
  return { ...draft, code, plan, indicators };
}

/** The new places of targets that say the same at another place, by the places before. */
function movedPlaces(before: readonly TargetItem[], after: readonly TargetItem[]): Map<string, string> {
  const isAt = (targets: readonly TargetItem[], place: string) => targets.some((one) => one.place === place);
  return new Map(
    before
      .filter(({ place }) => !isAt(after, place))
      .flatMap(({ place, title, text }) => {
        const same = after.find(
          (one) => one.title === title && one.text === text && !isAt(before, one.place),
        );
        return same === undefined ? [] : [[place, same.place] as const];
      }),
  );
}

/** Says whom the names stand for; names that are not among these stay as they are. */
export function withNames(draft: ImportDraft, chosen: ReadonlyMap<string, NameTarget | null>): ImportDraft {
  return {
    ...draft,
    names: draft.names.map((name) => {
      const to = chosen.get(name.key);
      if (to === undefined || isSameTarget(to, name.to)) return name;
      return { ...name, to, why: null, isLeftOpen: to === null };
    }),
  };
}

function isSameTarget(one: NameTarget | null, other: NameTarget | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'known') return other.kind === 'known' && one.id === other.id;
  if (one.kind === 'nobody') return other.kind === 'nobody';
  return other.kind === 'new' && one.name === other.name && one.bodyKind === other.bodyKind;
}

/** Saves the indicator as it was changed. @throws NotFoundError */
export function withIndicator(
  draft: ImportDraft,
  number: number,
  change: Partial<Omit<ImportIndicator, 'number'>>,
): ImportDraft {
  const changed = indicatorIn(draft, number);
  return {
    ...draft,
    indicators: draft.indicators.map((one) => (one === changed ? { ...one, ...change } : one)),
  };
}

/** The indicator with that number. @throws NotFoundError */
export function indicatorIn(
  { indicators }: Pick<ImportDraft, 'indicators'>,
  number: number,
): ImportIndicator {
  const indicator = indicators.find((one) => one.number === number);
  if (indicator === undefined) throw notFound({ vi: 'chỉ tiêu này', en: 'indicator' });
  return indicator;
}

/** Saves the duty as it was changed. @throws NotFoundError */
export function withDuty(draft: ImportDraft, number: number, change: DutyChange): ImportDraft {
  return replaced(draft, number, (duty) => [{ ...duty, ...change }]);
}

/** Says where the words of a duty stand that stood nowhere, or elsewhere, before they were changed. @throws NotFoundError */
export function withFoundWords(draft: ImportDraft, number: number, source: string): ImportDraft {
  return replaced(draft, number, (duty) => {
    const { span } = duty;
    const words = duty.details.text ?? '';
    const found = span === null ? null : findWords(source.slice(...span), words);
    return [found === null ? { ...duty, span: findWords(source, words) ?? span } : duty];
  });
}

/** Takes the duty out, or brings it back. @throws NotFoundError */
export function dropped(draft: ImportDraft, number: number, isDropped: boolean): ImportDraft {
  return replaced(draft, number, (duty) => [{ ...duty, isDropped }]);
}

/** Says that somebody has looked at what was not sure. @throws NotFoundError */
export function seen(draft: ImportDraft, index: number): ImportDraft {
  if (draft.unsure[index] === undefined) throw notFound({ vi: 'chỗ chưa chắc này', en: 'doubt' });
  return {
    ...draft,
    unsure: draft.unsure.map((one, at) => (at === index ? { ...one, isSeen: true } : one)),
  };
}

/** Says that somebody has looked at all that was not sure of the duty. @throws NotFoundError */
export function seenOf(draft: ImportDraft, number: number): ImportDraft {
  const duty = dutyOf(draft, number);
  return { ...draft, unsure: draft.unsure.map((one) => (isOf(duty, one) ? { ...one, isSeen: true } : one)) };
}

/** Whether that doubt is of the words of the duty. */
export function isOf({ span }: Pick<ImportDuty, 'span'>, doubt: Pick<ImportUnsure, 'span'>): boolean {
  return span?.[0] === doubt.span[0];
}

/**
 * Makes one duty of each line of the words, which were saved before; each with the bodies and time of the whole.
 * @throws NotFoundError, InvalidInputError where there is one line only
 */
export function split(draft: ImportDraft, number: number, source: string): ImportDraft {
  const whole = dutyOf(draft, number);
  const parts = (whole.details.text ?? '')
    .split(/\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) throw oneLine();
  let next = nextNumber(draft);
  const [start, end] = whole.span ?? [0, source.length];
  const words = source.slice(start, end);
  let passed = 0;
  const pieces = parts.map((text, index): ImportDuty => {
    const found = findWords(words, text, passed);
    passed = found?.[1] ?? passed;
    const span: Span | null = found === null ? null : [start + found[0], start + found[1]];
    const title =
      index === 0 && whole.details.title !== capitalized(shortTitle(whole.details.text ?? ''))
        ? whole.details.title
        : capitalized(shortTitle(text));
    return {
      ...whole,
      number: index === 0 ? number : next++,
      span: span ?? whole.span,
      details: { ...whole.details, text, title },
    };
  });
  return replaced(draft, number, () => pieces);
}

/** Adds a duty of those words, where they stand in the document: at `span`, else where no duty has them. @returns the draft and the duty's number */
export function added(
  draft: ImportDraft,
  change: AddedDuty,
  source: string,
  span = freeWords(draft.duties, change.details.text ?? '', source),
): { readonly draft: ImportDraft; readonly number: number } {
  const number = nextNumber(draft);
  const duty: ImportDuty = { ...change, number, span, isDropped: false };
  const start = span?.[0] ?? Infinity;
  const after = draft.duties.findLastIndex((one) => one.span !== null && one.span[0] <= start) + 1;
  const at = span === null ? draft.duties.length : after;
  return { draft: { ...draft, duties: draft.duties.toSpliced(at, 0, duty) }, number };
}

/** Where the words of a new duty stand: the first place where no duty has them; the first of all where all are taken. */
export function freeWords(
  duties: readonly Pick<ImportDuty, 'span'>[],
  words: string,
  source: string,
): Span | null {
  const places = everyPlace(source, words);
  const isTaken = (place: Span) => duties.some(({ span }) => span !== null && spansMeet(span, place));
  return places.find((place) => !isTaken(place)) ?? places[0] ?? null;
}

/** The duty with that number. @throws NotFoundError */
export function dutyOf({ duties }: Pick<ImportDraft, 'duties'>, number: number): ImportDuty {
  const duty = duties.find((one) => one.number === number);
  if (duty === undefined) throw notFound({ vi: 'nội dung nhiệm vụ này', en: 'duty' });
  return duty;
}

function replaced(
  draft: ImportDraft,
  number: number,
  by: (duty: ImportDuty) => readonly ImportDuty[],
): ImportDraft {
  const duty = dutyOf(draft, number);
  return { ...draft, duties: draft.duties.flatMap((one) => (one === duty ? by(one) : [one])) };
}

function nextNumber({ duties }: ImportDraft): number {
  return Math.max(0, ...duties.map(({ number }) => number)) + 1;
}

function oneLine(): InvalidInputError {
  return invalidField('text', 'nothing_to_split', {
    vi: 'Để tách, hãy xuống dòng ở chỗ cần tách trong ô nguyên văn: mỗi dòng thành một nội dung.',
    en: 'To split it, begin a new line in the exact words where it is to be split: each line becomes a duty.',
  });
}
