import type { Facts } from '../accounts/policy.js';
import type { CalendarDay } from '../kernel/calendar-day.js';
import type { Scope } from '../kernel/scope.js';
import type { Text } from '../kernel/text.js';

export const anAssessment: Text = { vi: 'nhận xét này', en: 'assessment' };

/** The longest text of an assessment, in characters. */
export const LONGEST_ASSESSMENT = 10_000;

/** An assessment as it stood when its review was closed on that day. */
export interface KeptAssessment {
  readonly on: CalendarDay;
  readonly writtenOn: CalendarDay;
  readonly text: string;
}

/** An assessment as it is stored. */
export interface StoredAssessment {
  readonly id: string;
  readonly committeeId: string;
  readonly bodyId: string;
  readonly text: string;
  readonly writtenOn: CalendarDay;
  readonly kept: readonly KeptAssessment[];
  readonly version: number;
}

/** What the board says of a body at a review, as one reader reads it. Before anything is written: no id, version 0. */
export interface Assessment {
  readonly id: string | null;
  readonly text: string;
  readonly writtenOn: CalendarDay | null;
  readonly version: number;
}

export const unwritten: Assessment = { id: null, text: '', writtenOn: null, version: 0 };

/** The assessment as the scope reads it: the committee's people as it stands, bodies as the last closing kept it, if it did. */
export function assessmentFor(
  scope: Pick<Scope, 'everything' | 'committees' | 'bodies'>,
  { id, committeeId, bodyId, text, writtenOn, kept, version }: StoredAssessment,
): Assessment | null {
  if (scope.everything || scope.committees.includes(committeeId)) return { id, text, writtenOn, version };
  const given = kept.at(-1);
  if (!given || given.text === '' || !scope.bodies.includes(bodyId)) return null;
  return { id, text: given.text, writtenOn: given.writtenOn, version };
}

/** What the policy asks about an assessment: a draft until a closing has given it to its body. */
export function assessmentFacts(
  { committeeId, bodyId }: { readonly committeeId: string; readonly bodyId: string },
  kept: readonly KeptAssessment[],
): Facts {
  return { committeeId, bodyId, draft: (kept.at(-1)?.text ?? '') === '' };
}
