import type { ValidationError } from 'class-validator';
import type { Text } from '../../kernel/text.js';

/** What class-validator says in English, in both languages. The English message already names what is allowed. */
const vietnamese: Readonly<Record<string, (detail: string) => string>> = {
  whitelistValidation: () => 'không có trường này',
  unknownValue: () => 'nội dung không hợp lệ',
  isString: () => 'phải là văn bản',
  isNotEmpty: () => 'không được để trống',
  isDefined: () => 'không được thiếu',
  isInt: () => 'phải là số nguyên',
  isNumber: () => 'phải là số',
  isBoolean: () => 'phải là true hoặc false',
  isArray: () => 'phải là danh sách',
  isObject: () => 'phải là đối tượng',
  isEmail: () => 'phải là địa chỉ thư điện tử',
  isUuid: () => 'phải là mã định danh (UUID)',
  isIn: (detail) => `phải là một trong các giá trị: ${detail}`,
  isEnum: (detail) => `phải là một trong các giá trị: ${detail}`,
  isCalendarDay: () => 'phải là ngày dạng YYYY-MM-DD, ví dụ 2026-06-15',
  minLength: (detail) => `phải có ít nhất ${detail} ký tự`,
  maxLength: (detail) => `được nhiều nhất ${detail} ký tự`,
  isLength: (detail) => `độ dài không hợp lệ (${detail})`,
  min: (detail) => `không được nhỏ hơn ${detail}`,
  max: (detail) => `không được lớn hơn ${detail}`,
  arrayMaxSize: (detail) => `được nhiều nhất ${detail} mục`,
  arrayMinSize: (detail) => `phải có ít nhất ${detail} mục`,
  arrayNotEmpty: () => 'phải có ít nhất một mục',
  arrayUnique: () => 'không được có mục trùng nhau',
  nestedValidation: () => 'phải là đối tượng hoặc danh sách đối tượng',
  isText: (detail) => `phải là văn bản từ 1 đến ${detail} ký tự, không để trống`,
  matches: () => 'không đúng dạng',
};

/** The text of one broken constraint, naming the value and what is allowed. */
export function constraintText(constraint: string, message: string, error: ValidationError): Text {
  const english = message.replace(new RegExp(`^(each value in )?${error.property}\\s+`), '$1').trim();
  const detail =
    /(?:values?: |than or equal to |not be (?:less|greater) than |than |least |most |contain )?([^:]*)$/.exec(
      english.replace(/ characters$| elements$/, ''),
    )?.[1];
  const each = message.startsWith('each value in') ? 'mỗi mục ' : '';
  const say = vietnamese[constraint];
  const given = /password|secret|token/i.test(error.property) ? '' : shown(error.value);
  return {
    vi: `${each}${say ? say(lastNumberOr(detail ?? '')) : english}${given}`,
    en: `${english}${given}`,
  };
}

function lastNumberOr(detail: string): string {
  return /(-?\d+)\D*$/.exec(detail)?.[1] && !detail.includes(',')
    ? (/(-?\d+)\D*$/.exec(detail)?.[1] ?? detail)
    : detail.trim();
}

/** The value as the message repeats it: short scalars only, so that no long or private text comes back. */
function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return ` (${String(value)})`;
  if (typeof value === 'string' && value.length > 0 && value.length <= 40) return ` ("${value}")`;
  return '';
}
