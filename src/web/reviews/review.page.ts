import type { TemplateKind } from '../../document-templates/template-kinds.js';
import type { IndicatorView } from '../../indicators/indicator-view.js';
import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Language } from '../../kernel/text.js';
import { urgingChannelLabels, urgingChannels } from '../../reminders/urging-channel.js';
import { proposalMoves, proposalStatusLabels } from '../../reports/proposal-status.js';
import { isWithBody } from '../../reports/report-status.js';
import type { ProposalItem } from '../../reports/reports.queries.js';
import { reviewStatusLabels } from '../../reviews/review-status.js';
import { isSent, notAssessed, type ReviewSummary, type SummaryOfBody } from '../../reviews/review-summary.js';
import { type FormBody, typed, typedAll } from '../frame/form-body.js';
import type { FormProblem } from '../frame/forms.service.js';
import { type Said, inLanguage } from '../frame/in-language.js';
import { pageTemplate } from '../frame/page-template.js';
import { reportChip } from '../reports/report-state-chip.js';
import { reportWords } from '../reports/report.words.js';
import type { Chip } from '../shown/chip.js';
import { type FigureRow, figureRows } from './review-figure-rows.js';
import { assessmentUrl } from './assessment-url.js';
import { assessmentWords } from './assessment.words.js';
import { type IndicatorRow, indicatorRows } from './review-indicator-rows.js';
import { type DocumentGroup, documentsOf } from './review-documents.js';
import { reviewWords } from './review.words.js';

/** Which reports are shown. */
const counted = ['all', 'sent', 'late', 'missing', 'waiting', 'accepted', 'returned'] as const;
export const shownReports = [...counted, 'unassessed'] as const;
export type ShownReports = (typeof shownReports)[number];

/** A form of the page that was not taken. */
export interface RefusedReviewForm {
  readonly form: 'urge' | 'settle' | 'reopen' | 'close' | `answer-${string}`;
  readonly given: FormBody;
  readonly problem: FormProblem;
}

/** A review, and who looks at it. */
export interface ReviewFacts {
  readonly summary: ReviewSummary;
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

/** What a body has reported, but for its lines. */
export interface ShownDifficulties {
  readonly name: string;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
}

interface BodyRow {
  readonly name: string;
  /** Null where the report is none of the reader's to open. */
  readonly url: string | null;
  readonly chip: Chip | null;
  readonly due: number;
  readonly done: number;
  readonly overdue: number;
  /** Null where there is none to read, and none to write. */
  readonly assessment: { readonly url: string; readonly label: string; readonly spoken: string } | null;
  /** The report to be urged for; null where there is nothing to urge. */
  readonly urgeId: string | null;
  readonly isChosen: boolean;
}

interface ProposalOfReview {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly detail: string;
  readonly addressee: string;
  readonly answer: string | null;
  /** The states that it can go to; none where the reader answers none. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly typed: { readonly status: string; readonly answer: string };
  readonly mistake: string | null;
  readonly hint: string | null;
}

/** The page of a review. */
export interface ReviewPage {
  readonly say: Said<typeof reviewWords>;
  readonly heading: string;
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
    crumb: `${say.period} ${shownDay(review.periodFrom)} – ${shownDay(review.cutOff)} · ${say.reportsDue} ${shownDay(review.baseDueOn)}, ${say.others} ${shownDay(review.otherDueOn)} · ${say.meeting} ${shownDay(review.meetingOn)}`,
    chip: reviewChip(language, review.status),
    url: `/reviews/${review.id}`,
    version: review.version,
    problem: refused?.problem ?? null,
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
    documents: facts.mayDocument ? documentsOf(language, review, facts.templates) : [],
    closeUrl: collects ? `/reviews/${review.id}/close` : null,
    reopen: mayChange && review.status === 'closed' ? reopenOf(refused) : null,
  };
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
  const { sent, expected, late, missing, waiting } = reports;
  return {
    vi: `${sent} trên ${expected} đơn vị đã gửi báo cáo, ${late} gửi quá hạn; ${missing} chưa gửi, ${waiting} chờ tiếp nhận.`,
    en: `${sent} of ${expected} bodies have sent their report, ${late} late; ${missing} not sent, ${waiting} to be accepted.`,
  }[language];
}

function countsOf(language: Language, { summary, show }: ReviewFacts): ReviewPage['facts'] {
  const { reports, review, bodies } = summary;
  const say = inLanguage(reviewWords, language);
  const counts = { ...reports, all: bodies.length };
  return counted.map((one) => ({
    url: one === 'all' ? `/reviews/${review.id}` : `/reviews/${review.id}?show=${one}`,
    count: counts[one],
    label: say[one],
    isLate: one === 'late' || one === 'missing',
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

/** Whether a body is among those that are looked at. */
export function isShown(of: SummaryOfBody, show: ShownReports): boolean {
  const { report } = of;
  if (show === 'all') return true;
  if (show === 'unassessed') return notAssessed([of]).length > 0;
  if (report === null) return false;
  if (show === 'waiting') return report.status === 'submitted';
  if (show === 'accepted' || show === 'returned') return report.status === show;
  if (report.excused) return false;
  if (show === 'missing') return !isSent(report);
  return isSent(report) && (show === 'sent' || report.late);
}

function bodyRows(language: Language, facts: ReviewFacts): BodyRow[] {
  const { summary, show, today, ownBodies, mayChange, refused } = facts;
  const closed = summary.review.status === 'closed';
  const collects = mayChange && summary.review.status === 'collecting';
  const chosen = refused?.form === 'urge' ? typedAll(refused.given, 'reportId') : null;
  return summary.bodies
    .filter((one) => isShown(one, show))
    .map(({ body, report, period, assessment }) => {
      const { due, doneOnTime, doneLate, openOverdue } = period.byCurrentDeadline;
      const mayOpen = report !== null && (report.status !== 'draft' || ownBodies.includes(body.id));
      const isUrged = collects && report !== null && !report.excused && isWithBody(report.status);
      return {
        name: body.name[language],
        url: mayOpen ? `/reports/${report.id}` : null,
        chip: report && reportChip(report, { today, closed }, language),
        due,
        done: doneOnTime + doneLate,
        overdue: openOverdue,
        assessment: assessmentOf(language, { body, report, assessment }, summary.review.id, collects),
        urgeId: isUrged ? report.id : null,
        isChosen: isUrged && (chosen ? chosen.includes(report.id) : report.onTimeUntil < today),
      };
    });
}

function assessmentOf(
  language: Language,
  { body, report, assessment }: Pick<SummaryOfBody, 'body' | 'report' | 'assessment'>,
  reviewId: string,
  collects: boolean,
): BodyRow['assessment'] {
  const isWritten = assessment !== null;
  if (!isWritten && (!collects || report === null)) return null;
  const does = collects ? (isWritten ? 'change' : 'write') : 'read';
  return {
    url: assessmentUrl(reviewId, body.id),
    label: assessmentWords[`${does}Short`][language],
    spoken: `${assessmentWords[does][language]}: ${body.name[language]}`,
  };
}

/** What bodies have reported, those who wrote something. */
export function difficultiesOf(
  language: Language,
  difficulties: ReviewSummary['difficulties'],
): ShownDifficulties[] {
  const names = ['results', 'shortcomings', 'objectiveCauses', 'subjectiveCauses', 'nextWork'] as const;
  return difficulties
    .map((one) => ({
      name: one.body.name[language],
      texts: names
        .map((name) => ({ label: reportWords[name][language], text: one[name] }))
        .filter(({ text }) => text !== ''),
    }))
    .filter(({ texts }) => texts.length > 0);
}

function proposalOf(language: Language, one: ProposalItem, facts: ReviewFacts): ProposalOfReview {
  const { refused, mayChange, summary } = facts;
  const mine = refused?.form === `answer-${one.id}` ? refused : null;
  const report = summary.bodies.find(({ body }) => body.id === one.body.id)?.report;
  const isAccepted = one.reviewId !== summary.review.id || report?.status === 'accepted';
  const moves = mayChange && isAccepted ? proposalMoves[one.status] : [];
  return {
    id: one.id,
    version: one.version,
    text: one.text,
    detail: [one.body.name[language], proposalStatusLabels[one.status][language]].join(' · '),
    addressee: one.addressee,
    answer: one.answer,
    options: moves.map((value) => ({ value, label: proposalStatusLabels[value][language] })),
    typed: {
      status: mine ? typed(mine.given, 'status') : '',
      answer: mine ? typed(mine.given, 'answer') : '',
    },
    mistake: mine ? (mine.problem.fields['answer'] ?? mine.problem.text) : null,
    hint: mayChange && !isAccepted ? reviewWords.afterAccepted[language] : null,
  };
}

function urgeOf(language: Language, { refused, summary }: ReviewFacts): ReviewPage['urge'] {
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
      : `Đề nghị đơn vị gửi báo cáo ${summary.review.name.vi} ngay trong ngày hôm nay.`,
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
