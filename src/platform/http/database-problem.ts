import { QueryFailedError } from 'typeorm';
import type { ProblemParts } from './problem.js';

/** `expected`: it happens without anybody's fault; otherwise a check of ours is missing, and the log should say so. */
type DatabaseProblem = ProblemParts & { readonly expected: boolean };

const alreadyThere: DatabaseProblem = {
  expected: true,
  status: 409,
  code: 'already_exists',
  text: { vi: 'Nội dung này đã có.', en: 'This exists already.' },
};
const tryAgain: DatabaseProblem = {
  expected: true,
  status: 409,
  code: 'try_again',
  text: {
    vi: 'Có người vừa lưu cùng lúc. Hãy thử lại.',
    en: 'Somebody saved at the same moment. Try again.',
  },
};
const badValue: DatabaseProblem = {
  expected: false,
  status: 400,
  code: 'value_refused',
  text: {
    vi: 'Có giá trị không lưu được: quá lớn, sai dạng hoặc có ký tự lạ.',
    en: 'A value cannot be stored: it is too large, of a wrong form, or has unusable characters.',
  },
};
const noSuchObject: DatabaseProblem = {
  expected: false,
  status: 409,
  code: 'no_such_object',
  text: {
    vi: 'Yêu cầu nêu một đối tượng không có hoặc đang được dùng ở nơi khác.',
    en: 'The request names an object that does not exist, or that is in use elsewhere.',
  },
};
const notReached: DatabaseProblem = {
  expected: false,
  status: 503,
  code: 'database_unavailable',
  text: {
    vi: 'Cơ sở dữ liệu chưa sẵn sàng. Hãy thử lại sau ít phút.',
    en: 'The database is not ready. Try again in a few minutes.',
  },
};

const byCode: Readonly<Record<string, DatabaseProblem>> = {
  // Two requests made the same thing at once; the unique key let one through.
  '23505': alreadyThere,
  // A serialization failure or a deadlock: nothing was changed.
  '40001': tryAgain,
  '40P01': tryAgain,
  '23503': noSuchObject,
  // PostgreSQL 18 says so of what a restricting key keeps
  '23001': noSuchObject,
  '23514': badValue,
  // The server is starting or stopping, has no connection left, or is not there.
  '57P01': notReached,
  '57P02': notReached,
  '57P03': notReached,
  '53300': notReached,
  ECONNREFUSED: notReached,
  ECONNRESET: notReached,
  ENOENT: notReached,
};

/** What pg-pool says where no connection came free, or none was made, in time. It gives no code. */
const noConnection = [
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
];

/** What the database refused, without any of its details; null where it says that the program itself is wrong. */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  if (error instanceof Error && noConnection.includes(error.message)) return notReached;
  const driverError: unknown = error instanceof QueryFailedError ? error.driverError : connectError(error);
  if (typeof driverError !== 'object' || driverError === null || !('code' in driverError)) return null;
  const code = String(driverError.code);
  // Class 22 are data exceptions: a value out of range, malformed or too long.
  return byCode[code] ?? (/^22...$/.test(code) ? badValue : null);
}

/** An error of connecting comes as it is, not as that of a query; a file that is missing has such a code too, but no `connect`. */
function connectError(error: unknown): unknown {
  if (error instanceof AggregateError) return connectError(error.errors[0]);
  if (typeof error !== 'object' || error === null) return null;
  const isOfNet = 'syscall' in error && error.syscall === 'connect';
  return isOfNet || 'severity' in error ? error : null;
}
