import { type CalendarDay, shownDay } from '../../kernel/calendar-day.js';
import type { Text } from '../../kernel/text.js';

/** What a constraint asks for, from the arguments of its decorator. */
type Demand = (given: readonly unknown[]) => Text;

const text = (vi: string, en: string): Demand => {
  const both = { vi, en };
  return () => both;
};
const oneNumber =
  (vi: (n: string) => string, en: (n: string) => string): Demand =>
  ([n]) => ({ vi: vi(String(n)), en: en(String(n)) });
const oneOf: Demand = ([values]) => {
  const list = listed(values);
  return { vi: `phải là một trong các giá trị: ${list}`, en: `must be one of: ${list}` };
};

/** Demands on the kind of a value: where one of them fails, those on its size say nothing more. */
const kinds: Readonly<Record<string, Demand>> = {
  isDefined: text('không được thiếu', 'must be given'),
  isString: text('phải là văn bản', 'must be text'),
  isText: oneNumber(
    (max) => `phải là văn bản từ 1 đến ${max} ký tự, không để trống`,
    (max) => `must be text of 1 to ${max} characters, not blank`,
  ),
  isInt: text('phải là số nguyên', 'must be a whole number'),
  isNumber: text('phải là số', 'must be a number'),
  isBoolean: text('phải là true hoặc false', 'must be true or false'),
  isArray: text('phải là danh sách', 'must be a list'),
  isObject: text('phải là đối tượng JSON', 'must be a JSON object'),
  nestedValidation: text(
    'phải là đối tượng JSON hoặc danh sách đối tượng',
    'must be a JSON object or a list of objects',
  ),
  unknownValue: text('phải là đối tượng JSON', 'must be a JSON object'),
  isEmail: text(
    'phải là địa chỉ thư điện tử, ví dụ can.bo@example.vn',
    'must be a mail address, such as clerk@example.vn',
  ),
  isSignInName: text(
    'phải là địa chỉ thư điện tử, hoặc tên đăng nhập từ 3 đến 60 chữ cái không dấu, chữ số, dấu chấm, gạch nối',
    'must be a mail address, or a name to sign in with of 3 to 60 letters a-z, digits, dots, hyphens',
  ),
  isUuid: text('phải là mã định danh (UUID)', 'must be an id (a UUID)'),
  isIn: oneOf,
  isEnum: oneOf,
  isOffset: ([first, last]) => ({
    vi: `phải là số ngày từ ${String(first)} đến ${String(last)}, hoặc “opening”`,
    en: `must be a number of days from ${String(first)} to ${String(last)}, or “opening”`,
  }),
  isCalendarDay: ([first, last]) => ({
    vi: `phải là một ngày có thật, dạng YYYY-MM-DD, từ ${String(first)} đến ${String(last)}, ví dụ 2026-06-15`,
    en: `must be an existing day, YYYY-MM-DD, from ${String(first)} to ${String(last)}, such as 2026-06-15`,
  }),
};

const sizes: Readonly<Record<string, Demand>> = {
  isNotEmpty: text('không được để trống', 'must not be empty'),
  minLength: oneNumber(
    (n) => `phải có ít nhất ${n} ký tự`,
    (n) => `must have at least ${n} characters`,
  ),
  maxLength: oneNumber(
    (n) => `được nhiều nhất ${n} ký tự`,
    (n) => `must have at most ${n} characters`,
  ),
  isLength: ([min, max]) => ({
    vi: `phải có từ ${String(min)} đến ${String(max)} ký tự`,
    en: `must have ${String(min)} to ${String(max)} characters`,
  }),
  min: oneNumber(
    (n) => `không được nhỏ hơn ${n}`,
    (n) => `must not be less than ${n}`,
  ),
  max: oneNumber(
    (n) => `không được lớn hơn ${n}`,
    (n) => `must not be greater than ${n}`,
  ),
  arrayNotEmpty: text('phải có ít nhất một mục', 'must have at least one item'),
  arrayMinSize: oneNumber(
    (n) => `phải có ít nhất ${n} mục`,
    (n) => `must have at least ${n} items`,
  ),
  arrayMaxSize: oneNumber(
    (n) => `được nhiều nhất ${n} mục`,
    (n) => `must have at most ${n} items`,
  ),
  arrayUnique: text('không được có mục trùng nhau', 'must not name an item twice'),
  matches: ([pattern]) => ({
    vi: `phải đúng mẫu ${String(pattern)}`,
    en: `must have the form ${String(pattern)}`,
  }),
};

const chosen = text('phải chọn trong danh sách', 'must be chosen from the list');

/** Demands on what people choose, or write otherwise than programs send it. */
const ofPeople: Readonly<Record<string, Demand>> = {
  isUuid: chosen,
  isIn: chosen,
  isEnum: chosen,
  isCalendarDay: ([first, last]) => {
    const [from, until] = [first, last].map((day) => shownDay(day as CalendarDay));
    return {
      vi: `phải là một ngày có thật từ ${from} đến ${until}`,
      en: `must be an existing day from ${from} to ${until}`,
    };
  },
  // days before are no negative numbers to people, and the opening is a box of its own
  isOffset: ([, last]) => ({
    vi: `phải là số ngày từ 0 đến ${String(last)}`,
    en: `must be a number of days from 0 to ${String(last)}`,
  }),
  matches: text('phải viết như hướng dẫn ở ô này', 'must be written as is said at this field'),
};

/** Whether the constraint is on the kind of the value. */
export function isOnKind(constraint: string): boolean {
  return Object.hasOwn(kinds, constraint);
}

/** What the constraint asks for; null where it has no text here. */
export function demandOf(constraint: string, given: readonly unknown[]): Text | null {
  const demand = Object.hasOwn(kinds, constraint) ? kinds[constraint] : sizes[constraint];
  return demand?.(given) ?? null;
}

/** As `demandOf`, told to somebody who fills in a form. */
export function demandOfForm(constraint: string, given: readonly unknown[]): Text | null {
  const demand = Object.hasOwn(ofPeople, constraint) ? ofPeople[constraint] : undefined;
  return demand?.(given) ?? demandOf(constraint, given);
}

/** What was given instead, as a message repeats it: short values, else how much it was. */
export function shownValue(value: unknown): Text | null {
  if (value === null) return { vi: 'null', en: 'null' };
  if (typeof value === 'number' || typeof value === 'boolean') return same(String(value));
  if (Array.isArray(value)) return { vi: `${value.length} mục`, en: `a list of ${value.length}` };
  if (typeof value === 'object') return { vi: 'một đối tượng', en: 'an object' };
  if (typeof value !== 'string') return null;
  if (value.length <= 40) return same(JSON.stringify(value));
  return { vi: `${value.length} ký tự`, en: `${value.length} characters` };
}

function same(shown: string): Text {
  return { vi: shown, en: shown };
}

function listed(values: unknown): string {
  if (Array.isArray(values)) return values.map(String).join(', ');
  return typeof values === 'object' && values !== null ? Object.values(values).map(String).join(', ') : '';
}
