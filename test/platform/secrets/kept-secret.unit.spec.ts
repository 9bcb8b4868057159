import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keptSecret } from '../../../src/platform/secrets/kept-secret.js';
import { newSecret } from '../../../src/platform/secrets/opaque-secret.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a secret that the program keeps', () => {
  it('is made once, the same for several that start at once, and read again', async () => {
    const made = await Promise.all([1, 2, 3, 4].map(() => keptSecret(folder, 'app-secret', newSecret)));
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toMatch(/^[\w-]{43}$/);
    expect(await keptSecret(folder, 'app-secret', newSecret)).toBe(made[0]);
  });

  it('can be read by its owner alone', async () => {
    await keptSecret(join(folder, 'var'), 'app-secret', newSecret);
    expect(statSync(join(folder, 'var', 'app-secret')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'var')).mode & 0o777).toBe(0o700);
  });
});
