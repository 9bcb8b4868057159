import type { Existence } from '../bodies/body.js';
import { type BodyKind, reportLevelOf } from '../bodies/body-kind.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import { searchText } from '../kernel/search-text.js';
import type { WorkingCalendar } from '../kernel/working-calendar.js';
import type { Cadence, OwnDay } from '../plans/cadence.js';
import { dutySchedule, type Occurrence, type StandingReview, type Trigger } from '../plans/duty-schedule.js';
import type { ReviewCalendar } from '../plans/review-calendar.js';

/** A body that a duty addresses, itself or as a member of a group. */
export interface AddressedBody extends Existence {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: BodyKind;
  /** The group by which the duty reaches it; null where the duty names the body itself. */
  readonly groupId: string | null;
  /** The one body that has taken over from it by that day, directly or from its successor, and exists; null where there is none. */
  readonly heir: Heir | null;
}

/** A body that has taken over from another one. */
export type Heir = Pick<AddressedBody, 'id' | 'name' | 'nameEn' | 'kind'>;

/** What is asked of whom by one duty, its groups resolved on one day. */
export interface DutySheet {
  readonly id: string;
  readonly heading: string;
  readonly title: string;
  readonly titleEn: string | null;
  readonly statedOnly: boolean;
  readonly cadence: Cadence | null;
  readonly ownDay: OwnDay | null;
  readonly triggers: readonly Trigger[];
  readonly leads: readonly AddressedBody[];
  readonly leadGroups: readonly string[];
  /** Ids of bodies. */
  readonly cooperating: readonly string[];
  readonly cooperatingGroups: readonly string[];
  /** The day from which an amendment asks for the duty as it stands; null where the plan has done so from its beginning. */
  readonly amendedOn: CalendarDay | null;
  /** The document that last changed the duty. */
  readonly amendedBy: string | null;
}

/** The reviews of a plan, and when their reports are due. */
export interface PlanReviews {
  /** The regular reviews that the plan has, by period. */
  readonly standing: readonly StandingReview[];
  /** The days of the reports that single bodies owe, by `reportDayKey`: the board may have moved one. */
  readonly reportDays: ReadonlyMap<string, CalendarDay>;
}

/** A plan in force with its duties, as tasks are made from it. */
export interface PlanSheet extends PlanReviews {
  readonly id: string;
  readonly committeeId: string;
  readonly reviewCalendar: ReviewCalendar;
  readonly termFrom: CalendarDay | null;
  readonly termTo: CalendarDay | null;
  readonly inForceOn: CalendarDay;
  readonly duties: readonly DutySheet[];
}

/** The times that a duty is due for a kind of body, by their keys. */
export type Schedule = (kind: BodyKind) => ReadonlyMap<string, Occurrence>;

/** The duty's schedule as of that day, worked out once a level. A duty that is stated only is never due. */
export function scheduleOf(
  plan: PlanSheet,
  duty: DutySheet,
  today: CalendarDay,
  working: WorkingCalendar,
): Schedule {
  const byLevel = new Map<string, ReadonlyMap<string, Occurrence>>();
  return (kind) => {
    const level = reportLevelOf(kind);
    const known = byLevel.get(level);
    if (known) return known;
    const occurrences =
      duty.statedOnly || duty.cadence === null
        ? []
        : dutySchedule(
            {
              cadence: duty.cadence,
              ownDay: duty.ownDay,
              triggers: duty.triggers,
              reviewCalendar: plan.reviewCalendar,
              standing: plan.standing,
              term: { from: plan.termFrom, to: plan.termTo },
              inForceOn: plan.inForceOn,
              level,
            },
            today,
            working,
          );
    const schedule = new Map(occurrences.map((occurrence) => [occurrence.key, occurrence]));
    byLevel.set(level, schedule);
    return schedule;
  };
}

/** A continuous duty is due with the report in which the body accounts for it, on whatever day that is. */
export function dueDayOf(
  { reportDays }: Pick<PlanReviews, 'reportDays'>,
  bodyId: string,
  { key, dueOn }: Occurrence,
): CalendarDay {
  return reportDays.get(reportDayKey(key, bodyId)) ?? dueOn;
}

export function reportDayKey(occurrence: string, bodyId: string): string {
  return `${occurrence}/${bodyId}`;
}

/** The words that a task of the duty is found by. */
export function taskSearchText(
  duty: Pick<DutySheet, 'heading' | 'title' | 'titleEn'>,
  lead: { readonly name: string; readonly nameEn: string | null },
): string {
  return searchText(duty.title, duty.titleEn, duty.heading, lead.name, lead.nameEn);
}
