import type { BodyKind } from '../../bodies/body-kind.js';
import type { CalendarDay } from '../../kernel/calendar-day.js';
import type { Text } from '../../kernel/text.js';
import type { Cadence, OwnDay } from '../cadence.js';
import type { IndicatorTerms } from '../indicator-terms.js';
import type { ReviewCalendar } from '../review-calendar.js';

/** An organization as a file names it. `code` is lower-case ASCII with hyphens, `parent` another body's code. */
export interface BodyInFile {
  readonly code: string;
  readonly name: Text;
  readonly kind: BodyKind;
  readonly parent: string | null;
  readonly mailbox: string | null;
  readonly telephone: string | null;
  /** The first and the last day on which it exists; null: open on that side. */
  readonly from: CalendarDay | null;
  readonly until: CalendarDay | null;
  /** 'none' where it is reached by its mailbox alone. */
  readonly accounts: 'none' | null;
}

/** Bodies addressed together: exactly one of `kinds` and `bodies` (codes) is given. */
export interface GroupInFile {
  readonly code: string;
  readonly name: Text;
  readonly kinds: readonly BodyKind[] | null;
  readonly bodies: readonly string[] | null;
}

/** Bodies and groups; no code stands twice, whether for a body or a group. */
export interface BodiesFile {
  readonly bodies: readonly BodyInFile[];
  readonly groups: readonly GroupInFile[];
}

export interface BasisInFile {
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: Text | null;
  readonly title: Text;
}

export interface TargetInFile {
  readonly place: string;
  readonly title: Text;
  readonly text: string | null;
}

/** A measurable part of a target (chỉ tiêu). */
export interface IndicatorInFile extends IndicatorTerms {
  readonly code: string;
  /** The place of its target. */
  readonly place: string;
  readonly title: Text;
  readonly unit: Text | null;
  /** Of a share: what the part and the whole count. */
  readonly part: Text | null;
  readonly whole: Text | null;
  /** Codes of bodies and groups. */
  readonly reportedBy: readonly string[];
  /** Codes of bodies and groups that it does not hold for, and the plan's own words on them. */
  readonly exempt: readonly { readonly bodies: readonly string[]; readonly words: string }[];
  readonly note: Text | null;
}

/** A section of the document that gives duties; `headings` is empty where its items address the bodies themselves. */
export interface SectionInFile {
  readonly place: string;
  readonly name: Text;
  readonly headings: readonly { readonly number: number; readonly name: Text }[];
}

export interface DutyInFile {
  /** In the document's own terms: "III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2". */
  readonly place: string;
  readonly title: Text;
  /** The exact words, where the file holds them itself. */
  readonly text: string | null;
  /** Codes of bodies and groups. */
  readonly lead: readonly string[];
  readonly cooperating: readonly string[];
  /** The document's own word where a heading's body is only to cooperate. */
  readonly statedRole: string | null;
  /** Null exactly where it is stated only: shown, no tasks. */
  readonly cadence: Cadence | null;
  readonly ownDay: OwnDay | null;
  readonly statedOnly: boolean;
  readonly product: string | null;
  readonly leaderOffice: string | null;
  readonly note: Text | null;
}

/** A plan as a file states it, checked: every code is known, every combination possible. Serializable as it stands. */
export interface PlanFile extends BodiesFile {
  readonly code: string;
  readonly symbol: string | null;
  readonly issuedOn: CalendarDay | null;
  /** Its first and last day. */
  readonly term: { readonly from: CalendarDay | null; readonly until: CalendarDay | null } | null;
  readonly title: Text;
  /** Codes of bodies: the committee that issued it, and the body that follows it. */
  readonly issuer: string;
  readonly monitoredBy: string;
  /** A file beside this one with the document's own text, read where it is there. */
  readonly textFile: string | null;
  /** The day it comes into force: a day, the first day of the review period that holds today, or not said. */
  readonly inForce: CalendarDay | 'start-of-period' | null;
  readonly note: Text | null;
  readonly basis: readonly BasisInFile[];
  readonly reviewCalendar: ReviewCalendar;
  readonly targets: readonly TargetInFile[];
  readonly indicators: readonly IndicatorInFile[];
  readonly sections: readonly SectionInFile[];
  readonly duties: readonly DutyInFile[];
}

/** Where a duty stands: its section, and the heading over it (the section's name where it has no headings). */
export interface Standing {
  readonly section: string;
  readonly heading: Text;
}

/** Where the duty stands in a checked file. */
export function headingOf(file: PlanFile, duty: DutyInFile): Standing {
  const found = standing(file.sections, duty.place);
  if (found === null) throw new RangeError(`${duty.place} lies under nothing that the file's sections list`);
  return found;
}

/** Where a place stands among these sections; null where it lies under none of their headings. */
export function standing(sections: readonly SectionInFile[], place: string): Standing | null {
  for (const section of sections) {
    if (!place.startsWith(`${section.place}.`)) continue;
    if (section.headings.length === 0) return { section: section.place, heading: section.name };
    const heading = section.headings.find(({ number }) => begins(place, `${section.place}.${number}`));
    if (heading !== undefined) return { section: section.place, heading: heading.name };
  }
  return null;
}

/** Whether `place` is `start` or lies under it: III.1 begins neither III.11 nor II.1. */
function begins(place: string, start: string): boolean {
  return place === start || place.startsWith(`${start},`) || place.startsWith(`${start}.`);
}
