import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import type { DutyView } from '../../plans/duties.queries.js';
import type { PlanView } from '../../plans/plans.queries.js';
import { RHYTHMS } from '../../plans/review-calendar.js';
import { reviewStatusLabels, reviewStatusOn } from '../../reviews/review-status.js';
import type { ReviewRecord } from '../../reviews/reviews.queries.js';
import type { MatrixCell } from '../../tasks/matrix.queries.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import type { Chip } from '../shown/chip.js';
import { type DutyLine, dutyLine, moreThan } from './duty-line.js';
import { documentUrlOf } from './plan-document.page.js';
import { type Act, dutyActs, planActs } from './plan-acts.js';
import { inVietnamese, placeShown, planChip, termLine, type Worded, worded } from './plan-words.js';
import { planWords } from './plans.words.js';

/** All that the page of a plan is made of. `bodyId`: only what concerns that body or group. */
export interface PlanFacts {
  readonly plan: PlanView;
  /** Those after a position; `next`: after which more follow, null where none do. */
  readonly duties: readonly DutyView[];
  readonly after: number;
  readonly next: number | null;
  readonly cells: readonly MatrixCell[];
  readonly reviews: readonly ReviewRecord[];
  readonly today: CalendarDay;
  readonly bodyId: string | null;
  /** Whether the reader may change the plan. */
  readonly mayChange: boolean;
  /** The duties whose words stand in the document that the plan was made from. */
  readonly inDocument: ReadonlySet<string>;
}

/** A duty, and what the reader can do with it. */
export interface OutlinedDuty extends DutyLine {
  readonly acts: readonly Act[];
  /** Its words in the plan's document; null where they are not kept. */
  readonly documentUrl: string | null;
}

export interface DutySection {
  readonly section: Worded;
  readonly headings: readonly { readonly heading: Worded; readonly duties: readonly OutlinedDuty[] }[];
}

/** The plan as an outline, in the document's order. */
export interface PlanPage {
  readonly say: Said<typeof planWords>;
  readonly url: string;
  readonly title: Worded;
  readonly chip: Chip;
  readonly acts: readonly Act[];
  readonly pairs: readonly { readonly label: string; readonly value: Worded; readonly url: string | null }[];
  readonly notes: readonly Worded[];
  readonly bodies: readonly {
    readonly id: string;
    readonly name: Worded;
    readonly isChosen: boolean;
  }[];
  readonly sections: readonly DutySection[];
  /** To the duties that follow, and back to the first; null where there are none. */
  readonly nextUrl: string | null;
  readonly firstUrl: string | null;
  /** Why there are no duties. */
  readonly nothing: string | null;
  readonly targets: readonly {
    readonly place: Worded;
    readonly title: Worded;
    readonly text: string | null;
  }[];
  /** Where the page tells what was reached of them. */
  readonly indicatorsUrl: string;
  readonly removedTargets: readonly { readonly place: Worded; readonly title: Worded; readonly by: Worded }[];
  readonly basis: readonly { readonly title: Worded; readonly detail: Worded }[];
  readonly reviews: readonly {
    readonly url: string;
    readonly name: Worded;
    readonly detail: string;
  }[];
}
export const planTemplate = pageTemplate<PlanPage>('plans/plan');

export function planPage(language: Language, facts: PlanFacts): PlanPage {
  const { plan, bodyId } = facts;
  const say = inLanguage(planWords, language);
  const sections = sectionsOf(language, facts);
  const none = bodyId === null ? say.noDuties : say.noDutiesOfBody;
  return {
    say,
    url: `/plans/${plan.id}`,
    title: worded(plan.title, language),
    chip: planChip(plan.status, language),
    acts: facts.mayChange ? planActs(language, plan) : [],
    pairs: pairsOf(language, plan, say),
    notes: [
      plan.note && worded(plan.note, language),
      plan.sample && plan.note === null ? { text: say.sample, lang: language } : null,
    ].filter((note) => note !== null),
    bodies: bodiesOf(language, facts),
    sections,
    nextUrl: facts.next === null ? null : dutiesUrl(facts, facts.next),
    firstUrl: facts.after === 0 ? null : dutiesUrl(facts, 0),
    nothing: sections.length === 0 ? none : null,
    targets: plan.targets.map(({ place, title: named, text }) => {
      const title = worded(named, language);
      return { place: placeShown(place, language), title, text: moreThan(title.text, text) };
    }),
    indicatorsUrl: `/indicators?plan=${plan.id}`,
    removedTargets: plan.removedTargets.map(({ place, title, amendingDocument }) => ({
      place: placeShown(place, language),
      title: inVietnamese(title),
      by: inVietnamese(amendingDocument),
    })),
    basis: plan.basis.map((item) => basisLine(language, item)),
    reviews: facts.reviews.map((review) => ({
      url: `/reviews/${review.id}`,
      name: worded(review.name, language),
      detail: `${reviewStatusLabels[reviewStatusOn(review, facts.today)][language]} · ${say.cutOff} ${shownDay(review.cutOff)}`,
    })),
  };
}

function dutiesUrl({ plan, bodyId }: PlanFacts, after: number): string {
  const fields = { ...(after > 0 && { after: String(after) }), ...(bodyId !== null && { body: bodyId }) };
  return `/plans/${plan.id}?${new URLSearchParams(fields).toString()}`.replace(/\?$/, '');
}

function basisLine(language: Language, { symbol, issuedOn, issuer, title }: PlanView['basis'][number]) {
  const detail = [symbol, issuedOn && shownDay(issuedOn), issuer?.[language]].filter((part) => part != null);
  const lang = issuer === null ? 'vi' : worded(issuer, language).lang;
  return { title: worded(title, language), detail: { text: detail.join(' · '), lang } };
}

function pairsOf(language: Language, plan: PlanView, say: PlanPage['say']): PlanPage['pairs'] {
  const plain = (text: string | null) => (text === null ? null : { text, lang: language });
  const day = (value: CalendarDay | null) => plain(value && shownDay(value));
  const pairs: (readonly [string, Worded | null, (string | null)?])[] = [
    [say.symbol, plan.symbol === null ? null : inVietnamese(plan.symbol)],
    [say.issuedOn, day(plan.issuedOn)],
    [say.committee, worded(plan.committee.name, language)],
    [say.monitoringBody, plan.monitoringBody && worded(plan.monitoringBody.name, language)],
    [say.term, plain(termLine(plan.term, language))],
    [say.inForceOn, day(plan.inForceOn)],
    [say.rhythm, plain(rhythmLine(language, plan))],
    [
      say.successor,
      plan.successor && worded(plan.successor.title, language),
      plan.successor && `/plans/${plan.successor.id}`,
    ],
  ];
  return pairs.flatMap(([label, value, url = null]) => (value === null ? [] : [{ label, value, url }]));
}

function rhythmLine(language: Language, { reviewCalendar }: PlanView): string {
  const rhythm: { readonly [Language in 'vi' | 'en']: string } = RHYTHMS[reviewCalendar.rhythm];
  return rhythm[language];
}

/** Whom the duties address, and who leads their tasks, by name. */
function bodiesOf(language: Language, { duties, cells, bodyId }: PlanFacts): PlanPage['bodies'] {
  const addressed = duties.flatMap((duty) => [...duty.leadBodies, ...duty.cooperatingBodies]);
  const all = new Map([...cells.map(({ body }) => body), ...addressed].map((body) => [body.id, body]));
  return [...all.values()]
    .map(({ id, name }) => ({ id, name: worded(name, language), isChosen: id === bodyId }))
    .toSorted((one, other) => one.name.text.localeCompare(other.name.text, 'vi'));
}

/** The tasks of a duty that are counted: those that the chosen body leads, else all; null for a duty that does not concern it. */
export function countedOf(
  { cells, bodyId }: Pick<PlanFacts, 'cells' | 'bodyId'>,
  duty: DutyView,
): { readonly cells: readonly MatrixCell[]; readonly bodyId: string | null } | null {
  const all = cells.filter((cell) => cell.duty.id === duty.id);
  const led = all.filter(({ body }) => body.id === bodyId);
  if (led.length > 0) return { cells: led, bodyId };
  const addressed = [...duty.leadBodies, ...duty.cooperatingBodies].some(({ id }) => id === bodyId);
  return bodyId === null || addressed ? { cells: all, bodyId: null } : null;
}

function sectionsOf(language: Language, facts: PlanFacts): DutySection[] {
  const { plan, duties, mayChange, inDocument } = facts;
  const sections: { section: Worded; headings: { heading: Worded; duties: OutlinedDuty[] }[] }[] = [];
  for (const duty of duties) {
    const counted = countedOf(facts, duty);
    if (counted === null) continue;
    const heading = worded(duty.heading, language);
    if (sections.at(-1)?.section.text !== duty.section) {
      sections.push({ section: inVietnamese(duty.section), headings: [] });
    }
    const headings = sections.at(-1)?.headings ?? [];
    if (headings.at(-1)?.heading.text !== heading.text) headings.push({ heading, duties: [] });
    const acts = mayChange ? dutyActs(language, plan, duty) : [];
    const documentUrl = inDocument.has(duty.id) ? documentUrlOf(plan.id, duty.id) : null;
    headings.at(-1)?.duties.push({ ...dutyLine(language, duty, counted, plan.inForceOn), acts, documentUrl });
  }
  return sections;
}
