import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Console } from './console.js';
import { AppModule } from './app.module.js';
import { Clock, HeldClock } from './kernel/clock.js';
import type { Settings } from './platform/config/settings.js';
import { programSettings } from './program-settings.js';
import { closeVarFolder } from './var-folder.js';

/** Leaves out what ends the start: that is thrown, and told once by who catches it. */
class StartLog extends ConsoleLogger {
  override error(message: unknown, ...rest: unknown[]): void {
    if (rest.at(-1) !== 'ExceptionHandler') super.error(message, ...rest);
  }
}

/**
 * Runs an act of the operator within the whole program, without its passes and without HTTP, and ends the program again. `at`
 * holds the clock at an instant. @throws SettingsError
 */
export async function withinProgram<T>(
  say: Console,
  act: (app: INestApplicationContext, settings: Settings) => Promise<T>,
  at: Date | null = null,
): Promise<T> {
  const settings = programSettings(say.around.env);
  await closeVarFolder(settings.varDir, say);
  const held = at ?? settings.now;
  const clock = held ? new HeldClock(held) : new Clock();
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(settings, clock), {
    logger: new StartLog({ logLevels: ['warn', 'error'] }),
    abortOnError: false,
  });
  try {
    return await act(app, settings);
  } finally {
    await app.close();
  }
}
