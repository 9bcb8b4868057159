import type { EditedTexts } from '../../reports/edited-texts.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { Said } from '../frame/in-language.js';
import type { NamedField } from '../frame/told-fields.js';
import { plain } from '../reports/report-form.js';
import type { LongText } from '../shown/long-text.js';
import type { RefusedText } from './document-text.page.js';
import type { documentTextWords } from './document-text.words.js';

/** The fields of the lines around a document's text. */
export interface ShownHeadFields {
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly type: 'date' | null;
    readonly value: string;
    readonly hint: string | null;
    readonly mistake: string | null;
  }[];
  readonly lists: readonly LongText[];
}

const LINES = ['number', 'issuedOn', 'place', 'office', 'signer', 'archive'] as const;
const LISTS = ['capacity', 'addressees', 'recipients'] as const;

/** The fields with what stands in them, or was typed; beside it what is saved, where somebody else saved it meanwhile. */
export function headFields(
  say: Said<typeof documentTextWords>,
  head: EditedTexts['head'],
  { refused, asksNumber }: { readonly refused: RefusedText | null; readonly asksNumber: boolean },
): ShownHeadFields {
  const fieldOf = (name: string, saved: string) => {
    const value = refused === null ? saved : plain(typed(refused.given, name));
    const isConflict = refused?.problem.status === 412 && value !== saved;
    const mistake = mistakeAt(refused, name);
    return { value, standing: isConflict ? saved || '–' : null, mistake };
  };
  return {
    lines: LINES.filter((name) => name !== 'number' || asksNumber).map((name) => {
      const { value, standing, mistake } = fieldOf(name, String(head[name] ?? ''));
      const hint = standing === null ? null : `${say.standing} ${standing}`;
      const type = name === 'issuedOn' ? 'date' : null;
      const isNone = name === 'number' && !/^[1-9]\d*$/.test(value);
      const wrong = mistake !== null && isNone ? say.notNumber : mistake;
      return {
        id: `head-${name}`,
        name,
        label: say[name],
        type,
        value,
        hint,
        mistake: wrong,
      };
    }),
    lists: LISTS.map((name) => {
      const { value, standing, mistake } = fieldOf(name, head[name].join('\n'));
      return { name, label: say[name], text: value, hint: '', standing, mistake };
    }),
  };
}

/** The wrong ones by their labels, in their order; those of a list also by one of its lines. */
export function wrongHeadFields(
  say: Said<typeof documentTextWords>,
  problem: RefusedText['problem'],
): readonly NamedField[] {
  return [...LINES, ...LISTS].flatMap((name) =>
    Object.keys(problem.fields)
      .filter((field) => isOfField(field, name))
      .map((field) => ({ name: field, label: say[name] })),
  );
}

function isOfField(field: string, name: string): boolean {
  return field === name || field.startsWith(`${name}[`);
}

/** Also of one of the lines of a list. */
function mistakeAt(refused: RefusedText | null, name: string): string | null {
  const fields = Object.entries(refused?.problem.fields ?? {});
  return fields.find(([field]) => isOfField(field, name))?.[1] ?? null;
}

/**
 * The form as input of the API: a line that was left empty is null, a list none. A number that is none stays as it was typed, for the
 * check to refuse.
 */
export function readHead(body: FormBody): Readonly<Record<string, unknown>> {
  const line = (name: string) => plain(typed(body, name)) || null;
  const list = (name: string) => {
    if (!(name in body)) return null;
    return plain(typed(body, name))
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  };
  const number = line('number');
  return {
    ...Object.fromEntries(LINES.map((name) => [name, line(name)])),
    ...Object.fromEntries(LISTS.map((name) => [name, list(name)])),
    number: number !== null && /^\d{1,9}$/.test(number) ? Number(number) : number,
  };
}
