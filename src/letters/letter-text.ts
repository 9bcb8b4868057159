import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';
import { issuerCode, placeOfIssue, signatureOf } from '../reports/formats/issuing-body.js';
import { planIssuer } from '../reports/formats/plan-issuer.js';
import { type PlanHead, planName } from '../reports/formats/plan-name.js';

/** The words of a letter that people can write themselves. Lists have one entry a line. */
export const letterTextNames = [
  'subject',
  'addressees',
  'opening',
  'closing',
  'recipients',
  'place',
  'issuerCode',
  'capacity',
  'office',
  'signer',
] as const;
export type LetterTextName = (typeof letterTextNames)[number];
export type LetterText = Readonly<Record<LetterTextName, string>>;

/** One thing that a body owes and the letter asks for. */
export interface LetterWork {
  readonly type: 'task' | 'report';
  readonly id: string;
  readonly bodyId: string;
  readonly body: string;
  readonly what: string;
  readonly dueOn: CalendarDay;
  /** Days past the last day in time; null for what is not late. */
  readonly daysLate: number | null;
}

/** What a letter is written from. */
export interface LetterFacts {
  readonly plan: PlanHead;
  readonly work: readonly LetterWork[];
  readonly today: CalendarDay;
  /** By which day it asks for an answer. */
  readonly answerBy: CalendarDay;
}

/** More lines than this stand in an annex. */
const LONGEST_LIST = 10;
/** More bodies than this are named in the annex alone. */
const MOST_ADDRESSEES = 12;

/** Whether its lines stand in an annex. */
export function isAnnexed(lines: number): boolean {
  return lines > LONGEST_LIST;
}

/** The letter as the facts of the day give it. */
export function letterText(facts: LetterFacts): LetterText {
  const { plan, work } = facts;
  const { issuer, isCommittee } = planIssuer(plan);
  const { capacity, office } = signatureOf(issuer);
  return {
    subject: subjectOf(facts),
    addressees: addresseesOf(work),
    opening: openingOf(facts, issuer.name),
    closing: closingOf(facts, issuer.name),
    recipients: isCommittee ? '' : `Thường trực ${plan.committee.name} (để báo cáo)`,
    place: placeOfIssue(plan.committee.name),
    issuerCode: issuerCode(issuer.name),
    capacity: capacity.join('\n'),
    office,
    signer: '',
  };
}

function subjectOf({ plan, work }: LetterFacts): string {
  const named = plan.symbol === null ? 'kế hoạch' : `Kế hoạch số ${plan.symbol}`;
  const onlyReports = work.every(({ type }) => type === 'report');
  return `đôn đốc ${onlyReports ? 'gửi báo cáo kết quả thực hiện' : 'thực hiện'} ${named}`;
}

function addresseesOf(work: readonly LetterWork[]): string {
  const names = [...new Map(work.map(({ bodyId, body }) => [bodyId, body])).values()];
  return names.length > MOST_ADDRESSEES
    ? 'Các cơ quan, đơn vị có tên tại Phụ lục kèm theo'
    : names.join('\n');
}

function openingOf({ plan, work, today }: LetterFacts, issuer: string): string {
  const late = work.filter(({ daysLate }) => daysLate !== null).length;
  const open = work.length - late;
  const counts = [
    ...(late > 0 ? [`${late} nội dung quá hạn`] : []),
    ...(open > 0 ? [`${open} nội dung${late > 0 ? ' khác' : ''} chưa hoàn thành`] : []),
  ];
  const where = isAnnexed(work.length) ? 'nêu tại Phụ lục kèm theo' : 'sau đây';
  return (
    `Thực hiện ${planName(plan)}; qua theo dõi đến ngày ${shownDay(today)}, ${asked(work)} còn ${counts.join(' và ')}. ` +
    `${issuer} đề nghị ${asked(work)} khẩn trương thực hiện các nội dung ${where}${isAnnexed(work.length) ? '.' : ':'}`
  );
}

/** What is asked, and by which day. */
function closingOf({ work, answerBy }: LetterFacts, issuer: string): string {
  return (
    `Đề nghị ${asked(work)} hoàn thành các nội dung nêu trên, cập nhật kết quả và báo cáo về ${issuer} ` +
    `chậm nhất ngày ${shownDay(answerBy)}.`
  );
}

function asked(work: readonly Pick<LetterWork, 'bodyId'>[]): string {
  return new Set(work.map(({ bodyId }) => bodyId)).size === 1 ? 'đơn vị' : 'các cơ quan, đơn vị';
}

/** The texts of the present made, where a person has not written them; of `keep` false, all as made. */
export function remade(now: LetterText, before: LetterText, made: LetterText, keep: boolean): LetterText {
  // who signs is never made: it is written once
  return Object.fromEntries(
    letterTextNames.map((name) => [name, own(name, { now, before, keep }) ? now[name] : made[name]]),
  ) as LetterText;
}

function own(
  name: LetterTextName,
  { now, before, keep }: { now: LetterText; before: LetterText; keep: boolean },
): boolean {
  return name === 'signer' || (keep && now[name] !== before[name]);
}
