import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { NestFactory } from '@nestjs/core';

/**
 * Writes the OpenAPI document of the built program into the file named by its argument. The build is needed, as its compiler adds
 * to the document what the types say; no database is, as nothing is instantiated.
 */
const dist = resolve(import.meta.dirname, '../../dist/src');
const load = async <T>(path: string): Promise<T> => (await import(join(dist, path))) as T;

const { AppModule } = await load<typeof import('../../src/app.module.js')>('app.module.js');
const { HeldClock } = await load<typeof import('../../src/kernel/clock.js')>('kernel/clock.js');
const { openApiDocument } =
  await load<typeof import('../../src/api/docs/docs-setup.js')>('api/docs/docs-setup.js');
const { readSettings } = await load<typeof import('../../src/platform/config/settings.js')>(
  'platform/config/settings.js',
);

const settings = readSettings({ LOG_LEVEL: 'silent' });
const module = AppModule.forRoot(settings, new HeldClock(new Date(0)));
const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
  preview: true,
  logger: false,
  abortOnError: false,
});
writeFileSync(process.argv[2] ?? '', JSON.stringify(openApiDocument(app)));
