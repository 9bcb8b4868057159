import { describe, expect, it } from '@jest/globals';
import { wholeList } from '../../src/kernel/whole-list.js';

const pagesOf = (count: number) => (limit: number, last: number | null) =>
  Promise.resolve(
    Array.from({ length: count }, (_, n) => n + 1)
      .filter((n) => n > (last ?? 0))
      .slice(0, limit),
  );

describe('a whole list for a file', () => {
  it.each([0, 1, 3, 4, 6, 7])('holds each of %i rows once, in order', async (count) => {
    const rows = await wholeList<number>(pagesOf(count), { atOnce: 3, most: 7 });
    expect(rows).toEqual(Array.from({ length: count }, (_, n) => n + 1));
  });

  it('is refused in words where a file does not hold it, never cut short', async () => {
    const refused = wholeList<number>(pagesOf(8), { atOnce: 3, most: 7 });
    await expect(refused).rejects.toMatchObject({ code: 'too_many_rows' });
    await expect(refused).rejects.toThrow('more than 7 rows');
  });
});
