import type { Text } from '../kernel/text.js';

export const messageStates = ['queued', 'sending', 'sent', 'retrying', 'dead', 'skipped'] as const;
export type MessageState = (typeof messageStates)[number];

/**
 * A message that was taken is taken again when its lease runs out; a person can queue what waits or is dead; a later message
 * can overtake it.
 */
export const messageMoves: Readonly<Record<MessageState, readonly MessageState[]>> = {
  queued: ['sending', 'skipped'],
  sending: ['sent', 'retrying', 'dead', 'skipped', 'sending'],
  sent: [],
  retrying: ['sending', 'queued', 'skipped'],
  dead: ['queued', 'skipped'],
  skipped: [],
};

export const messageStateLabels: Readonly<Record<MessageState, Text>> = {
  queued: { vi: 'chờ gửi', en: 'queued' },
  sending: { vi: 'đang gửi', en: 'sending' },
  sent: { vi: 'đã gửi', en: 'sent' },
  retrying: { vi: 'sẽ gửi lại', en: 'will be tried again' },
  dead: { vi: 'không gửi được', en: 'could not be sent' },
  skipped: { vi: 'không còn cần gửi', en: 'no longer needed' },
};

/** What a message is called where there is none. */
export const messageText: Text = { vi: 'thư', en: 'message' };
