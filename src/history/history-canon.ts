import type { CalendarDay } from '../kernel/calendar-day.js';

/**
 * The texts whose SHA-256 holds the history together, as docs/history.md states them for everybody. Digests are hexadecimal,
 * instants ISO 8601 in UTC with microseconds, JSON as PostgreSQL writes jsonb.
 */
export interface CanonicalRow {
  readonly id: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly number: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly committeeId: string | null;
  readonly action: string;
  readonly contentDigest: string;
}

/** A seal as it is kept, copied and mailed. */
export interface Seal {
  readonly number: number;
  readonly day: CalendarDay;
  readonly madeAt: string;
  readonly objects: number;
  readonly rows: number;
  readonly digest: string;
}

/** The end of one object's chain. */
export interface ChainEnd {
  readonly objectType: string;
  readonly objectId: string;
  readonly number: number;
  readonly hash: string;
}

/**
 * Ids are in the order of time, in milliseconds. Rows whose id is older than this had been committed when the seal was made: no
 * transaction is open for three days, and no clocks differ that much.
 */
export function settledBefore(madeAt: string): number {
  return Date.parse(madeAt) - 3 * 24 * 60 * 60 * 1000;
}

/** What stands for the row before the first: it binds the chain to its object. */
export function objectText(objectType: string, objectId: string): string {
  return ['history-object/1', objectId, objectType].join('\n');
}

/** Before and after, each as JSON or null. */
export function contentText(before: string | null, after: string | null): string {
  return `${before ?? '-'}\n${after ?? '-'}`;
}

/** A row with the hash of the row before it. */
export function rowText(row: CanonicalRow, previous: string): string {
  return [
    'history-row/1',
    previous,
    row.id,
    row.objectId,
    row.number,
    row.at,
    row.actorId ?? '-',
    row.committeeId ?? '-',
    row.contentDigest,
    row.objectType,
    row.action,
  ].join('\n');
}

/** One end in the list that a seal is made over, which is in the order of type (by code points) and id. */
export function endLine({ objectId, number, hash, objectType }: ChainEnd): string {
  return `${objectId} ${number} ${hash} ${objectType}\n`;
}

/** A seal with the digest of its list of ends and the digest of the seal before it (null: it is the first). */
export function sealText(seal: Omit<Seal, 'digest'>, ends: string, previous: string | null): string {
  const { number, day, madeAt, objects, rows } = seal;
  return ['history-seal/1', number, day, madeAt, objects, rows, ends, previous ?? '-'].join('\n');
}

/** A seal as one line of a file. */
export function sealLine({ number, day, madeAt, objects, rows, digest }: Seal): string {
  return JSON.stringify({ number, day, madeAt, objects, rows, digest });
}

/** Reads what `sealLine` wrote, or null. */
export function sealInLine(line: string): Seal | null {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return null;
  }
  return isSeal(read) ? read : null;
}

function isSeal(value: unknown): value is Seal {
  if (typeof value !== 'object' || value === null) return false;
  const types = {
    number: 'number',
    day: 'string',
    madeAt: 'string',
    objects: 'number',
    rows: 'number',
    digest: 'string',
  };
  return Object.entries(types).every(
    ([name, type]) => typeof (value as Record<string, unknown>)[name] === type,
  );
}
