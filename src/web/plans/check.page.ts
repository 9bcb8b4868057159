import { shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import type { TargetSpan } from '../../plans/import/checking/added-targets.js';
import { bodyMatcher } from '../../plans/import/checking/body-matching.js';
import { bodyWords } from '../../plans/import/checking/body-words.js';
import { daysOutside } from '../../plans/import/checking/days-outside.js';
import { isOf } from '../../plans/import/checking/draft-acts.js';
import { followingDuty } from '../../plans/import/checking/follower.js';
import { type Obstacle, obstaclesOf } from '../../plans/import/checking/draft-obstacles.js';
import {
  type ImportDraft,
  keptDuties,
  keptIndicators,
  positionOf,
  usedNames,
} from '../../plans/import/checking/import-draft.js';
import { shownPlace } from '../../plans/shown-place.js';
import type { PlanAlike } from '../../plans/import/checking/plans-alike.js';
import { shortTitle } from '../../plans/import/checking/short-title.js';
import { doubtedWords, mayBeTaken } from '../../plans/import/checking/taken-doubt.js';
import type { WorkElsewhere } from '../../reviews/new-body-work.service.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { namesToLead, saidBodies } from './check-forms.js';
import { type CheckedIndicator, checkedIndicators } from './check-indicators.js';
import { type DutyGroup, dutyGroupsOf } from './check-duties.js';
import { type NamesShown, namesShown } from './check-names-shown.js';
import { checkWords } from './check.words.js';
import type { FieldOption } from './form-fields.js';
import type { FormPage } from './form.page.js';
import { inVietnamese, placeShown, termLine, type Worded } from './plan-words.js';
import { type AlikeShown, alikeShown, sameDocument } from './plans-alike-shown.js';
import { quotedWords } from './quoted-words.js';
import { type WorkShown, workElsewhere } from './work-elsewhere.js';
import { type Passage, type SourcePiece, sourcePieces } from './source-text.js';

/** What is open on the page: a part's form, or none; `n` and the number of a name: the form of the names with that one. */
export type OpenPart =
  'head' | 'names' | 'add' | 'add-indicator' | number | `i${number}` | `n${number}` | null;

/** A plan that is being checked, as it is loaded. */
export interface CheckFacts {
  readonly id: string;
  readonly version: number;
  readonly committee: string;
  readonly committeeName: Text;
  readonly source: string;
  readonly draft: ImportDraft;
  /** Where the targets stand. */
  readonly targetSpans: readonly TargetSpan[];
  /** Groups and bodies that duties may address. */
  readonly addressees: readonly FieldOption[];
  /** Plans that there are already, with its code or with something else in common. */
  readonly alike: readonly PlanAlike[];
  /** What other plans in force give to the bodies that are to be made. */
  readonly elsewhere: readonly WorkElsewhere[];
  /** The same document, where it was brought in twice. */
  readonly checkedAlike: readonly { readonly id: string; readonly title: string }[];
  readonly open: OpenPart;
  /** The form of the part that is open: of the plan itself, of the names, or of a duty. */
  readonly form: FormPage | null;
  readonly sent: FormBody | null;
  readonly problem: FormProblem | null;
}

/** The document beside what was understood of it. */
export interface CheckPage {
  readonly say: Said<typeof checkWords>;
  readonly url: string;
  readonly version: string;
  /** The part that is open, as forms beside it carry it on; empty where none is. */
  readonly open: string;
  /** Its form shows what was typed, which is not saved. */
  readonly isTyped: boolean;
  readonly title: Worded;
  readonly problem: FormProblem | null;
  /** Nothing was found that could be a duty. */
  readonly isEmpty: boolean;
  /** The parts of the page, each as a link. */
  readonly parts: readonly { readonly label: string; readonly url: string }[];
  readonly pieces: readonly SourcePiece[];
  readonly unsure: readonly {
    readonly index: number;
    readonly place: Worded;
    readonly text: readonly Worded[];
    /** The document's words, of which a duty may be made; null where they are those of a duty. */
    readonly words: string | null;
    readonly url: string;
    readonly dutyUrl: string | null;
  }[];
  /** Plans that seem to be of the same document, or to carry out the same one. */
  readonly same: readonly AlikeShown[];
  /** That the document names another issuer than whose plan it becomes; null where it does not. */
  readonly otherIssuer: readonly Worded[] | null;
  /** What other plans in force give to the bodies that are to be made. */
  readonly elsewhere: readonly WorkShown[];
  /** Days of duties outside the plan's term. */
  readonly outside: readonly { readonly place: Worded; readonly text: string; readonly url: string }[];
  readonly obstacles: readonly { readonly text: readonly Worded[]; readonly url: string }[];
  readonly head: {
    readonly pairs: readonly { readonly label: string; readonly value: Worded }[];
    readonly basis: readonly Worded[];
    readonly targets: readonly {
      readonly place: Worded;
      readonly title: Worded;
      /** Null where its words are not in the document. */
      readonly id: string | null;
      /** Its words there. */
      readonly url: string | null;
      /** That it has indicators, and where the first one is; null where it has none. */
      readonly indicators: { readonly label: string; readonly url: string } | null;
      /** For the form that adds an indicator of it. */
      readonly value: string;
    }[];
    readonly form: FormPage | null;
    readonly editUrl: string;
  };
  readonly names: NamesShown;
  readonly indicators: readonly CheckedIndicator[];
  readonly groups: readonly DutyGroup[];
  readonly add: {
    readonly isOpen: boolean;
    readonly text: string;
    readonly mistake: string | null;
    readonly lead: string;
    readonly leads: readonly FieldOption[];
  };
  readonly addIndicator: AddingForm;
}

/** The form that adds an indicator, or a target. */
export interface AddingForm {
  readonly isOpen: boolean;
  /** What was typed, and what is wrong with it, by the names of the fields. */
  readonly typed: Readonly<Record<AddingField, string>>;
  readonly mistakes: Readonly<Record<AddingField, string | null>>;
  readonly targets: readonly FieldOption[];
}
type AddingField = 'text' | 'target' | 'place';

export const checkTemplate = pageTemplate<CheckPage>('plans/check');

export function checkPage(language: Language, facts: CheckFacts): CheckPage {
  const { id, draft, open, form, problem, sent } = facts;
  const say = inLanguage(checkWords, language);
  const url = `/plans/import/${id}`;
  const isAdding = open === 'add' && sent !== null;
  const other = otherIssuer(draft.issuer, facts.committee);
  return {
    say,
    url,
    version: String(facts.version),
    open: open === null ? '' : String(open),
    isTyped: sent !== null,
    title: draft.plan.title === '' ? { text: say.untitled, lang: language } : inVietnamese(draft.plan.title),
    // the form tells what is wrong by the names of its fields
    problem: form?.problem ?? problem,
    isEmpty: draft.duties.length === 0,
    parts: partsOf(say, facts),
    pieces: piecesOf(facts),
    unsure: unsureOf(language, facts),
    same: sameOf(language, facts, say),
    otherIssuer: other && quotedWords(other, language),
    elsewhere: workElsewhere(language, facts.elsewhere),
    outside: daysOutside(draft).map(({ number, place, text }) => ({
      place: placeShown(place, language),
      text: text[language],
      url: `${url}?at=${number}#d${number}`,
    })),
    obstacles: [...codeTaken(facts), ...obstaclesOf(draft)].map(({ at, text }) => ({
      text: quotedWords(text, language),
      url: `${url}?at=${at}#${hashOf(at)}`,
    })),
    head: headOf(language, facts, say),
    names: namesShown(language, facts),
    indicators: checkedIndicators(language, facts),
    groups: dutyGroupsOf(language, facts),
    add: {
      isOpen: isAdding,
      text: isAdding ? typed(sent, 'text') : '',
      mistake: isAdding ? (problem?.fields['text'] ?? null) : null,
      lead: isAdding ? typed(sent, 'lead') : '',
      leads: [...namesToLead(draft), ...facts.addressees],
    },
    addIndicator: addingForm(facts),
  };
}

/** Whoever speaks for the committee is no other issuer, nor is one whose place is left out. */
export function otherIssuer(issuer: string | null, committee: string): Text | null {
  if (issuer === null || bodyWords(committee).includes(bodyWords(issuer))) return null;
  const known = { id: committee, name: committee, formerNames: [], isGroup: false, kinds: null };
  if (bodyMatcher([known], committee)(issuer) !== null) return null;
  return {
    vi: `Văn bản ghi cơ quan ban hành là “${issuer}”; kế hoạch sẽ là của “${committee}”.`,
    en: `The document says that “${issuer}” issued it; the plan will be one of “${committee}”.`,
  };
}

/** Plans that there are like this one, and the same document where it is being checked. */
function sameOf(
  language: Language,
  { alike, checkedAlike, committeeName }: CheckFacts,
  say: CheckPage['say'],
): CheckPage['same'] {
  const checked = checkedAlike.map(({ id, title }) => ({
    title: title === '' ? { text: say.untitled, lang: language } : inVietnamese(title),
    status: say.beingChecked,
    url: `/plans/import/${id}`,
  }));
  const said = [{ text: sameDocument[language], lang: language }];
  return [
    ...alikeShown(language, alike, committeeName),
    ...(checked.length === 0 ? [] : [{ said, plans: checked }]),
  ];
}

/** It is told before the plan is to be made. */
function codeTaken({ draft: { code }, alike }: CheckFacts): Obstacle[] {
  if (!alike.some(({ hasCode }) => hasCode)) return [];
  const text = {
    vi: `Mã “${code}” đã dùng cho một kế hoạch khác.`,
    en: `The code “${code}” is taken by another plan.`,
  };
  return [{ at: 'head', text }];
}

function addingForm({ draft, open, problem, sent }: CheckFacts): AddingForm {
  const isOpen = open === 'add-indicator';
  const of = (name: AddingField) => (isOpen && sent !== null ? typed(sent, name) : '');
  const mistake = (name: AddingField) => (isOpen ? (problem?.fields[name] ?? null) : null);
  return {
    isOpen,
    typed: { text: of('text'), target: of('target'), place: of('place') },
    mistakes: { text: mistake('text'), target: mistake('target'), place: mistake('place') },
    targets: draft.plan.targets.map(({ place, title }) => ({
      value: place,
      label: inVietnamese(`${place}: ${shortTitle(title, 80)}`),
    })),
  };
}

function hashOf(at: Obstacle['at']): string {
  if (typeof at === 'number') return `d${at}`;
  return at.startsWith('i') ? `p-${at}` : at;
}

function partsOf(
  say: CheckPage['say'],
  { draft, alike, checkedAlike, committee, elsewhere }: CheckFacts,
): CheckPage['parts'] {
  const same = checkedAlike.length > 0 || alike.some(({ likeness }) => likeness !== null) ? 1 : 0;
  const other = otherIssuer(draft.issuer, committee) === null ? 0 : 1;
  const unseen = draft.unsure.filter(({ isSeen }) => !isSeen).length;
  return [
    {
      label: counted(say.unsure, unseen + same + other + elsewhere.length + daysOutside(draft).length),
      url: '#unsure',
    },
    { label: say.head, url: '#head' },
    { label: counted(say.names, usedNames(draft).length), url: '#names' },
    { label: counted(say.indicators, keptIndicators(draft).length), url: '#indicators' },
    { label: counted(say.duties, keptDuties(draft).length), url: '#duties' },
    { label: say.document, url: '#source' },
  ];
}

function counted(label: string, count: number): string {
  return `${label} (${count})`;
}

function piecesOf({ source, draft, targetSpans }: CheckFacts): SourcePiece[] {
  const targets = targetSpans.map(({ place, span }, index): Passage => {
    const indicator = keptIndicators(draft).find(({ details }) => details.place === place);
    return {
      id: `t${index}`,
      span,
      url: indicator === undefined ? `#target-${index}` : `#p-i${indicator.number}`,
      mark: `CT${index + 1}`,
      name: place,
      isFaint: false,
    };
  });
  const duties = draft.duties.flatMap(({ number, span, details, isDropped }): Passage[] =>
    span === null
      ? []
      : [
          {
            id: `s${number}`,
            span,
            url: `#d${number}`,
            mark: String(positionOf(draft, number)),
            name: details.place,
            isFaint: isDropped,
          },
        ],
  );
  const anchors = draft.unsure.map(({ span }, index) => ({ id: `u${index}`, at: span[0] }));
  return sourcePieces(source, [...targets, ...duties], anchors);
}

/** How much of the words in doubt is shown beside them, in characters. */
const LONGEST_WORDS = 300;

/** What nobody has looked at yet. */
function unsureOf(language: Language, { id, draft, source }: CheckFacts): CheckPage['unsure'] {
  return draft.unsure.flatMap((doubt, index) => {
    const { place, text, span, isSeen } = doubt;
    if (isSeen) return [];
    const duty = draft.duties.find((one) => isOf(one, { span }));
    return [
      {
        index,
        place: placeShown(place, language),
        text: quotedWords(text, language),
        words: mayBeTaken(draft, doubt) ? shortTitle(doubtedWords(doubt, source), LONGEST_WORDS) : null,
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
      { label: say.followedBy, value: follower?.label ?? followerSaid(language, facts) ?? none },
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
      const own = keptIndicators(draft).filter(({ details }) => details.place === place);
      return {
        place: placeShown(place, language),
        title: inVietnamese(title),
        id: at < 0 ? null : `target-${at}`,
        url: at < 0 ? null : `#t${at}`,
        indicators:
          own[0] === undefined
            ? null
            : { label: `${say.indicators} (${own.length})`, url: `#p-i${own[0].number}` },
        value: place,
      };
    }),
    form: open === 'head' ? form : null,
    editUrl: `/plans/import/${id}?at=head#head`,
  };
}

/** Whom the document names to follow the plan, where that is not chosen; null where it names nobody. */
function followerSaid(language: Language, { draft, addressees }: CheckFacts): Worded | null {
  const duty = followingDuty(draft);
  if (duty === null) return null;
  const name = saidBodies(duty.lead, draft.names, addressees).join('; ');
  const { place } = duty.details;
  const text = {
    vi: `chưa chọn; văn bản giao “${name}” (${place})`,
    en: `not chosen; the document gives it to “${name}” (${shownPlace(place, 'en')})`,
  };
  return { text: text[language], lang: language };
}
