import type { TemplateKind } from '../../document-templates/template-kinds.js';
import type { IndicatorView } from '../../indicators/indicator-view.js';
import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language, Text } from '../../kernel/text.js';
import { shortTitle } from '../../plans/import/checking/short-title.js';
import type { PlanItem } from '../../plans/plans.queries.js';
import { urgingChannelLabels, urgingChannels } from '../../reminders/urging-channel.js';
import { isWithBody } from '../../reports/report-status.js';
import { reviewStatusLabels } from '../../reviews/review-status.js';
import { notAssessed, type ReviewSummary } from '../../reviews/review-summary.js';
import { type FormBody, typed } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { type Worded, worded } from '../plans/plan-words.js';
import type { Chip } from '../shown/chip.js';
import { type FigureRow, figureRows } from './review-figure-rows.js';
import { type IndicatorRow, indicatorRows } from './review-indicator-rows.js';
import { type DocumentGroup, documentsOf } from './review-documents.js';
import { type BodyRow, bodyRows, counted, type ShownReports, urgedDays } from './review-bodies.js';
import { difficultiesOf, type ShownDifficulties } from './review-difficulties.js';
import { proposalOf, type ProposalOfReview } from './review-proposals.js';
import { type QuestionsForm, questionsForm } from './review-questions-form.js';
import { reviewWords } from './review.words.js';
import { urgingText } from './urging-text.js';

/** A form of the page that was not taken. */
export interface RefusedReviewForm {
  readonly form: 'urge' | 'questions' | 'settle' | 'reopen' | 'close' | `answer-${string}`;
  readonly given: FormBody;
  readonly problem: FormProblem;
}

/** A review, and who looks at it. */
export interface ReviewFacts {
  readonly summary: ReviewSummary;
  /** That it is of; null where the reader may not open it. */
  readonly plan: Pick<PlanItem, 'id' | 'symbol' | 'title'> | null;
  /** Of the plan. */
  readonly indicators: readonly IndicatorView[];
  readonly today: CalendarDay;
  readonly mayChange: boolean;
  /** Whether the reader takes the documents that are made of it. */
  readonly mayDocument: boolean;
  /** The documents that the committee has forms of its own for. */
  readonly templates: ReadonlySet<TemplateKind>;
  readonly ownBodies: readonly string[];
  readonly show: ShownReports;
  readonly refused: RefusedReviewForm | null;
}

/** The page of a review. */
export interface ReviewPage {
  readonly say: Said<typeof reviewWords>;
  readonly heading: string;
  /** In the browser's tab: two plans may both have a "Sơ kết năm 2026". */
  readonly tab: string;
  readonly plan: { readonly symbol: string | null; readonly title: Worded; readonly url: string } | null;
  readonly crumb: string;
  readonly chip: Chip;
  readonly url: string;
  readonly version: number;
  readonly problem: { readonly text: string } | null;
  readonly answer: string;
  readonly facts: readonly {
    readonly url: string;
    readonly count: number;
    readonly label: string;
    readonly isLate: boolean;
    readonly isOn: boolean;
  }[];
  readonly rows: readonly BodyRow[];
  readonly hasAssessments: boolean;
  /** Leads to those whom the board has said nothing of yet; null where it is not asked to, or has said all. */
  readonly unassessed: { readonly url: string; readonly label: string } | null;
  readonly asOf: string;
  readonly figures: readonly FigureRow[];
  readonly firstFigures: readonly FigureRow[];
  readonly hasBefore: boolean;
  readonly hasYear: boolean;
  /** Those that the review asks for; empty where it asks for none. */
  readonly indicators: readonly IndicatorRow[];
  readonly indicatorsUrl: string;
  readonly difficulties: readonly ShownDifficulties[];
  readonly proposals: readonly ProposalOfReview[];
  readonly openProposals: readonly ProposalOfReview[];
  readonly urge: {
    readonly channels: readonly {
      readonly value: string;
      readonly label: string;
      readonly isChosen: boolean;
    }[];
    readonly text: string;
    readonly mistake: string | null;
  } | null;
  readonly settle: {
    readonly bodies: readonly {
      readonly value: string;
      readonly label: string;
      readonly isChosen: boolean;
    }[];
    readonly change: string;
    readonly dueOn: string;
    readonly dueOnMistake: string | null;
    readonly reason: string;
    readonly reasonMistake: string | null;
    readonly isOpen: boolean;
  } | null;
  /** Questions of its own (đề cương); null where the reader sets none, or no more. */
  readonly questions: QuestionsForm | null;
  /** None where the reader takes no documents. */
  readonly documents: readonly DocumentGroup[];
  readonly closeUrl: string | null;
  readonly reopen: { readonly reason: string; readonly mistake: string | null } | null;
}
export const reviewTemplate = pageTemplate<ReviewPage>('reviews/review');

/** The page of a review. */
export function reviewPage(language: Language, facts: ReviewFacts): ReviewPage {
  const { summary, mayChange, refused } = facts;
  const { review, plan } = summary;
  const say = inLanguage(reviewWords, language);
  const collects = mayChange && review.status === 'collecting';
  const figures = figureRows(language, plan);
  const rows = bodyRows(language, facts);
  return {
    say,
    heading: review.name[language],
    ...planOf(language, review.name[language], facts.plan),
    crumb: `${say.period} ${shownDay(review.periodFrom)} – ${shownDay(review.cutOff)} · ${say.reportsDue} ${shownDay(review.baseDueOn)}, ${say.others} ${shownDay(review.otherDueOn)} · ${say.meeting} ${shownDay(review.meetingOn)}`,
    chip: reviewChip(language, review.status),
    url: `/reviews/${review.id}`,
    version: review.version,
    problem: refused && { text: problemText(refused, say) },
    answer: answerOf(language, summary),
    facts: countsOf(language, facts),
    rows,
    hasAssessments: rows.some(({ assessment }) => assessment !== null),
    unassessed: collects ? unassessedOf(language, summary) : null,
    asOf: `${summary.frozen ? say.frozen : say.on} ${shownDay(summary.on)}`,
    figures: figures.current,
    firstFigures: figures.first,
    hasBefore: plan.before !== null,
    hasYear: plan.year !== null,
    indicators: indicatorRows(language, facts.indicators, review),
    indicatorsUrl: `/indicators?plan=${review.planId}`,
    difficulties: difficultiesOf(language, summary.difficulties),
    proposals: summary.proposals.map((one) => proposalOf(language, one, facts)),
    openProposals: summary.openProposals.map((one) => proposalOf(language, one, facts)),
    urge: collects ? urgeOf(language, facts) : null,
    settle: mayChange && review.status !== 'closed' ? settleOf(facts, language) : null,
    questions: mayChange && review.status !== 'closed' ? questionsForm(language, review, refused) : null,
    documents: facts.mayDocument ? documentsOf(language, review, facts.templates) : [],
    closeUrl: collects ? `/reviews/${review.id}/close` : null,
    reopen: mayChange && review.status === 'closed' ? reopenOf(refused) : null,
  };
}

/** So long a title of a plan stands under that of the review, and in the tab where the plan has no symbol. */
const LONGEST_TITLE = 120;
const LONGEST_IN_TAB = 60;

function planOf(
  language: Language,
  heading: string,
  plan: ReviewFacts['plan'],
): Pick<ReviewPage, 'tab' | 'plan'> {
  if (plan === null) return { tab: heading, plan };
  const { id, symbol } = plan;
  const { text, lang } = worded(plan.title, language);
  return {
    tab: `${heading} · ${symbol ?? shortTitle(text, LONGEST_IN_TAB)}`,
    plan: { symbol, title: { text: shortTitle(text, LONGEST_TITLE), lang }, url: `/plans/${id}` },
  };
}

function problemText({ form, problem }: RefusedReviewForm, say: ReviewPage['say']): string {
  return form === 'questions' && problem.status === 412 ? say.questionsConflict : problem.text;
}

/** How a review stands. */
export function reviewChip(language: Language, status: ReviewSummary['review']['status']): Chip {
  const looks = {
    scheduled: { tone: 'off', icon: 'clock' },
    collecting: { tone: 'run', icon: 'player-play' },
    closed: { tone: 'ok', icon: 'check' },
  } as const;
  return { ...looks[status], label: reviewStatusLabels[status][language] };
}

function answerOf(language: Language, { reports }: ReviewSummary): string {
  const { sent, expected, late, overdueAgain, missing, waiting } = reports;
  const again: Text =
    overdueAgain === 0
      ? { vi: '', en: '' }
      : { vi: `, ${overdueAgain} quá hạn gửi lại`, en: `, ${overdueAgain} overdue again` };
  return {
    vi: `${sent} trên ${expected} đơn vị đã gửi báo cáo, ${late} gửi quá hạn${again.vi}; ${missing} chưa gửi, ${waiting} chờ tiếp nhận.`,
    en: `${sent} of ${expected} bodies have sent their report, ${late} late${again.en}; ${missing} not sent, ${waiting} to be accepted.`,
  }[language];
}

function countsOf(language: Language, { summary, show }: ReviewFacts): ReviewPage['facts'] {
  const { reports, review, bodies } = summary;
  const say = inLanguage(reviewWords, language);
  const counts = { ...reports, all: bodies.length };
  // the rare one is told where there is one
  const told = counted.filter((one) => one !== 'overdueAgain' || counts[one] > 0 || one === show);
  return told.map((one) => ({
    url: one === 'all' ? `/reviews/${review.id}` : `/reviews/${review.id}?show=${one}`,
    count: counts[one],
    label: say[one],
    isLate: one === 'late' || one === 'missing' || one === 'overdueAgain',
    isOn: one === show,
  }));
}

function unassessedOf(language: Language, { review, bodies }: ReviewSummary): ReviewPage['unassessed'] {
  const count = notAssessed(bodies).length;
  if (count === 0) return null;
  const label = {
    vi: `${count} đơn vị chưa có nhận xét`,
    en: count === 1 ? 'One body is not assessed yet' : `${count} bodies are not assessed yet`,
  }[language];
  return { url: `/reviews/${review.id}?show=unassessed#bodies`, label };
}

function urgeOf(language: Language, facts: ReviewFacts): ReviewPage['urge'] {
  const { refused, summary } = facts;
  const mine = refused?.form === 'urge' ? refused : null;
  const channel = mine ? typed(mine.given, 'channel') : 'mail';
  return {
    channels: urgingChannels.map((value) => ({
      value,
      label: urgingChannelLabels[value][language],
      isChosen: value === channel,
    })),
    text: mine
      ? typed(mine.given, 'text')
      : urgingText(summary.review.name.vi, urgedDays(facts), facts.today),
    mistake: mine?.problem.fields['text'] ?? null,
  };
}

function settleOf({ summary, refused }: ReviewFacts, language: Language): ReviewPage['settle'] {
  const mine = refused?.form === 'settle' ? refused : null;
  const say = (name: string) => (mine ? typed(mine.given, name) : '');
  const chosen = say('body').split('/')[0];
  return {
    bodies: summary.bodies.flatMap(({ body, report }) =>
      report !== null && isWithBody(report.status)
        ? [
            {
              value: `${body.id}/${report.version}`,
              label: body.name[language],
              isChosen: body.id === chosen,
            },
          ]
        : [],
    ),
    change: say('change') || 'move',
    dueOn: say('dueOn'),
    dueOnMistake: mine?.problem.fields['dueOn'] ?? null,
    reason: say('reason'),
    reasonMistake: mine?.problem.fields['reason'] ?? null,
    isOpen: mine !== null,
  };
}

function reopenOf(refused: RefusedReviewForm | null): ReviewPage['reopen'] {
  const mine = refused?.form === 'reopen' ? refused : null;
  return { reason: mine ? typed(mine.given, 'reason') : '', mistake: mine?.problem.fields['reason'] ?? null };
}
