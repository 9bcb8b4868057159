import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { HeldClock } from '../../src/kernel/clock.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { ReviewMakingService } from '../../src/reviews/review-making.service.js';
import { TaskMaking } from '../../src/tasks/task-making.service.js';
import { createWebApp } from '../../src/web-app.js';
import { measureDocuments } from './documents.js';
import { measureInside } from './inside.js';
import { type LargePlan, letBodiesWork, makeLargePlan, type Size } from './large-plan.js';
import { measureNewBodies } from './new-bodies.js';
import { measureOutside } from './outside.js';
import { measurePages } from './pages.js';
import { measureReading } from './plan-reading.js';
import { isBuilt } from './program-run.js';
import { heading, line, type Measured, timed } from './stopwatch.js';

/**
 * Measures the program on a fresh database with a large invented plan, and prints what it finds. It asserts nothing: numbers of one
 * machine say nothing about another.
 */
const NOW = '2026-06-15T08:00:00+07:00';
const TODAY = '2026-06-15';

const usage = 'npm run bench -- [--bodies 300] [--tasks 200000] [--runs 15] [--only documents|pages]';

async function bench(size: Size, runs: number, only: 'documents' | 'pages' | null): Promise<void> {
  const varDir = await mkdtemp(join(tmpdir(), 'dondoc-bench-'));
  // as root PostgreSQL runs as another user, who has to get in
  await chmod(varDir, 0o711);
  try {
    if (only !== 'pages') {
      say(`\nDocuments\n${heading}`);
      await measureDocuments(runs, tell);
      await measureReading(9, tell);
      say(`memory at its highest so far: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
    }
    if (only === 'documents') return;
    if (only === null) await benchLarge(varDir, size, runs);
    if (!isBuilt())
      return say('The program is not built (npm run build): its start, HTTP and pages are not measured.');
    say(`\nPages of the sample\n${heading}   over the wire`);
    await measurePages(varDir, runs, (measured, more) => say(`${line(measured)}   ${more}`), say);
  } finally {
    await rm(varDir, { recursive: true, force: true });
  }
}

async function benchLarge(parent: string, size: Size, runs: number): Promise<void> {
  const varDir = join(parent, 'large');
  await mkdir(varDir, { mode: 0o711 });
  const settings = readSettings({ VAR_DIR: varDir, PORT: '0', LOG_LEVEL: 'error' });
  const { ms, value: app } = await timed(() => createWebApp(settings, new HeldClock(new Date(NOW))));
  say(`first start, database made: ${ms.toFixed(0)} ms`);
  try {
    const plan = await fill(app, size);
    say(`\n${heading}`);
    await measureInside(app, plan, runs, tell);
    await measureNewBodies(app, plan.world, new Date(NOW), runs, tell);
    await app.close();
    if (isBuilt()) await measureOutside(varDir, NOW, plan, runs, tell, say);
  } finally {
    await app.close();
  }
}

async function fill(app: NestFastifyApplication, size: Size): Promise<LargePlan> {
  const { manager } = app.get(DataSource);
  const now = new Date(NOW);
  const plan = await makeLargePlan(manager, size);
  const made = await timed(() => app.get(TaskMaking, { strict: false }).run(now));
  say(`${made.value.made} tasks made: ${(made.ms / 1000).toFixed(1)} s, memory ${memory()} MB`);
  const reviews = await timed(() => app.get(ReviewMakingService, { strict: false }).run(now));
  say(
    `${reviews.value.reviews} reviews, ${reviews.value.reports} reports made: ${(reviews.ms / 1000).toFixed(1)} s`,
  );
  await letBodiesWork(manager, TODAY);
  return plan;
}

function memory(): number {
  return Math.round(process.memoryUsage.rss() / 1024 / 1024);
}

function tell(measured: Measured): void {
  say(line(measured));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

const { values } = parseArgs({
  options: {
    bodies: { type: 'string', default: '300' },
    tasks: { type: 'string', default: '200000' },
    runs: { type: 'string', default: '15' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const only = (['documents', 'pages'] as const).find((part) => part === values.only) ?? null;
if (values.help || (values.only ?? null) !== only) say(usage);
else {
  const size = { bodies: Number(values.bodies), tasks: Number(values.tasks) };
  await bench(size, Number(values.runs), only);
}
