import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type RunningProgram, startBuiltProgram } from '../../support/built-program.js';
import { sampleEnv } from '../../support/sample.js';
import { launchChromium } from './chromium.js';
import { openAs, type Reader } from './found-pages.js';
import type { View, Visitor } from './visitor.js';

/** The built program with the sample, and a browser, for the tests of one block. */
export interface SampleStage {
  readonly program: RunningProgram;
  readonly browser: Browser;
  /** A window of that reader, closed after the test. */
  openAs(reader: Reader, view: View): Promise<Visitor>;
}

/** Called in a block of tests: from before its first to after its last the program runs, its clock held at `now`. */
export function sampleStageAt(now: string): SampleStage {
  let program: RunningProgram;
  let browser: Browser;
  let opened: Visitor[] = [];
  beforeAll(async () => {
    program = await startBuiltProgram({ ...sampleEnv, DONDOC_NOW: now });
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const visitor of opened) await visitor.close();
    opened = [];
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });
  return {
    get program() {
      return program;
    },
    get browser() {
      return browser;
    },
    async openAs(reader, view) {
      const visitor = await openAs(browser, program.url, reader, view);
      opened.push(visitor);
      return visitor;
    },
  };
}
