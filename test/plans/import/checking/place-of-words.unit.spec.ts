import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { placeOfWords } from '../../../../src/plans/import/checking/place-of-words.js';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';

const folder = join(import.meta.dirname, '../reading/documents');

/** The items of a cell of a table, and of one line, are counted by the reader alone. */
const isInsideItem = (place: string) => /, dòng \d+, gạch đầu dòng/.test(place);

it('words are cited where the reader cites the duties that it finds there', () => {
  const told = readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    return readPlan(source)
      .bodies.flatMap(({ duties }) => duties)
      .filter(({ place }) => !isInsideItem(place))
      .map(({ place, span }) => [file, place, placeOfWords(source, span[0])?.place]);
  });
  expect(told.length).toBeGreaterThan(200);
  expect(told.filter(([, read, found]) => read !== found)).toEqual([]);
});
