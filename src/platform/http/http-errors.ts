import { DomainError } from '../../kernel/domain-error.js';
import type { Text } from '../../kernel/text.js';

/** The request carries more than the program takes. */
export class TooLargeError extends DomainError {}

/** The request's content is of a kind that the program does not take. */
export class UnsupportedMediaError extends DomainError {}

/** The request contradicts an earlier one with the same `Idempotency-Key`. */
export class UnprocessableError extends DomainError {}

/** A change was sent without `If-Match`. */
export class PreconditionRequiredError extends DomainError {}

/** Something that the program needs does not answer at present. */
export class UnavailableError extends DomainError {}

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

/** Too much of it for now; `extra.retryAfter` says in how many seconds to come back. */
export class TooManyRequestsError extends DomainError {
  constructor(
    /** Whole seconds, 1 or more. */
    readonly retryAfter: number,
  ) {
    const { vi, en } = inTime(retryAfter);
    super(
      'too_many_requests',
      {
        vi: `Quá nhiều lần trong thời gian ngắn. Hãy thử lại sau ${vi}.`,
        en: `Too many for now. Try again in ${en}.`,
      },
      [],
      { retryAfter },
    );
  }
}

/** The answer to what is done too often. @param seconds whole seconds until it is taken again */
export function tooManyRequests(seconds: number): TooManyRequestsError {
  return new TooManyRequestsError(seconds);
}

/** A wait as people say it. */
function inTime(seconds: number): Text {
  if (seconds < 120) return { vi: `${seconds} giây`, en: `${seconds} second${seconds === 1 ? '' : 's'}` };
  const minutes = Math.ceil(seconds / 60);
  return { vi: `${minutes} phút`, en: `${minutes} minutes` };
}
