import { readFileSync } from 'node:fs';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import type { DutyDraft, PlanDraft } from '../../../../src/plans/import/reading/text/plan-draft.js';

export const source = (name: string): string =>
  readFileSync(new URL(`documents/${name}`, import.meta.url), 'utf8');

/** What is read of a document of `documents/`. */
export const read = (name: string): PlanDraft => readPlan(source(name));

/** Each body with the number of its duties. */
export const counted = ({ bodies }: PlanDraft): string[] =>
  bodies.map(({ name, duties: its }) => `${name}: ${its.length}`);

export const duties = ({ bodies }: PlanDraft): DutyDraft[] => bodies.flatMap((body) => body.duties);

export function dutyAt(draft: PlanDraft, place: string): DutyDraft {
  const places = duties(draft).map((duty) => duty.place);
  const found = duties(draft)[places.indexOf(place)];
  if (found === undefined) throw new Error(`no duty at ${place}, only at ${places.join(' | ')}`);
  return found;
}
