import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { Clock, HeldClock } from './kernel/clock.js';
import { type Settings, readSettings } from './platform/config/settings.js';

/** Runs an act of the operator within the whole program, without its passes and without HTTP, and ends the program again. */
export async function withinProgram<T>(
  act: (app: INestApplicationContext, settings: Settings) => Promise<T>,
): Promise<T> {
  const settings = readSettings(process.env);
  const clock = settings.now ? new HeldClock(settings.now) : new Clock();
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(settings, clock), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await act(app, settings);
  } finally {
    await app.close();
  }
}
