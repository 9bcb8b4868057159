import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { Background } from '../../src/background.js';
import { HeldClock } from '../../src/kernel/clock.js';
import { readSettings } from '../../src/platform/config/settings.js';

/**
 * A copy of the program, as its environment says, that runs all passes ten times and ends. It begins when it reads a line, so
 * that several copies begin together.
 */
const settings = readSettings(process.env);
const clock = new HeldClock(settings.now ?? new Date());
const app = await NestFactory.createApplicationContext(AppModule.forRoot(settings, clock), { logger: false });
process.stdout.write('ready\n');
await new Promise((begin) => process.stdin.once('data', begin));
for (let times = 0; times < 10; times += 1) await app.get(Background).runAll();
await app.close();
process.exit(0);
