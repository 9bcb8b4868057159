import type { Text } from '../kernel/text.js';
import type { Offset, OffsetUnit } from './offsets.js';
import { type ReminderKind, reminderKindLabels } from './reminder-kind.js';

/** Who hears of a reminder: the body it is about, its head, cooperating bodies, the board, leaders. */
export type Receiver = 'body' | 'head' | 'cooperating' | 'board' | 'leaders';

export const receiverLabels: Readonly<Record<Receiver, Text>> = {
  body: { vi: 'đơn vị', en: 'the body' },
  head: { vi: 'người đứng đầu đơn vị', en: 'the head of the body' },
  cooperating: { vi: 'đơn vị phối hợp', en: 'cooperating bodies' },
  board: { vi: 'cơ quan theo dõi', en: 'the board' },
  leaders: { vi: 'lãnh đạo', en: 'leaders' },
};

/** The board and leaders see how all bodies stand, a body and its head how they do themselves. */
export function seesAll(receiver: Receiver): boolean {
  return receiver === 'board' || receiver === 'leaders';
}

/** A receiver of every offset; or of those from `from` on; or of those in `at` alone. */
export interface ReceiverRule {
  readonly to: Receiver;
  readonly from?: number;
  readonly at?: readonly number[];
}

/** When reminders of one kind go, and to whom. The board can change it; it is stored as it stands. */
export interface RuleSetting {
  readonly offsets: readonly Offset[];
  /** After the last offset again every so many days; null for never. */
  readonly thenEvery: number | null;
  readonly receivers: readonly ReceiverRule[];
}

/** How the offsets of a kind are counted and on which side of the day they lie; null for kinds without offsets. */
export const offsetRules: Readonly<
  Record<ReminderKind, { side: 'before' | 'after'; unit: OffsetUnit } | null>
> = {
  'task-due': { side: 'before', unit: 'calendar' },
  'task-overdue': { side: 'after', unit: 'calendar' },
  'report-due': { side: 'before', unit: 'calendar' },
  'report-overdue': { side: 'after', unit: 'working' },
  'review-meeting': { side: 'before', unit: 'calendar' },
  'waiting-for-board': { side: 'after', unit: 'working' },
  'weekly-summary': null,
};

export const defaultRules: Readonly<Record<ReminderKind, RuleSetting>> = {
  'task-due': {
    offsets: [-14, -7, -3, -1, 0],
    thenEvery: null,
    receivers: [{ to: 'body' }, { to: 'cooperating', at: [-7] }],
  },
  'task-overdue': {
    offsets: [1, 3, 7],
    thenEvery: 7,
    receivers: [{ to: 'body' }, { to: 'head', from: 3 }, { to: 'board', from: 7 }],
  },
  'report-due': {
    offsets: ['opening', -14, -7, -3, -1, 0],
    thenEvery: null,
    receivers: [{ to: 'body' }],
  },
  'report-overdue': {
    offsets: [1],
    thenEvery: 1,
    receivers: [{ to: 'body' }, { to: 'board', from: 3 }],
  },
  'review-meeting': {
    offsets: [-7, -1],
    thenEvery: null,
    receivers: [{ to: 'head' }, { to: 'board' }, { to: 'leaders' }],
  },
  'waiting-for-board': { offsets: [3], thenEvery: 1, receivers: [{ to: 'board' }] },
  'weekly-summary': { offsets: [], thenEvery: null, receivers: [{ to: 'board' }, { to: 'leaders' }] },
};

/** The numeric offsets of a setting that the receiver hears of. */
export function offsetsFor(rule: ReceiverRule, offsets: readonly number[]): number[] {
  return offsets.filter(
    (offset) =>
      (rule.from === undefined || offset >= rule.from) && (rule.at === undefined || rule.at.includes(offset)),
  );
}

/** The offsets that are numbers. */
export function numericOffsets(setting: RuleSetting): number[] {
  return setting.offsets.filter((offset) => offset !== 'opening');
}

/** What is wrong with a setting for that kind; none when it can be stored. */
export function ruleProblems(kind: ReminderKind, setting: RuleSetting): Text[] {
  const problems: Text[] = [];
  const rule = offsetRules[kind];
  const numbers = numericOffsets(setting);
  const hasOpening = setting.offsets.includes('opening');
  if (hasOpening && kind !== 'report-due') problems.push(noOpening(kind));
  if (rule === null ? setting.offsets.length > 0 : !numbers.every((offset) => lies(offset, rule.side))) {
    problems.push(wrongSide(kind));
  }
  const { thenEvery } = setting;
  if (thenEvery !== null && (rule?.side !== 'after' || !Number.isInteger(thenEvery) || thenEvery < 1)) {
    problems.push({
      vi: 'Chỉ nhắc lại được sau thời hạn, cách nhau ít nhất 1 ngày',
      en: 'Only reminders after the day can repeat, at least 1 day apart',
    });
  }
  if (new Set(setting.offsets).size < setting.offsets.length) {
    problems.push({ vi: 'Ngày nhắc bị trùng', en: 'An offset stands there twice' });
  }
  const allowed = defaultRules[kind].receivers.map(({ to }) => to);
  const others = setting.receivers.map(({ to }) => to).filter((to) => !allowed.includes(to));
  if (others.length > 0) problems.push(wrongReceivers(others, allowed));
  return problems;
}

function lies(offset: number, side: 'before' | 'after'): boolean {
  return (
    Number.isInteger(offset) && Math.abs(offset) <= 366 && (side === 'before' ? offset <= 0 : offset >= 1)
  );
}

function wrongSide(kind: ReminderKind): Text {
  const { vi, en } = reminderKindLabels[kind];
  const side = offsetRules[kind]?.side;
  if (side === undefined) return { vi: `“${vi}” không có mốc nhắc`, en: `“${en}” has no offsets` };
  return side === 'before'
    ? { vi: `Mốc nhắc của “${vi}” phải từ -366 đến 0`, en: `Offsets of “${en}” must be -366 to 0` }
    : { vi: `Mốc nhắc của “${vi}” phải từ 1 đến 366`, en: `Offsets of “${en}” must be 1 to 366` };
}

function noOpening(kind: ReminderKind): Text {
  const { vi, en } = reminderKindLabels[kind];
  return { vi: `“${vi}” không có mốc mở kỳ báo cáo`, en: `“${en}” has no opening` };
}

function wrongReceivers(others: readonly Receiver[], allowed: readonly Receiver[]): Text {
  return {
    vi: `Không gửi được cho ${others.join(', ')}; chỉ gửi cho ${allowed.join(', ')}`,
    en: `It cannot go to ${others.join(', ')}, only to ${allowed.join(', ')}`,
  };
}
