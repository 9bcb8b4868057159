import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HeldClock, Clock } from './kernel/clock.js';
import { type Settings, SettingsError, readSettings } from './platform/config/settings.js';
import { DatabaseStartError } from './platform/database/database-start-error.js';
import { stopWithParent } from './stop-with-parent.js';
import { createWebApp } from './web-app.js';

/** Starts the program as its environment says and runs until it is told to stop. */
export async function runProgram(): Promise<void> {
  const settings = settingsOrExit();
  const clock = settings.now ? new HeldClock(settings.now) : new Clock();
  const app = await createWebApp(settings, clock).catch(exitWithoutDatabase);
  await listen(app, settings);
  stopWithParent(() => app.close());
  process.stdout.write(`Đôn Đốc is ready: ${settings.publicUrl}\n`);
}

function settingsOrExit() {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(2);
  }
}

/** What is wrong with the database is told in one line; anything else is an error of ours, with its trace. */
function exitWithoutDatabase(error: unknown): never {
  if (!(error instanceof DatabaseStartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return process.exit(1);
}

/** A program that cannot listen leaves no database running behind it. */
async function listen(app: NestFastifyApplication, settings: Settings): Promise<void> {
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    await app.close();
    throw error;
  }
}
