import { HeldClock, Clock } from './kernel/clock.js';
import { SettingsError, readSettings } from './platform/config/settings.js';
import { stopWithParent } from './stop-with-parent.js';
import { createWebApp } from './web-app.js';

/** Starts the program as its environment says and runs until it is told to stop. */
export async function runProgram(): Promise<void> {
  const settings = settingsOrExit();
  const clock = settings.now ? new HeldClock(settings.now) : new Clock();
  const app = await createWebApp(settings, clock);
  await app.listen(settings.port, settings.host);
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
