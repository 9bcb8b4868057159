import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Who may read an address: everybody, nobody, or who knows the secret. */
export type Opening = 'open' | 'closed' | { readonly secret: string };

/** Answers the route as if it were not there, but for those whom it is open to (`Authorization: Bearer <secret>`). */
export function closeAddress(server: FastifyInstance, route: string, opening: Opening): void {
  if (opening === 'open') return;
  server.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== route) return done();
    const given = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (opening === 'closed' || given === undefined || !isSame(given, opening.secret)) {
      reply.callNotFound();
      return;
    }
    // it has been checked, and is no token of an account
    delete request.headers.authorization;
    done();
  });
}

/** Compares in a time that says nothing about where they differ. */
function isSame(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
