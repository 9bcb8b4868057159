import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Passage, type Run, sourcePieces } from '../../src/web/plans/source-text.js';

const passage = (id: string, from: number, to: number): Passage => ({
  id,
  span: [from, to],
  url: `#${id}`,
  mark: id,
  name: id,
  isFaint: false,
});
const shown = (source: string, passages: readonly Passage[]) =>
  sourcePieces(source, passages).map(({ runs, passage: of }) => (of ? [of.id, said(runs)] : said(runs)));
const said = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');

describe('a document in pieces', () => {
  it('marks its passages', () => {
    expect(shown('abcdef', [passage('two', 4, 6), passage('one', 1, 3)])).toEqual([
      'a',
      ['one', 'bc'],
      'd',
      ['two', 'ef'],
    ]);
  });

  it('gives words of two passages to the first, and keeps the place of both', () => {
    expect(shown('abcdef', [passage('one', 1, 4), passage('two', 2, 5), passage('in', 2, 3)])).toEqual([
      'a',
      ['one', 'bcd'],
      ['two', 'e'],
      ['in', ''],
      'f',
    ]);
  });

  it('has places to link to before the words that begin there', () => {
    const pieces = sourcePieces(
      'abcd',
      [passage('one', 2, 4)],
      [
        { id: 'u0', at: 2 },
        { id: 'u1', at: 0 },
        { id: 'u2', at: 9 },
      ],
    );
    expect(pieces.map(({ runs, anchors }) => [said(runs), anchors])).toEqual([
      ['ab', ['u1']],
      ['cd', ['u0']],
      ['', ['u2']],
    ]);
  });

  it('shows words between pairs of stars in bold, also where a passage begins or ends among them, and other stars as they are', () => {
    const source = '**I. Một** hai **ba\n* bốn ** năm **sáu*bảy**';
    const bold = sourcePieces(source, [passage('one', 5, 12)]).map(({ runs }) =>
      runs.map(({ text, isBold }) => (isBold ? [text] : text)),
    );
    expect(bold).toEqual([[['I. ']], [['Một'], ' h'], ['ai **ba\n* bốn ** năm ', ['sáu*bảy']]]);
  });

  it('tells where the cells of a table part', () => {
    const [piece] = sourcePieces('TT\tNội dung\t\t**Quý I**', []);
    expect(piece?.runs.map(({ text, isGap }) => (isGap ? '|' : text)).join('')).toBe('TT|Nội dung||Quý I');
  });

  it('is whole however its passages lie', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 40 }), spans, (text, pairs) => {
        const source = text.replaceAll('*', '-');
        const passages = pairs.map(([one, other], index) =>
          passage(
            String(index),
            Math.min(one, other, source.length),
            Math.min(Math.max(one, other), source.length),
          ),
        );
        const pieces = sourcePieces(source, passages);
        expect(pieces.map(({ runs }) => said(runs)).join('')).toBe(source);
        expect(pieces.filter((piece) => piece.passage !== null)).toHaveLength(passages.length);
      }),
    );
  });
});
