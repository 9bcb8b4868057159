import { describe } from '@jest/globals';
import { findChromium, howToGetChromium } from './chromium.js';

/** `describe` for what needs a browser: left out where there is none, unless DONDOC_REQUIRE_CHROMIUM is 1. */
export function describeInBrowser(name: string, tests: () => void): void {
  const isThere = findChromium() !== null;
  if (!isThere && process.env['DONDOC_REQUIRE_CHROMIUM'] === '1') throw new Error(howToGetChromium);
  if (!isThere) console.warn(`The tests in a browser are left out: ${howToGetChromium}`);
  (isThere ? describe : describe.skip)(name, tests);
}
