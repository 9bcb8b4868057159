import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from '@jest/globals';

const src = resolve(import.meta.dirname, '../src');

it.each(['main.ts', 'cli.ts'])(
  '%s takes nothing by name from node:module, which an older Node lacks, before it has looked at the version',
  (name) => {
    const text = readFileSync(join(src, name), 'utf8');
    expect(text).toContain('requireNode(process.versions.node)');
    expect(text).not.toMatch(/import \{[^}]*\} from 'node:module'/);
  },
);
