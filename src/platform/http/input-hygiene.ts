import type { FieldProblem } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';
import { fieldPath } from './validation.js';

/** How deep lists and objects may stand in each other. */
const DEPTH = 20;

const problems = {
  characters: {
    vi: 'có ký tự không lưu được (NUL hoặc nửa ký tự Unicode)',
    en: 'holds characters that cannot be stored (NUL, or half of a Unicode character)',
  },
  number: { vi: 'là số quá lớn', en: 'is too large a number' },
  field: { vi: 'không có trường này', en: 'there is no such field' },
  list: { vi: 'là danh sách đặt trong danh sách', en: 'is a list within a list' },
  depth: {
    vi: `lồng nhau quá sâu; được nhiều nhất ${DEPTH} lớp`,
    en: `is nested too deeply; at most ${DEPTH} levels are taken`,
  },
} as const satisfies Record<string, Text>;

/**
 * What no field of any request may hold, whatever its DTO says: text that PostgreSQL cannot store, numbers beyond all bounds,
 * names that every object of the language has, lists of lists, and endless nesting. Expects values as `JSON.parse` makes them.
 */
export function unusableInput(value: unknown, path = '', depth = 0): FieldProblem[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [told(path, problems.characters)];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [told(path, problems.number)];
  if (typeof value !== 'object' || value === null) return [];
  if (depth >= DEPTH) return [told(path, problems.depth)];
  if (Array.isArray(value)) {
    return value.flatMap((item, place) => {
      const inner = fieldPath(path, place);
      // No field is one; a check for a list of objects would pass it unseen.
      return Array.isArray(item) ? [told(inner, problems.list)] : unusableInput(item, inner, depth + 1);
    });
  }
  return Object.entries(value).flatMap(([name, held]) => {
    const inner = fieldPath(path, name);
    // `constructor`, `__proto__`, `prototype` and the like: a check for unknown fields would pass them.
    if (name in Object.prototype || name === 'prototype') return [told(inner, problems.field)];
    if (!isStorable(name)) return [told(inner, problems.characters)];
    return unusableInput(held, inner, depth + 1);
  });
}

/** Whether PostgreSQL can store the text: no NUL, and every surrogate in its pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function told(path: string, message: Text): FieldProblem {
  return { name: path || 'body', message };
}
