import type { SchemaObject } from '@nestjs/swagger';
import { exampleId } from './openapi-glossary.js';

const text = (description: string, example: string): SchemaObject => ({
  type: 'string',
  description,
  example,
});
const whole = (description: string, example: number): SchemaObject => ({
  type: 'integer',
  description,
  example,
});
const list = (description: string, example: string): SchemaObject => ({
  type: 'array',
  items: { type: 'string', example },
  description,
});

const field: SchemaObject = {
  type: 'object',
  required: ['name', 'message'],
  properties: {
    name: text('The path of the field', 'lines[2].text'),
    message: text(
      'What is wrong with it and what is allowed',
      'must have at most 500 characters; got 512 characters',
    ),
  },
};

/** What problems of some codes say beside what all say. */
const ofCodes: Readonly<Record<string, SchemaObject>> = {
  allowed: list(
    'With illegal_transition the statuses, with wrong_method the methods, with a file the kinds that are allowed',
    'in_progress',
  ),
  acts: list('With illegal_transition of a task the acts that are allowed, as it names them', 'take-back'),
  accepted: list('With unsupported_media_type the kinds of content that are taken', 'application/json'),
  currentVersion: whole('With stale_version the version that stands', 4),
  current: {
    type: ['object', 'array'],
    additionalProperties: true,
    description: 'With stale_version what stands now',
    example: {},
  },
  id: text('With nothing_to_urge which of the tasks or reports', exampleId),
  requestId: text(
    'With request_open the open request; with internal what to give on reporting it',
    exampleId,
  ),
  successorId: text('With reassigned the task that took its place', exampleId),
  symbol: text('With number_taken and document_issued the number that the document has', '31-BC/BTCHU'),
  opensOn: { ...text('With review_not_open the day it opens', '2026-05-15'), format: 'date' },
  existsTo: {
    type: ['string', 'null'],
    format: 'date',
    description: 'With body_exists its last day; null while none is set',
    example: '2026-06-30',
  },
  maxBytes: whole('With file_too_large the largest file, in bytes', 20_971_520),
  retryAfter: whole('With too_many_requests in how many seconds to come back', 40),
  usedBytes: whole('With quota_exceeded what the files of the body take', 2_147_000_000),
  allowedBytes: whole('With quota_exceeded what they may take', 2_147_483_648),
  maxFiles: whole('With too_many_files how many there may be', 20),
};

/** The schema of every error answer, as in RFC 9457. */
export const problemSchema: SchemaObject = {
  type: 'object',
  description: 'What is wrong, in the reader’s language, and what is allowed.',
  required: ['type', 'title', 'status', 'detail', 'code', 'fields'],
  properties: {
    type: text('A URN of the code', 'urn:dondoc:problem:invalid_input'),
    title: text('The kind of the problem', 'Bad input'),
    status: whole('The HTTP status', 400),
    detail: text('What is wrong here', 'The input is not valid: note.'),
    code: text('The problem, for programs', 'invalid_input'),
    fields: { type: 'array', description: 'What is wrong with which part of the input', items: field },
    ...ofCodes,
  },
};
