import { bodyKindLabels, type BodyKind } from '../../bodies/body-kind.js';
import type { Language, Text } from '../../kernel/text.js';
import { textOf } from '../../kernel/text.js';
import { likelyKind } from '../../plans/import/checking/body-matching.js';
import {
  idsOfRefs,
  type ImportDraft,
  type ImportDuty,
  type ImportName,
  type NameTarget,
  usedNames,
} from '../../plans/import/checking/import-draft.js';
import { type FormBody, typed } from '../frame/form-body.js';
import { dutyGroups, valuesOfDuty } from './duty-form.js';
import type { FieldOption, FieldSpec, FieldValues } from './form-fields.js';
import type { FieldGroup } from './form.page.js';
import { codeSpec, type ListRows, planGroups, valuesOfPlan } from './plan-form.js';
import { inVietnamese, worded } from './plan-words.js';
import { checkWords } from './check.words.js';

/** The form of what the plan says of itself, its basis and targets. */
export function headGroups(language: Language, bodies: readonly FieldOption[], rows: ListRows): FieldGroup[] {
  return planGroups(language, { first: [codeSpec], bodies, rows });
}

/** What stands in it. */
export function valuesOfHead({ code, plan }: ImportDraft): FieldValues {
  const { title, titleEn, note, noteEn, monitoringBodyId, basis, targets } = plan;
  return {
    ...valuesOfPlan({
      ...plan,
      title: textOf(title, titleEn),
      note: note === null ? null : textOf(note, noteEn),
      monitoringBody: monitoringBodyId === null ? null : { id: monitoringBodyId },
      basis: basis.map((one) => ({
        ...one,
        title: textOf(one.title, one.titleEn),
        issuer: one.issuer === null ? null : textOf(one.issuer, one.issuerEn),
      })),
      targets: targets.map((one) => ({ ...one, title: textOf(one.title, one.titleEn) })),
    }),
    code: [code],
  };
}

/** The form of a duty; names that are not yet a known body can be chosen as they stand. */
export function importDutyGroups(
  language: Language,
  { names }: Pick<ImportDraft, 'names'>,
  addressees: readonly FieldOption[],
  chosen: FieldValues,
): FieldGroup[] {
  const open = names
    .filter(({ to }) => to?.kind !== 'known')
    .map(({ key, name }) => ({ value: key, label: inVietnamese(name) }));
  return dutyGroups(language, { addressees: [...open, ...addressees], chosen, isNew: false, amends: false });
}

/** What stands in it. */
export function valuesOfImportDuty(
  { details, lead, cooperating }: Pick<ImportDuty, 'details' | 'lead' | 'cooperating'>,
  names: readonly ImportName[],
): FieldValues {
  const { heading, headingEn, title, titleEn, note, noteEn } = details;
  return valuesOfDuty({
    ...details,
    heading: textOf(heading, headingEn),
    title: textOf(title, titleEn),
    note: note === null ? null : textOf(note, noteEn),
    leadBodies: choicesOf(lead, names).map((id) => ({ id })),
    cooperatingBodies: choicesOf(cooperating, names).map((id) => ({ id })),
  });
}

function choicesOf(refs: readonly string[], names: readonly ImportName[]): string[] {
  const open = new Map(names.filter(({ to }) => to?.kind !== 'known').map(({ key }) => [key, key]));
  return idsOfRefs(refs, names, open);
}

/** The references for what was chosen: those of before where they stand for it, so that they go on following their names. */
export function refsOfChoices(
  chosen: readonly string[],
  before: readonly string[],
  names: readonly ImportName[],
): string[] {
  return chosen.map((choice) => {
    const ref = before.find((one) => one !== choice && idsOfRefs([one], names)[0] === choice);
    return ref ?? choice;
  });
}

const NEW = 'new';
const NOBODY = 'nobody';

/** The form that says who the names are; those that are no known body have fields for a new one. */
export function nameSpecs(
  language: Language,
  draft: ImportDraft,
  addressees: readonly FieldOption[],
): (readonly FieldSpec[])[] {
  const options = [
    { value: NEW, label: worded(checkWords.asNew, language) },
    { value: NOBODY, label: worded(checkWords.asNobody, language) },
    ...addressees,
  ];
  const kinds = Object.entries(bodyKindLabels)
    .filter(([value]) => value !== 'committee')
    .map(([value, label]) => ({ value, label: worded(label, language) }));
  return usedNames(draft).map(({ key, name, to }) => {
    const choice: FieldSpec = {
      name: `to.${key}`,
      label: same(name),
      labelLang: 'vi',
      kind: 'select',
      options,
    };
    if (to !== null && to.kind !== 'new') return [choice];
    return [
      choice,
      { name: `name.${key}`, label: checkWords.newName, kind: 'text' },
      { name: `kind.${key}`, label: checkWords.newKind, kind: 'select', options: kinds, isRequired: true },
    ];
  });
}

function same(text: string): Text {
  return { vi: text, en: text };
}

/** What stands in it. */
export function valuesOfNames(draft: ImportDraft): FieldValues {
  return Object.fromEntries(
    usedNames(draft).flatMap(({ key, name, to }) => {
      const isNew = to?.kind === 'new';
      const choice = to === null ? '' : to.kind === 'known' ? to.id : to.kind === 'new' ? NEW : NOBODY;
      return [
        [`to.${key}`, [choice]],
        [`name.${key}`, [isNew ? to.name : name]],
        [`kind.${key}`, [isNew ? to.bodyKind : likelyKind(name)]],
      ];
    }),
  );
}

/** What was chosen for the names; `wrong`: the fields whose value is none of those offered. */
export function namesIn(
  body: FormBody,
  draft: ImportDraft,
  known: ReadonlySet<string>,
): { readonly chosen: ReadonlyMap<string, NameTarget | null>; readonly wrong: readonly string[] } {
  const chosen = new Map<string, NameTarget | null>();
  const wrong: string[] = [];
  for (const { key, name } of draft.names) {
    if (body[`to.${key}`] === undefined) continue;
    const choice = typed(body, `to.${key}`);
    if (choice === '') chosen.set(key, null);
    else if (choice === NOBODY) chosen.set(key, { kind: 'nobody' });
    else if (choice === NEW) {
      const given = typed(body, `name.${key}`).trim() || name;
      const kind = typed(body, `kind.${key}`) || likelyKind(name);
      if (!(kind in bodyKindLabels) || kind === 'committee') wrong.push(`kind.${key}`);
      else if (given.length > 200) wrong.push(`name.${key}`);
      else chosen.set(key, { kind: 'new', name: given, bodyKind: kind as BodyKind });
    } else if (known.has(choice)) chosen.set(key, { kind: 'known', id: choice });
    else wrong.push(`to.${key}`);
  }
  return { chosen, wrong };
}
