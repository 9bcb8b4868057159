import { newId } from '../kernel/new-id.js';
import type { Text } from '../kernel/text.js';
import type { IndicatorInFile } from '../plans/import/plan-file.js';
import type { Indicator, IndicatorBody } from './indicator.entity.js';
import type { StoredIndicator } from './indicators.store.js';

/** The plan that an indicator belongs to. */
export interface OfPlan {
  readonly planId: string;
  readonly committeeId: string;
}

/** Ids by the codes that a file uses, and which of the codes are groups. */
export interface AddresseeIds {
  readonly ids: ReadonlyMap<string, string>;
  readonly groups: ReadonlySet<string>;
}

/** The rows of an indicator that a plan file states. @throws RangeError for a code without an id */
export function fromFile(
  plan: OfPlan,
  given: IndicatorInFile,
  position: number,
  addressees: AddresseeIds,
): StoredIndicator {
  const { code, place, measure, goal, bodyGoal, addingUp, period, byYear, baseline } = given;
  const id = newId();
  const row: Indicator = {
    id,
    ...plan,
    position,
    code,
    place,
    title: given.title.vi,
    titleEn: given.title.en,
    ...inBoth('unit', given.unit),
    ...inBoth('part', given.part),
    ...inBoth('whole', given.whole),
    ...inBoth('note', given.note),
    measure,
    goal,
    bodyGoal,
    addingUp,
    period,
    byYear,
    baseline,
    version: 1,
    endedOn: null,
    endedBy: null,
  };
  return { row, bodies: bodiesOf(id, given, addressees) };
}

function bodiesOf(indicatorId: string, given: IndicatorInFile, addressees: AddresseeIds): IndicatorBody[] {
  const exempt = given.exempt.flatMap(({ bodies, words }) => bodies.map((code) => ({ code, words })));
  return [
    ...given.reportedBy.map((code, index) => ({ role: 'reports' as const, code, words: null, index })),
    ...exempt.map(({ code, words }, index) => ({ role: 'exempt' as const, code, words, index })),
  ].map(({ role, code, words, index }) => ({
    id: newId(),
    indicatorId,
    role,
    position: index + 1,
    ...idsOf(code, addressees),
    words,
  }));
}

function idsOf(code: string, { ids, groups }: AddresseeIds): Pick<IndicatorBody, 'bodyId' | 'groupId'> {
  const id = ids.get(code);
  if (id === undefined) throw new RangeError(`No body or group has the code "${code}"`);
  return groups.has(code) ? { bodyId: null, groupId: id } : { bodyId: id, groupId: null };
}

function inBoth<K extends 'unit' | 'part' | 'whole' | 'note'>(
  name: K,
  text: Text | null,
): Record<K | `${K}En`, string | null> {
  return { [name]: text?.vi ?? null, [`${name}En`]: text?.en ?? null } as Record<K | `${K}En`, string | null>;
}
