import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import type { PlanDraft } from '../../../../src/plans/import/reading/text/plan-draft.js';

const folder = new URL('documents/', import.meta.url);
const documents = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const letters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');
const said = ({ bodies }: PlanDraft): unknown =>
  bodies.map(({ name, duties }) => [
    name,
    duties.map(({ text, place, dueOn, cadence }) => [text, place, dueOn, cadence]),
  ]);

/** The words of every duty stand at its span, marks, labels and footnotes between them aside; spans follow each other. */
function expectSpansToHold(source: string): void {
  const { bodies, targets, unsure } = readPlan(source);
  let last = -1;
  for (const { text, span } of bodies.flatMap(({ duties }) => duties)) {
    const [start, end] = span;
    expect(start).toBeGreaterThanOrEqual(Math.max(last, 0));
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(source.length);
    last = start;
    const there = letters(source.slice(start, end));
    expect(isWithin(letters(text), there)).toBe(true);
    expect(there.slice(0, 3)).toBe(letters(text).slice(0, 3));
    expect(there.slice(-3)).toBe(letters(text).slice(-3));
  }
  for (const { span } of [...targets, ...unsure]) {
    expect(span[0]).toBeLessThanOrEqual(span[1]);
    expect(span[1]).toBeLessThanOrEqual(source.length);
  }
}

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (let index = 0; index < whole.length; index += 1) if (whole[index] === part[at]) at += 1;
  return at === part.length;
}

describe('reading a plan', () => {
  it.each([
    ['decomposed characters', (text: string) => text.normalize('NFD')],
    ['lines that end with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ])('finds as much in a text with %s', (_, change) => {
    for (const document of documents) {
      expect(said(readPlan(change(document)))).toEqual(said(readPlan(document)));
      expectSpansToHold(change(document));
    }
  });

  it('never throws and never points past the text, however a document is cut, mixed or garbled', () => {
    const damaged = fc.constantFrom(...documents).chain((document) =>
      fc.oneof(
        fc
          .tuple(fc.nat(document.length), fc.nat(4000))
          .map(([from, size]) => document.slice(from, from + size)),
        fc.shuffledSubarray(document.split('\n')).map((lines) => lines.join('\n')),
        fc.shuffledSubarray(document.split('\n')).map((lines) => lines.join('\r\n').normalize('NFD')),
        fc
          .array(fc.tuple(fc.nat(document.length), fc.string({ unit: 'binary', maxLength: 3 })), {
            maxLength: 20,
          })
          .map((edits) =>
            edits.reduce((text, [at, noise]) => text.slice(0, at) + noise + text.slice(at + 1), document),
          ),
      ),
    );
    fc.assert(fc.property(damaged, expectSpansToHold), { numRuns: 80 });
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), expectSpansToHold), {
      numRuns: 60,
    });
  });
});
