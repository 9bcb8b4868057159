import { isAlias, isMap, isSeq } from 'yaml';
import { type CalendarDay, isCalendarDay } from '../../kernel/calendar-day.js';
import type { Text } from '../../kernel/text.js';
import { quoted, type Spot } from './yaml-spot.js';

/** Reads one place of a file: its value, or undefined after telling the place every problem found. */
export type Shape<T> = (spot: Spot) => T | undefined;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type ValueOf<F extends Fields> = { [K in keyof F]: F[K] extends Shape<infer T> ? T : never };

/** Null where the file leaves it out or empty. */
export function optional<T>(shape: Shape<T>): Shape<T | null> {
  return (spot) => (spot.isEmpty ? null : shape(spot));
}

/** `value` where the file leaves it out or empty. */
export function withDefault<T>(shape: Shape<T>, value: T): Shape<T> {
  return (spot) => (spot.isEmpty ? value : shape(spot));
}

/** Text of 1 to `max` characters, without control characters but line breaks. */
export function text(max: number): Shape<string> {
  return (spot) => {
    if (tellAbsence(spot)) return undefined;
    const value = spot.text;
    if (value === undefined) return spot.tell(notText(spot));
    if (value === '') return spot.tell({ vi: 'không được để trống', en: 'must not be empty' });
    if (value.length > max) {
      return spot.tell({
        vi: `dài ${value.length} ký tự; tối đa ${max}`,
        en: `has ${value.length} characters; at most ${max}`,
      });
    }
    return /(?!\n)\p{Cc}/u.test(value)
      ? spot.tell({ vi: 'có ký tự điều khiển', en: 'contains a control character' })
      : value;
  };
}

/** Text of one form; `form` says in a few words what is wanted. */
export function patterned(max: number, pattern: RegExp, form: Text): Shape<string> {
  const shape = text(max);
  return (spot) => {
    const value = shape(spot);
    if (value === undefined || pattern.test(value)) return value;
    return spot.tell(said(quoted(value), { vi: ` không đúng dạng: ${form.vi}`, en: ` is not ${form.en}` }));
  };
}

/** The same thing in both languages, under `vi` and `en`. */
export function bilingual(max: number): Shape<Text> {
  return record({ vi: text(max), en: text(max) });
}

/** An existing day, YYYY-MM-DD. */
export const day: Shape<CalendarDay> = (spot) => {
  if (tellAbsence(spot)) return undefined;
  const value = spot.text;
  if (isCalendarDay(value)) return value;
  return spot.tell(
    said(spot.kind(), {
      vi: ' không phải là một ngày; viết ngày có thật theo dạng YYYY-MM-DD',
      en: ' is not a day; write an existing day as YYYY-MM-DD',
    }),
  );
};

/** A whole number, both ends allowed. */
export function wholeNumber(from: number, to: number): Shape<number> {
  return (spot) => {
    if (tellAbsence(spot)) return undefined;
    const value = spot.scalar;
    if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
    return spot.tell(
      said(spot.kind(), {
        vi: ` không phải là số nguyên từ ${from} đến ${to}`,
        en: ` is not a whole number from ${from} to ${to}`,
      }),
    );
  };
}

/** A number, with or without decimals. */
export const decimal: Shape<number> = (spot) => {
  if (tellAbsence(spot)) return undefined;
  const value = spot.scalar;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return spot.tell(said(spot.kind(), { vi: ' không phải là một số', en: ' is not a number' }));
};

export const yesOrNo: Shape<boolean> = (spot) => {
  if (tellAbsence(spot)) return undefined;
  const value = spot.scalar;
  if (typeof value === 'boolean') return value;
  return spot.tell(
    said(spot.kind(), {
      vi: ' không được phép; chỉ được: true, false',
      en: ' is not allowed; allowed: true, false',
    }),
  );
};

/** One of a few words; `noun` is what each of them is ("a cadence"). */
export function oneOf<const T extends string>(noun: Text, values: readonly T[]): Shape<T> {
  return (spot) => {
    if (tellAbsence(spot)) return undefined;
    const found = values.find((value) => value === spot.text);
    return found ?? spot.tell(notAmong(spot, noun, values));
  };
}

/** One of the keys of a table. */
export function keyOf<T extends string>(noun: Text, table: Readonly<Record<T, unknown>>): Shape<T> {
  return oneOf(noun, Object.keys(table) as T[]);
}

/** The first of the shapes whose form fits (`fits`), else the last. */
export function either<A, B>(fits: (spot: Spot) => boolean, first: Shape<A>, last: Shape<B>): Shape<A | B> {
  return (spot) => (fits(spot) ? first(spot) : last(spot));
}

/** A list of `min` to `max` entries; two of them may not have the same `key` (or, with `key` '', be the same text). */
export function list<T>(shape: Shape<T>, min: number, max: number, key?: string): Shape<T[]> {
  return (spot) => {
    if (tellAbsence(spot)) return undefined;
    if (!isSeq(spot.node)) return spot.tell(notThis(spot, { vi: 'một danh sách', en: 'a list' }));
    const items = spot.items();
    if (items.length < min || items.length > max) {
      return spot.tell({
        vi: `có ${items.length} mục; phải có từ ${min} đến ${max}`,
        en: `has ${items.length} entries; must have ${min} to ${max}`,
      });
    }
    if (key !== undefined) tellRepeated(items.map((item) => (key === '' ? item : item.key(key))));
    const values = items.map(shape);
    return values.some((value) => value === undefined) ? undefined : (values as T[]);
  };
}

/**
 * A map with these fields and no other. `rule` looks at fields together and may tell further problems; a field that
 * is wrong in itself is undefined there.
 */
export function record<F extends Fields>(
  fields: F,
  rule?: (value: Partial<ValueOf<F>>, spot: Spot) => void,
): Shape<ValueOf<F>> {
  return (spot) => {
    if (tellAbsence(spot)) return undefined;
    if (!isMap(spot.node)) return spot.tell(notThis(spot, { vi: 'một nhóm khóa', en: 'a map' }));
    const known = Object.keys(fields);
    for (const { name, spot: place } of spot.keys()) {
      if (!known.includes(name)) place.tell(notAmongKeys(name, known));
    }
    const entries = Object.entries(fields).map(([name, shape]) => [name, shape(spot.key(name))] as const);
    const value = Object.fromEntries(entries) as Partial<ValueOf<F>>;
    rule?.(value, spot);
    return entries.some(([, each]) => each === undefined) ? undefined : (value as ValueOf<F>);
  };
}

/** "x" is not `noun`; allowed: ... */
export function notAmong(spot: Spot, noun: Text, allowed: readonly string[]): Text {
  const shown = allowed.length > 40 ? [...allowed.slice(0, 40), '…'] : allowed;
  const names = shown.join(', ');
  return said(spot.kind(), {
    vi: ` không phải là ${noun.vi}; được phép: ${names || 'không có'}`,
    en: ` is not ${noun.en}; allowed: ${names || 'none'}`,
  });
}

function tellRepeated(places: readonly Spot[]): void {
  const first = new Map<string, number>();
  for (const place of places) {
    const value = place.text ?? place.number;
    if (value === undefined) continue;
    const line = first.get(value);
    if (line === undefined) first.set(value, place.line);
    else {
      place.tell(said(quoted(value), { vi: ` đã có ở dòng ${line}`, en: ` stands already on line ${line}` }));
    }
  }
}

/** Whether nothing (or an alias, which is not followed) stands here; tells so. */
function tellAbsence(spot: Spot): boolean {
  if (spot.isMissing) spot.tell({ vi: 'còn thiếu', en: 'is missing' });
  else if (spot.isEmpty) spot.tell({ vi: 'không được để trống', en: 'must not be empty' });
  else if (isAlias(spot.node)) {
    spot.tell({
      vi: 'không dùng tham chiếu (*); hãy viết đầy đủ',
      en: 'aliases (*) are not followed; write it out',
    });
  } else return false;
  return true;
}

function notText(spot: Spot): Text {
  if (typeof spot.scalar === 'object' || spot.scalar === undefined) {
    return notThis(spot, { vi: 'một đoạn chữ', en: 'text' });
  }
  return said(spot.kind(), {
    vi: ' không phải là chữ; hãy đặt trong ngoặc kép',
    en: ' is not text; put it in quotes',
  });
}

function notThis(spot: Spot, wanted: Text): Text {
  const found = spot.kind();
  return {
    vi: `phải là ${wanted.vi}, đang là ${found.vi}`,
    en: `must be ${wanted.en}, is ${found.en}`,
  };
}

function notAmongKeys(name: string, known: readonly string[]): Text {
  return said(quoted(name), {
    vi: ` không phải là khóa ở đây; được phép: ${known.join(', ')}`,
    en: ` is not a key here; allowed: ${known.join(', ')}`,
  });
}

function said(value: Text, rest: Text): Text {
  return { vi: value.vi + rest.vi, en: value.en + rest.en };
}
