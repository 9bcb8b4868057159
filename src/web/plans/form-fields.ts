import type { Language, Text } from '../../kernel/text.js';
import { type FormBody, typedAll } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import type { Worded } from './plan-words.js';

/** What may be chosen in a field. */
export interface FieldOption {
  readonly value: string;
  readonly label: Worded;
}

/** One field of a form. Its name is the path of the value in what the API takes, such as `term.from` or `basis[0].title`. */
export interface FieldSpec {
  readonly name: string;
  readonly label: Text;
  /** Of a label that is somebody's own words. */
  readonly labelLang?: Language;
  readonly kind: 'text' | 'area' | 'date' | 'number' | 'select' | 'check' | 'choices';
  readonly hint?: Text;
  readonly isRequired?: boolean;
  /** It holds much, and takes a line of its own; areas always do. */
  readonly isWide?: boolean;
  /** What a field that was left empty says: nothing at all, or that there is none (where left out). */
  readonly whenEmpty?: 'left-out';
  readonly options?: readonly FieldOption[];
  /** Problems that are told of a whole are shown here. */
  readonly standsFor?: string;
}

/** What stands in the fields of a form, by name. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** A field as it is printed. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly labelLang: Language | null;
  readonly kind: FieldSpec['kind'];
  readonly value: string;
  readonly hint: string | null;
  readonly mistake: string | null;
  readonly isRequired: boolean;
  readonly isWide: boolean;
  readonly options: readonly (FieldOption & { readonly isChosen: boolean })[];
  /** How many of the options come first and stand open, where the others are folded away, and whether these are; null where none are. */
  readonly short: { readonly first: number; readonly isOpen: boolean } | null;
}

/** What was typed into these fields. */
export function typedInto(specs: readonly FieldSpec[], body: FormBody): FieldValues {
  return Object.fromEntries(specs.map(({ name }) => [name, typedAll(body, name)]));
}

/** The value that the API takes, as far as it was typed; its DTO checks it. */
export function inputFrom(specs: readonly FieldSpec[], values: FieldValues): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const spec of specs) {
    const value = valueOf(spec, values[spec.name] ?? []);
    if (value !== undefined) put(input, spec.name.split(/[.[\]]+/).filter(Boolean), value);
  }
  return input;
}

function valueOf(spec: FieldSpec, given: readonly string[]): unknown {
  if (spec.kind === 'choices') return given;
  if (spec.kind === 'check') return given.length > 0;
  const [first = ''] = given;
  if (first.trim() === '') return spec.isRequired || spec.whenEmpty ? undefined : null;
  // browsers send the ends of lines as two characters
  if (spec.kind === 'area') return first.replaceAll('\r\n', '\n');
  return spec.kind === 'number' && /^-?\d+$/.test(first) ? Number(first) : first;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  into[name] ??= /^\d+$/.test(rest[0] ?? '') ? [] : {};
  put(into[name] as Record<string, unknown>, rest, value);
}

/** The fields with what stands in them and what is wrong there. */
export function printedFields(
  language: Language,
  specs: readonly FieldSpec[],
  values: FieldValues,
  problem: Pick<FormProblem, 'fields'> | null,
): Field[] {
  return specs.map((spec) => {
    const { name, label, kind, hint, isRequired = false, isWide = kind === 'area', options = [] } = spec;
    const chosen = values[name] ?? [];
    const marked = options.map((option) => ({ ...option, isChosen: chosen.includes(option.value) }));
    const mistake = mistakeAt(spec, problem?.fields ?? {});
    return {
      id: `f-${name.replace(/[^a-z0-9]+/gi, '-').replace(/-$/, '')}`,
      name,
      label: label[language],
      labelLang: spec.labelLang ?? null,
      kind,
      value: chosen[0] ?? '',
      hint: hint?.[language] ?? null,
      mistake,
      isRequired,
      isWide,
      ...(kind === 'choices'
        ? listed(marked, isRequired || mistake !== null)
        : { options: marked, short: null }),
    };
  });
}

/** Of more choices than these, those that are not chosen are folded away. */
const MANY_CHOICES = 8;

/** What is chosen comes first; nothing is folded away while something has still to be chosen. */
function listed(marked: Field['options'], isAsked: boolean): Pick<Field, 'options' | 'short'> {
  const chosen = marked.filter(({ isChosen }) => isChosen);
  if (marked.length - chosen.length <= MANY_CHOICES) return { options: marked, short: null };
  return {
    options: [...chosen, ...marked.filter(({ isChosen }) => !isChosen)],
    short: { first: chosen.length, isOpen: isAsked && chosen.length === 0 },
  };
}

function mistakeAt(spec: FieldSpec, mistakes: Readonly<Record<string, string>>): string | null {
  const { name, standsFor } = spec;
  const [ofItem] = Object.keys(mistakes).filter((wrong) => isOfItem(spec, wrong));
  return mistakes[name] ?? mistakes[standsFor ?? ofItem ?? ''] ?? null;
}

/** "leadBodies[1]": one of those that were chosen at the field. */
function isOfItem({ name, kind }: FieldSpec, wrong: string): boolean {
  return kind === 'choices' && wrong.startsWith(`${name}[`);
}

/** What is wrong with what has no field of its own. */
export function mistakesElsewhere(specs: readonly FieldSpec[], problem: FormProblem | null): string[] {
  const known = new Set(specs.flatMap(({ name, standsFor }) => [name, standsFor]));
  return Object.entries(problem?.fields ?? {})
    .filter(([wrong]) => !known.has(wrong) && !specs.some((spec) => isOfItem(spec, wrong)))
    .map(([, text]) => text);
}
