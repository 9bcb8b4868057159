import type { Language } from '../../kernel/text.js';
import type { FormProblem } from '../frame/forms.service.js';
import { toldByLabels } from '../frame/told-fields.js';

/** One field of a form, as it is printed. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'area' | 'day' | 'number' | 'select' | 'choice' | 'check' | 'hidden' | 'password';
  readonly value: string;
  readonly isRequired: boolean;
  readonly hint: string | null;
  /** What is wrong with what was typed; null where nothing is. */
  readonly mistake: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The largest number. */
  readonly max: number | null;
  /** What a browser may fill in; null where it is none of what it knows. */
  readonly autocomplete: string | null;
  /** Of its value, where that is not of the page's language. */
  readonly lang: Language | null;
}

/** What a field is; the rest is left out. */
type Given = Pick<Field, 'name' | 'label' | 'kind'> & Partial<Field>;

/** A field, with what was typed in it before (but for passwords) and what is wrong with that. */
export function field(
  given: Given,
  typed: Readonly<Record<string, string>> | null,
  problem: FormProblem | null,
): Field {
  return {
    isRequired: false,
    hint: null,
    options: [],
    max: null,
    autocomplete: null,
    lang: null,
    ...given,
    value: given.kind === 'password' ? '' : (typed?.[given.name] ?? given.value ?? ''),
    mistake: problem?.fields[given.name] ?? null,
  };
}

/** The problem of a form of these fields, which are told by their labels. */
export function problemIn(
  language: Language,
  problem: FormProblem | null,
  fields: readonly Pick<Field, 'name' | 'label' | 'kind'>[],
): FormProblem | null {
  const shown = fields.filter(({ kind }) => kind !== 'hidden');
  return problem && { ...problem, text: toldByLabels(language, problem, shown) };
}

/** A form with its button. */
export interface FormView {
  readonly id: string;
  readonly url: string;
  readonly heading: string;
  /** What is to be known before it is sent. */
  readonly note?: string | undefined;
  readonly button: string;
  readonly isMain: boolean;
  /** Whether it stands open: the one that is wanted most, or that was sent and refused. */
  readonly isOpen: boolean;
  readonly fields: readonly Field[];
  readonly problem: FormProblem | null;
}
