import { type FieldProblem, InvalidInputError } from '../../kernel/domain-error.js';
import { ifMatchRequired } from './http-errors.js';

const problem: FieldProblem = {
  name: 'If-Match',
  message: {
    vi: 'If-Match phải là ETag đã nhận khi đọc, ví dụ "3".',
    en: 'If-Match must be the ETag that was read, such as "3".',
  },
};

/**
 * The version that a change was made on.
 * @throws InvalidInputError when the header is no ETag of ours.
 */
export function optionalVersion(header: string | undefined): number | null {
  if (header === undefined) return null;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new InvalidInputError('bad_if_match', problem.message, [problem]);
  return Number(version);
}

/**
 * The version that a change was made on, where it must be said.
 * @throws PreconditionRequiredError when the header is missing.
 */
export function requiredVersion(header: string | undefined): number {
  const version = optionalVersion(header);
  if (version === null) throw ifMatchRequired();
  return version;
}

/** The ETag of a row that people edit. */
export function etagOf(version: number): string {
  return `"${version}"`;
}
