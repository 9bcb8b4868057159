import type { Language } from '../../kernel/text.js';
import type { CarriedField } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { toldByLabels } from '../frame/told-fields.js';
import {
  type Field,
  type FieldSpec,
  type FieldValues,
  mistakesElsewhere,
  printedFields,
} from './form-fields.js';
import { formWords } from './form.words.js';
import { inVietnamese, type Worded } from './plan-words.js';

/** Fields under one heading. */
export interface FieldGroup {
  readonly legend: string;
  readonly specs: readonly FieldSpec[];
  /** It lists things, each of that many fields and folded up under what stands in its fields named so (`title`). */
  readonly columns?: number;
  readonly named?: readonly string[];
  /** Whether all of it is folded up, unless something is wrong in it. */
  readonly isFolded?: boolean;
  /** The name of the button that asks for more rows of it; null where it has none. */
  readonly more?: string;
}

/** A form about a plan. */
export interface FormPage {
  readonly say: Said<typeof formWords>;
  readonly crumb: { readonly url: string; readonly label: Worded };
  readonly heading: string;
  readonly lead: readonly string[];
  readonly problem: FormProblem | null;
  readonly mistakes: readonly string[];
  readonly action: string;
  readonly hidden: readonly CarriedField[];
  readonly groups: readonly {
    readonly id: string;
    readonly legend: string;
    /** The fields of each thing where it lists some, else all together. */
    readonly rows: readonly (readonly Field[])[];
    /** What each row is of where they are folded up; null where all stand open. */
    readonly folds:
      readonly { readonly number: number; readonly summary: Worded; readonly isOpen: boolean }[] | null;
    /** Where all of it is folded up: how many of its fields are filled in, and whether it stands open. */
    readonly fold: { readonly filled: string; readonly isOpen: boolean } | null;
    readonly more: string | null;
  }[];
  readonly submit: string;
  /** What somebody else has saved meanwhile, where it differs from what was typed; null where nobody has. */
  readonly theirs:
    readonly { readonly label: string; readonly saved: string; readonly typed: string }[] | null;
}
export const formTemplate = pageTemplate<FormPage>('plans/form');

/** What a form is made of. */
export interface FormGiven {
  readonly crumb: FormPage['crumb'];
  readonly heading: string;
  readonly lead?: readonly string[];
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly groups: readonly FieldGroup[];
  readonly values: FieldValues;
  readonly submit: string;
  readonly problem: FormProblem | null;
  /** What is wrong with what is stored, by the names of the fields; shown where nothing was sent. */
  readonly standing?: Readonly<Record<string, string>>;
  /** As it is stored now, to be compared after a stale version. */
  readonly saved?: FieldValues;
}

export function formPage(language: Language, given: FormGiven): FormPage {
  const { crumb, heading, lead = [], action, groups, values, submit, problem, saved, standing = {} } = given;
  const specs = groups.flatMap((group) => group.specs);
  const isStale = problem?.status === 412 && saved !== undefined;
  const words = formWords;
  return {
    say: inLanguage(words, language),
    crumb,
    heading,
    lead,
    problem: problem && { ...problem, text: toldAs(language, problem, specs, isStale) },
    mistakes: mistakesElsewhere(specs, problem),
    action,
    hidden: Object.entries(given.hidden).map(([name, value]) => ({ name, value })),
    groups: groups.map(({ legend, specs: of, columns, named, isFolded = false, more = null }, index) => {
      const rows = inRows(printedFields(language, of, values, problem ?? { fields: standing }), columns);
      const folds = named === undefined ? null : foldsOf(language, rows, named);
      const fold = isFolded ? foldOf(language, rows.flat()) : null;
      return { id: `g-${index}`, legend, rows, folds, fold, more };
    }),
    submit: isStale ? words.saveMine[language] : submit,
    theirs: isStale ? differences(language, specs, values, saved) : null,
  };
}

function inRows(fields: readonly Field[], columns = fields.length): Field[][] {
  return Array.from({ length: Math.ceil(fields.length / columns) }, (_, row) =>
    fields.slice(row * columns, (row + 1) * columns),
  );
}

function foldOf(
  language: Language,
  fields: readonly Field[],
): NonNullable<FormPage['groups'][number]['fold']> {
  const filled = fields.filter(({ value }) => value.trim() !== '').length;
  const [n, all] = [filled, fields.length];
  return {
    filled: { vi: `đã ghi ${n}/${all} ô`, en: `${n} of ${all} filled in` }[language],
    isOpen: fields.some(({ mistake }) => mistake !== null),
  };
}

/** Each thing of a list under what it is called; open are those with a mistake, and the first that is empty. */
function foldsOf(
  language: Language,
  rows: readonly (readonly Field[])[],
  named: readonly string[],
): NonNullable<FormPage['groups'][number]['folds']> {
  const isEmpty = (fields: readonly Field[]) => fields.every(({ value }) => value.trim() === '');
  const firstEmpty = rows.findIndex(isEmpty);
  return rows.map((fields, at) => {
    const words = named
      .map((name) => fields.find((field) => field.name.endsWith(`.${name}`))?.value.trim() ?? '')
      .filter((word) => word !== '');
    return {
      number: at + 1,
      summary:
        words.length > 0
          ? inVietnamese(words.join(' · '))
          : { text: formWords.emptyRow[language], lang: language },
      isOpen: at === firstEmpty || fields.some(({ mistake }) => mistake !== null),
    };
  });
}

function toldAs(
  language: Language,
  problem: FormProblem,
  specs: readonly FieldSpec[],
  isStale: boolean,
): string {
  if (isStale) return formWords.stale[language];
  const fields = specs.flatMap(({ name, standsFor = name, label }) =>
    [name, standsFor].map((one) => ({ name: one, label: label[language] })),
  );
  return toldByLabels(language, problem, fields, formWords.invalid);
}

function differences(
  language: Language,
  specs: readonly FieldSpec[],
  typed: FieldValues,
  saved: FieldValues,
): NonNullable<FormPage['theirs']> {
  const shown = ({ kind, options = [] }: FieldSpec, values: readonly string[] = []) => {
    if (kind === 'check') return (values.length > 0 ? formWords.yes : formWords.no)[language];
    const label = (value: string) => options.find((option) => option.value === value)?.label.text ?? value;
    return values.map((value) => label(value.replaceAll('\r\n', '\n'))).join('; ');
  };
  return specs
    .map((spec) => ({
      label: spec.label[language],
      saved: shown(spec, saved[spec.name]),
      typed: shown(spec, typed[spec.name]),
    }))
    .filter((one) => one.saved !== one.typed);
}
