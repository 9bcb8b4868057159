import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completed } from './openapi-document.js';

/** The readable page brings its own scripts and styles; nothing comes from another host. */
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What the readable page is made of; the package that it comes from holds more, such as source maps. */
const docsFiles =
  /^(static\/)?(swagger-ui(-bundle|-standalone-preset|-init)?\.(js|css)|favicon-\d+x\d+\.png|index\.css)?$/;

/** Such as `plans.close`. */
const operationIdFactory = (controller: string, method: string): string =>
  `${controller.charAt(0).toLowerCase()}${controller.slice(1).replace(/Controller$/, '')}.${method}`;

/** The document of all routes of the program; it need not have been started. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Đôn Đốc')
    .setDescription(
      'Follows an official plan from the day it is signed to the day it is reported done. ' +
        'A call that changes something without a token says that it comes from here: `Origin` is the address of the program. ' +
        'Beside what a route names, any may answer 408, 500 or 503 with a problem document.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('dondoc', undefined, 'cookie')
    .addBearerAuth(undefined, 'token')
    .build();
  return completed(SwaggerModule.createDocument(app, config, { operationIdFactory }));
}

/** Serves `/api/openapi.json` and the readable `/api/docs`. The document is made when it is first asked for. */
export function setUpDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Đôn Đốc · API',
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, reply, done) => {
    const file = /^\/api\/docs\/([^?]*)/.exec(request.url)?.[1];
    if (file === undefined || docsFiles.test(file)) done();
    else reply.callNotFound();
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    if (request.url.startsWith('/api/docs') && reply.statusCode < 400)
      void reply.header('content-security-policy', docsPolicy);
    done(null, payload);
  });
}
