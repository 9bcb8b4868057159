import type { ResponseObject } from '@nestjs/swagger';
import {
  forbidden,
  illegalTransition,
  invalidField,
  notFound,
  signInRequired,
  staleVersion,
} from '../../kernel/domain-error.js';
import { headersTooLarge } from '../../platform/http/early-problems.js';
import { addressTooLong, tooLarge } from '../../platform/http/framework-problem.js';
import { ifMatchRequired, tooManyRequests, unsupportedMedia } from '../../platform/http/http-errors.js';
import { type ProblemParts, problemIn } from '../../platform/http/problem.js';

interface Documented {
  readonly description: string;
  readonly error: Omit<ProblemParts, 'status'>;
}

const something = { vi: 'đối tượng', en: 'object' };

const documented: Readonly<Record<number, Documented>> = {
  400: {
    description: 'Bad input: `fields` says what is wrong and what is allowed',
    error: invalidField('note', 'invalid_input', {
      vi: 'không được thiếu: phải là văn bản',
      en: 'is required: must be text',
    }),
  },
  401: { description: 'Nobody is signed in, or the sign-in is wrong', error: signInRequired() },
  403: { description: 'This account has not the right to do this', error: forbidden() },
  404: { description: 'It does not exist, or this account may not know of it', error: notFound(something) },
  409: {
    description: 'Not possible in the present state; `allowed` lists the moves that are',
    error: illegalTransition('confirmed', 'done', ['in_progress', 'cancelled']),
  },
  412: {
    description: 'Somebody else changed it meanwhile; `current` is what stands now',
    error: staleVersion(3, 4, {}),
  },
  413: { description: 'What was sent is too large', error: tooLarge },
  414: { description: 'A value in the address is too long', error: addressTooLong },
  415: {
    description: 'The content is of a kind that is not taken',
    error: unsupportedMedia(['application/json']),
  },
  422: {
    description: 'The `Idempotency-Key` was used for another body',
    error: invalidField('Idempotency-Key', 'idempotency_key_reused', {
      vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác.',
      en: 'This Idempotency-Key was used for a different request.',
    }),
  },
  428: { description: '`If-Match` is missing', error: ifMatchRequired() },
  429: {
    description: 'Too often for now: `Retry-After` and `retryAfter` say in how many seconds to come back',
    error: tooManyRequests(40),
  },
  431: { description: 'The headers are too large', error: headersTooLarge },
};

/** The answer of this status, in words and as an example; null where no route answers it. */
export function problemAnswer(
  status: number,
): Required<Pick<ResponseObject, 'description' | 'content'>> | null {
  const told = documented[status];
  if (!told) return null;
  const { code, text, fields, extra } = told.error;
  return {
    description: told.description,
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: problemIn('en', { status, code, text, fields, extra }),
      },
    },
  };
}
