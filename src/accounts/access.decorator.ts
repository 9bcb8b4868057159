import { type ExecutionContext, SetMetadata, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Actor, visitor } from '../kernel/actor.js';
import type { Action } from './policy.js';

export const ACCESS = 'access';

/** Names the action of a route. A route without one is refused. The service checks the object; this checks the caller. */
export const Access = (action: Action) => SetMetadata(ACCESS, action);

/** The request with who makes it, as the access guard found out. */
export type RequestWithActor = FastifyRequest & { actor?: Actor; sessionId?: string | null };

/** Who makes the request. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<RequestWithActor>().actor ?? visitor,
);
