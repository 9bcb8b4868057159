import type { Block, OfficialDocument } from '../documents/official-document.js';
import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { issuerCode, layoutOf, placeOfIssue, signatureOf } from '../reports/formats/issuing-body.js';
import { placeInReport } from '../reports/place-in-review.js';
import { proposalStatusLabels } from '../reports/proposal-status.js';
import type { ProposalItem } from '../reports/reports.queries.js';
import { answeredQuestions } from '../reports/review-questions.js';
import { annexTable } from './consolidated-annex.js';
import { figureLabels, type FigureName } from './review-figures.js';
import type { CitedReport, ReviewedPlanHead, ReviewedTask } from './review-document.queries.js';
import type { ReviewSummary } from './review-summary.js';
import type { ReportedDifficulties } from './reviews.queries.js';

/** What the consolidated report is put together from. */
export interface ConsolidatedFacts {
  readonly summary: ReviewSummary;
  readonly plan: ReviewedPlanHead;
  readonly tasks: readonly ReviewedTask[];
  readonly reports: readonly CitedReport[];
}

/** Says from which report of that body a word comes. */
type Cite = (bodyId: string) => string;

/** What a report says of itself beside its lines. */
type Told = 'results' | 'shortcomings' | 'objectiveCauses' | 'subjectiveCauses' | 'nextWork';

/**
 * The report that the body which follows the plan puts together from those of all bodies, in the order of the plan. Every
 * statement names the body and the report that it comes from.
 */
export function consolidatedReport(facts: ConsolidatedFacts): OfficialDocument {
  const { summary, plan } = facts;
  const issuer = plan.monitoring ?? plan.committee;
  const isCommittee = plan.monitoring === null || plan.monitoring.name === plan.committee.name;
  const superior = isCommittee ? plan.above : plan.committee.name;
  const told = tasksOfReview(facts);
  return {
    layout: layoutOf(issuer),
    head: {
      superior,
      issuer: issuer.name,
      number: null,
      typeCode: 'BC',
      issuerCode: issuerCode(issuer.name),
      place: placeOfIssue(plan.committee.name),
      issuedOn: null,
    },
    type: 'Báo cáo',
    subject: [summary.review.name.vi, `thực hiện ${planName(plan)}`],
    addressees: superior === null ? [] : [superior],
    blocks: [
      opening(facts, issuer.name),
      ...overview(facts),
      ...resultsByHeading(told, facts),
      ...reported(facts),
      ...proposals(facts),
      ...assessments(summary),
      ...section('Nhiệm vụ kỳ tiếp theo', bodiesSaying(facts, 'nextWork')),
    ],
    signature: signatureOf(issuer),
    recipients: isCommittee ? ['Các cơ quan, đơn vị liên quan'] : ['Các cơ quan, đơn vị được giao nhiệm vụ'],
    archive: issuer.name,
    annexes: [
      {
        title: `Kết quả thực hiện từng nhiệm vụ, ${summary.review.name.vi}`,
        landscape: true,
        blocks: [{ kind: 'table', table: annexTable(told) }],
      },
    ],
  };
}

/** The tasks that belong to the review: as they were reported, else as they stand on the day of the figures. */
export function tasksOfReview({
  summary,
  tasks,
}: Pick<ConsolidatedFacts, 'summary' | 'tasks'>): ReviewedTask[] {
  const { review, on } = summary;
  const reviewed = { from: review.periodFrom, to: review.periodTo };
  return tasks.filter((task) => {
    if (task.line !== null) return true;
    const placed = {
      ...task,
      period: { from: task.periodFrom, to: task.periodTo },
      continuous: task.cadence === 'continuous',
    };
    return placeInReport(placed, reviewed, on) !== null;
  });
}

/** A plan as documents name it: by type, symbol, day and issuer. */
export function planName({ symbol, issuedOn, title, committee }: ReviewedPlanHead): string {
  const parts = [
    symbol === null ? 'kế hoạch' : `Kế hoạch số ${symbol}`,
    ...(issuedOn === null ? [] : [`ngày ${shownDay(issuedOn)}`]),
  ];
  const about = title.replace(/^kế hoạch\s+/iu, '');
  return `${parts.join(', ')} của ${committee.name} ${about === title ? `"${title}"` : about}`;
}

function opening({ summary, plan }: ConsolidatedFacts, issuer: string): Block {
  const { review, on, frozen } = summary;
  const asOf = frozen
    ? `số liệu đã chốt ngày ${shownDay(on)}`
    : `số liệu đến ngày ${shownDay(on)}, kỳ báo cáo chưa chốt`;
  const period = `từ ngày ${shownDay(review.periodFrom)} đến ngày ${shownDay(review.cutOff)}`;
  return paragraph(
    `Thực hiện ${planName(plan)}, ${issuer} tổng hợp kết quả thực hiện ${period} (${asOf}) như sau:`,
  );
}

function overview({ summary }: ConsolidatedFacts): Block[] {
  const { reports, notReported } = summary;
  const missing = notReported.map(({ body }) => body.name.vi);
  const excused = summary.bodies.flatMap(({ body, report }) => (report?.excused ? [body.name.vi] : []));
  return [
    heading(1, 'Tình hình chung'),
    heading(2, 'Việc gửi báo cáo'),
    paragraph(
      `${reports.sent} trên ${reports.expected} đơn vị đã gửi báo cáo, trong đó ${reports.onTime} đơn vị gửi đúng hạn, ` +
        `${reports.late} đơn vị gửi quá hạn.`,
    ),
    ...(missing.length === 0 ? [] : [paragraph(`Chưa gửi báo cáo: ${missing.join('; ')}.`)]),
    ...(excused.length === 0 ? [] : [paragraph(`Không phải gửi báo cáo kỳ này: ${excused.join('; ')}.`)]),
    heading(2, 'Số liệu nhiệm vụ'),
    figureTable(summary),
  ];
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

function resultsByHeading(tasks: readonly ReviewedTask[], facts: ConsolidatedFacts): Block[] {
  const cite = citing(facts.reports);
  const blocks: Block[] = [heading(1, 'Kết quả thực hiện nhiệm vụ')];
  for (const [name, ofHeading] of grouped(tasks, (task) => task.heading)) {
    blocks.push(heading(2, name));
    for (const [, ofDuty] of grouped(ofHeading, (task) => `${task.place}\n${task.title}`)) {
      const [{ title, place } = { title: '', place: '' }] = ofDuty;
      blocks.push(heading(3, `${title} (${place})`));
      blocks.push(...ofDuty.flatMap((task) => resultOf(task, cite)));
    }
  }
  const others = bodiesSaying(facts, 'results');
  return others.length === 0 ? blocks : [...blocks, heading(2, 'Kết quả khác các đơn vị nêu'), ...others];
}

function resultOf({ body, bodyId, line, dueOn, excused }: ReviewedTask, cite: Cite): Block[] {
  if (line === null && excused) return [item(body, 'không phải gửi báo cáo kỳ này.')];
  if (line === null) return [item(body, `chưa báo cáo, hạn ${shownDay(dueOn)}.`)];
  const state = line.done ? 'đã hoàn thành' : 'đang thực hiện';
  if (line.takenOutReason !== null)
    return [item(body, `báo cáo ${state}, chưa được xác nhận: ${line.takenOutReason}`, cite(bodyId))];
  const [first = '', ...rest] = paragraphsIn(line.text);
  const said = first === '' ? `${state}.` : `${state}. ${first}`;
  return [item(body, said, cite(bodyId)), ...rest.map((text) => paragraph(text, cite(bodyId)))];
}

function reported(facts: ConsolidatedFacts): Block[] {
  const objective = bodiesSaying(facts, 'objectiveCauses');
  const subjective = bodiesSaying(facts, 'subjectiveCauses');
  return [
    ...section('Hạn chế, khó khăn', bodiesSaying(facts, 'shortcomings')),
    heading(1, 'Nguyên nhân'),
    ...section('Nguyên nhân khách quan', objective, 2),
    ...section('Nguyên nhân chủ quan', subjective, 2),
    ...ownQuestions(facts),
  ];
}

/** What bodies answer to the review's own questions (đề cương). */
function ownQuestions({ summary, reports }: ConsolidatedFacts): Block[] {
  const { questions } = summary.review;
  const cite = citing(reports);
  const asked = questions.filter(({ removed }) => !removed);
  if (asked.length === 0) return [];
  const answersTo = (id: string): Block[] =>
    summary.difficulties.flatMap(({ body, answers }) => {
      const said = answeredQuestions(questions, answers).find(({ questionId }) => questionId === id);
      return statement(body, said?.answer ?? '', cite);
    });
  return [
    heading(1, 'Nội dung theo đề cương'),
    ...asked.flatMap(({ id, text }) => section(text, answersTo(id), 2)),
  ];
}

function proposals({ summary, reports }: ConsolidatedFacts): Block[] {
  const cite = citing(reports);
  const ofReview = summary.proposals.map((one) => proposalItem(one, cite(one.body.id)));
  const earlier = summary.openProposals.map((one) => proposalItem(one, one.reviewName.vi));
  return [
    ...section('Kiến nghị, đề xuất', ofReview),
    ...(earlier.length === 0 ? [] : [heading(2, 'Kiến nghị của các kỳ trước, chưa có trả lời'), ...earlier]),
  ];
}

function proposalItem({ body, text, addressee, status, answer }: ProposalItem, source: string): Block {
  const answered =
    status === 'open'
      ? ''
      : ` Kết quả xử lý: ${proposalStatusLabels[status].vi}${answer === null ? '' : `, ${answer}`}.`;
  const asked = addressee === '' ? '' : `Kiến nghị ${addressee}: `;
  return item(body.name.vi, `${asked}${oneLine(text)}${answered}`, source);
}

function assessments({ bodies }: ReviewSummary): Block[] {
  const said = bodies.flatMap(({ body, assessment }) =>
    assessment === null
      ? []
      : paragraphsIn(assessment.text).map((text, index) =>
          index === 0 ? item(body.name.vi, text) : paragraph(text),
        ),
  );
  return section('Nhận xét đối với từng đơn vị', said, 1, 'Chưa có nhận xét.');
}

/** One after the other, what bodies say under that name. */
function bodiesSaying({ summary, reports }: ConsolidatedFacts, name: Told): Block[] {
  const cite = citing(reports);
  return summary.difficulties.flatMap((one) => statement(one.body, one[name], cite));
}

function statement({ id, name }: ReportedDifficulties['body'], text: string, cite: Cite): Block[] {
  return paragraphsIn(text).map((one, index) =>
    index === 0 ? item(name.vi, one, cite(id)) : paragraph(one, cite(id)),
  );
}

/** A heading with what stands under it, or that there is nothing. */
function section(
  title: string,
  blocks: readonly Block[],
  level: 1 | 2 = 1,
  nothing = 'Các đơn vị không nêu.',
): Block[] {
  const said = blocks.length > 0 ? blocks : [paragraph(nothing)];
  return [heading(level, title), ...said];
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
function grouped<Of>(all: readonly Of[], keyOf: (one: Of) => string): Map<string, Of[]> {
  const groups = new Map<string, Of[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text: level === 1 ? text.toLocaleUpperCase('vi') : text };
}

function paragraph(text: string, source?: string): Block {
  return { kind: 'paragraph', text, ...(source !== undefined && { source }) };
}

function item(lead: string, text: string, source?: string): Block {
  return { kind: 'item', lead, text, ...(source !== undefined && { source }) };
}

function paragraphsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, '; ');
}

function capitalized(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
