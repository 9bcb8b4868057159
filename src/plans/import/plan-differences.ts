import type { Text } from '../../kernel/text.js';
import type { PlanFile } from './plan-file.js';

/** One thing that differs. `path` as in `duties[IV.1].title.vi`; undefined on the side that lacks it. */
export interface PlanDifference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What an entry of a list is known by, so that a new one in front does not make all others differ. */
const identities = ['code', 'place', 'number', 'symbol'] as const;

/**
 * What a changed file says otherwise than the one that was loaded, which is given as it was stored (jsonb). Nothing left
 * out and nothing said (null, an empty list, false) are the same.
 */
export function planDifferences(loaded: Fields, changed: PlanFile): PlanDifference[] {
  return differencesOf('', loaded, changed);
}

/** One line for a person: `duties[IV.1].cadence: "continuous" → "yearly"`. */
export function describePlanDifference({ path, before, after }: PlanDifference): Text {
  if (isNothing(before)) {
    return { vi: `${path}: thêm ${shown(after)}`, en: `${path}: added ${shown(after)}` };
  }
  if (isNothing(after)) {
    return { vi: `${path}: bỏ ${shown(before)}`, en: `${path}: removed ${shown(before)}` };
  }
  const line = `${path}: ${shown(before)} → ${shown(after)}`;
  return { vi: line, en: line };
}

export function differencesOf(path: string, before: unknown, after: unknown): PlanDifference[] {
  if (isNothing(before) && isNothing(after)) return [];
  if (isEntryList(before) && isEntryList(after)) return listDifferences(path, before, after);
  if (isFields(before) && isFields(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return keys.flatMap((key) =>
      differencesOf(path === '' ? key : `${path}.${key}`, before[key], after[key]),
    );
  }
  return sameValue(before, after) ? [] : [{ path, before, after }];
}

function listDifferences(
  path: string,
  before: readonly Fields[],
  after: readonly Fields[],
): PlanDifference[] {
  const [old, now] = [byIdentity(before), byIdentity(after)];
  const names = [...new Set([...now.keys(), ...old.keys()])];
  const entries = names.flatMap((name) => differencesOf(`${path}[${name}]`, old.get(name), now.get(name)));
  const oldOrder = [...old.keys()].filter((name) => now.has(name));
  const newOrder = [...now.keys()].filter((name) => old.has(name));
  return sameValue(oldOrder, newOrder) ? entries : [...entries, { path, before: oldOrder, after: newOrder }];
}

function byIdentity(list: readonly Fields[]): Map<string, Fields> {
  const found = new Map<string, Fields>();
  for (const [index, entry] of list.entries()) {
    const name = identityOf(entry);
    found.set(name === undefined || found.has(name) ? `#${index + 1}` : name, entry);
  }
  return found;
}

function identityOf(entry: Fields): string | undefined {
  for (const key of identities) {
    const value = entry[key];
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of maps, not of codes or kinds; an empty list may be one. */
function isEntryList(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0)
  );
}

/** Plain values, or lists of them. */
function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? '';
  return written.length > 120 ? `${written.slice(0, 119)}…` : written;
}
