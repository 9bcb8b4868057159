import { DomainError } from '../../kernel/domain-error.js';

/** The request carries more than the program takes. */
export class TooLargeError extends DomainError {}

/** The request's content is of a kind that the program does not take. */
export class UnsupportedMediaError extends DomainError {}

/** The request contradicts an earlier one with the same `Idempotency-Key`. */
export class UnprocessableError extends DomainError {}

/** A change was sent without `If-Match`. */
export class PreconditionRequiredError extends DomainError {}

/** The answer to a change that does not say which version it was made on. */
export function ifMatchRequired(): PreconditionRequiredError {
  return new PreconditionRequiredError('if_match_required', {
    vi: 'Thiếu If-Match: gửi lại ETag đã nhận khi đọc, ví dụ If-Match: "3".',
    en: 'If-Match is missing: send back the ETag that was read, such as If-Match: "3".',
  });
}

/** The answer to content of another kind than the route takes. */
export function unsupportedMedia(accepted: readonly string[]): UnsupportedMediaError {
  const list = accepted.join(', ');
  return new UnsupportedMediaError(
    'unsupported_media_type',
    { vi: `Content-Type phải là ${list}.`, en: `Content-Type must be ${list}.` },
    [],
    { accepted },
  );
}
