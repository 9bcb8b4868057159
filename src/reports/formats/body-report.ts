import { heading, item, line, paragraph, paragraphsIn } from '../../documents/blocks.js';
import { signedOn } from '../../documents/document-parts.js';
import type { Block, DocumentHead, OfficialDocument } from '../../documents/official-document.js';
import { shownGiven, shownGoal, standingLabels } from '../../indicators/indicator-words.js';
import { goalOfBody } from '../../indicators/indicator-view.js';
import type { AskedIndicator } from '../../indicators/measurements.service.js';
import { addDays, shownDay } from '../../kernel/calendar-day.js';
import type { PlaceInReview } from '../place-in-review.js';
import type { LineView, ReportView } from '../report-view.js';
import type { ReportContent } from '../reports.queries.js';
import { answeredQuestions } from '../review-questions.js';
import { issuerCode, layoutOf, placeOfBody, signatureOf } from './issuing-body.js';
import { type PlanHead, planName } from './plan-name.js';

/** What a body's own report is put together from. */
export interface BodyReportFacts {
  readonly view: Pick<ReportView, 'state' | 'facts' | 'content' | 'lines' | 'indicators' | 'proposals'>;
  readonly plan: PlanHead;
}

const GROUPS: readonly (readonly [PlaceInReview, string])[] = [
  ['due', 'Nhiệm vụ đến hạn trong kỳ'],
  ['carried_over', 'Nhiệm vụ kỳ trước chuyển sang'],
  ['not_yet_due', 'Nhiệm vụ chưa đến hạn'],
];

/** The report of one body as it signs it: to the body that follows the plan, with the committee above it. */
export function bodyReport(facts: BodyReportFacts): OfficialDocument {
  const { view, plan } = facts;
  const { body } = view.state;
  const issuer = { name: body.name.vi, kind: body.kind };
  const { content } = view;
  const place = placeOfBody(issuer.name, plan.committee.name);
  return {
    layout: layoutOf(issuer),
    head: {
      superior: plan.committee.name,
      issuer: issuer.name,
      number: null,
      typeCode: 'BC',
      issuerCode: issuerCode(issuer.name),
      place,
      issuedOn: content.paperSignedOn,
      ...asSigned(content, place),
    },
    type: 'Báo cáo',
    subject: [`kết quả thực hiện ${planName(plan)}`, `(${view.facts.review.name.vi})`],
    addressees: [(plan.monitoring ?? plan.committee).name],
    blocks: [
      opening(facts),
      ...results(view),
      ...measured(view.indicators),
      ...section('Khó khăn, hạn chế', content.shortcomings),
      heading(1, 'Nguyên nhân'),
      ...section('Nguyên nhân khách quan', content.objectiveCauses, 2),
      ...section('Nguyên nhân chủ quan', content.subjectiveCauses, 2),
      ...answers(view),
      ...proposals(view),
      ...section('Công việc kỳ tới', content.nextWork),
    ],
    signature: signatureOf(issuer),
    recipients: [],
    archive: issuer.name,
    annexes: [],
  };
}

/** The symbol of the signed paper, once it is known. */
function asSigned(
  { paperSymbol, paperSignedOn }: ReportContent,
  place: string,
): Pick<DocumentHead, 'printed'> {
  const symbol = (paperSymbol ?? '').trim().replace(/^số\s*:?\s*/iu, '');
  if (symbol === '') return {};
  return { printed: { symbol, placeAndDate: `${place}, ${signedOn(paperSignedOn)}` } };
}

function opening({ view, plan }: BodyReportFacts): Block {
  const { periodFrom, periodTo } = view.facts.review;
  const period = `từ ngày ${shownDay(periodFrom)} đến ngày ${shownDay(addDays(periodTo, -1))}`;
  const { name } = view.state.body;
  return paragraph(`Thực hiện ${planName(plan)}, ${name.vi} báo cáo kết quả thực hiện ${period} như sau:`);
}

function results({ lines, content }: BodyReportFacts['view']): Block[] {
  const groups = GROUPS.flatMap(([place, title]) => {
    const own = lines.filter((one) => one.place === place);
    return own.length === 0 ? [] : [heading(2, title), ...own.flatMap(resultOf)];
  });
  const general = paragraphsIn(content.results).map((text) => paragraph(text));
  const said = [...(general.length === 0 ? [] : [heading(2, 'Kết quả chung'), ...general]), ...groups];
  return [
    heading(1, 'Kết quả thực hiện nhiệm vụ'),
    ...(said.length === 0 ? [paragraph('Không có nhiệm vụ trong kỳ.')] : said),
  ];
}

function resultOf({ title, stated, cadence, dueOn, done, text, taskStatus }: LineView): Block[] {
  const deadline = cadence === 'continuous' ? '' : `, hạn ${shownDay(dueOn)}`;
  const [first = '', ...rest] = paragraphsIn(text);
  const open = taskStatus === 'assigned' && first === '' ? 'chưa thực hiện' : 'đang thực hiện';
  const state = done ? 'đã hoàn thành' : open;
  return [
    item(`${title.vi} (${stated}${deadline})`, first === '' ? `${state}.` : `${state}. ${first}`),
    ...rest.map((one) => paragraph(one)),
  ];
}

/** Nothing where the plan asks the body for no values. */
function measured(indicators: readonly AskedIndicator[]): Block[] {
  if (indicators.length === 0) return [];
  return [heading(1, 'Số liệu chỉ tiêu'), ...indicators.flatMap(valueOf)];
}

function valueOf({ definition, value, asked, ended }: AskedIndicator): Block[] {
  const { title, place, addingUp, measure } = definition;
  const goal = shownGoal(
    'vi',
    definition,
    goalOfBody(definition) ?? definition.goal,
    addingUp === 'reaching',
  );
  const aim = measure === 'yes-no' ? '' : `; mục tiêu ${goal}`;
  const given = shownGiven('vi', definition, value) ?? 'chưa có số liệu';
  const unasked = standingLabels[ended ? 'ended' : 'not-due'].vi.toLocaleLowerCase('vi');
  const said = asked ? given : ended ? `${unasked}; ${given}` : unasked;
  return [
    item(`${title.vi} (${place})`, `${said}${aim}.`),
    ...(asked ? paragraphsIn(value.note).map((note) => paragraph(note)) : []),
  ];
}

function section(title: string, text: string, level: 1 | 2 = 1): Block[] {
  const said = paragraphsIn(text);
  return [
    heading(level, title),
    ...(said.length === 0 ? [paragraph('Không có.')] : said.map((one) => paragraph(one))),
  ];
}

/** To the review's own questions (đề cương); nothing where it asks none. */
function answers({ facts, content }: { facts: ReportView['facts']; content: ReportContent }): Block[] {
  const all = answeredQuestions(facts.review.questions, content.answers);
  if (all.length === 0) return [];
  return [
    heading(1, 'Nội dung theo đề cương'),
    ...all.flatMap(({ question, answer }) => section(question, answer, 2)),
  ];
}

function proposals({ proposals: all }: Pick<ReportView, 'proposals'>): Block[] {
  const said = all.flatMap(({ text, addressee }) => {
    const [first = '', ...rest] = paragraphsIn(text);
    const own = addressee === '' ? line(first) : item(addressee, first);
    return [own, ...rest.map((one) => paragraph(one))];
  });
  return [heading(1, 'Kiến nghị, đề xuất'), ...(said.length === 0 ? [paragraph('Không có.')] : said)];
}
