import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { runProgram } from '../bench/program-run.js';
import { SAMPLE_PASSWORD } from '../support/sample.js';
import { launchChromium } from './support/chromium.js';
import { byReader, findPages, openAs, type ReadPage } from './support/found-pages.js';
import { sizes, type Size, type View } from './support/visitor.js';

/** Pictures of all pages, in both languages and sizes, to be looked at. The program has to be built (npm run build). */
const usage = 'npm run screenshots -- [--to var/screenshots] [--now 2026-11-23T09:00:00+07:00] [--dark]';

const views: readonly View[] = (['vi', 'en'] as const).flatMap((language) =>
  (Object.keys(sizes) as Size[]).map((size) => ({ language, size })),
);

async function takePictures(to: string, now: string, dark: boolean): Promise<void> {
  const varDir = await mkdtemp(join(tmpdir(), 'dondoc-pictures-'));
  // as root PostgreSQL runs as another user, who has to get in
  await chmod(varDir, 0o711);
  await mkdir(to, { recursive: true });
  const browser = await launchChromium();
  try {
    const program = await runProgram(varDir, now, { SAMPLE: 'lived', DEMO_PASSWORD: SAMPLE_PASSWORD });
    try {
      const pages = await findPages(browser, program.url);
      for (const view of views) await takeAll(browser, program.url, pages, { ...view, dark }, to);
    } finally {
      await program.stop();
    }
  } finally {
    await browser.close();
    await rm(varDir, { recursive: true, force: true });
  }
}

async function takeAll(
  browser: Browser,
  url: string,
  pages: readonly ReadPage[],
  view: View,
  to: string,
): Promise<void> {
  for (const [reader, own] of byReader(pages)) {
    const visitor = await openAs(browser, url, reader, view);
    for (const { pattern, path } of own) {
      const name = pattern.replaceAll(/[/:]+/g, '-').replace(/^-/, '') || 'today';
      const file = join(to, `${name}.${reader ?? 'visitor'}.${view.language}.${view.size}.png`);
      await visitor.page.goto(path, { waitUntil: 'load' });
      await visitor.page.screenshot({ path: file, fullPage: true });
      process.stdout.write(`${file}  ${reader ?? 'visitor'}  ${path}\n`);
    }
    await visitor.close();
  }
}

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: resolve('var/screenshots') },
    now: { type: 'string', default: '2026-11-23T09:00:00+07:00' },
    dark: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${usage}\n`);
else await takePictures(values.to, values.now, values.dark);
