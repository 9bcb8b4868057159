import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { markedDocument, onOneLine } from './marked-document.js';

const names = readdirSync(new URL('marked', import.meta.url)).toSorted();

describe('documents with their duties marked in the text', () => {
  it.each(names)('%s: every duty whole under its body, and no other', (name) => {
    const { source, duties } = markedDocument(name);
    const read = readPlan(source).bodies.flatMap((body) =>
      body.duties.map(({ text, role, cooperating, cadence, dueOn, place }) => ({
        body: body.name,
        text: onOneLine(text),
        role,
        cooperating,
        cadence,
        dueOn,
        place,
      })),
    );
    const expected = duties.map((duty, index) => ({
      ...duty,
      place: duty.place ?? read[index]?.place ?? null,
    }));

    expect(duties.length).toBeGreaterThan(2);
    expect(read).toEqual(expected);
  });
});
