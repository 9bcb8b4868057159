import type { Language } from '../../kernel/text.js';
import { cadenceText } from '../../plans/cadence.js';
import { dayOutside } from '../../plans/import/checking/days-outside.js';
import { isOf } from '../../plans/import/checking/draft-acts.js';
import { obstaclesOf } from '../../plans/import/checking/draft-obstacles.js';
import { type ImportDraft, type ImportDuty, positionOf } from '../../plans/import/checking/import-draft.js';
import { joinable } from '../../plans/import/checking/join-duties.js';
import { inLanguage } from '../frame/in-language.js';
import { saidBodies } from './check-forms.js';
import type { CheckFacts } from './check.page.js';
import { checkWords } from './check.words.js';
import type { FieldOption } from './form-fields.js';
import type { FormPage } from './form.page.js';
import { inVietnamese, placeShown, type Worded } from './plan-words.js';
import { quotedWords } from './quoted-words.js';

export interface CheckedDuty {
  readonly id: string;
  readonly number: number;
  /** Its number in the order of the page. */
  readonly position: number;
  readonly place: Worded;
  readonly title: Worded;
  /** Who leads, and when, on the line that stands for it. */
  readonly who: Worded;
  readonly when: string;
  /** The document's words, where they differ from the title. */
  readonly text: string | null;
  /** What its line does not say. */
  readonly pairs: readonly { readonly label: string; readonly value: Worded }[];
  /** Its words in the document; null where they are not there. */
  readonly sourceUrl: string | null;
  readonly editUrl: string;
  readonly isDropped: boolean;
  /** More of it is shown than its line. */
  readonly isOpen: boolean;
  /** Of many it is one line alone, until it is opened: its words stand in the document beside. */
  readonly isBrief: boolean;
  /** What is to be put right or looked at. */
  readonly obstacles: readonly (readonly Worded[])[];
  readonly form: FormPage | null;
  /** Something of it was not sure, and nobody has looked at it. */
  readonly isUnsure: boolean;
  /** One of the same heading and bodies stands before it. */
  readonly mayJoin: boolean;
}

/** Duties that stand under one heading. */
export interface DutyGroup {
  readonly heading: Worded;
  readonly duties: readonly CheckedDuty[];
}

/** The duties under the headings of the document. */
export function dutyGroupsOf(language: Language, facts: CheckFacts): DutyGroup[] {
  const { draft } = facts;
  const stops = Map.groupBy(obstaclesOf(draft), ({ at }) => at);
  const groups: { heading: Worded; duties: CheckedDuty[] }[] = [];
  for (const duty of draft.duties) {
    const heading = inVietnamese(duty.details.heading);
    if (groups.at(-1)?.heading.text !== heading.text) groups.push({ heading, duties: [] });
    const outside = duty.isDropped ? null : dayOutside(draft.plan, duty);
    const told = [
      ...(stops.get(duty.number) ?? []).map(({ text }) => text),
      ...(outside === null ? [] : [outside]),
    ];
    const obstacles = told.map((text) => quotedWords(text, language));
    groups.at(-1)?.duties.push(lineOf(language, facts, duty, obstacles));
  }
  return groups;
}

function lineOf(
  language: Language,
  { id, draft, open, form, addressees }: CheckFacts,
  duty: ImportDuty,
  obstacles: readonly (readonly Worded[])[],
): CheckedDuty {
  const { number, details, span, isDropped } = duty;
  const { title, text } = details;
  const url = `/plans/import/${id}`;
  const { leads, helpers, when } = saidOf(language, draft, duty, addressees);
  return {
    id: `d${number}`,
    number,
    position: positionOf(draft, number),
    place: placeShown(details.place, language),
    title: inVietnamese(title),
    who: leads,
    when,
    text: text === null || text === title ? null : text,
    pairs: pairsOf(language, duty, helpers),
    sourceUrl: span === null ? null : `#s${number}`,
    editUrl: `${url}?at=${number}#d${number}`,
    isDropped,
    isOpen: open === number || obstacles.length > 0,
    isBrief: draft.duties.length > MANY_DUTIES && open !== number && obstacles.length === 0 && span !== null,
    obstacles,
    form: open === number ? form : null,
    isUnsure: draft.unsure.some((one) => !one.isSeen && isOf(duty, one)),
    mayJoin: joinable(draft, number) !== null,
  };
}

/** Of more duties than these each is one line alone. */
const MANY_DUTIES = 100;

interface DutySaid {
  readonly leads: Worded;
  readonly helpers: Worded | null;
  readonly when: string;
}

function saidOf(
  language: Language,
  { names }: ImportDraft,
  { details: { cadence, ownDay, statedOnly }, lead, cooperating }: ImportDuty,
  addressees: readonly FieldOption[],
): DutySaid {
  const say = inLanguage(checkWords, language);
  const labels = (refs: readonly string[]) => saidBodies(refs, names, addressees);
  const [leads, helpers] = [labels(lead), labels(cooperating)];
  return {
    leads: leads.length === 0 ? { text: say.nobodyLeads, lang: language } : inVietnamese(leads.join('; ')),
    helpers: helpers.length === 0 ? null : inVietnamese(helpers.join('; ')),
    when: statedOnly || cadence === null ? say.statedOnly : cadenceText(cadence, ownDay)[language],
  };
}

function pairsOf(
  language: Language,
  { details: { cadence, statedOnly }, timePhrase }: ImportDuty,
  helpers: Worded | null,
): CheckedDuty['pairs'] {
  const say = inLanguage(checkWords, language);
  const isProposed = timePhrase === null && cadence === 'continuous' && !statedOnly;
  const proposed = isProposed ? { text: say.proposed, lang: language } : null;
  const time = timePhrase === null ? proposed : inVietnamese(`“${timePhrase}”`);
  return [
    ...(helpers === null ? [] : [{ label: say.cooperating, value: helpers }]),
    ...(time === null ? [] : [{ label: say.when, value: time }]),
  ];
}
