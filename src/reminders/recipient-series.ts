import { reminderKey } from './planned-reminder.js';
import type { Recipient } from './recipients.js';
import { type Receiver, seesAll } from './rule-setting.js';
import type { SubjectReminder } from './subject-reminders.js';

/** What one recipient is to hear of one series: at most one reminder, the latest; those before it are overtaken. */
export interface RecipientSeries {
  readonly recipient: Recipient;
  readonly subjectId: string;
  readonly said: KeyedReminder | null;
  readonly overtaken: readonly KeyedReminder[];
  /** Once a reminder with this key is on record, so is all the rest of the series up to now. */
  readonly newestKey: string;
}

/** A reminder under the key by which this recipient gets it at most once. */
export interface KeyedReminder extends SubjectReminder {
  readonly recipientKey: string;
}

/**
 * Puts reminders together by recipient and series. Somebody who hears of a subject in two capacities hears of it once, as the
 * one who sees more.
 * Sorted by address, so that copies of the program that run at once write in the same order.
 */
export function recipientSeries(
  reminders: readonly SubjectReminder[],
  recipientsOf: (receiver: Receiver, reminder: SubjectReminder) => readonly Recipient[],
): RecipientSeries[] {
  const found = new Map<string, { recipient: Recipient; byOffset: Map<string, KeyedReminder> }>();
  for (const reminder of reminders) {
    for (const recipient of recipientsOf(reminder.receiver, reminder)) {
      const series = `${recipient.address} ${reminderKey(reminder, '', recipient.id)}`;
      const entry = found.get(series) ?? { recipient, byOffset: new Map<string, KeyedReminder>() };
      const recipientKey = reminderKey(reminder, reminder.offset, recipient.id);
      const known = entry.byOffset.get(reminder.offset);
      if (known?.state !== 'said' || (reminder.state === 'said' && seesAll(reminder.receiver))) {
        entry.byOffset.set(reminder.offset, { ...reminder, recipientKey });
      }
      found.set(series, entry);
    }
  }
  return [...found]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { recipient, byOffset }]) => seriesOf(recipient, [...byOffset.values()].sort(inOrder)));
}

function seriesOf(recipient: Recipient, inTime: readonly KeyedReminder[]): RecipientSeries {
  const said = inTime.findLast(({ state }) => state === 'said') ?? null;
  const overtaken = inTime.filter((each) => each !== said);
  const newest = said ?? overtaken.at(-1);
  return {
    recipient,
    subjectId: newest?.subjectId ?? '',
    said,
    overtaken,
    newestKey: newest?.recipientKey ?? '',
  };
}

function inOrder(one: KeyedReminder, other: KeyedReminder): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  return offsetNumber(one) - offsetNumber(other);
}

/** The opening comes before all that is counted in days. */
function offsetNumber({ offset }: KeyedReminder): number {
  return offset === 'opening' ? -Infinity : Number(offset);
}
