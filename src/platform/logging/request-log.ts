import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'nestjs-pino';

type LoggedRequest = FastifyRequest & { actor?: { readonly accountId: string | null } };

/** Logs one line a request: route pattern, status, duration in milliseconds, request id and account id; nothing else. */
export function logRequests(server: FastifyInstance, log: Logger): void {
  server.addHook('onResponse', (request: LoggedRequest, reply, done) => {
    log.log(
      {
        route: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        requestId: request.id,
        accountId: request.actor?.accountId ?? null,
      },
      'request',
    );
    done();
  });
}
