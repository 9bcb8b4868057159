import type { Language } from '../../kernel/text.js';
import { type ImportName, usedNames } from '../../plans/import/checking/import-draft.js';
import { AS_NEW, hasManyNames, isSettled, namesForNew } from './check-names.js';
import { checkWords, matchReasons } from './check.words.js';
import type { CheckFacts } from './check.page.js';
import type { FieldOption } from './form-fields.js';
import type { FormPage } from './form.page.js';
import { inVietnamese, type Worded } from './plan-words.js';

/** Who the names of the document are, as the page shows it. */
export interface NamesShown {
  readonly form: FormPage | null;
  /** Its fields of names that are not decided or not sure, and of all others. */
  readonly asked: FormPage['groups'];
  readonly settled: FormPage['groups'];
  /** Whom they stand for, in words, where the form has no fields of them: those that are not decided, and all others. */
  readonly open: readonly NameSaid[];
  readonly list: readonly NameSaid[];
  /** Null where each is opened by itself. */
  readonly editUrl: string | null;
  /** The button that makes new bodies of the open names; null where there are not several. */
  readonly restAsNew: { readonly act: string; readonly label: string } | null;
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
    asked: groups.filter(isAsked),
    settled: groups.filter((group) => !isAsked(group)),
    open: said.filter(({ name }) => name.to === null).map(({ shown }) => shown),
    list: said.filter(({ name }) => name.to !== null).map(({ shown }) => shown),
    editUrl: isMany && names.every(isSettled) ? null : `/plans/import/${id}?at=names#names`,
    restAsNew: restAsNew(language, draft),
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
