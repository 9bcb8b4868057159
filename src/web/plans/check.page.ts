import { shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { cadenceText } from '../../plans/cadence.js';
import { isOf } from '../../plans/import/checking/draft-acts.js';
import { obstaclesOf } from '../../plans/import/checking/draft-obstacles.js';
import {
  idsOfRefs,
  type ImportDraft,
  type ImportDuty,
  type ImportName,
  usedNames,
} from '../../plans/import/checking/import-draft.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { checkWords, matchReasons } from './check.words.js';
import type { FieldOption } from './form-fields.js';
import type { FormPage } from './form.page.js';
import { inVietnamese, termLine, type Worded } from './plan-words.js';
import { quotedWords } from './quoted-words.js';
import { type Passage, type SourcePiece, sourcePieces } from './source-text.js';

/** What is open on the page: a part's form, or none. */
export type OpenPart = 'head' | 'names' | 'add' | number | null;

/** A plan that is being checked, as it is loaded. */
export interface CheckFacts {
  readonly id: string;
  readonly version: number;
  readonly committee: string;
  readonly source: string;
  readonly draft: ImportDraft;
  /** Where the targets that were read stand. */
  readonly targetSpans: readonly { readonly place: string; readonly span: readonly [number, number] }[];
  /** Groups and bodies that duties may address. */
  readonly addressees: readonly FieldOption[];
  readonly open: OpenPart;
  /** The form of the part that is open: of the plan itself, of the names, or of a duty. */
  readonly form: FormPage | null;
  readonly sent: FormBody | null;
  readonly problem: FormProblem | null;
}

export interface CheckedDuty {
  readonly id: string;
  readonly number: number;
  readonly place: Worded;
  readonly title: Worded;
  /** The document's words, where they differ from the title. */
  readonly text: string | null;
  readonly pairs: readonly { readonly label: string; readonly value: Worded; readonly more: string | null }[];
  /** Its words in the document; null where they are not there. */
  readonly sourceUrl: string | null;
  readonly editUrl: string;
  readonly isDropped: boolean;
  readonly obstacles: readonly (readonly Worded[])[];
  readonly form: FormPage | null;
  /** Something of it was not sure, and nobody has looked at it. */
  readonly isUnsure: boolean;
  /** The first has none before it. */
  readonly mayJoin: boolean;
}

/** The document beside what was understood of it. */
export interface CheckPage {
  readonly say: Said<typeof checkWords>;
  readonly url: string;
  readonly version: string;
  /** The part that is open, as forms beside it carry it on; empty where none is. */
  readonly open: string;
  readonly title: Worded;
  readonly problem: FormProblem | null;
  readonly pieces: readonly SourcePiece[];
  readonly unsure: readonly {
    readonly index: number;
    readonly place: Worded;
    readonly text: readonly Worded[];
    readonly url: string;
    readonly dutyUrl: string | null;
  }[];
  readonly obstacles: readonly { readonly text: readonly Worded[]; readonly url: string }[];
  readonly head: {
    readonly pairs: readonly { readonly label: string; readonly value: Worded }[];
    readonly basis: readonly Worded[];
    readonly targets: readonly {
      readonly place: Worded;
      readonly title: Worded;
      readonly url: string | null;
    }[];
    readonly form: FormPage | null;
    readonly editUrl: string;
  };
  readonly names: {
    readonly form: FormPage | null;
    readonly list: readonly { readonly name: Worded; readonly to: Worded; readonly isOpen: boolean }[];
    readonly editUrl: string;
  };
  readonly groups: readonly { readonly heading: Worded; readonly duties: readonly CheckedDuty[] }[];
  readonly add: {
    readonly isOpen: boolean;
    readonly text: string;
    readonly mistake: string | null;
    readonly lead: string;
    readonly leads: readonly FieldOption[];
  };
}
export const checkTemplate = pageTemplate<CheckPage>('plans/check');

export function checkPage(language: Language, facts: CheckFacts): CheckPage {
  const { id, draft, open, problem, sent } = facts;
  const say = inLanguage(checkWords, language);
  const url = `/plans/import/${id}`;
  const isAdding = open === 'add' && sent !== null;
  return {
    say,
    url,
    version: String(facts.version),
    open: open === null ? '' : String(open),
    title: draft.plan.title === '' ? { text: say.heading, lang: language } : inVietnamese(draft.plan.title),
    problem,
    pieces: piecesOf(facts),
    unsure: unsureOf(language, facts),
    obstacles: obstaclesOf(draft).map(({ at, text }) => ({
      text: quotedWords(text, language),
      url: typeof at === 'number' ? `${url}?at=${at}#d${at}` : `${url}?at=${at}#${at}`,
    })),
    head: headOf(language, facts, say),
    names: {
      form: open === 'names' ? facts.form : null,
      list: usedNames(draft).map((name) => ({
        name: inVietnamese(name.name),
        to: standsFor(language, name, facts.addressees),
        isOpen: name.to === null,
      })),
      editUrl: `${url}?at=names#names`,
    },
    groups: groupsOf(language, facts),
    add: {
      isOpen: isAdding,
      text: isAdding ? typed(sent, 'text') : '',
      mistake: isAdding ? (problem?.fields['text'] ?? null) : null,
      lead: isAdding ? typed(sent, 'lead') : '',
      leads: [...openNames(draft), ...facts.addressees],
    },
  };
}

function openNames({ names }: ImportDraft): FieldOption[] {
  return names
    .filter(({ to }) => to?.kind !== 'known')
    .map(({ key, name }) => ({ value: key, label: inVietnamese(name) }));
}

function piecesOf({ source, draft, targetSpans }: CheckFacts): SourcePiece[] {
  const duties = draft.duties.flatMap(({ number, span, details, isDropped }): Passage[] =>
    span === null
      ? []
      : [
          {
            id: `s${number}`,
            span,
            url: `#d${number}`,
            mark: String(number),
            name: details.place,
            isFaint: isDropped,
          },
        ],
  );
  const anchors = [
    ...draft.unsure.map(({ span }, index) => ({ id: `u${index}`, at: span[0] })),
    ...targetSpans.map(({ span }, index) => ({ id: `t${index}`, at: span[0] })),
  ];
  return sourcePieces(source, duties, anchors);
}

/** What nobody has looked at yet. */
function unsureOf(language: Language, { id, draft }: CheckFacts): CheckPage['unsure'] {
  return draft.unsure.flatMap(({ place, text, span, isSeen }, index) => {
    if (isSeen) return [];
    const duty = draft.duties.find((one) => isOf(one, { span }));
    return [
      {
        index,
        place: inVietnamese(place),
        text: quotedWords(text, language),
        url: duty ? `#s${duty.number}` : `#u${index}`,
        dutyUrl: duty ? `/plans/import/${id}?at=${duty.number}#d${duty.number}` : null,
      },
    ];
  });
}

function headOf(language: Language, facts: CheckFacts, say: CheckPage['say']): CheckPage['head'] {
  const { id, draft, committee, addressees, open, form, targetSpans } = facts;
  const { plan, code, issuer } = draft;
  const none: Worded = { text: say.notSaid, lang: language };
  const said = (text: string | null) => (text === null || text === '' ? none : inVietnamese(text));
  const term = termLine(plan.term, language);
  const follower = addressees.find(({ value }) => value === plan.monitoringBodyId);
  return {
    pairs: [
      { label: say.name, value: said(plan.title) },
      { label: say.symbol, value: said(plan.symbol) },
      { label: say.issuedOn, value: said(plan.issuedOn && shownDay(plan.issuedOn)) },
      { label: say.committee, value: inVietnamese(committee) },
      { label: say.issuerSaid, value: said(issuer) },
      { label: say.followedBy, value: follower?.label ?? none },
      { label: say.term, value: term === null ? none : { text: term, lang: language } },
      { label: say.code, value: { text: code, lang: language } },
    ],
    basis: plan.basis.map(({ title, symbol, issuedOn, issuer: by }) =>
      inVietnamese(
        [title, title.includes(symbol ?? '') ? null : symbol, issuedOn && shownDay(issuedOn), by]
          .filter((part) => part != null && part !== '')
          .join(' · '),
      ),
    ),
    targets: plan.targets.map(({ place, title }) => {
      const at = targetSpans.findIndex((one) => one.place === place);
      return { place: inVietnamese(place), title: inVietnamese(title), url: at < 0 ? null : `#t${at}` };
    }),
    form: open === 'head' ? form : null,
    editUrl: `/plans/import/${id}?at=head#head`,
  };
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

function groupsOf(language: Language, facts: CheckFacts): CheckPage['groups'] {
  const { draft } = facts;
  const stops = obstaclesOf(draft);
  const groups: { heading: Worded; duties: CheckedDuty[] }[] = [];
  for (const duty of draft.duties) {
    const heading = inVietnamese(duty.details.heading);
    if (groups.at(-1)?.heading.text !== heading.text) groups.push({ heading, duties: [] });
    const obstacles = stops
      .filter(({ at }) => at === duty.number)
      .map(({ text }) => quotedWords(text, language));
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
  return {
    id: `d${number}`,
    number,
    place: inVietnamese(details.place),
    title: inVietnamese(title),
    text: text === null || text === title ? null : text,
    pairs: pairsOf(language, draft, duty, addressees),
    sourceUrl: span === null ? null : `#s${number}`,
    editUrl: `${url}?at=${number}#d${number}`,
    isDropped,
    obstacles,
    form: open === number ? form : null,
    isUnsure: draft.unsure.some((one) => !one.isSeen && isOf(duty, one)),
    mayJoin: draft.duties.findIndex((one) => !one.isDropped) < draft.duties.indexOf(duty),
  };
}

function pairsOf(
  language: Language,
  { names }: ImportDraft,
  { details, lead, cooperating, timePhrase }: ImportDuty,
  addressees: readonly FieldOption[],
): CheckedDuty['pairs'] {
  const say = inLanguage(checkWords, language);
  const open = new Map(names.filter(({ to }) => to?.kind !== 'known').map(({ key }) => [key, key]));
  const labels = (refs: readonly string[]) =>
    idsOfRefs(refs, names, open).map(
      (ref) =>
        names.find(({ key }) => key === ref)?.name ??
        addressees.find(({ value }) => value === ref)?.label.text ??
        '–',
    );
  const leads = labels(lead);
  const helpers = labels(cooperating);
  const { cadence, ownDay, statedOnly } = details;
  const isProposed = timePhrase === null && cadence === 'continuous';
  const time = statedOnly || cadence === null ? say.statedOnly : cadenceText(cadence, ownDay)[language];
  return [
    {
      label: say.lead,
      value: leads.length === 0 ? { text: say.nobodyLeads, lang: language } : inVietnamese(leads.join('; ')),
      more: null,
    },
    ...(helpers.length === 0
      ? []
      : [{ label: say.cooperating, value: inVietnamese(helpers.join('; ')), more: null }]),
    {
      label: say.when,
      value: { text: time, lang: language },
      more: isProposed && !statedOnly ? say.proposed : timePhrase === null ? null : `“${timePhrase}”`,
    },
  ];
}
