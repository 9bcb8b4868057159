import type { BodyValue, IndicatorPoint, IndicatorView } from '../../indicators/indicator-view.js';
import {
  nothingToCount,
  provisionally,
  shownFigure,
  shownGiven,
  shownGoal,
  shownTotal,
  standingLabels,
} from '../../indicators/indicator-words.js';
import { isWhole } from '../../indicators/measured.js';
import { addDays, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { ADDING_UP, MEASURED_PERIODS } from '../../plans/indicator-terms.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { placeShown, type Worded, worded } from '../plans/plan-words.js';
import type { Chip } from '../shown/chip.js';
import { presentChip, stoodChip } from '../shown/standing-chip.js';
import { givenWords, type IndicatorChart, indicatorChart } from './indicator-chart.js';
import { indicatorsWords } from './indicators.words.js';

/** The plans that can be chosen, the chosen one and its indicators. */
export interface IndicatorsFacts {
  readonly plans: readonly PlanItem[];
  readonly plan: PlanItem | null;
  readonly indicators: readonly IndicatorView[];
  /** The reader may change the plan. */
  readonly mayChange: boolean;
}

/** An indicator as the page shows it. */
export interface ShownPlanIndicator {
  readonly id: string;
  readonly title: Worded;
  readonly stated: Worded;
  readonly goal: string;
  /** At the last review with a value, or that there is nothing to count; null where there is none. */
  readonly reached: string | null;
  /** "12/14": bodies that gave a value at the last review that asked. */
  readonly given: string | null;
  readonly chip: Chip;
  readonly pairs: readonly { readonly label: string; readonly value: string }[];
  readonly note: Worded | null;
  /** Of how many bodies that figure is, where some have not given a value yet; null where all have. */
  readonly soFar: string | null;
  readonly chart: IndicatorChart | null;
  /** The one figure that there is, as it makes no line; null where there is none, or more. */
  readonly single: string | null;
  readonly hasWay: boolean;
  /** Until when which goal held, and by which document it was changed; empty where it never was. */
  readonly amendments: readonly string[];
  /** Since when it is asked for no more; null while it is. */
  readonly ended: string | null;
  readonly rows: readonly {
    readonly review: string;
    readonly url: string;
    readonly figure: string;
    /** What the figure is judged by. */
    readonly goal: string;
    readonly needed: string;
    readonly given: string;
    readonly chip: Chip;
  }[];
  readonly bodies: readonly {
    readonly name: string;
    readonly url: string;
    /** At each of `ofReviews`; '' where it gave nothing. */
    readonly values: readonly string[];
    /** At the last of them. */
    readonly verdict: string;
  }[];
  /** The last reviews that asked, by their names. */
  readonly ofReviews: readonly string[];
  readonly missing: readonly string[];
  /** Null where the reader may not. */
  readonly editUrl: string | null;
  readonly removeUrl: string | null;
  /** To ask for it again once it has ended. */
  readonly resumeUrl: string | null;
}

/** The indicators of a plan: what was reached against the goal, over time and by body. */
export interface IndicatorsPage {
  readonly say: Said<typeof indicatorsWords>;
  readonly plan: { readonly title: Worded; readonly url: string } | null;
  readonly choices: readonly { readonly value: string; readonly label: Worded; readonly chosen: boolean }[];
  readonly nothing: string | null;
  /** Null where the reader may not. */
  readonly addUrl: string | null;
  readonly indicators: readonly ShownPlanIndicator[];
}
export const indicatorsTemplate = pageTemplate<IndicatorsPage>('indicators/indicators');

export function indicatorsPage(
  language: Language,
  { plans, plan, indicators, mayChange }: IndicatorsFacts,
): IndicatorsPage {
  const say = inLanguage(indicatorsWords, language);
  const none = plan === null ? say.noPlan : say.none;
  return {
    say,
    plan: plan && { title: worded(plan.title, language), url: `/plans/${plan.id}` },
    choices:
      plans.length < 2
        ? []
        : plans.map(({ id, title }) => ({
            value: id,
            label: worded(title, language),
            chosen: id === plan?.id,
          })),
    nothing: indicators.length === 0 ? none : null,
    addUrl: mayChange && plan !== null ? `/plans/${plan.id}/indicators/new` : null,
    indicators: indicators.map((view) => shownIndicator(language, view, mayChange)),
  };
}

/** More reviews than these have no room beside each other. */
const MOST_REVIEWS = 4;

function shownIndicator(language: Language, view: IndicatorView, mayChange: boolean): ShownPlanIndicator {
  const last = view.points.at(-1);
  return {
    id: view.id,
    title: worded(view.title, language),
    stated: placeShown(view.place, language),
    goal: shownGoal(language, view, view.goal),
    reached: reachedText(language, view),
    given: last ? `${last.given}/${last.bodies.length}` : null,
    chip: presentChip(language, view),
    pairs: pairsOf(language, view),
    note: view.note && worded(view.note, language),
    soFar: soFarOf(
      language,
      view.points.findLast(({ total }) => total !== null),
    ),
    chart: indicatorChart(language, view),
    single: singleText(language, view),
    hasWay: view.byYear !== null || view.points.some(({ needed }) => needed !== null),
    amendments: amendmentsOf(language, view),
    ended: endedText(language, view),
    rows: view.points.map((point) => rowOf(language, view, point)),
    bodies: bodyRows(language, view),
    ofReviews: view.points.slice(-MOST_REVIEWS).map(({ review }) => review.name[language]),
    missing: (last?.bodies ?? []).filter(({ said }) => !said).map(({ body }) => body.name[language]),
    editUrl: mayChange && view.endedOn === null ? `/indicators/${view.id}/edit` : null,
    removeUrl: mayChange && view.endedOn === null ? `/indicators/${view.id}/remove` : null,
    resumeUrl: mayChange && view.endedOn !== null ? `/indicators/${view.id}/resume` : null,
  };
}

function reachedText(language: Language, view: IndicatorView): string | null {
  const counted = view.points.findLast(({ total }) => total !== null);
  if (counted?.total) return shownTotal(language, view, counted.total);
  return view.points.at(-1)?.standing === 'nothing' ? nothingToCount[language] : null;
}

/** "tạm tính theo 1/12 đơn vị"; of a closed review, which stays so, "theo 1/12 đơn vị" alone. */
function soFarOf(language: Language, point: IndicatorPoint | undefined): string | null {
  if (point === undefined || !(point.provisional || point.partial)) return null;
  const of = givenWords(language, { given: point.given, asked: point.bodies.length });
  const from = { vi: `theo ${of}`, en: `from ${of}` }[language];
  return point.provisional ? `${provisionally[language]} ${from}` : from;
}

/** The only figure that there is, in words: one point shows no trend. */
function singleText(language: Language, view: IndicatorView): string | null {
  const [point, ...others] = view.points.filter(({ total }) => total !== null);
  if (!point?.total || others.length > 0) return null;
  const say = inLanguage(indicatorsWords, language);
  const soFar = soFarOf(language, point);
  const needed =
    point.needed === null ? '' : `; ${say.neededThen} ${shownFigure(language, view, point.needed)}`;
  const figure = shownTotal(language, view, point.total);
  return `${say.single} ${point.review.name[language]}, ${figure}${soFar === null ? '' : `, ${soFar}`}${needed}.`;
}

function amendmentsOf(language: Language, view: IndicatorView): string[] {
  const say = inLanguage(indicatorsWords, language);
  return view.earlierGoals.map((earlier) => {
    const goal = shownGoal(language, { ...view, ...earlier }, earlier.goal);
    const until = shownDay(addDays(earlier.validTo, -1));
    return `${say.earlierUntil} ${until}: ${goal} (${say.changedBy} ${earlier.amendingDocument})`;
  });
}

function endedText(language: Language, { endedOn, endedBy }: IndicatorView): string | null {
  if (endedOn === null) return null;
  const say = inLanguage(indicatorsWords, language);
  const by = endedBy === null ? '' : ` (${say.endedBy} ${endedBy})`;
  return `${say.endedFrom} ${shownDay(endedOn)}${by}. ${say.endedKept}`;
}

function pairsOf(language: Language, view: IndicatorView): ShownPlanIndicator['pairs'] {
  const say = inLanguage(indicatorsWords, language);
  const { period, periodEndsOn, addingUp, bodyGoal, baseline, reportedBy, exempt } = view;
  const ends = periodEndsOn === null ? '' : `; ${say.periodEnds} ${shownDay(periodEndsOn)}`;
  const ofBody =
    bodyGoal === null ? '' : ` (${shownGoal(language, { ...view, byYear: null }, bodyGoal, true)})`;
  const start = baseline && `${shownFigure(language, view, baseline.value)} (${baseline.year})`;
  return [
    { label: say.asked, value: `${MEASURED_PERIODS[period][language]}${ends}` },
    { label: say.adding, value: `${ADDING_UP[addingUp][language]}${ofBody}` },
    { label: say.reportedBy, value: reportedBy.map(({ name }) => name[language]).join(', ') },
    ...(start === null ? [] : [{ label: say.baseline, value: start }]),
    ...[...Map.groupBy(exempt, ({ words }) => words)].map(([words, bodies]) => ({
      label: say.exempt,
      value: `${bodies.map(({ name }) => name[language]).join(', ')}: “${words}”`,
    })),
  ];
}

function rowOf(
  language: Language,
  view: IndicatorView,
  point: IndicatorPoint,
): ShownPlanIndicator['rows'][number] {
  const { review, total, needed, given, bodies, stated } = point;
  return {
    review: review.name[language],
    url: `/reviews/${review.id}`,
    figure: total === null ? '–' : shownTotal(language, view, total),
    goal: shownGoal(language, { ...view, ...stated }, stated.goal),
    needed: needed === null ? '–' : shownFigure(language, view, needed),
    given: `${given}/${bodies.length}`,
    chip: stoodChip(language, point),
  };
}

/** What is said, or in a report that its reader is still writing. */
function isShown(one: BodyValue): boolean {
  return isWhole(one.measure, one);
}

/** Every body that gave a value at one of the last reviews, by its name, with what it gave at each. */
function bodyRows(language: Language, view: IndicatorView): ShownPlanIndicator['bodies'] {
  const points = view.points.slice(-MOST_REVIEWS);
  const given = points.toReversed().flatMap(({ bodies }) => bodies.filter(isShown));
  const latest = [...Map.groupBy(given, ({ body }) => body.id).values()].flatMap((ofBody) =>
    ofBody.slice(0, 1),
  );
  const last = points.at(-1);
  return latest.toSorted(byName).map((one) => {
    const values = points.map(({ bodies }) => bodies.find(({ body }) => body.id === one.body.id));
    return {
      name: one.body.name[language],
      url: `/reports/${one.reportId}#indicator-${view.id}`,
      values: values.map((value) =>
        value && isShown(value) ? (shownGiven(language, view, value) ?? '') : '',
      ),
      verdict: last?.bodies.includes(one) ? verdictOf(language, { ...view, ...last.stated }, one) : '',
    };
  });
}

function byName({ body: one }: BodyValue, { body: other }: BodyValue): number {
  return one.name.vi.localeCompare(other.name.vi, 'vi');
}

/** How the body stands against its goal, or why its value does not count; '' where neither is to be said. */
export function verdictOf(language: Language, view: IndicatorView, one: BodyValue): string {
  if (!one.counts) return indicatorsWords[one.draft ? 'notSent' : 'returned'][language];
  return one.verdict === null || view.byYear !== null ? '' : standingLabels[one.verdict][language];
}
