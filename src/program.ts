import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AccountsQueries } from './accounts/accounts.queries.js';
import { Console, expectedError } from './console.js';
import { Background } from './background.js';
import { Clock, HeldClock } from './kernel/clock.js';
import type { Text } from './kernel/text.js';
import { listen, requireFreePort } from './listening.js';
import { type Settings, SettingsError } from './platform/config/settings.js';
import { programSettings } from './program-settings.js';
import { hasSampleAccounts, prepareLivedSample, prepareSample } from './sample-start.js';
import { livingText, loopbackText, sampleText } from './sample-words.js';
import { stopWithParent } from './stop-with-parent.js';
import { closeVarFolder } from './var-folder.js';
import { createWebApp } from './web-app.js';

const LOOPBACK = '127.0.0.1';

/** Starts the program as its environment says and runs until it is told to stop. */
export async function runProgram(): Promise<void> {
  const say = new Console(process);
  try {
    await start(programSettings(process.env), say);
  } catch (error) {
    const told = expectedError(error);
    if (told === null) throw error;
    say.complain(told);
    process.exit(error instanceof SettingsError ? 2 : 1);
  }
}

/** @throws OperatorError, DatabaseStartError for what the operator can mend */
async function start(settings: Settings, say: Console): Promise<void> {
  await requireFreePort(settings);
  await closeVarFolder(settings.varDir, say);
  const clock = settings.production ? new Clock() : new HeldClock(settings.now);
  const app = await createWebApp(settings, clock);
  try {
    // a production's own accounts come from the operator: see create-account
    const sample = clock instanceof HeldClock ? await sampleOf(app, settings, clock, say) : null;
    const isOpen = !(await hasSampleAccounts(app));
    const address = await begin(app, settings, isOpen ? settings.host : LOOPBACK);
    if (sample !== null) say.say(sampleText(sample));
    if (!isOpen) say.say(loopbackText(settings.host));
    if (settings.production && !(await hasAdmin(app))) say.say(firstAdminText);
    say.say(readyText(address));
  } catch (error) {
    // a program that cannot run leaves no database running behind it
    await app.close();
    throw error;
  }
  stopWithParent(() => app.close());
}

/** The sample as the settings want it, loaded where there is nothing yet. */
async function sampleOf(app: NestFastifyApplication, settings: Settings, clock: HeldClock, say: Console) {
  if (settings.sample === 'untouched') return prepareSample(app, settings);
  return prepareLivedSample(app, settings, clock, () => say.say(livingText));
}

/** Starts what the program's role is. @returns the address to open; null for one that only works in the background */
async function begin(app: NestFastifyApplication, settings: Settings, host: string): Promise<string | null> {
  const address =
    settings.role === 'worker' ? await app.init().then(() => null) : await listen(app, settings, host);
  if (settings.role !== 'web') app.get(Background, { strict: false }).start();
  return address;
}

async function hasAdmin(app: NestFastifyApplication): Promise<boolean> {
  return app.get(AccountsQueries, { strict: false }).hasAdmin(app.get(DataSource).manager);
}

const firstAdminText: Text = {
  vi:
    'Chưa có người quản trị nào đăng nhập được. Chạy lệnh sau trên máy này, với cùng các biến môi trường:\n' +
    '  npm run dondoc -- create-account --role admin --email ban@example.vn --name "Quản trị"\n' +
    'Lệnh in ra mã dùng một lần để tự đặt mật khẩu. Nếu tài khoản đã có mà mã hết hạn: npm run dondoc -- one-time-code --email ban@example.vn',
  en:
    'Nobody who can sign in administers yet. Run this on this machine, with the same environment:\n' +
    '  npm run dondoc -- create-account --role admin --email you@example.vn --name "Administrator"\n' +
    'It prints a one-time code to set a password with. Where the account exists but its code has expired: npm run dondoc -- one-time-code --email you@example.vn',
};

function readyText(address: string | null): Text {
  if (address !== null) return { vi: `Đôn Đốc đã sẵn sàng: ${address}`, en: `Đôn Đốc is ready: ${address}` };
  return {
    vi: 'Đôn Đốc đang chạy nền, không mở cổng (ROLE=worker).',
    en: 'Đôn Đốc works in the background and opens no port (ROLE=worker).',
  };
}
