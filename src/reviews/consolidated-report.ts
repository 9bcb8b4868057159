import { heading, paragraph, paragraphsIn } from '../documents/blocks.js';
import {
  type DocumentSection,
  grouping,
  opening,
  section,
  type SectionedDocument,
} from '../documents/document-sections.js';
import type { Block } from '../documents/official-document.js';
import type { IndicatorAtReview } from '../indicators/at-review.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { capitalized } from '../kernel/first-letter.js';
import { endedSentence } from '../kernel/sentence.js';
import { searchText } from '../kernel/search-text.js';
import { citedPlace } from '../plans/cited-place.js';
import { layoutOf, signatureOf } from '../reports/formats/issuing-body.js';
import { planIssuer } from '../reports/formats/plan-issuer.js';
import { type PlanHead, planName } from '../reports/formats/plan-name.js';
import { proposalStatusLabels } from '../reports/proposal-status.js';
import type { ReportState } from '../reports/report-view.js';
import type { ProposalItem } from '../reports/reports.queries.js';
import { answeredQuestions } from '../reports/review-questions.js';
import { annexBlocks } from './consolidated-annex.js';
import { resultsOf } from './consolidated-results.js';
import { indicatorAnnex, indicatorBlocks } from './consolidated-indicators.js';
import { nameInSentence } from './planned-reviews.js';
import { figureLabels, type FigureName } from './review-figures.js';
import type { CitedReport, ReviewedTask } from './review-document.queries.js';
import type { ReviewSummary } from './review-summary.js';
import { untoldWords } from './standing-words.js';
import { saidBlocks, type Saying } from './same-said.js';
import type { ReportedDifficulties } from './reviews.queries.js';

/** What the consolidated report is put together from. */
export interface ConsolidatedFacts {
  readonly summary: ReviewSummary;
  readonly plan: PlanHead;
  /** Those that were reported or belong to the review. */
  readonly tasks: readonly ReviewedTask[];
  readonly reports: readonly CitedReport[];
  /** All of the plan; an extra review asks for none. */
  readonly indicators: readonly IndicatorAtReview[];
}

/** Says from which report of that body a word comes. */
type Cite = (bodyId: string) => string;

/** What a report says of itself beside its lines. */
type Told = 'results' | 'shortcomings' | 'objectiveCauses' | 'subjectiveCauses' | 'nextWork';

/**
 * The report that the body which follows the plan puts together from those of all bodies, in the order of the plan. Every
 * statement names the body and the report that it comes from, or the task where no report says it.
 */
export function consolidatedSections(facts: ConsolidatedFacts): SectionedDocument {
  return { document: aroundText(facts), sections: sectionsOf(facts) };
}

function aroundText(facts: ConsolidatedFacts): SectionedDocument['document'] {
  const { summary, plan } = facts;
  const review = nameInSentence(summary.review.name.vi);
  const { issuer, isCommittee, superior, head } = planIssuer(plan);
  return {
    layout: layoutOf(issuer),
    head: head('BC'),
    type: 'Báo cáo',
    subject: [summary.review.name.vi, `thực hiện ${planName(plan)}`],
    addressees: superior === null ? [] : [superior],
    signature: signatureOf(issuer),
    recipients: isCommittee ? ['Các cơ quan, đơn vị liên quan'] : ['Các cơ quan, đơn vị được giao nhiệm vụ'],
    archive: issuer.name,
    annexes: [
      {
        title: `Kết quả thực hiện từng nhiệm vụ, ${review}`,
        landscape: true,
        blocks: annexBlocks(facts.tasks, summary.review.cutOff),
      },
      ...indicatorAnnex(facts.indicators, review, citing(facts.reports)),
    ],
  };
}

function sectionsOf(facts: ConsolidatedFacts): DocumentSection[] {
  const { plan, summary } = facts;
  return [
    opening(beginning(facts, planIssuer(plan).issuer.name)),
    section('overview', 'Tình hình chung', overview(facts)),
    ...resultsByHeading(facts.tasks, facts),
    ...againstTargets(facts),
    section('shortcomings', 'Hạn chế, khó khăn', saidOr(bodiesSaying(facts, 'shortcomings'))),
    ...causes(facts),
    ...ownQuestions(facts),
    ...proposals(facts),
    section('assessments', 'Nhận xét đối với từng đơn vị', saidOr(assessments(summary), 'Chưa có nhận xét.')),
    section('next-work', 'Nhiệm vụ kỳ tiếp theo', saidOr(bodiesSaying(facts, 'nextWork'))),
  ];
}

function beginning({ summary, plan }: ConsolidatedFacts, issuer: string): Block {
  const { review, on, frozen } = summary;
  const asOf = frozen
    ? `số liệu đã chốt ngày ${shownDay(on)}`
    : `số liệu đến ngày ${shownDay(on)}, kỳ báo cáo chưa chốt`;
  const period = `từ ngày ${shownDay(review.periodFrom)} đến ngày ${shownDay(review.cutOff)}`;
  return paragraph(
    `Thực hiện ${planName(plan)}, ${issuer} tổng hợp kết quả thực hiện ${period} (${asOf}) như sau:`,
  );
}

function overview({ summary, tasks }: ConsolidatedFacts): Block[] {
  const untold = untoldWords(tasks);
  const { reports, notReported } = summary;
  const missing = notReported.map(({ body }) => body.name.vi);
  const namesOf = (holds: (report: ReportState) => boolean): string =>
    summary.bodies.flatMap(({ body, report }) => (report && holds(report) ? [body.name.vi] : [])).join('; ');
  const overdueAgain = namesOf((report) => report.overdueAgain);
  const excused = namesOf((report) => report.excused);
  return [
    heading(2, 'Việc gửi báo cáo'),
    paragraph(sending(reports)),
    ...(missing.length === 0 ? [] : [paragraph(`Chưa gửi báo cáo: ${missing.join('; ')}.`)]),
    ...(overdueAgain === '' ? [] : [paragraph(`Quá hạn gửi lại báo cáo được trả lại: ${overdueAgain}.`)]),
    ...(excused === '' ? [] : [paragraph(`Không phải gửi báo cáo kỳ này: ${excused}.`)]),
    heading(2, 'Số liệu nhiệm vụ'),
    figureTable(summary),
    ...(untold === null ? [] : [paragraph(untold)]),
  ];
}

function sending({ sent, expected, onTime, late, overdueAgain }: ReviewSummary['reports']): string {
  if (expected === 0) return 'Không có đơn vị nào phải gửi báo cáo kỳ này.';
  if (sent === 0) return `Chưa có đơn vị nào gửi báo cáo; ${expected} đơn vị phải gửi.`;
  const said = `${sent} trên ${expected} đơn vị đã gửi báo cáo`;
  const again = overdueAgain === 0 ? '.' : `; ${overdueAgain} đơn vị quá hạn gửi lại.`;
  if (late === 0) return `${said}, không có đơn vị gửi quá hạn${again}`;
  if (onTime === 0) return `${said}, đều quá hạn${again}`;
  return `${said}, trong đó ${onTime} đơn vị gửi đúng hạn, ${late} đơn vị gửi quá hạn${again}`;
}

function figureTable({ plan }: ReviewSummary): Block {
  const { period, before, change, year } = plan;
  const counted = [
    { heading: 'Kỳ này', figures: period },
    ...(before === null ? [] : [{ heading: 'Kỳ trước', figures: before }]),
    ...(change === null ? [] : [{ heading: 'Tăng, giảm', figures: change }]),
    ...(year === null ? [] : [{ heading: 'Cả năm', figures: year }]),
  ];
  const names = Object.keys(figureLabels) as FigureName[];
  return {
    kind: 'table',
    name: 'số liệu nhiệm vụ',
    table: {
      columns: [
        { heading: 'Nhiệm vụ', weight: 4 },
        ...counted.map((one) => ({ heading: one.heading, weight: 1, align: 'right' as const })),
      ],
      rows: names.map((name) => [
        capitalized(figureLabels[name].vi),
        ...counted.map(({ figures }) => String(figures.byCurrentDeadline[name])),
      ]),
    },
  };
}

function resultsByHeading(tasks: readonly ReviewedTask[], facts: ConsolidatedFacts): DocumentSection[] {
  const cite = citing(facts.reports);
  const inGroup = grouping('Kết quả thực hiện nhiệm vụ');
  const sections = [...grouped(tasks, (task) => task.heading)].map(([name, ofHeading]) => {
    const duties = [...grouped(ofHeading, (task) => `${task.place}\n${task.title}`).values()];
    const blocks = duties.flatMap((ofDuty) => {
      const [{ title, place } = { title: '', place: '' }] = ofDuty;
      return [
        heading(3, `${title} (${citedPlace(place)})`),
        ...saidBlocks(ofDuty.flatMap((task) => resultsOf(task, cite(task.bodyId)))),
      ];
    });
    return inGroup(`results.${keyOf(name)}`, name, blocks);
  });
  // names that differ by their diacritics alone
  const keyed = sections.map((one, at) => {
    const same = sections.slice(0, at).filter(({ key }) => key === one.key).length;
    return same === 0 ? one : { ...one, key: `${one.key}-${same + 1}` };
  });
  const others = bodiesSaying(facts, 'results');
  const all =
    others.length === 0 ? keyed : [...keyed, inGroup('results', 'Kết quả khác các đơn vị nêu', others)];
  return all.length > 0
    ? all
    : [section('results', 'Kết quả thực hiện nhiệm vụ', [paragraph('Không có nhiệm vụ trong kỳ.')])];
}

/** Nothing where the review asks about no plan with indicators. */
function againstTargets({ indicators, summary: { review } }: ConsolidatedFacts): DocumentSection[] {
  if (indicators.length === 0) return [];
  return [section('indicators', 'Kết quả thực hiện chỉ tiêu', indicatorBlocks(indicators, review.cutOff))];
}

function causes(facts: ConsolidatedFacts): DocumentSection[] {
  const inGroup = grouping('Nguyên nhân');
  const said = (name: Told) => saidOr(bodiesSaying(facts, name));
  return [
    inGroup('causes.objective', 'Nguyên nhân khách quan', said('objectiveCauses')),
    inGroup('causes.subjective', 'Nguyên nhân chủ quan', said('subjectiveCauses')),
  ];
}

/** What bodies answer to the review's own questions (đề cương). */
function ownQuestions({ summary, reports }: ConsolidatedFacts): DocumentSection[] {
  const { questions } = summary.review;
  const cite = citing(reports);
  const inGroup = grouping('Nội dung theo đề cương');
  const answersTo = (id: string): Block[] =>
    saidBlocks(
      summary.difficulties.map(({ body, answers }) => {
        const said = answeredQuestions(questions, answers).find(({ questionId }) => questionId === id);
        return statement(body, said?.answer ?? '', cite);
      }),
    );
  return questions
    .filter(({ removed }) => !removed)
    .map(({ id, text }) => inGroup(`questions.${id}`, text, saidOr(answersTo(id))));
}

function proposals({ summary, reports }: ConsolidatedFacts): DocumentSection[] {
  const cite = citing(reports);
  const ofReview = saidBlocks(summary.proposals.map((one) => proposal(one, cite(one.body.id))));
  const earlier = saidBlocks(summary.openProposals.map((one) => proposal(one, one.reviewName.vi)));
  const before =
    earlier.length === 0 ? [] : [heading(2, 'Kiến nghị của các kỳ trước, chưa có trả lời'), ...earlier];
  return [section('proposals', 'Kiến nghị, đề xuất', [...saidOr(ofReview), ...before])];
}

function proposal({ body, text, addressee, status, answer }: ProposalItem, source: string): Saying {
  const asked = `${addressee === '' ? '' : `Kiến nghị ${addressee}: `}${oneLine(text)}`;
  const answered = [`Kết quả xử lý: ${proposalStatusLabels[status].vi}`, oneLine(answer ?? '')];
  const said = status === 'open' ? asked : [asked, ...answered].map(endedSentence).join(' ').trim();
  return { body: body.name.vi, paragraphs: [said], source };
}

function assessments({ bodies }: ReviewSummary): Block[] {
  return saidBlocks(
    bodies.map(({ body, assessment }) => ({
      body: body.name.vi,
      paragraphs: paragraphsIn(assessment?.text ?? ''),
      source: null,
    })),
  );
}

/** One after the other, what bodies say under that name; the same is said once. */
function bodiesSaying({ summary, reports }: ConsolidatedFacts, name: Told): Block[] {
  const cite = citing(reports);
  return saidBlocks(summary.difficulties.map((one) => statement(one.body, one[name], cite)));
}

function statement({ id, name }: ReportedDifficulties['body'], text: string, cite: Cite): Saying {
  return { body: name.vi, paragraphs: paragraphsIn(text), source: cite(id) };
}

/** What is said, or that there is nothing. */
function saidOr(blocks: readonly Block[], nothing = 'Các đơn vị không nêu.'): readonly Block[] {
  return blocks.length > 0 ? blocks : [paragraph(nothing)];
}

/** Of a heading of the plan, for the key of its section. */
function keyOf(name: string): string {
  return searchText(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
}

function citing(reports: readonly CitedReport[]): Cite {
  const cited = new Map(reports.map((report) => [report.bodyId, citation(report)]));
  return (bodyId) => cited.get(bodyId) ?? 'báo cáo của đơn vị';
}

function citation({ submittedOn, paperSymbol, paperSignedOn }: CitedReport): string {
  if (paperSymbol === null) return `báo cáo gửi ngày ${shownDay(submittedOn)}`;
  const signed = dayOrNothing(paperSignedOn);
  return `Báo cáo số ${paperSymbol}${signed === '' ? '' : `, ngày ${signed}`}`;
}

function dayOrNothing(day: CalendarDay | null): string {
  return day === null ? '' : shownDay(day);
}

/** In the order in which the keys come first. */
export function grouped<Of>(all: readonly Of[], keyOf: (one: Of) => string): Map<string, Of[]> {
  const groups = new Map<string, Of[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, '; ');
}
