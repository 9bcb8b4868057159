import { HttpException } from '@nestjs/common';
import type { Text } from '../../kernel/text.js';
import { bodyLimit, fileLimit, formLimit, pathValueLimit } from './limits.js';
import type { ProblemParts } from './problem.js';

const megabytes = (bytes: number): number => bytes / 1024 / 1024;

const unreadable: ProblemParts = {
  status: 400,
  code: 'malformed_request',
  text: {
    vi: 'Yêu cầu không đọc được: kiểm tra địa chỉ, phần đầu và nội dung.',
    en: 'The request cannot be read: check its address, headers and body.',
  },
};

const refused: ProblemParts = {
  status: 400,
  code: 'refused',
  text: { vi: 'Yêu cầu không được chấp nhận.', en: 'The request was refused.' },
};

/** More was sent than is taken. */
export const tooLarge = problem(413, 'too_large', {
  vi: `Dữ liệu gửi lên quá lớn: JSON được nhiều nhất ${megabytes(bodyLimit)} MB, biểu mẫu ${megabytes(formLimit)} MB, tệp ${megabytes(fileLimit)} MB.`,
  en: `What was sent is too large: JSON may have ${megabytes(bodyLimit)} MB, a form ${megabytes(formLimit)} MB, a file ${megabytes(fileLimit)} MB.`,
});

/** A value in the path is longer than is taken. */
export const addressTooLong = problem(414, 'address_too_long', {
  vi: `Một giá trị trong địa chỉ quá dài; được nhiều nhất ${pathValueLimit} ký tự.`,
  en: `A value in the address is too long; at most ${pathValueLimit} characters are taken.`,
});

const byStatus: Readonly<Record<number, ProblemParts>> = {
  404: problem(404, 'no_such_route', {
    vi: 'Không có địa chỉ này.',
    en: 'There is no such address.',
  }),
  413: tooLarge,
  414: addressTooLong,
  415: {
    ...problem(415, 'unsupported_media_type', {
      vi: 'Content-Type phải là application/json hoặc, khi gửi tệp, multipart/form-data.',
      en: 'Content-Type must be application/json or, for a file, multipart/form-data.',
    }),
    extra: { accepted: ['application/json', 'multipart/form-data'] },
  },
};

/** Errors that Fastify and its plugins raise before our code runs; null for anything else, and for what is our own fault. */
export function frameworkProblem(error: unknown): ProblemParts | null {
  const status = error instanceof HttpException ? error.getStatus() : statusIn(error);
  if (status === null || status < 400 || status >= 500) return null;
  // What multipart calls "not acceptable" is content of the wrong kind.
  return byStatus[status === 406 ? 415 : status] ?? { ...(status === 400 ? unreadable : refused), status };
}

/** The address exists, but not for this method. */
export function wrongMethod(method: string, allowed: readonly string[]): ProblemParts {
  const list = allowed.join(', ');
  return {
    status: 405,
    code: 'wrong_method',
    text: {
      vi: `Địa chỉ này không nhận ${method}. Được phép: ${list}.`,
      en: `This address does not take ${method}. Allowed: ${list}.`,
    },
    extra: { allowed },
  };
}

function problem(status: number, code: string, text: Text): ProblemParts {
  return { status, code, text };
}

function statusIn(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}
