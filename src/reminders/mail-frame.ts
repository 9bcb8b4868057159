import { shownDay } from '../kernel/calendar-day.js';
import { type Text, textOf } from '../kernel/text.js';
import type { AskingPlan, HeldReason, MailFacts, Office, OwnBody } from './mail-facts.js';
import type { Named } from './reminder-subjects.js';

/** What stands around the lines of a mail. */
export interface MailFrame {
  /** Whom it goes to ("Kính gửi"); null where that is not known. */
  readonly greeting: Text | null;
  /** Who asks, and of which plan: a sentence for each plan. */
  readonly plans: readonly Text[];
  /** How a body answers that cannot sign in. */
  readonly answers: readonly Text[];
  readonly footer: readonly Text[];
  /** The address that an answer goes to; null where nobody reads answers. */
  readonly replyTo: string | null;
}

/** `opens`: some line has a link that the reader can open. */
export function mailFrame({ held }: MailFacts, opens: boolean): MailFrame {
  const plans = distinct(held.flatMap((one) => one.plans));
  const told = held.filter(({ ownBodies }) => ownBodies.some(({ reach }) => reach !== 'board'));
  const offices = distinct(told.flatMap((one) => one.plans).map(({ office }) => office)).filter(
    (office) => !told.every(({ ownBodies }) => ownBodies.some(({ id }) => id === office.id)),
  );
  const [answering, ...others] = offices.filter(({ mailbox }) => mailbox !== null);
  const answeredBy = others.length === 0 ? (answering ?? null) : null;
  return {
    greeting: greeting(held, plans),
    plans: plans.map(planSentence),
    answers: answersOf(held, answeredBy),
    footer: [
      answeredBy === null ? notAnswered : answered(answeredBy),
      ...offices.filter(({ telephone }) => telephone !== null).map(telephoneOf),
      ...(opens ? [signIn] : []),
    ],
    replyTo: answeredBy?.mailbox ?? null,
  };
}

/** The bodies that the reader stands for; the office that follows the plan, the committee's leaders. */
function greeting(held: readonly HeldReason[], plans: readonly AskingPlan[]): Text | null {
  const bodies = distinct(
    held.flatMap(({ ownBodies }) => ownBodies.filter(({ reach }) => reach !== 'board')),
  );
  const hears = (asked: (one: HeldReason) => boolean): boolean => held.some(asked);
  const asBoard = hears(
    ({ reason, ownBodies }) =>
      reason.receiver === 'board' || ownBodies.some(({ reach }) => reach === 'board'),
  );
  const asLeader = !asBoard && hears(({ reason }) => reason.receiver === 'leaders');
  const names = [
    ...bodies.map(nameOf),
    ...(asBoard ? distinct(plans.map(({ office }) => office)).map(nameOf) : []),
    ...(asLeader ? distinctNames(plans.map(({ committee }) => committee)).map(leadersOf) : []),
  ];
  const all = [...new Map(names.map((name) => [name.vi, name])).values()];
  if (all.length === 0) return null;
  return {
    vi: `Kính gửi: ${all.map(({ vi }) => vi).join('; ')}`,
    en: `To: ${all.map(({ en }) => en).join('; ')}`,
  };
}

function planSentence({ symbol, issuedOn, title, committee, office }: AskingPlan): Text {
  const name = textOf(title.name, title.nameEn);
  const [by, asks] = [nameOf(committee), nameOf(office)];
  const day = issuedOn === null ? null : shownDay(issuedOn);
  const number = {
    vi: symbol === null ? '' : ` số ${symbol}${day === null ? '' : ` ngày ${day}`}`,
    en: symbol === null ? '' : ` ${symbol}${day === null ? '' : ` of ${day}`}`,
  };
  return {
    vi: `${asks.vi} theo dõi, đôn đốc việc thực hiện kế hoạch${number.vi} của ${by.vi}: “${name.vi}”.`,
    en: `${asks.en} follows how the plan${number.en} of ${by.en} is carried out: “${name.en}”.`,
  };
}

/** For each office that asks something of a body that has no account. */
function answersOf(held: readonly HeldReason[], answeredBy: Office | null): Text[] {
  const asked = held.filter(({ ownBodies }) => ownBodies.some(isMailbox) && !ownBodies.some(hasAccount));
  return distinct(asked.flatMap(({ plans }) => plans.map(({ office }) => office))).map((office) => {
    const { vi, en } = nameOf(office);
    const telephone = office.telephone === null ? '' : `, ${office.telephone}`;
    const reply = office.id === answeredBy?.id;
    return {
      vi: `Đơn vị chưa có tài khoản: đề nghị báo kết quả ${reply ? 'bằng văn bản, thư trả lời' : 'bằng văn bản'} hoặc điện thoại đến ${vi}${telephone}.`,
      en: `Your body has no account: please tell ${en} what was done ${reply ? 'by letter, by answering this mail' : 'by letter'} or by telephone${telephone}.`,
    };
  });
}

const isMailbox = ({ reach }: OwnBody): boolean => reach === 'mailbox';
const hasAccount = ({ reach }: OwnBody): boolean => reach === 'account';

const notAnswered: Text = {
  vi: 'Thư do hệ thống Đôn Đốc gửi tự động; đề nghị không trả lời thư này.',
  en: 'Sent by Đôn Đốc; please do not reply to this mail.',
};

function answered(office: Office): Text {
  const { vi, en } = nameOf(office);
  return {
    vi: `Thư do hệ thống Đôn Đốc gửi tự động; thư trả lời được gửi đến ${vi}, ${office.mailbox ?? ''}.`,
    en: `Sent by Đôn Đốc; an answer to this mail goes to ${en}, ${office.mailbox ?? ''}.`,
  };
}

function telephoneOf(office: Office): Text {
  const { vi, en } = nameOf(office);
  return {
    vi: `Điện thoại ${vi}: ${office.telephone ?? ''}.`,
    en: `Telephone of ${en}: ${office.telephone ?? ''}.`,
  };
}

const signIn: Text = {
  vi: 'Mở liên kết phải đăng nhập bằng tài khoản của mình.',
  en: 'A link opens a page; you still sign in with your own account.',
};

function leadersOf(committee: Named): Text {
  const { vi, en } = nameOf(committee);
  return { vi: `Lãnh đạo ${vi}`, en: `Leaders of ${en}` };
}

function nameOf({ name, nameEn }: Named): Text {
  return textOf(name, nameEn);
}

function distinct<One extends { readonly id: string }>(all: readonly One[]): One[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function distinctNames(all: readonly Named[]): Named[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
