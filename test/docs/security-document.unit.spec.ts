import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+)\s*\|([^|]*)\|\s*([\w ]+?)\s*\|(.*)\|$/gm)];
/** Requirements of levels 1 and 2 of ASVS 5.0.0, by chapter. */
const counts = rows.reduce<Record<string, number>>((sum, [, number = '']) => {
  const chapter = number.split('.')[0] ?? '';
  return { ...sum, [chapter]: (sum[chapter] ?? 0) + 1 };
}, {});

describe('the document on security', () => {
  it('has every requirement of levels 1 and 2 once', () => {
    const numbers = rows.map(([, number]) => number);
    expect(numbers.filter((one, place) => numbers.indexOf(one) !== place)).toEqual([]);
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(253);
  });

  it('says of each how it stands, and names a file or a reason', () => {
    const wrong = rows.filter(
      ([, , , state = '', shown = '']) =>
        !['holds', 'partly', 'open', 'does not apply'].includes(state) || shown.trim() === '',
    );
    expect(wrong.map(([, number]) => number)).toEqual([]);
  });

  it('names only files that there are', () => {
    const named = [...text.matchAll(/`((?:src|test|docs|templates|migrations|\.ci)\/[^`\s*]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.length).toBeGreaterThan(100);
    const missing = named.filter((path) => !existsSync(join(root, path)));
    expect([...new Set(missing)]).toEqual([]);
    expect(named.filter((path) => path.endsWith('/') && !statSync(join(root, path)).isDirectory())).toEqual(
      [],
    );
  });
});
