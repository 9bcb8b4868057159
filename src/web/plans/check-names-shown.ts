import { bodyKindLabels } from '../../bodies/body-kind.js';
import type { Language, Text } from '../../kernel/text.js';
import { type ImportName, namesOfOneNew, usedNames } from '../../plans/import/checking/import-draft.js';
import { AS_NEW, hasManyNames, isForNewOnly, isSettled, namesForNew } from './check-names.js';
import { checkWords, matchReasons } from './check.words.js';
import type { CheckFacts } from './check.page.js';
import type { Field, FieldOption } from './form-fields.js';
import type { FormPage } from './form.page.js';
import { inVietnamese, type Worded } from './plan-words.js';
import { quotedWords } from './quoted-words.js';

/** Who the names of the document are, as the page shows it. */
export interface NamesShown {
  readonly form: FormPage | null;
  /** Its fields of names that are not decided or not sure, and of all others. */
  readonly asked: readonly NameFields[];
  readonly settled: readonly NameFields[];
  /** Of which names one new body will be made. */
  readonly remarks: readonly (readonly Worded[])[];
  /** Whom they stand for, in words, where the form has no fields of them: those that are not decided, and all others. */
  readonly open: readonly NameSaid[];
  readonly list: readonly NameSaid[];
  /** Null where each is opened by itself. */
  readonly editUrl: string | null;
  /** The button that makes new bodies of the open names; null where there are not several. */
  readonly restAsNew: { readonly act: string; readonly label: string } | null;
}

interface NameFields {
  readonly fields: readonly Field[];
  /** The fields behind the first are shown once a new body is chosen there. */
  readonly isForNewOnly: boolean;
}

interface NameSaid {
  readonly id: string;
  readonly name: Worded;
  readonly to: Worded;
  /** The form with its fields; null where that has all of them. */
  readonly editUrl: string | null;
}

export function namesShown(language: Language, facts: CheckFacts): NamesShown {
  const { id, draft, open, addressees } = facts;
  const names = usedNames(draft);
  const isOpen = open === 'names' || names.some(({ key }) => key === open);
  const form = isOpen ? facts.form : null;
  const groups = form?.groups ?? [];
  const nameOf = (group: FormPage['groups'][number]) => {
    const field = group.rows[0]?.[0]?.name;
    return names.find(({ key }) => field === `to.${key}`);
  };
  // neither a mistake nor what was asked for is folded away
  const isAsked = (group: FormPage['groups'][number]) => {
    const name = nameOf(group);
    const isWrong = group.rows.some((fields) => fields.some(({ mistake }) => mistake !== null));
    return name === undefined || !isSettled(name) || name.key === open || isWrong;
  };
  const inForm = new Set(groups.map(nameOf));
  const isMany = hasManyNames(draft);
  const said = names
    .filter((name) => !inForm.has(name))
    .map((name) => ({ name, shown: saidOf(language, name, { id, addressees, isMany }) }));
  return {
    form,
    asked: groups.filter(isAsked).flatMap(fieldsOf),
    settled: groups.filter((group) => !isAsked(group)).flatMap(fieldsOf),
    remarks: namesOfOneNew(draft).map((same) => quotedWords(oneNewBody(same), language)),
    open: said.filter(({ name }) => name.to === null).map(({ shown }) => shown),
    list: said.filter(({ name }) => name.to !== null).map(({ shown }) => shown),
    editUrl: isMany && names.every(isSettled) ? null : `/plans/import/${id}?at=names#names`,
    restAsNew: restAsNew(language, draft),
  };
}

function fieldsOf({ rows }: FormPage['groups'][number]): NameFields[] {
  return rows.map((fields) => ({ fields, isForNewOnly: isForNewOnly(fields) }));
}

function oneNewBody(same: readonly [ImportName, ...ImportName[]]): Text {
  const [{ name, to }] = same;
  const names = same.map((one) => `“${one.name}”`).join(', ');
  const [called, kind] = to?.kind === 'new' ? [to.name, bodyKindLabels[to.bodyKind]] : [name, null];
  return {
    vi: `Các tên ${names} sẽ cùng là một đơn vị mới “${called}”${kind === null ? '' : ` (${kind.vi})`}.`,
    en: `The names ${names} will together be one new body “${called}”${kind === null ? '' : ` (${kind.en})`}.`,
  };
}

function saidOf(
  language: Language,
  name: ImportName,
  { id, addressees, isMany }: Pick<CheckFacts, 'id' | 'addressees'> & { readonly isMany: boolean },
): NameSaid {
  return {
    id: `name-${name.key}`,
    name: inVietnamese(name.name),
    to: standsFor(language, name, addressees),
    editUrl: isMany ? `/plans/import/${id}?at=${name.key}#names` : null,
  };
}

function restAsNew(language: Language, draft: CheckFacts['draft']): NamesShown['restAsNew'] {
  const count = namesForNew(draft).length;
  return count < 2 ? null : { act: AS_NEW, label: `${checkWords.restAsNew[language]} (${count})` };
}

function standsFor(language: Language, { to, why }: ImportName, addressees: readonly FieldOption[]): Worded {
  if (to === null) return { text: checkWords.undecided[language], lang: language };
  if (to.kind === 'nobody') return { text: checkWords.asNobody[language], lang: language };
  if (to.kind === 'new') return inVietnamese(`${checkWords.asNew[language]}: ${to.name}`);
  const known = addressees.find(({ value }) => value === to.id)?.label;
  const label = known ?? { text: '–', lang: language };
  // in the reader's language it can be told why
  return why === null || label.lang !== language
    ? label
    : { text: `${label.text} (${matchReasons[why][language]})`, lang: language };
}
