import { type ExecutionContext, SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type Actor, visitor } from '../kernel/actor.js';
import type { Action } from './policy.js';
import type { SessionStage } from './session-stage.js';

export const ACCESS = 'access';

/** Names the action of a route. A route without one is refused. The service checks the object; this checks the caller. */
export const Access = (action: Action) =>
  applyDecorators(SetMetadata(ACCESS, action), ApiExtension('x-action', action));

/** A request by the cookie of a session, which may not be signed in to the end. */
export interface SessionSignIn {
  readonly by: 'session';
  readonly actor: Actor;
  readonly sessionId: string;
  readonly stage: SessionStage;
}

/** How a request was signed in. */
export type SignIn =
  SessionSignIn | { readonly by: 'token'; readonly actor: Actor; readonly scope: 'read' | 'write' };

/** The request with who makes it, as the access guard found out. */
export type RequestWithActor = FastifyRequest & { actor?: Actor; signIn?: SignIn | null };

/** Who makes the request. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    context.switchToHttp().getRequest<RequestWithActor>().actor ?? visitor,
);

/** The session by whose cookie the request is made; null for a token. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): string | null => {
  const { signIn } = context.switchToHttp().getRequest<RequestWithActor>();
  return signIn?.by === 'session' ? signIn.sessionId : null;
});

/** The session by whose cookie the request is made, at whatever stage; null for a token or none. */
export const CurrentSignIn = createParamDecorator(
  (_: unknown, context: ExecutionContext): SessionSignIn | null => {
    const { signIn } = context.switchToHttp().getRequest<RequestWithActor>();
    return signIn?.by === 'session' ? signIn : null;
  },
);
