import { QueryFailedError } from 'typeorm';
import type { ProblemParts } from './problem.js';

const badValue: ProblemParts = {
  status: 400,
  code: 'bad_value',
  text: {
    vi: 'Có giá trị không đúng dạng, ví dụ cursor đã bị sửa.',
    en: 'A value is not of the form that is needed, such as a cursor that was altered.',
  },
};

const texts: Readonly<Record<string, Omit<ProblemParts, 'fields' | 'extra'>>> = {
  // Two requests made the same thing at once; the unique key let one through.
  '23505': {
    status: 409,
    code: 'already_exists',
    text: { vi: 'Nội dung này đã có.', en: 'This exists already.' },
  },
  // A NUL byte or a broken surrogate in a text.
  '22021': {
    status: 400,
    code: 'bad_characters',
    text: { vi: 'Nội dung có ký tự không lưu được.', en: 'The text holds characters that cannot be stored.' },
  },
  '22P05': {
    status: 400,
    code: 'bad_characters',
    text: { vi: 'Nội dung có ký tự không lưu được.', en: 'The text holds characters that cannot be stored.' },
  },
  // Not a UUID, a day or a number where one is needed: what the input checks cannot see, as within a cursor.
  '22P02': badValue,
  '22007': badValue,
  '22008': badValue,
  '22003': badValue,
  // A serialization failure or a deadlock: nothing was changed.
  '40001': {
    status: 409,
    code: 'try_again',
    text: {
      vi: 'Có người vừa lưu cùng lúc. Hãy thử lại.',
      en: 'Somebody saved at the same moment. Try again.',
    },
  },
  '40P01': {
    status: 409,
    code: 'try_again',
    text: {
      vi: 'Có người vừa lưu cùng lúc. Hãy thử lại.',
      en: 'Somebody saved at the same moment. Try again.',
    },
  },
};

/** What the database refused for a reason that the caller can mend, without any of its details. */
export function databaseProblem(error: unknown): ProblemParts | null {
  if (!(error instanceof QueryFailedError)) return null;
  const driverError: unknown = error.driverError;
  if (typeof driverError !== 'object' || driverError === null || !('code' in driverError)) return null;
  return texts[String(driverError.code)] ?? null;
}
