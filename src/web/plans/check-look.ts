import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { OpenPart } from './check.page.js';

/** What is shown of a check: which part is open, what was sent of its form, and what is wrong with it. */
export interface CheckLook {
  readonly open: OpenPart;
  /** Null where nothing of a form was sent. */
  readonly body: FormBody | null;
  readonly problem: FormProblem | null;
}

/** The part that an address or a form names. */
export function partIn(at: string): OpenPart {
  if (at === 'head' || at === 'names' || at === 'add' || at === 'add-indicator') return at;
  if (/^i\d{1,6}$/.test(at)) return `i${Number(at.slice(1))}`;
  if (/^n\d{1,6}$/.test(at)) return `n${Number(at.slice(1))}`;
  return /^\d{1,6}$/.test(at) ? Number(at) : null;
}

/** A button that stands alone says in one field what is to be done with what: "drop 12", "seen 3", "take 3", "measure II.2". */
export function spelledOut(body: FormBody): FormBody {
  const asked = typed(body, 'do');
  const target = /^measure (.+)$/s.exec(asked)?.[1];
  if (target !== undefined) return { ...body, at: 'add-indicator', target };
  const [, act = '', of = ''] = /^(drop|restore|seen|take) (i?\d{1,6})$/.exec(asked) ?? [];
  if (act === '') return body;
  return act === 'seen' || act === 'take' ? { ...body, at: act, index: of } : { ...body, at: of, act };
}

/** What is shown again of what was sent. Buttons that stand alone send no fields: nothing was typed that could be. */
export function lookAgain(body: FormBody): Pick<CheckLook, 'open' | 'body'> {
  const isButton =
    ['seen', 'take'].includes(typed(body, 'at')) || ['drop', 'restore'].includes(typed(body, 'act'));
  return isButton
    ? { open: partIn(typed(body, 'open')), body: null }
    : { open: partIn(typed(body, 'at')), body };
}

/** Where a button that stands alone leads: back to its place, with the part open that was; not that of the duty itself. */
export function placeAfter(id: string, body: FormBody, hash: string): string {
  const open = partIn(typed(body, 'open'));
  const isItself = String(open) === typed(body, 'at');
  return `/plans/import/${id}${open === null || isItself ? '' : `?at=${open}`}#${hash}`;
}
