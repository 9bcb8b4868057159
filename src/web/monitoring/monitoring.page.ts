import { bodyKindLabels, bodyKinds } from '../../bodies/body-kind.js';
import type { Language } from '../../kernel/text.js';
import { inLanguage } from '../frame/in-language.js';
import { type FollowingTabs, followingTabs } from '../letters/following-tabs.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Worded, worded } from '../plans/plan-words.js';
import { type AnswerPart, answerParts, inAllParts, type LateLine, lateLines } from './answer.js';
import { type Bars, latenessBars } from './bars.js';
import { comingLines, type Line, quietLines, quietList } from './lines.js';
import { owingBodies } from './late-bodies.js';
import { ofBodies, ofShown, taskList } from './lists-behind.js';
import { type ShownMatrix, shownMatrix } from './matrix.js';
import { chosenCells, currentReview, type MonitoringFacts } from './monitoring-facts.js';
import { bodyField, queryOf } from './monitoring-filter.js';
import { figureWords, monitoringWords } from './monitoring.words.js';
import { monthNames, type Trend, trendOf } from './trend.js';

/** A field of the filters with what can be chosen. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    /** Of a label that is in another language than the page. */
    readonly lang?: Language;
    readonly chosen: boolean;
  }[];
}

export interface Figure {
  readonly url: string;
  readonly count: number;
  readonly label: string;
  readonly isLate: boolean;
}

/** Who is late, since when, with what; and the matrix behind it. */
export interface MonitoringPage {
  readonly say: Readonly<Record<keyof typeof monitoringWords, string>>;
  /** The plan and its review; empty where there is no plan. */
  readonly crumb: readonly Worded[];
  /** Beside letters and registers; null for who may not urge. */
  readonly tabs: FollowingTabs | null;
  readonly choices: readonly Choice[];
  readonly onlyLate: boolean;
  readonly answer: readonly AnswerPart[];
  readonly late: readonly LateLine[];
  readonly figures: readonly Figure[];
  /** Null where there is nothing to be seen. */
  readonly matrix: ShownMatrix | null;
  /** Null where there is nothing to be seen. */
  readonly pictures: {
    readonly bars: Bars;
    readonly trends: readonly {
      readonly id: string;
      readonly heading: string;
      readonly step: string;
      readonly trend: Trend | null;
    }[];
    readonly lists: readonly {
      readonly id: string;
      readonly heading: string;
      readonly empty: string;
      readonly lines: readonly Line[];
      readonly more: string | null;
    }[];
  } | null;
  /** Where nothing is to be seen: why, and what to do. */
  readonly nothing: { readonly text: string; readonly url: string; readonly label: string } | null;
  /** What goes with a selection of bodies; null for who may not urge. */
  readonly urging: {
    readonly fields: readonly { readonly name: string; readonly value: string }[];
    /** Opens the urging of all that are late; null for none. */
    readonly lateUrl: string | null;
  } | null;
}
export const monitoringTemplate = pageTemplate<MonitoringPage>('monitoring/monitoring');

/**
 * The page of monitoring.
 * @param overdueInAll tasks that are overdue in all plans, where others than this one are in force
 */
export function monitoringPage(
  language: Language,
  facts: MonitoringFacts,
  overdueInAll: number,
): MonitoringPage {
  const { plan, review, today } = facts;
  const say = inLanguage(monitoringWords, language);
  const cells = chosenCells(facts);
  const late = owingBodies(cells).filter(({ daysLate }) => daysLate !== null);
  const planId = plan?.id ?? '';
  const overdue = cells.reduce((sum, { counts }) => sum + counts.overdue, 0);
  const period = { text: review?.name[language] ?? say.allPeriods, lang: language };
  return {
    say,
    crumb: plan === null ? [] : [worded(plan.title, language), period],
    tabs: facts.follows ? followingTabs(language, 'monitoring') : null,
    choices: plan === null ? [] : choicesOf(language, facts),
    onlyLate: facts.filter.late,
    answer:
      plan === null
        ? []
        : [
            ...answerParts(language, facts, late, { planId, overdue }),
            ...inAllParts(language, facts.cells, overdueInAll),
          ],
    late: lateLines(language, late, planId, facts.urged),
    figures: cells.length === 0 ? [] : figuresOf(language, facts),
    matrix: cells.length === 0 ? null : shownMatrix(language, cells, planId, today),
    pictures: cells.length === 0 ? null : picturesOf(language, facts),
    nothing: nothingOf(say, facts, cells.length),
    urging: facts.mayUrge ? urgingOf(facts, late) : null,
  };
}

function picturesOf(language: Language, facts: MonitoringFacts): MonitoringPage['pictures'] {
  const say = inLanguage(monitoringWords, language);
  const { months, byReview, today } = facts;
  const reviews = new Map(facts.reviews.map((review) => [review.id, review]));
  const inOrder = byReview.toSorted((one, other) => begins(one.key).localeCompare(begins(other.key)));
  function begins(id: string): string {
    return reviews.get(id)?.periodFrom ?? '';
  }
  const ofReview = (id: string) => {
    const review = reviews.get(id);
    if (review === undefined) return null;
    const [year = '', month = ''] = review.cutOff.split('-');
    return { short: `${month}/${year}`, name: review.name[language], asked: { review: id } };
  };
  const byMonth = trendOf(facts, months, monthNames(today));
  return {
    bars: latenessBars(language, chosenCells(facts), facts),
    trends: [
      {
        id: 'reviews',
        heading: say.trendReviews,
        step: say.period,
        trend: trendOf(facts, inOrder, ofReview),
      },
      { id: 'months', heading: say.trendMonths, step: say.month, trend: byMonth },
    ],
    lists: [
      {
        id: 'quiet',
        heading: say.quiet,
        empty: say.noQuiet,
        lines: quietLines(language, facts),
        more: quietList(facts),
      },
      {
        id: 'coming',
        heading: say.coming,
        empty: say.noComing,
        lines: comingLines(language, facts),
        more: null,
      },
    ],
  };
}

function nothingOf(
  say: MonitoringPage['say'],
  { plan }: MonitoringFacts,
  cells: number,
): MonitoringPage['nothing'] {
  if (plan === null) return { text: say.noPlan, url: '/', label: say.allTasks };
  const url = `/monitoring?${new URLSearchParams({ plan: plan.id, period: 'all' }).toString()}`;
  return cells > 0 ? null : { text: say.noTasks, url, label: say.allTasks };
}

function choicesOf(language: Language, facts: MonitoringFacts): Choice[] {
  const say = inLanguage(monitoringWords, language);
  const { filter, plan, plans, reviews, review, groups, cells, today } = facts;
  const current = currentReview(reviews, today);
  const every = (chosen: boolean) => ({ value: '', label: say.every, chosen });
  const kinds = new Set(cells.map(({ body }) => body.kind));
  const choices: Choice[] = [
    {
      name: 'plan',
      label: say.plan,
      options: plans.map(({ id, title }) => {
        const { text, lang } = worded(title, language);
        return { value: id, label: text, lang, chosen: id === plan?.id };
      }),
    },
    {
      name: 'period',
      label: say.period,
      options: [
        ...reviews.toReversed().map(({ id, name }) => ({
          value: id,
          label: id === current?.id ? `${say.currentPeriod}: ${name[language]}` : name[language],
          chosen: id === review?.id,
        })),
        { value: 'all', label: say.allPeriods, chosen: review === null },
      ],
    },
    {
      name: 'kind',
      label: say.kind,
      options: [
        every(filter.kind === null),
        ...bodyKinds
          .filter((kind) => kinds.has(kind))
          .map((kind) => ({
            value: kind,
            label: bodyKindLabels[kind][language],
            chosen: kind === filter.kind,
          })),
      ],
    },
    {
      name: 'group',
      label: say.group,
      options: [
        every(filter.group === null),
        ...groups.map(({ id, name, nameEn }) => ({
          value: id,
          label: language === 'en' ? (nameEn ?? name) : name,
          chosen: id === filter.group,
        })),
      ],
    },
  ];
  return choices.filter(({ name, options }) => name !== 'group' || options.length > 1);
}

/** Each opens the list behind it; where only late bodies are looked at, the matrix is that list but for what is overdue. */
function figuresOf(language: Language, facts: MonitoringFacts): Figure[] {
  const { plan, filter } = facts;
  const cells = chosenCells(facts);
  return figures.map(([name, counted]) => ({
    url:
      filter.late && counted !== 'overdue'
        ? '#matrix'
        : taskList(plan?.id ?? '', { ...ofBodies(facts), ...ofShown(facts, counted) }),
    count: cells.reduce(
      (sum, cell) => sum + (counted === 'waiting' ? cell.waiting : cell.counts[counted]),
      0,
    ),
    label: figureWords[name][language],
    isLate: name === 'overdue',
  }));
}

const figures = [
  ['overdue', 'overdue'],
  ['dueSoon', 'due_soon'],
  ['waiting', 'waiting'],
  ['onTrack', 'on_track'],
  ['onTime', 'on_time'],
  ['late', 'late'],
] as const;

function urgingOf(
  { filter }: MonitoringFacts,
  late: readonly { readonly body: { readonly id: string } }[],
): MonitoringPage['urging'] {
  const query = queryOf({ ...filter, kind: null, group: null, late: false });
  const fields = [...query].map(([name, value]) => ({ name, value }));
  for (const { body } of late) query.append(bodyField(body.id), 'true');
  return { fields, lateUrl: late.length === 0 ? null : `/monitoring/urging?${query.toString()}` };
}
