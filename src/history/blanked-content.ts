import { type CalendarDay, shownDay } from '../kernel/calendar-day.js';

/** Content that was given by mistake and is taken away: where it stood, and what it was. */
export interface BlankedContent {
  readonly committeeId: string;
  /** The objects whose history tells of it, and may hold it. */
  readonly objects: readonly { readonly type: string; readonly id: string }[];
  /** Null for a file. */
  readonly text: string | null;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
  /** The ids by which messages may know of it. */
  readonly ids: readonly string[];
}

/** What stands in the place of a text that was taken away; each reader finds the own language in it. */
export function blankedText(day: CalendarDay, reason: string): string {
  return `[Đã gỡ bỏ nội dung ngày ${shownDay(day)}. Lý do: ${reason}] [Content removed on ${shownDay(day)}]`;
}

/** The reason that a text in the form of `blankedText` names; null for any other. Anybody may write such a text. */
export function blankingReason(text: string): string | null {
  return (
    /^\[Đã gỡ bỏ nội dung ngày [\d/]+\. Lý do: (.*)\] \[Content removed on [\d/]+\]$/su.exec(text)?.[1] ??
    null
  );
}

/** Texts at least so long are taken away wherever they stand within another; shorter ones only where they are all of it. */
const TELLING = 20;

/** Whether the text says so much that its words are its own wherever they stand. */
export function isTelling(text: string): boolean {
  return text.trim().length >= TELLING;
}

/** `within` without the text: null where it does not hold it. */
export function withoutText(within: string, text: string, marker: string): string | null {
  if (within.trim() === text.trim()) return marker;
  return isTelling(text) && within.includes(text.trim())
    ? within.replaceAll(text.trim(), () => marker)
    : null;
}
