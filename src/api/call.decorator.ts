import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { RequestWithActor } from '../accounts/access.decorator.js';
import { type Actor, visitor } from '../kernel/actor.js';
import type { Language } from '../kernel/text.js';
import { ifMatchRequired } from '../platform/http/http-errors.js';
import { languageOf } from '../platform/http/problem.js';
import { optionalVersion } from '../platform/http/version-header.js';

/** Who calls, in which language it is answered, and the answer that is on its way. */
export interface Caller {
  readonly actor: Actor;
  readonly language: Language;
  readonly reply: FastifyReply;
}

/** A call that changes something, and the version that it was made on. */
export interface ApiCall extends Caller {
  /** What `If-Match` names; null where it was left out. */
  readonly version: number | null;
}

/** The caller of a route that reads or makes something. */
export const Calling = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerOf(context),
);

/** The call of a route that acts on one versioned object. */
export const Call = createParamDecorator((_: unknown, context: ExecutionContext): ApiCall => {
  const { headers } = context.switchToHttp().getRequest<RequestWithActor>();
  return { ...callerOf(context), version: optionalVersion(headers['if-match']) };
});

function callerOf(context: ExecutionContext): Caller {
  const http = context.switchToHttp();
  const request = http.getRequest<RequestWithActor>();
  const actor = request.actor ?? visitor;
  const language = languageOf(request.headers['accept-language'], actor.language);
  return { actor, language, reply: http.getResponse<FastifyReply>() };
}

/** The version that the call was made on, where it must be said. @throws PreconditionRequiredError */
export function requiredVersionOf({ version }: ApiCall): number {
  if (version === null) throw ifMatchRequired();
  return version;
}

/** Documents that the route honours `If-Match`, or requires it. */
export const TakesVersion = ({
  required = false,
  description = 'The ETag that was read',
  example = '"3"',
} = {}) => applyDecorators(ApiHeader({ name: 'If-Match', required, description, example }));
