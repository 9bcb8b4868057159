import {
  ConflictError,
  type DomainError,
  ForbiddenError,
  InvalidInputError,
  NotFoundError,
  StaleVersionError,
  UnauthenticatedError,
} from '../../kernel/domain-error.js';
import {
  PreconditionRequiredError,
  TooLargeError,
  TooManyRequestsError,
  UnavailableError,
  UnprocessableError,
  UnsupportedMediaError,
} from './http-errors.js';
import type { ProblemParts } from './problem.js';

type ErrorClass = abstract new (...args: never[]) => DomainError;

const statusByError: readonly (readonly [ErrorClass, number])[] = [
  [InvalidInputError, 400],
  [UnauthenticatedError, 401],
  [ForbiddenError, 403],
  [NotFoundError, 404],
  [ConflictError, 409],
  [StaleVersionError, 412],
  [TooLargeError, 413],
  [UnsupportedMediaError, 415],
  [UnprocessableError, 422],
  [PreconditionRequiredError, 428],
  [TooManyRequestsError, 429],
  [UnavailableError, 503],
];

/** How a refusal is answered. */
export function problemOf(error: DomainError): ProblemParts {
  const status = statusByError.find(([type]) => error instanceof type)?.[1] ?? 400;
  return { status, code: error.code, text: error.text, fields: error.fields, extra: error.extra };
}
