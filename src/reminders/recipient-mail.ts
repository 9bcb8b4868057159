import type { EventReason } from './message-reason.js';
import type { RecipientSeries } from './recipient-series.js';
import type { Recipient } from './recipients.js';
import type { ReminderSubject } from './reminder-subjects.js';

/** A notice for one recipient. */
export interface PlannedEvent {
  readonly recipient: Recipient;
  readonly reason: EventReason;
  readonly subject: ReminderSubject;
}

/** All that one address is to hear of in one pass. */
export interface RecipientMail {
  readonly recipient: Recipient;
  /** What stands together in the day's message. */
  readonly digest: readonly RecipientSeries[];
  /** The weekly summary, a message of its own. */
  readonly summary: readonly RecipientSeries[];
  /** Nothing is said of these any more; they are put on record. */
  readonly overtaken: readonly RecipientSeries[];
  readonly events: readonly EventReason[];
}

/** Puts series and notices together by address, sorted by it: one address, one message. */
export function mailByRecipient(
  series: readonly RecipientSeries[],
  events: readonly PlannedEvent[],
): RecipientMail[] {
  const seriesBy = Map.groupBy(series, ({ recipient }) => recipient.address);
  const eventsBy = Map.groupBy(events, ({ recipient }) => recipient.address);
  const recipients = new Map([...series, ...events].map(({ recipient }) => [recipient.address, recipient]));
  return [...recipients]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([address, recipient]) => {
      const own = seriesBy.get(address) ?? [];
      const said = own.filter((one) => one.said !== null);
      return {
        recipient,
        digest: said.filter((one) => one.said?.kind !== 'weekly-summary'),
        summary: said.filter((one) => one.said?.kind === 'weekly-summary'),
        overtaken: own.filter((one) => one.said === null),
        events: (eventsBy.get(address) ?? []).map(({ reason }) => reason),
      };
    });
}
