import type { EventReason, MessageReason, ReminderReason } from './message-reason.js';
import { subjectTypeOf } from './reason-check.js';

/** A message of ours that has not arrived and is not being sent. */
export interface UndeliveredMail {
  readonly id: string;
  readonly kind: string;
  /** The same for all messages to one recipient. */
  readonly recipient: string;
  /** False where it is dead. */
  readonly waits: boolean;
  readonly reasons: readonly MessageReason[];
}

/** One message that says what others were to say, and what becomes of the reminders in those. */
export interface Overtaking {
  readonly messageId: string;
  readonly overtakenIds: readonly string[];
  readonly reasons: readonly MessageReason[];
  /** Keys of reminders that it now says. */
  readonly movedKeys: readonly string[];
  /** Keys of reminders that a later one of the same subject has overtaken. */
  readonly overtakenKeys: readonly string[];
}

/**
 * Of several messages to one recipient the newest that waits says all: every notice, and of each subject the latest reminder.
 * The weekly summary stays a message of its own; a later one tells the state that an earlier one would.
 * `messages`: the oldest first.
 */
export function overtakings(messages: readonly UndeliveredMail[]): Overtaking[] {
  const piles = Map.groupBy(messages, ({ recipient, kind }) => `${kind === 'weekly-summary'} ${recipient}`);
  return [...piles.values()].flatMap((pile) => {
    const newest = pile.findLast(({ waits }) => waits);
    return newest === undefined || pile.length === 1 ? [] : [overtaking(newest, pile)];
  });
}

function overtaking({ id }: UndeliveredMail, pile: readonly UndeliveredMail[]): Overtaking {
  const reminders = pile.flatMap((mail) =>
    mail.reasons.filter(isReminder).map((reason) => ({ reason, mailId: mail.id })),
  );
  const latestMail = new Map(reminders.map(({ reason, mailId }) => [subjectOf(reason), mailId]));
  const isLatest = ({ reason, mailId }: (typeof reminders)[number]): boolean =>
    latestMail.get(subjectOf(reason)) === mailId;
  const said = reminders.filter(isLatest);
  const events = pile.flatMap(({ reasons }) => reasons.filter(isEvent));
  return {
    messageId: id,
    overtakenIds: pile.filter((mail) => mail.id !== id).map((mail) => mail.id),
    reasons: [...said.map(({ reason }) => reason), ...events],
    movedKeys: said.filter(({ mailId }) => mailId !== id).map(({ reason }) => reason.key),
    overtakenKeys: reminders.filter((one) => !isLatest(one)).map(({ reason }) => reason.key),
  };
}

function subjectOf(reason: ReminderReason): string {
  return `${subjectTypeOf(reason)} ${reason.subjectId}`;
}

function isReminder(reason: MessageReason): reason is ReminderReason {
  return reason.type === 'reminder';
}

function isEvent(reason: MessageReason): reason is EventReason {
  return reason.type === 'event';
}
