import type { Language } from '../../kernel/text.js';
import { obstaclesOf } from '../../plans/import/checking/draft-obstacles.js';
import {
  type ImportDraft,
  type ImportIndicator,
  indicatorOf,
  standingNames,
} from '../../plans/import/checking/import-draft.js';
import { MEASURED_PERIODS, MEASURES } from '../../plans/indicator-terms.js';
import type { FormBody } from '../frame/form-body.js';
import { indicatorGroups, indicatorInput, valuesOfIndicator } from '../indicators/indicator-form.js';
import { shownGoal } from '../../indicators/indicator-words.js';
import { openNames, saidBodies } from './check-forms.js';
import type { CheckFacts } from './check.page.js';
import { checkWords } from './check.words.js';
import type { FieldOption, FieldSpec, FieldValues } from './form-fields.js';
import type { FieldGroup, FormPage } from './form.page.js';
import { inVietnamese, placeShown, type Worded } from './plan-words.js';
import { quotedWords } from './quoted-words.js';

/** A proposed indicator as it stands on the page. */
export interface CheckedIndicator {
  readonly id: string;
  /** The part of the page that it is, as addresses and forms name it. */
  readonly at: string;
  readonly title: Worded;
  readonly place: Worded;
  readonly goal: string;
  readonly pairs: readonly { readonly label: string; readonly value: Worded }[];
  /** Where its target stands in the document; null where that is not known. */
  readonly sourceUrl: string | null;
  readonly editUrl: string;
  readonly isDropped: boolean;
  /** More of it is shown than its line. */
  readonly isOpen: boolean;
  readonly obstacles: readonly (readonly Worded[])[];
  readonly form: FormPage | null;
}

/** What the targets ask for in figures. */
export function checkedIndicators(language: Language, facts: CheckFacts): CheckedIndicator[] {
  const { id, draft, open, form, targetSpans } = facts;
  const stops = obstaclesOf(draft);
  return draft.indicators.map((indicator) => {
    const at = `i${indicator.number}` as const;
    const { place, title, unit, unitEn } = indicator.details;
    const told = {
      ...indicator.details,
      unit: unit === null ? null : { vi: unit, en: unitEn ?? unit },
    };
    const target = targetSpans.findIndex((one) => one.place === place);
    const obstacles = stops.filter((stop) => stop.at === at).map(({ text }) => quotedWords(text, language));
    return {
      id: `p-${at}`,
      at,
      title: inVietnamese(title),
      place: placeShown(place, language),
      goal: shownGoal(language, told, told.goal),
      pairs: pairsOf(language, draft, indicator, facts.addressees),
      sourceUrl: target < 0 ? null : `#t${target}`,
      editUrl: `/plans/import/${id}?at=${at}#p-${at}`,
      isDropped: indicator.isDropped,
      isOpen: open === at || obstacles.length > 0,
      obstacles,
      form: open === at ? form : null,
    };
  });
}

function pairsOf(
  language: Language,
  { names }: ImportDraft,
  { details: { measure, period }, reportedBy }: ImportIndicator,
  addressees: readonly FieldOption[],
): CheckedIndicator['pairs'] {
  const reporters = saidBodies(reportedBy, names, addressees);
  const own = (text: string): Worded => ({ text, lang: language });
  const said =
    reporters.length === 0 ? own(checkWords.nobodyLeads[language]) : inVietnamese(reporters.join('; '));
  return [
    { label: checkWords.measure[language], value: own(MEASURES[measure][language]) },
    { label: checkWords.assessed[language], value: own(MEASURED_PERIODS[period][language]) },
    { label: checkWords.reportedBy[language], value: said },
  ];
}

/** The form of a proposed indicator; names that are to be bodies can be chosen as they stand, those who get no tasks only taken out. */
export function importIndicatorGroups(
  language: Language,
  draft: Pick<ImportDraft, 'names'>,
  addressees: readonly FieldOption[],
  chosen: FieldValues,
): FieldGroup[] {
  const isChosen = (key: string) =>
    [chosen['reportedBy'], chosen['exempt']].some((ids) => ids?.includes(key));
  const names = draft.names.filter(({ key, to }) => to?.kind !== 'nobody' || isChosen(key));
  return indicatorGroups(language, {
    addressees: [...openNames({ names }), ...addressees],
    chosen,
    amends: null,
  });
}

/** What stands in it. */
export function valuesOfImportIndicator(
  language: Language,
  indicator: ImportIndicator,
  { names }: Pick<ImportDraft, 'names'>,
): FieldValues {
  return valuesOfIndicator(language, indicatorOf(indicator, names, standingNames(names)));
}

/** What the API takes of what was typed, but for whom it names. */
export function importIndicatorInput(
  language: Language,
  specs: readonly FieldSpec[],
  body: FormBody,
  { indicator, names }: { readonly indicator: ImportIndicator; readonly names: ImportDraft['names'] },
): ReturnType<typeof indicatorInput> {
  return indicatorInput(language, specs, body, indicatorOf(indicator, names, standingNames(names)).exempt);
}
