import { validate } from 'uuid';
import { type InvalidInputError, invalidField } from '../../kernel/domain-error.js';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/**
 * Cuts a page out of rows read with `limit + 1`; the cursor is made of the last row's sort values.
 */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (row: T) => readonly (string | number)[],
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor(cursorOf(last)) : null };
}

function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/**
 * The sort values of the row that the next page begins after; null for the first page.
 * @throws InvalidInputError when the cursor is none of ours with `length` values.
 */
export function cursorValues(
  cursor: string | undefined,
  length: number,
): readonly (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values) && values.length === length && values.every(isScalar)) return values;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw badCursor();
}

/**
 * The id that the next page begins after, for lists that are sorted by id alone; null for the first page.
 * @throws InvalidInputError when the cursor is none of ours.
 */
export function cursorId(cursor: string | undefined): string | null {
  const values = cursorValues(cursor, 1);
  if (values === null) return null;
  if (!validate(values[0])) throw badCursor();
  return String(values[0]);
}

function badCursor(): InvalidInputError {
  return invalidField('cursor', 'bad_cursor', {
    vi: 'cursor phải là nextCursor của trang trước.',
    en: 'cursor must be the nextCursor of the page before.',
  });
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value));
}
