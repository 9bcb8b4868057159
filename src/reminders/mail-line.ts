import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Text } from '../kernel/text.js';
import type { NoticeEvent } from './events/notice.js';
import { lineOf } from './held-line.js';
import type { AskingPlan, MailFacts, OwnBody, Said } from './mail-facts.js';
import { nearestReach, type Reach } from './recipients.js';

/** Where a line stands in a mail, the most pressing first. */
export const mailSections = [
  'task-overdue',
  'report-overdue',
  'task-returned',
  'report-returned',
  'task-due',
  'report-due',
  'meeting',
  'news',
  'waiting',
] as const;
export type MailSection = (typeof mailSections)[number];

/** One subject in a mail: a task or a report stands in it once. */
export interface MailLine {
  readonly section: MailSection;
  readonly about: 'task' | 'report' | 'review';
  readonly code: string | null;
  /** The task's title, or the review's name. */
  readonly title: Text;
  /** The body that leads or owes it. */
  readonly body: (Text & { readonly id: string }) | null;
  /** What is needed and by when, in a few words: the subject of a mail about it alone. */
  readonly need: Text;
  /** The same in sentences; several where several things came together. */
  readonly says: readonly Text[];
  readonly quotes: readonly Said[];
  /** The last day in time, the day of the meeting, or by which a notice wants something done; null where nothing is due. */
  readonly day: CalendarDay | null;
  /** The notice, where it is one. */
  readonly event: NoticeEvent | null;
  /** The bodies that the reader hears of it for; none for the board and leaders. */
  readonly ownBodies: readonly OwnBody[];
  /** `mailbox`: nobody there can sign in to open it; `board`: the reader is to pass it on. */
  readonly reach: Reach;
  readonly plan: AskingPlan | null;
  /** A path below the program's address. */
  readonly path: string;
}

/** The lines of a mail, each subject once, the most pressing first. Summaries have none. */
export function mailLines(facts: MailFacts): MailLine[] {
  const lines = facts.held.flatMap((held) => lineOf(held, facts) ?? []);
  return [...Map.groupBy(lines, ({ path }) => path).values()].map(merged).sort(inOrder);
}

/** Several things about one subject: one line, in the most pressing place. */
function merged(lines: readonly MailLine[]): MailLine {
  const [first, ...rest] = lines.toSorted(inOrder);
  if (first === undefined) throw new RangeError('No line to merge');
  const all = [first, ...rest];
  const says = new Map(all.flatMap((line) => line.says).map((text) => [text.vi, text]));
  const quotes = all.flatMap((line) => line.quotes).map((said): [string, Said] => [quoted(said), said]);
  return {
    ...first,
    says: [...says.values()],
    quotes: [...new Map(quotes).values()],
    reach: nearestReach(all.map(({ reach }) => reach)),
  };
}

function quoted({ about, words }: Said): string {
  return `${about?.vi ?? ''} ${words}`;
}

function inOrder(one: MailLine, other: MailLine): number {
  const sections = mailSections.indexOf(one.section) - mailSections.indexOf(other.section);
  if (sections !== 0) return sections;
  const [day, otherDay] = [one.day ?? '', other.day ?? ''];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return one.path < other.path ? -1 : 1;
}
