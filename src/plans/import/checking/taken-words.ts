import { notFound } from '../../../kernel/domain-error.js';
import type { UnsureCode } from '../reading/text/plan-draft.js';
import { added, seen } from './draft-acts.js';
import type { ImportDraft, ImportUnsure } from './import-draft.js';
import { newDuty } from './new-duty.js';

const UNTAKEN: ReadonlySet<UnsureCode> = new Set(['closing-words', 'left-out', 'no-body', 'perhaps-duty']);

/** Whether a doubt is about words that were not taken for a duty. */
export function isUntaken(what: UnsureCode): boolean {
  return UNTAKEN.has(what);
}

/** Whether a duty may be made of the words of the doubt: they were not taken for one, and no duty has some of them. */
export function mayBeTaken(
  { duties }: Pick<ImportDraft, 'duties'>,
  { what, span: [start, end] }: Pick<ImportUnsure, 'what' | 'span'>,
): boolean {
  return isUntaken(what) && !duties.some(({ span }) => span !== null && span[0] < end && start < span[1]);
}

/** The words of a doubt, on one line, without the mark that ends a document ("./."). */
export function doubtedWords({ span }: Pick<ImportUnsure, 'span'>, source: string): string {
  return source
    .slice(...span)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\s?\.?\s?\/\s?\.?$/, '.');
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
  const words = { text: doubtedWords(doubt, source), lead: doubt.lead ?? null };
  return added(seen(draft, index), newDuty(draft, words, source, doubt.span), source, doubt.span);
}
