import { newId } from '../kernel/new-id.js';
import { codeOf } from '../plans/import/checking/short-title.js';
import type { IndicatorDetails } from '../plans/indicator-details.js';
import type { Indicator, IndicatorBody } from './indicator.entity.js';
import type { StoredIndicator } from './indicators.store.js';

/** The columns that hold what an indicator says. */
export type IndicatorFields = Omit<
  Indicator,
  'id' | 'planId' | 'committeeId' | 'position' | 'code' | 'version' | 'endedOn' | 'endedBy'
>;

export function fieldsOf(details: IndicatorDetails): IndicatorFields {
  const { reportedBy: _, exempt: __, ...fields } = details;
  return fields;
}

/** What a stored indicator says. */
export function detailsOf({ row, bodies }: StoredIndicator): IndicatorDetails {
  const {
    id: _,
    planId: __,
    committeeId: ___,
    position: ____,
    code: _____,
    version: ______,
    endedOn: _______,
    endedBy: ________,
    ...fields
  } = row;
  const of = (wanted: IndicatorBody['role']) =>
    bodies.flatMap(({ role, bodyId, groupId, words }) => {
      const id = bodyId ?? groupId;
      return role === wanted && id !== null ? [{ id, words: words ?? '' }] : [];
    });
  return { ...fields, reportedBy: of('reports').map(({ id }) => id), exempt: of('exempt') };
}

/** The bodies that it names. `groups`: those of the ids that are groups. */
export function bodiesFor(
  indicatorId: string,
  { reportedBy, exempt }: IndicatorDetails,
  groups: ReadonlySet<string>,
): IndicatorBody[] {
  return [
    ...reportedBy.map((id, index) => ({ role: 'reports' as const, id, words: null, index })),
    ...exempt.map(({ id, words }, index) => ({ role: 'exempt' as const, id, words, index })),
  ].map(({ role, id, words, index }) => ({
    id: newId(),
    indicatorId,
    role,
    position: index + 1,
    bodyId: groups.has(id) ? null : id,
    groupId: groups.has(id) ? id : null,
    words,
  }));
}

/** A code of its title that none of these is. */
export function codeFor(title: string, taken: readonly string[]): string {
  const words = codeOf(title, 50);
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? words : `${words}-${number}`;
    if (!taken.includes(code)) return code;
  }
}
