import { Readable } from 'node:stream';
import { applyDecorators, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { WrittenDocument } from '../documents/written-document.js';
import { attachment } from '../platform/http/attachment.js';

/** Answers a document that the program has written, to be saved. */
export function writtenAnswer(
  reply: FastifyReply,
  { name, mediaType, content }: WrittenDocument,
): StreamableFile {
  return attachment(reply, { name, mediaType, size: content.length, content: Readable.from([content]) });
}

/** The route answers a document of that media type. */
export const AnswersDocument = (mediaType: string) =>
  applyDecorators(
    ApiProduces(mediaType),
    ApiOkResponse({ description: 'The document', schema: { type: 'string', format: 'binary' } }),
  );
