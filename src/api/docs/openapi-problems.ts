import type { OperationObject, ResponseObject, SchemaObject } from '@nestjs/swagger';
import {
  type DomainError,
  forbidden,
  illegalTransition,
  invalidField,
  notFound,
  signInRequired,
  staleVersion,
} from '../../kernel/domain-error.js';
import { TooLargeError, ifMatchRequired, unsupportedMedia } from '../../platform/http/http-errors.js';
import { problemIn } from '../../platform/http/problem.js';

/** The schema of every error answer, as in RFC 9457. */
export const problemSchema: SchemaObject = {
  type: 'object',
  description: 'What is wrong, in the reader’s language, and what is allowed.',
  required: ['type', 'title', 'status', 'detail', 'code', 'fields'],
  properties: {
    type: { type: 'string', description: 'A URN of the code', example: 'urn:dondoc:problem:invalid_input' },
    title: { type: 'string', description: 'The kind of the problem', example: 'Bad input' },
    status: { type: 'integer', description: 'The HTTP status', example: 400 },
    detail: { type: 'string', description: 'What is wrong here', example: 'The input is not valid: note.' },
    code: { type: 'string', description: 'The problem, for programs', example: 'invalid_input' },
    fields: {
      type: 'array',
      description: 'What is wrong with which part of the input',
      items: {
        type: 'object',
        required: ['name', 'message'],
        properties: {
          name: { type: 'string', description: 'The path of the field', example: 'lines[2].text' },
          message: {
            type: 'string',
            description: 'What is wrong with it and what is allowed',
            example: 'must have at most 500 characters; got 512 characters',
          },
        },
      },
    },
    allowed: {
      type: 'array',
      items: { type: 'string', example: 'in_progress' },
      description: 'With illegal_transition the moves, with wrong_method the methods that are allowed',
    },
  },
};

interface Documented {
  readonly description: string;
  readonly error: DomainError;
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
  413: {
    description: 'What was sent is too large',
    error: new TooLargeError('too_large', {
      vi: 'Dữ liệu gửi lên quá lớn: JSON được nhiều nhất 1 MB, tệp nhiều nhất 20 MB.',
      en: 'What was sent is too large: JSON may have 1 MB, a file 20 MB.',
    }),
  },
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
};

/** Adds the errors that a call of this kind can meet; what the route says of one itself stays. */
export function addProblems(operation: OperationObject, method: string, path: string, open: boolean): void {
  const named = Object.keys(operation.responses)
    .map(Number)
    .filter((status) => status in documented);
  for (const status of new Set([...statusesOf(operation, method, path, open), ...named])) {
    const own = operation.responses[String(status)];
    if (own && '$ref' in own) continue;
    const answer = problemAnswer(status);
    const description = own?.description || answer.description;
    operation.responses[String(status)] = { ...own, description, content: own?.content ?? answer.content };
  }
}

function statusesOf(operation: OperationObject, method: string, path: string, open: boolean): number[] {
  const signedIn = open ? [] : [401, 403];
  const named = path.includes('{') ? [404] : [];
  const content = operation.requestBody ? [413, 415] : [];
  const versions = hasHeader(operation, 'If-Match') ? [412, ...(method === 'patch' ? [428] : [])] : [];
  const keys = hasHeader(operation, 'Idempotency-Key') ? [422] : [];
  const changes = method === 'get' || open ? [] : [409];
  return [400, ...signedIn, ...named, ...changes, ...versions, ...content, ...keys];
}

function hasHeader(operation: OperationObject, name: string): boolean {
  return (operation.parameters ?? []).some((one) => 'name' in one && one.name === name);
}

function problemAnswer(status: number): ResponseObject {
  const { description, error } = documented[status] ?? { description: '', error: forbidden() };
  const { code, text, fields, extra } = error;
  return {
    description,
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        example: problemIn('en', { status, code, text, fields, extra }),
      },
    },
  };
}
