import { item, line, paragraph, paragraphsIn } from '../../documents/blocks.js';
import { signedOn } from '../../documents/document-parts.js';
import {
  type DocumentSection,
  grouping,
  opening,
  section,
  type SectionedDocument,
} from '../../documents/document-sections.js';
import type { LayoutName } from '../../documents/layout.js';
import type { Block, DocumentHead } from '../../documents/official-document.js';
import { shownGiven, shownGoal, standingLabels } from '../../indicators/indicator-words.js';
import { goalOfBody } from '../../indicators/indicator-view.js';
import type { AskedIndicator } from '../../indicators/measurements.service.js';
import { addDays, shownDay } from '../../kernel/calendar-day.js';
import { citedPlace } from '../../plans/cited-place.js';
import type { PlaceInReview } from '../place-in-review.js';
import { signedBeforeCutOff } from '../report-rules.js';
import { isWithBody } from '../report-status.js';
import type { LineView, ReportView } from '../report-view.js';
import type { ReportContent } from '../reports.queries.js';
import { answeredQuestions } from '../review-questions.js';
import { issuerCode, layoutOf, placeOfBody, signatureOf, superiorInHead } from './issuing-body.js';
import { planIssuer } from './plan-issuer.js';
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
export function bodyReportSections(facts: BodyReportFacts): SectionedDocument {
  return { document: aroundText(facts), sections: sectionsOf(facts) };
}

function aroundText(facts: BodyReportFacts): SectionedDocument['document'] {
  const { view, plan } = facts;
  const { body } = view.state;
  const issuer = { name: body.name.vi, kind: body.kind };
  const { content } = view;
  const place = placeOfBody(issuer.name, plan.committee.name);
  return {
    layout: layoutOf(issuer),
    head: {
      superior: superiorInHead(issuer, plan.committee.name),
      issuer: issuer.name,
      number: null,
      typeCode: 'BC',
      issuerCode: issuerCode(issuer.name),
      place,
      issuedOn: content.paperSignedOn,
      ...asSigned(content, place, layoutOf(issuer)),
    },
    type: 'Báo cáo',
    subject: [`kết quả thực hiện ${planName(plan)}`, `(${view.facts.review.name.vi})`],
    addressees: [planIssuer(plan).issuer.name],
    signature: signatureOf(issuer),
    recipients: [],
    archive: issuer.name,
    annexes: [],
  };
}

function sectionsOf(facts: BodyReportFacts): DocumentSection[] {
  const { view } = facts;
  const { content, state } = view;
  const causes = grouping('Nguyên nhân');
  // what nobody has written is no statement of the body, also once it is sent: "không có" is what somebody says
  const none = isWithBody(state.status) ? '(chưa ghi)' : 'Chưa nêu.';
  const said = (text: string) => saidOr(none, text);
  return [
    opening(beginning(facts)),
    ...results(view),
    ...measured(view.indicators),
    section('shortcomings', 'Khó khăn, hạn chế', said(content.shortcomings)),
    causes('causes.objective', 'Nguyên nhân khách quan', said(content.objectiveCauses)),
    causes('causes.subjective', 'Nguyên nhân chủ quan', said(content.subjectiveCauses)),
    ...answers(view, said),
    section('proposals', 'Kiến nghị, đề xuất', proposals(view, none)),
    section('next-work', 'Công việc kỳ tới', said(content.nextWork)),
  ];
}

/** The symbol of the signed paper, once it is known. */
function asSigned(
  { paperSymbol, paperSignedOn }: ReportContent,
  place: string,
  layout: LayoutName,
): Pick<DocumentHead, 'printed'> {
  const symbol = (paperSymbol ?? '').trim().replace(/^số\s*:?\s*/iu, '');
  if (symbol === '') return {};
  return { printed: { symbol, placeAndDate: `${place}, ${signedOn(paperSignedOn, layout)}` } };
}

function beginning({ view, plan }: BodyReportFacts): Block {
  const { periodFrom, periodTo } = view.facts.review;
  const period = `từ ngày ${shownDay(periodFrom)} đến ngày ${shownDay(addDays(periodTo, -1))}`;
  const early = signedBeforeCutOff(view.content.paperSignedOn, periodTo);
  const asOf = early === null ? '' : ` (số liệu tính đến ngày ${shownDay(early)})`;
  const { name } = view.state.body;
  return paragraph(
    `Thực hiện ${planName(plan)}, ${name.vi} báo cáo kết quả thực hiện ${period}${asOf} như sau:`,
  );
}

function results({ lines, content }: BodyReportFacts['view']): DocumentSection[] {
  const title = 'Kết quả thực hiện nhiệm vụ';
  const inGroup = grouping(title);
  const groups = GROUPS.flatMap(([place, name]) => {
    const own = lines.filter((one) => one.place === place);
    return own.length === 0 ? [] : [inGroup(`results.${place}`, name, own.flatMap(resultOf))];
  });
  const general = paragraphsIn(content.results).map((text) => paragraph(text));
  const all = [
    ...(general.length === 0 ? [] : [inGroup('results.general', 'Kết quả chung', general)]),
    ...groups,
  ];
  return all.length > 0 ? all : [section('results', title, [paragraph('Không có nhiệm vụ trong kỳ.')])];
}

function resultOf({ title, stated, cadence, dueOn, done, text, taskStatus }: LineView): Block[] {
  const deadline = cadence === 'continuous' ? '' : `; hạn ${shownDay(dueOn)}`;
  const [first = '', ...rest] = paragraphsIn(text);
  const open = taskStatus === 'assigned' && first === '' ? 'chưa thực hiện' : 'đang thực hiện';
  const state = done ? 'đã hoàn thành' : open;
  return [
    item(`${title.vi} (${citedPlace(stated)}${deadline})`, first === '' ? `${state}.` : `${state}. ${first}`),
    ...rest.map((one) => paragraph(one)),
  ];
}

/** Nothing where the plan asks the body for no values. */
function measured(indicators: readonly AskedIndicator[]): DocumentSection[] {
  if (indicators.length === 0) return [];
  return [section('values', 'Số liệu chỉ tiêu', indicators.flatMap(valueOf))];
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
    item(`${title.vi} (${citedPlace(place)})`, `${said}${aim}.`),
    ...(asked ? paragraphsIn(value.note).map((note) => paragraph(note)) : []),
  ];
}

function saidOr(none: string, text: string): Block[] {
  const all = paragraphsIn(text);
  return (all.length === 0 ? [none] : all).map((one) => paragraph(one));
}

/** To the review's own questions (đề cương); nothing where it asks none. */
function answers(
  { facts, content }: Pick<ReportView, 'facts' | 'content'>,
  said: (text: string) => Block[],
): DocumentSection[] {
  const inGroup = grouping('Nội dung theo đề cương');
  return answeredQuestions(facts.review.questions, content.answers).map(({ questionId, question, answer }) =>
    inGroup(`questions.${questionId}`, question, said(answer)),
  );
}

function proposals({ proposals: all }: Pick<ReportView, 'proposals'>, none: string): Block[] {
  const items = all.flatMap(({ text, addressee }) => {
    const [first = '', ...rest] = paragraphsIn(text);
    const own = addressee === '' ? line(first) : item(addressee, first);
    return [own, ...rest.map((one) => paragraph(one))];
  });
  return items.length === 0 ? [paragraph(none)] : items;
}
