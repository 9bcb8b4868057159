import type { Language } from '../../kernel/text.js';
import { textOf } from '../../kernel/text.js';
import {
  idsOfRefs,
  type ImportDraft,
  type ImportDuty,
  type ImportName,
  standingNames,
} from '../../plans/import/checking/import-draft.js';
import type { ExemptAddressee } from '../../plans/indicator-details.js';
import { dutyGroups, valuesOfDuty } from './duty-form.js';
import type { FieldOption, FieldValues } from './form-fields.js';
import type { FieldGroup } from './form.page.js';
import { codeSpec, type ListRows, planGroups, valuesOfPlan } from './plan-form.js';
import { inVietnamese } from './plan-words.js';

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
  return dutyGroups(language, {
    addressees: [...openNames({ names }), ...addressees],
    unfit: names
      .filter(({ key, to }) => to?.kind === 'nobody' && !chosen['leadBodies']?.includes(key))
      .map(({ key }) => key),
    chosen,
    isNew: false,
    amends: false,
    splits: true,
  });
}

/** Names that are to be bodies, or may be; those who get no tasks, as "các đơn vị liên quan", neither lead nor report. */
export function namesToLead({ names }: Pick<ImportDraft, 'names'>): FieldOption[] {
  return openNames({ names: names.filter(({ to }) => to?.kind !== 'nobody') });
}

/** Names that are no known body, to be chosen as they stand. */
export function openNames({ names }: Pick<ImportDraft, 'names'>): FieldOption[] {
  return names
    .filter(({ to }) => to?.kind !== 'known')
    .map(({ key, name }) => ({ value: key, label: inVietnamese(name) }));
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
  return idsOfRefs(refs, names, standingNames(names));
}

/** What those are called whom the references stand for: known bodies by their names, all others as the document names them. */
export function saidBodies(
  refs: readonly string[],
  names: readonly ImportName[],
  addressees: readonly FieldOption[],
): string[] {
  return choicesOf(refs, names).map(
    (ref) =>
      names.find(({ key }) => key === ref)?.name ??
      addressees.find(({ value }) => value === ref)?.label.text ??
      '–',
  );
}

/**
 * The references for what was chosen: all those of before that stand for it, so that they go on following their names, and no name of
 * the document is lost where several stand for one body.
 */
export function refsOfChoices(
  chosen: readonly string[],
  before: readonly string[],
  names: readonly ImportName[],
): string[] {
  return [...new Set(chosen.flatMap((choice) => refsOfChoice(choice, before, names)))];
}

function refsOfChoice(
  choice: string,
  before: readonly string[],
  names: readonly ImportName[],
): readonly string[] {
  const refs = before.filter((one) => one === choice || idsOfRefs([one], names)[0] === choice);
  return refs.length === 0 ? [choice] : refs;
}

/** The same for those that an indicator does not hold for: the first of each has the words that were typed, all others keep theirs. */
export function exemptOfChoices(
  chosen: readonly ExemptAddressee[],
  before: readonly ExemptAddressee[],
  names: readonly ImportName[],
): ExemptAddressee[] {
  const ids = before.map(({ id }) => id);
  return chosen.flatMap(({ id: choice, words }) =>
    refsOfChoice(choice, ids, names).map((id, index) => {
      const own = before.find((one) => one.id === id)?.words;
      return { id, words: index === 0 ? words : (own ?? words) };
    }),
  );
}
