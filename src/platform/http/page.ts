import { validate } from 'uuid';
import { type CalendarDay, isCalendarDay } from '../../kernel/calendar-day.js';
import { type InvalidInputError, invalidField } from '../../kernel/domain-error.js';
import { isStorable } from './input-hygiene.js';

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
  return { items, nextCursor: more ? encodedCursor(cursorOf(last)) : null };
}

/** The cursor of the page that begins after the row with these sort values. */
export function encodedCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

interface CursorValues {
  readonly text: string;
  readonly int: number;
  readonly id: string;
  readonly day: CalendarDay;
}

/** What a sort value of a cursor is: what the column takes that it is compared with. */
export type CursorKind = keyof CursorValues;

const kinds: { readonly [Kind in CursorKind]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string' && isStorable(value),
  int: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2_147_483_647,
  id: (value) => validate(value),
  day: isCalendarDay,
};

/**
 * The sort values of the row that the next page begins after, one of each kind; null for the first page.
 * @throws InvalidInputError when the cursor is none of ours.
 */
export function cursorValues<const Kinds extends readonly CursorKind[]>(
  cursor: string | undefined,
  ...wanted: Kinds
): { readonly [Place in keyof Kinds]: CursorValues[Kinds[Place]] } | null {
  if (cursor === undefined) return null;
  const values = decodedCursor(cursor);
  const fits = values.length === wanted.length && wanted.every((kind, place) => kinds[kind](values[place]));
  if (!fits) throw badCursor();
  return values as { readonly [Place in keyof Kinds]: CursorValues[Kinds[Place]] };
}

function decodedCursor(cursor: string): readonly unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(values)) return values;
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
  return cursorValues(cursor, 'id')?.[0] ?? null;
}

function badCursor(): InvalidInputError {
  return invalidField('cursor', 'bad_cursor', {
    vi: 'cursor phải là nextCursor của trang trước.',
    en: 'cursor must be the nextCursor of the page before.',
  });
}
