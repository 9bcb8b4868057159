import { heading, item, line, paragraph } from '../documents/blocks.js';
import {
  type DocumentSection,
  opening,
  section,
  type SectionedDocument,
} from '../documents/document-sections.js';
import type { Annex, Block, Table } from '../documents/official-document.js';
import { goalOfBody, type IndicatorDefinition } from '../indicators/indicator-view.js';
import { shownGoal } from '../indicators/indicator-words.js';
import { shownDay } from '../kernel/calendar-day.js';
import { citedPlace } from '../plans/cited-place.js';
import { layoutOf, signatureOf } from '../reports/formats/issuing-body.js';
import { planIssuer } from '../reports/formats/plan-issuer.js';
import { type PlanHead, planName } from '../reports/formats/plan-name.js';
import { type ConsolidatedFacts, grouped } from './consolidated-report.js';
import { nameInSentence } from './planned-reviews.js';
import type { ReviewedTask } from './review-document.queries.js';
import type { SummaryOfBody } from './review-summary.js';

/** What a request for reports is put together from. */
export interface RequestFacts extends Pick<ConsolidatedFacts, 'summary' | 'plan' | 'tasks' | 'indicators'> {
  /** Those that the review asks for. */
  readonly asked: readonly IndicatorDefinition[];
}

/** So many bodies are named one by one; more stand in the annex alone. */
const NAMED_AT_MOST = 6;

/** The letter (công văn) that asks the bodies for their reports of a review: what, by when and in which outline (đề cương báo cáo). */
export function requestSections(facts: RequestFacts): SectionedDocument {
  return { document: aroundText(facts), sections: sectionsOf(facts) };
}

function aroundText(facts: RequestFacts): SectionedDocument['document'] {
  const { summary, plan } = facts;
  const { issuer, head } = planIssuer(plan);
  const asked = askedBodies(facts);
  return {
    form: 'letter',
    layout: layoutOf(issuer),
    head: head('CV'),
    type: 'Công văn',
    subject: [`báo cáo ${nameInSentence(summary.review.name.vi)}`, `thực hiện ${shortName(plan)}`],
    addressees: addresseesOf(asked),
    signature: signatureOf(issuer),
    recipients: [],
    archive: issuer.name,
    annexes: asked.length === 0 ? [] : [annex(asked, facts)],
  };
}

/** A letter says in few words what it is about; its text names the plan in full. */
function shortName(plan: PlanHead): string {
  return plan.symbol === null ? planName(plan) : `Kế hoạch số ${plan.symbol}`;
}

/** Who owes a report. */
function askedBodies({ summary }: RequestFacts): SummaryOfBody[] {
  return summary.bodies.filter(({ report }) => report !== null && !report.excused);
}

function addresseesOf(asked: readonly SummaryOfBody[]): string[] {
  if (asked.length === 0) return ['Các cơ quan, đơn vị được giao nhiệm vụ'];
  if (asked.length > NAMED_AT_MOST) return ['Các cơ quan, đơn vị có tên tại Phụ lục'];
  return asked.map(({ body }) => body.name.vi);
}

function beginning({ summary: { review }, plan }: RequestFacts): Block {
  const { issuer } = planIssuer(plan);
  const period = `từ ngày ${shownDay(review.periodFrom)} đến ngày ${shownDay(review.cutOff)}`;
  return paragraph(
    `Thực hiện ${planName(plan)}, ${issuer.name} đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện ${period} ` +
      '(ngày chốt số liệu) theo các nội dung sau:',
  );
}

/** The headings of a body's report, with what is asked under each, then the days. */
function sectionsOf(facts: RequestFacts): DocumentSection[] {
  return [
    opening(beginning(facts)),
    section('results', 'Kết quả thực hiện nhiệm vụ', [
      paragraph(
        'Đánh giá chung; nêu kết quả cụ thể của từng nhiệm vụ (đã hoàn thành hay đang thực hiện, sản phẩm, số liệu, tài liệu minh ' +
          'chứng). Nhiệm vụ chưa đến hạn thì báo cáo tiến độ. Các nhiệm vụ trong kỳ:',
      ),
      ...duties(facts),
    ]),
    ...values(facts),
    section('shortcomings', 'Khó khăn, hạn chế', [
      paragraph('Nêu rõ nhiệm vụ chưa hoàn thành hoặc hoàn thành quá hạn.'),
    ]),
    section('causes', 'Nguyên nhân', [line('Nguyên nhân khách quan;'), line('Nguyên nhân chủ quan.')]),
    ...ownQuestions(facts),
    section('proposals', 'Kiến nghị, đề xuất', [
      paragraph('Mỗi kiến nghị ghi rõ nội dung và cơ quan được kiến nghị.'),
    ]),
    section('next-work', 'Công việc kỳ tới', [paragraph('Nêu nhiệm vụ trọng tâm, thời gian hoàn thành.')]),
    section('days', 'Thời hạn và cách gửi', days(facts)),
  ];
}

/** Nothing where the review asks none (đề cương). */
function ownQuestions({ summary }: RequestFacts): DocumentSection[] {
  const own = summary.review.questions.filter(({ removed }) => !removed);
  if (own.length === 0) return [];
  const asked = own.map(({ text }) => line(text));
  return [section('questions', 'Nội dung theo đề cương', asked)];
}

/** By heading of the plan, each duty once. */
function duties(facts: RequestFacts): Block[] {
  return [...grouped(facts.tasks, (task) => task.heading)].flatMap(([name, ofHeading]) => [
    heading(2, name),
    ...[...grouped(ofHeading, (task) => `${task.title} (${citedPlace(task.place)})`).keys()].map(line),
  ]);
}

function values({ asked }: RequestFacts): DocumentSection[] {
  if (asked.length === 0) return [];
  return [section('values', 'Số liệu chỉ tiêu', asked.flatMap(valueOf))];
}

function valueOf(definition: IndicatorDefinition): Block[] {
  const { title, place, measure, unit, part, whole, reportedBy, exempt, addingUp } = definition;
  const numbers =
    measure === 'share'
      ? `${part?.vi ?? 'số đạt'}; ${whole?.vi ?? 'tổng số'}`
      : measure === 'yes-no'
        ? 'đạt hay chưa đạt'
        : `số liệu trong kỳ${unit === null ? '' : ` (${unit.vi})`}`;
  const goal = shownGoal(
    'vi',
    definition,
    goalOfBody(definition) ?? definition.goal,
    addingUp === 'reaching',
  );
  const aim = measure === 'yes-no' ? '' : ` Mục tiêu: ${goal}.`;
  const by = reportedBy.map(({ name }) => name.vi).join(', ');
  return [
    item(
      `${title.vi} (${citedPlace(place)})`,
      `${numbers}.${aim}${by === '' ? '' : ` Đơn vị báo cáo: ${by}.`}`,
    ),
    ...[...Map.groupBy(exempt, ({ words }) => words)].map(([words, bodies]) =>
      paragraph(`Không áp dụng đối với ${bodies.map(({ name }) => name.vi).join(', ')}: “${words}”.`),
    ),
  ];
}

function days({ summary: { review, bodies } }: RequestFacts): Block[] {
  const moved = bodies.some(
    ({ report }) =>
      report !== null && ![review.baseDueOn, review.otherDueOn].some((day) => day === report.dueOn),
  );
  return [
    line(`Tổ chức cơ sở gửi báo cáo chậm nhất ngày ${shownDay(review.baseDueOn)};`),
    line(
      `Các cơ quan, đơn vị khác gửi chậm nhất ngày ${shownDay(review.otherDueOn)}${
        moved ? ', trừ đơn vị có hạn gửi riêng ghi tại Phụ lục' : ''
      };`,
    ),
    line('Gửi báo cáo trên hệ thống theo dõi, kèm bản đã ký;'),
    line(`Họp ${nameInSentence(review.name.vi)} ngày ${shownDay(review.meetingOn)}.`),
  ];
}

/** Of the table of what each body is asked for. */
export const askedColumns: Table['columns'] = [
  { heading: 'TT', weight: 0.7, align: 'center' },
  { heading: 'Đơn vị', weight: 2.5 },
  { heading: 'Nhiệm vụ phải báo cáo', weight: 7 },
  { heading: 'Chỉ tiêu phải có số liệu', weight: 4 },
  { heading: 'Hạn gửi', weight: 1.4, align: 'center' },
];

/** Of each body its tasks, the indicators it gives values of, and its day. */
function annex(asked: readonly SummaryOfBody[], facts: RequestFacts): Annex {
  const tasks = grouped(facts.tasks, (task) => task.bodyId);
  return {
    title: `Nội dung báo cáo của từng đơn vị, ${nameInSentence(facts.summary.review.name.vi)}`,
    landscape: true,
    blocks: [
      {
        kind: 'table',
        table: {
          columns: askedColumns,
          rows: asked.map(({ body, report }, at) => [
            String(at + 1),
            body.name.vi,
            (tasks.get(body.id) ?? []).map(taskLine).join('\n'),
            facts.indicators
              .filter(({ point }) => point?.bodies.some((one) => one.body.id === body.id))
              .map(({ view }) => `- ${view.title.vi}`)
              .join('\n'),
            report === null ? '' : shownDay(report.dueOn),
          ]),
        },
      },
    ],
  };
}

function taskLine({ title, place, cadence, standing }: ReviewedTask): string {
  const due = cadence === 'continuous' || standing === null ? '' : `; hạn ${shownDay(standing.dueOn)}`;
  return `- ${title} (${citedPlace(place)}${due})`;
}
