import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/kernel/new-id.js';
import { readSettings } from '../../../src/platform/config/settings.js';
import { FileStorage } from '../../../src/platform/files/file-storage.service.js';

let varDir: string;
let files: FileStorage;
beforeEach(async () => {
  varDir = await mkdtemp(join(tmpdir(), 'dondoc-files-'));
  files = new FileStorage(readSettings({ VAR_DIR: varDir }));
});
afterEach(() => rm(varDir, { recursive: true }));

async function* chunks(...texts: readonly string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}
async function* breakingOff() {
  yield Buffer.from('first half');
  await Promise.resolve();
  throw new Error('the line is dead');
}
const pathOf = (id: string) => join(varDir, 'files', 'evidence', id.slice(-2), id);
const everything = async (): Promise<string[]> =>
  (await readdir(join(varDir, 'files'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
const ageBy = async (path: string, hours: number): Promise<void> => {
  const { mtimeMs } = await stat(path);
  const then = mtimeMs / 1000 - hours * 3600;
  await utimes(path, then, then);
};
const nobodyHas = () => Promise.resolve(new Set<string>());

describe('a stored file', () => {
  it('is kept under its id, for the program alone, with size and SHA-256', async () => {
    const id = newId();
    const stored = await files.write('evidence', id, chunks('kết ', 'quả'));
    const content = Buffer.from('kết quả');
    expect(stored).toEqual({
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect((await stat(pathOf(id))).mode & 0o777).toBe(0o600);
    const parts = await (await files.read('evidence', id, content.length)).toArray();
    expect(Buffer.concat(parts as Buffer[])).toEqual(content);
  });

  it('is not there at all where its content breaks off', async () => {
    await expect(files.write('evidence', newId(), breakingOff())).rejects.toThrow('the line is dead');
    expect(await everything()).toEqual([]);
  });

  it('is not answered where it has lost something', async () => {
    const id = newId();
    await files.write('evidence', id, chunks('abc'));
    await writeFile(pathOf(id), 'ab');
    await expect(files.read('evidence', id, 3)).rejects.toThrow(`The file ${id} has 2 bytes instead of 3`);
  });

  it('is found by an id only, never by a path', async () => {
    await expect(files.read('evidence', '../../secret', 1)).rejects.toThrow('by an id only');
  });
});

describe('the sweep', () => {
  it('removes what nobody has a day after it was written, and leaves what somebody has', async () => {
    const [had, orphan, fresh] = [newId(), newId(), newId()];
    for (const id of [had, orphan, fresh]) await files.write('evidence', id, chunks('x'));
    for (const id of [had, orphan]) await ageBy(pathOf(id), 25);
    expect(await files.sweep('evidence', () => Promise.resolve(new Set([had])))).toBe(1);
    expect((await everything()).sort()).toEqual([had, fresh].sort());
  });

  it('removes what has not arrived whole within a day', async () => {
    await files.write('evidence', newId(), chunks('x'));
    const [half, halfToday] = ['half', 'half-today'].map((name) => join(varDir, 'files', 'incoming', name));
    await writeFile(half ?? '', 'x');
    await writeFile(halfToday ?? '', 'x');
    await ageBy(half ?? '', 25);
    expect(await files.sweep('evidence', nobodyHas)).toBe(1);
    expect(await everything()).toContain('half-today');
  });

  it('finds nothing where no file was ever stored, and twice finds no more', async () => {
    expect(await files.sweep('evidence', nobodyHas)).toBe(0);
    const id = newId();
    await files.write('evidence', id, chunks('x'));
    await ageBy(pathOf(id), 25);
    expect([await files.sweep('evidence', nobodyHas), await files.sweep('evidence', nobodyHas)]).toEqual([
      1, 0,
    ]);
  });
});
