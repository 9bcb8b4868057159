import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { DynamicModule } from '@nestjs/common';
import { newId } from '../../kernel/new-id.js';
import { logRequests } from '../logging/request-log.js';
import { ProblemFilter } from './problem-filter.js';
import { inputValidation } from './validation.js';

/** The largest JSON body, in bytes. */
const bodyLimit = 1024 * 1024;
/** The largest file, in bytes. */
export const fileLimit = 20 * 1024 * 1024;

/** Makes the HTTP server around the modules, with what holds for every route; it does not listen yet. */
export async function createHttpApp(module: DynamicModule, secure: boolean): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    genReqId: () => newId(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  const log = app.get(Logger);
  app.useLogger(log);
  const server = adapter.getInstance();
  logRequests(server, log);
  server.addHook('onSend', (request, reply, payload, done) => {
    void reply.header('x-request-id', request.id);
    done(null, payload);
  });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { files: 1, fileSize: fileLimit, fields: 10, fieldSize: 64 * 1024, parts: 12 },
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    hsts: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.useGlobalPipes(inputValidation());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  return app;
}
