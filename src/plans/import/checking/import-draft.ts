import type { BodyKind } from '../../../bodies/body-kind.js';
import type { Text } from '../../../kernel/text.js';
import type { DutyDetails } from '../../duty-rules.js';
import type { ExemptAddressee, IndicatorDetails } from '../../indicator-details.js';
import type { PlanDetails } from '../../plan-rules.js';
import type { Span, UnsureCode } from '../reading/text/plan-draft.js';
import type { MatchReason } from './body-matching.js';
import { bodyWords } from './body-words.js';

/** A plan on its way from the signed document into the program, as it is corrected. Serializable as it stands. */
export interface ImportDraft {
  /** The code that the plan will have. */
  readonly code: string;
  /** Who issued it, as the document says. */
  readonly issuer: string | null;
  readonly plan: PlanDetails;
  /** Every body that the document gives duties to or names beside them. */
  readonly names: readonly ImportName[];
  /** In the document's order. */
  readonly duties: readonly ImportDuty[];
  /** What the targets that say figures ask for. */
  readonly indicators: readonly ImportIndicator[];
  /** What was read without being sure of it. */
  readonly unsure: readonly ImportUnsure[];
}

/** Whom a name stands for: a known body or group, one to be made, or nobody who gets tasks. */
export type NameTarget =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string; readonly bodyKind: BodyKind }
  | { readonly kind: 'nobody' };

/** A body as the document names it. */
export interface ImportName {
  /** `n1`, `n2`, ...: duties refer to it. */
  readonly key: string;
  readonly name: string;
  /** Null until somebody decides. */
  readonly to: NameTarget | null;
  /** Why the program took it for that body; null where it did not, or somebody has decided. */
  readonly why: MatchReason | null;
  /** Somebody has said that it is none of those that the program took it for, and not yet who it is. */
  readonly isLeftOpen?: boolean;
}

/** A duty as it will stand in the plan. */
export interface ImportDuty {
  /** It stays with the duty, whatever its place among the others. */
  readonly number: number;
  /** Its words in the source; null where they are not there. */
  readonly span: Span | null;
  readonly details: Omit<DutyDetails, 'lead' | 'cooperating'>;
  /** Keys of names, and ids of bodies and groups. */
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  /** The document's own words of the time. */
  readonly timePhrase: string | null;
  readonly isDropped: boolean;
}

/** A measurable target as it will stand in the plan. */
export interface ImportIndicator {
  /** From 1; it stays with the indicator. */
  readonly number: number;
  readonly details: Omit<IndicatorDetails, 'reportedBy' | 'exempt'>;
  /** Keys of names, and ids of bodies and groups. */
  readonly reportedBy: readonly string[];
  readonly exempt: readonly ExemptAddressee[];
  /** It is no indicator. */
  readonly isDropped: boolean;
}

export interface ImportUnsure {
  readonly place: string;
  readonly span: Span;
  readonly what: UnsureCode;
  readonly text: Text;
  /** Of a sentence that may be a duty: its words, and who is to do it; among the names of the draft once it is taken for one. */
  readonly untaken?: { readonly words: string; readonly leads: readonly ImportName[] };
  /** Somebody has looked at it. */
  readonly isSeen: boolean;
}

/** The ids that these references stand for; names to be made stand for the id that `made` gives them. */
export function idsOfRefs(
  refs: readonly string[],
  names: readonly ImportName[],
  made: ReadonlyMap<string, string> = new Map(),
): string[] {
  const ids = refs.flatMap((ref) => {
    const name = names.find(({ key }) => key === ref);
    if (name === undefined) return [ref];
    const { to } = name;
    if (to?.kind === 'known') return [to.id];
    const id = made.get(ref);
    return id === undefined ? [] : [id];
  });
  return [...new Set(ids)];
}

/** For `idsOfRefs`: names that are no known body stand for themselves. */
export function standingNames(names: readonly Pick<ImportName, 'key' | 'to'>[]): Map<string, string> {
  return new Map(names.filter(({ to }) => to?.kind !== 'known').map(({ key }) => [key, key] as const));
}

/** The names that kept duties and indicators refer to. */
export function usedNames({ names, duties, indicators }: ImportDraft): ImportName[] {
  const used = new Set([
    ...duties
      .filter(({ isDropped }) => !isDropped)
      .flatMap(({ lead, cooperating }) => [...lead, ...cooperating]),
    ...keptIndicators({ indicators }).flatMap(({ reportedBy, exempt }) => [
      ...reportedBy,
      ...exempt.map(({ id }) => id),
    ]),
  ]);
  return names.filter(({ key }) => used.has(key));
}

/** Names of which one new body will be made, as their words are the same; it is of the kind that is said of the first. */
export function namesOfOneNew(draft: ImportDraft): (readonly [ImportName, ...ImportName[]])[] {
  const made = usedNames(draft).filter(({ to }) => to?.kind === 'new');
  const byWords = Map.groupBy(made, ({ to }) => (to?.kind === 'new' ? bodyWords(to.name) : ''));
  return [...byWords.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === 0 ? [] : [[first, ...others] as const],
  );
}

/** The duties that the plan will have. */
export function keptDuties({ duties }: Pick<ImportDraft, 'duties'>): ImportDuty[] {
  return duties.filter(({ isDropped }) => !isDropped);
}

/** The number by which a person knows the duty: it counts in the order of the draft, from 1. */
export function positionOf({ duties }: Pick<ImportDraft, 'duties'>, number: number): number {
  return duties.findIndex((one) => one.number === number) + 1;
}

/** The indicators that the plan will have. */
export function keptIndicators({ indicators }: Pick<ImportDraft, 'indicators'>): ImportIndicator[] {
  return indicators.filter(({ isDropped }) => !isDropped);
}

/**
 * The indicator with the ids that its references stand for; names to be made stand for the id that `made` gives them. Several names of
 * one body that it does not hold for are that body once, with the words of the first.
 */
export function indicatorOf(
  { details, reportedBy, exempt }: ImportIndicator,
  names: readonly ImportName[],
  made: ReadonlyMap<string, string>,
): IndicatorDetails {
  const spared = exempt.flatMap(({ id, words }) =>
    idsOfRefs([id], names, made).map((one) => ({ id: one, words })),
  );
  return {
    ...details,
    reportedBy: idsOfRefs(reportedBy, names, made),
    exempt: spared.filter(({ id }, index) => spared.findIndex((one) => one.id === id) === index),
  };
}
