import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';

/** What is known of the request that is at work. */
export interface CurrentRequest {
  readonly id: string;
  /** The client's address, which a proxy may only tell where TRUST_PROXY names it. */
  readonly address: string;
  /** Who makes it, once the access guard has found out. */
  readonly actor: Actor | null;
}

type RequestWithActor = FastifyRequest & { readonly actor?: Actor };

const running = new AsyncLocalStorage<RequestWithActor>();

/** The request that the caller works for; null for background passes and commands. */
export function currentRequest(): CurrentRequest | null {
  const request = running.getStore();
  return request ? { id: request.id, address: request.ip, actor: request.actor ?? null } : null;
}

/** A hook that makes everything after it, guards and handlers, know the request; the body has been read by then. */
export function knowCurrentRequest(request: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  running.run(request, done);
}
