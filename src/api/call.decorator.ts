import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { RequestWithActor } from '../../accounts/access.decorator.js';
import { type Actor, visitor } from '../../kernel/actor.js';
import type { Language } from '../../kernel/text.js';
import { languageOf } from '../../platform/http/problem.js';
import { optionalVersion } from '../../platform/http/version-header.js';

/** A call that acts on a task: who makes it, in which language it is answered, and on which version. */
export interface TaskCall {
  readonly actor: Actor;
  readonly language: Language;
  /** What `If-Match` names; null where it was left out. */
  readonly version: number | null;
  readonly reply: FastifyReply;
}

export const Call = createParamDecorator((_: unknown, context: ExecutionContext): TaskCall => {
  const http = context.switchToHttp();
  const request = http.getRequest<RequestWithActor>();
  const actor = request.actor ?? visitor;
  return {
    actor,
    language: languageOf(request.headers['accept-language'], actor.language),
    version: optionalVersion(request.headers['if-match']),
    reply: http.getResponse<FastifyReply>(),
  };
});

/** Documents that the route honours `If-Match`, or requires it. */
export const TakesVersion = ({ required = false } = {}) =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required, description: 'The ETag that was read', example: '"3"' }),
  );
