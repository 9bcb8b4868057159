import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import { newId } from '../../kernel/new-id.js';
import type { TrustedProxies } from '../config/settings-reader.js';
import { logRequests } from '../logging/request-log.js';
import { cleanBody } from './clean-input.js';
import { knowCurrentRequest } from './current-request.js';
import { brokenRequestAnswer } from './early-problems.js';
import { jsonBody } from './json-body.js';
import { KnownRoutes } from './known-routes.js';
import { ProblemPages } from './problem-pages.js';
import { swallowTooLarge } from './swallow-body.js';
import { arrivalLimit, bodyLimit, fileLimit, formLimit, pathValueLimit } from './limits.js';
import { ProblemFilter } from './problem-filter.js';
import { checkAddress } from './request-checks.js';
import { securityHeaders, setSecurityHeaders } from './security-headers.js';
import { inputValidation } from './validation.js';

/** What pages are made of. Answers of the API go as they are. */
const COMPRESSED = /^(?:text\/(?:html|css|javascript)|image\/svg\+xml)/;

/**
 * Makes the HTTP server around the modules, with what holds for every route; it does not listen yet.
 * @param pages whether the modules bring `ProblemPages`
 */
export async function createHttpApp(
  module: DynamicModule,
  secure: boolean,
  { trustProxy = false, pages = false }: { trustProxy?: TrustedProxies; pages?: boolean } = {},
): Promise<NestFastifyApplication> {
  const routes = new KnownRoutes();
  const problems = new ProblemFilter(routes);
  const headers = securityHeaders(secure);
  const adapter = adapterAnswering(problems, headers, trustProxy);
  const server = adapter.getInstance();
  setSecurityHeaders(server.server, headers);
  server.addHook('onRoute', ({ method, url }) => {
    [method].flat().forEach((one) => routes.add(one, url));
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    // What is written before our own log is there waits for it; why a start failed is told by who started it.
    bufferLogs: true,
    autoFlushLogs: false,
    abortOnError: false,
    bodyParser: false,
  });
  const log = app.get(Logger);
  app.useLogger(log);
  app.flushLogs();
  logRequests(server, log);
  server.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    done(null, payload);
  });
  server.addHook('preParsing', swallowTooLarge);
  server.addHook('preValidation', checkAddress);
  server.addHook('preHandler', cleanBody);
  server.addHook('preHandler', knowCurrentRequest);
  readBodies(server);
  await app.register(compress, { customTypes: COMPRESSED, threshold: 1024, encodings: ['gzip'] });
  await app.register(formbody, { bodyLimit: formLimit });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { files: 1, fileSize: fileLimit, fields: 10, fieldSize: bodyLimit, parts: 12 },
  });
  app.useGlobalPipes(inputValidation());
  if (pages) problems.usePages(app.get(ProblemPages, { strict: false }));
  app.useGlobalFilters(problems);
  app.enableShutdownHooks();
  return app;
}

function adapterAnswering(
  problems: ProblemFilter,
  headers: Readonly<Record<string, string>>,
  trustProxy: TrustedProxies,
): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy,
    bodyLimit,
    genReqId: () => newId(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: pathValueLimit },
    requestTimeout: arrivalLimit,
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    // The router refuses some addresses before any route, hook or filter.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, request, reply),
    clientErrorHandler: brokenRequestAnswer(headers),
  });
}

/** Bodies are JSON and, by their plugins, forms and multipart; everything else is refused before it is read. */
function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, jsonBody(bytes as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
}
