import { expect, it } from '@jest/globals';
import { chooseSocketFolder } from '../../../src/platform/database/embedded/socket-folder.js';

const home = (bytes: number): string => `/${'x'.repeat(bytes - 1)}`;

it('a socket lies beside its data, and where its path would be over 100 bytes, in the temp folder', () => {
  const beside = '/run/.s.PGSQL.5432'.length;
  expect(chooseSocketFolder(home(100 - beside), '/var/tmp')).toBe(`${home(100 - beside)}/run`);
  expect(chooseSocketFolder(home(101 - beside), '/var/tmp')).toMatch(/^\/var\/tmp\/dondoc-[0-9a-f]{16}$/);
});

it('a long temp folder gives way to /tmp, and the same data always have the same folder', () => {
  const long = `/${'x'.repeat(100)}`;
  const folder = chooseSocketFolder(long, long);
  expect([folder.startsWith('/tmp/dondoc-'), chooseSocketFolder(long, long)]).toEqual([true, folder]);
});
