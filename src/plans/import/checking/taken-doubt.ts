import { notFound } from '../../../kernel/domain-error.js';
import type { UnsureCode } from '../reading/text/plan-draft.js';
import { spansMeet } from '../reading/text/words.js';
import { sectionOf } from '../../duty-rules.js';
import { bodyWords } from './body-words.js';
import { added, seen } from './draft-acts.js';
import { UNSHOWN } from './find-words.js';
import type { ImportDraft, ImportName, ImportUnsure } from './import-draft.js';
import { newDuty } from './new-duty.js';

/** Doubts about words that were not taken for a duty. */
const UNTAKEN: ReadonlySet<UnsureCode> = new Set(['closing-words', 'left-out', 'no-body', 'perhaps-duty']);

/** Whether a duty may be made of the words of the doubt: they were not taken for one, and no duty has some of them. */
export function mayBeTaken(
  { duties }: Pick<ImportDraft, 'duties'>,
  { what, span: doubted }: Pick<ImportUnsure, 'what' | 'span'>,
): boolean {
  return UNTAKEN.has(what) && !duties.some(({ span }) => span !== null && spansMeet(span, doubted));
}

/** The words of a doubt, as they were read where they may be a duty, else as they stand, on one line. */
export function doubtedWords(
  { span, untaken }: Pick<ImportUnsure, 'span' | 'untaken'>,
  source: string,
): string {
  return (
    untaken?.words ??
    source
      .slice(...span)
      .normalize('NFC')
      .replaceAll(new RegExp(`\\*\\*|${UNSHOWN.source}`, 'gu'), ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/\s?\.?\s?\/\s?\.?$/, '.')
  );
}

/**
 * Makes a duty of the words of the doubt, which somebody has looked at by that.
 * @returns the draft and the duty's number
 * @throws NotFoundError where there is no such doubt, or a duty has the words
 */
export function takenDoubt(
  draft: ImportDraft,
  index: number,
  source: string,
): { readonly draft: ImportDraft; readonly number: number } {
  const doubt = draft.unsure[index];
  if (doubt === undefined || !mayBeTaken(draft, doubt))
    throw notFound({ vi: 'đoạn chưa thành nhiệm vụ này', en: 'passage that is no duty yet' });
  const { names, keys } = withNamesOf(draft, doubt.untaken?.leads ?? []);
  const duty = newDuty(draft, { text: doubtedWords(doubt, source), lead: null }, source, doubt.span);
  const place = duty.details.place === '' ? doubt.place.slice(0, 120) : duty.details.place;
  const details = { ...duty.details, place, section: sectionOf(place) };
  const lead = keys.length === 0 ? duty.lead : keys;
  return added({ ...seen(draft, index), names }, { ...duty, details, lead }, source, doubt.span);
}

/** The names of the draft with these, those of the same words once; and the keys of these. */
function withNamesOf(
  draft: ImportDraft,
  given: readonly ImportName[],
): { names: ImportName[]; keys: string[] } {
  const names = [...draft.names];
  const keys = given.map((one) => {
    const there = names.find(({ name }) => bodyWords(name) === bodyWords(one.name));
    if (there !== undefined) return there.key;
    const key = `n${Math.max(0, ...names.map(({ key: other }) => Number(other.slice(1)))) + 1}`;
    names.push({ ...one, key });
    return key;
  });
  return { names, keys: [...new Set(keys)] };
}
