import { mkdir } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { findChromium, howToGetChromium, launchChromium } from '../browser/support/chromium.js';
import { byReader, findPages, openAs } from '../browser/support/found-pages.js';
import { SAMPLE_PASSWORD } from '../support/sample.js';
import { runProgram } from './program-run.js';
import { measure, type Measured } from './stopwatch.js';

const NOW = '2026-11-23T09:00:00+07:00';

/** Measures every page of the sample that has lived its year, as the built program answers it, and what a browser loads. */
export async function measurePages(
  varDir: string,
  runs: number,
  tell: (measured: Measured, more: string) => void,
  say: (text: string) => void,
): Promise<void> {
  if (findChromium() === null) return say(`Pages are not measured: ${howToGetChromium}`);
  const folder = join(varDir, 'pages');
  await mkdir(folder, { mode: 0o711 });
  const program = await runProgram(folder, NOW, { SAMPLE: 'lived', DEMO_PASSWORD: SAMPLE_PASSWORD });
  const browser = await launchChromium();
  try {
    say(`first visit: ${kilobytes(await firstVisit(browser, program.url))}`);
    const pages = await findPages(browser, program.url);
    for (const [reader, own] of byReader(pages)) {
      const visitor = await openAs(browser, program.url, reader, { language: 'vi', size: 'wide' });
      const cookie = (await visitor.page.context().cookies())
        .map(({ name, value }) => `${name}=${value}`)
        .join('; ');
      for (const { pattern, path } of own) {
        await visitor.page.goto('/');
        visitor.bytes();
        await visitor.page.goto(path, { waitUntil: 'load' });
        const size = visitor.bytes();
        const times = await measure(pattern, runs, () => answered(`${program.url}${path}`, cookie));
        tell(times, `${kilobytes(size)}  ${reader ?? 'visitor'}`);
      }
      await visitor.close();
    }
  } finally {
    await browser.close();
    await program.stop();
  }
}

async function firstVisit(browser: Browser, url: string): Promise<number> {
  const visitor = await openAs(browser, url, null, { language: 'vi', size: 'wide' });
  await visitor.page.goto('/', { waitUntil: 'networkidle' });
  const size = visitor.bytes();
  await visitor.close();
  return size;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(6)} KB`;
}

/** Until the last byte of the answer is there. */
async function answered(url: string, cookie: string): Promise<void> {
  await new Promise<void>((done, fail) => {
    const request = get(
      url,
      { headers: { cookie, accept: 'text/html', 'accept-encoding': 'gzip' } },
      (answer) => {
        answer.on('end', done).on('error', fail).resume();
      },
    );
    request.on('error', fail);
  });
}
