import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import {
  areLettersTold as areToldIn,
  type DrawnPart,
  type MarkedPart,
  markedStreams as markedIn,
  partsByPage,
  told,
} from '../../../../src/plans/import/document/pdf-actual-texts.js';

const stream = (content: string, { packed = true, head = '' } = {}): string => {
  const bytes = packed ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  return `1 0 obj\n<< ${head} ${packed ? '/Filter /FlateDecode' : ''} >>\nstream\n${bytes}\nendstream\nendobj\n`;
};
const file = (...streams: readonly string[]): Buffer => Buffer.from(streams.join(''), 'latin1');
const unpack = (bytes: Buffer, most: number): Buffer => inflateSync(bytes, { maxOutputLength: most });
const markedStreams = (pdf: Buffer) => markedIn(pdf, unpack);
const areLettersTold = (pdf: Buffer) => areToldIn(pdf, unpack);
const span = (actual: string | null): MarkedPart => ({ tag: 'Span', actual });

describe('what a PDF says of the letters of its parts', () => {
  it('is found in packed and open streams, in both spellings', () => {
    const content =
      '(no /Span<</ActualText(x)>>BDC) Tj /Span<</ActualText<FEFF1EBE>>>\nBDC (a) Tj EMC ' +
      String.raw`/Span << /Lang (vi) /ActualText (\376\377\036\277) >> BDC EMC /P <</MCID 3>> BDC EMC /OC /MC0 BDC EMC`;
    const parts = [span('Ế'), span('ế'), { tag: 'P', actual: null }, { tag: 'OC', actual: null }];
    expect(markedStreams(file(stream(content)))).toEqual([parts]);
    expect(markedStreams(file(stream(content, { packed: false }), stream('BT ET')))).toEqual([parts]);
    expect(areLettersTold(file(stream('BT ET'), stream(content)))).toBe(true);
  });

  it('is nothing in pictures, in what cannot be unpacked, and where nothing is said', () => {
    const content = '/Span<</ActualText<FEFF1EBE>>>BDC EMC';
    const broken = stream(content).replace('stream\n', 'stream\nxx');
    expect(markedStreams(file(stream(content, { head: '/Subtype /Image' }), broken))).toEqual([]);
    expect(markedStreams(file(stream('/P <</MCID 3>> BDC EMC')))).toEqual([]);
    expect(areLettersTold(file(stream('/P <</MCID 3>> BDC EMC'), broken))).toBe(false);
  });

  it('is given to pages in the order of the streams, and to none where they do not fit', () => {
    const streams = [[span('ổ')], [span('ủ'), span(null)], [{ tag: 'P', actual: null }]];
    expect(partsByPage(streams, [['Span'], [], ['Span', 'Span', 'P']])).toEqual([
      [span('ổ')],
      [],
      [span('ủ'), span(null), { tag: 'P', actual: null }],
    ]);
    expect(partsByPage(streams, [['Span', 'Span'], ['Span']])).toBeNull();
    expect(partsByPage(streams, [['Span'], ['Span', 'P']])).toBeNull();
    expect(partsByPage(streams, [['Span'], ['Span', 'Span', 'P', 'P']])).toBeNull();
  });
});

describe('the letters of a page', () => {
  const letter = (text: string, x: number) => ({ text, x, y: 60, width: 6, size: 10 });
  const read = (parts: readonly MarkedPart[], letters: readonly (readonly string[])[]): string => {
    const all = letters.flatMap((own, part) => own.map((text, at) => letter(text, part * 20 + at)));
    let from = 0;
    const drawn = letters.map((own, at): DrawnPart => {
      const until = from + own.length;
      const part = { tag: parts[at]?.tag ?? '', from, until };
      from = until;
      return part;
    });
    return shown(told(all, drawn, parts));
  };
  const shown = (pieces: ReturnType<typeof told>): string =>
    pieces.map(({ text, x, width }) => `${text}@${x}+${width}`).join(' ');

  it('are what is said, over the room of all their parts', () => {
    const parts = [span('ổ'), { tag: 'P', actual: null }, span('u')];
    expect(read(parts, [['ố', '&'], ['b', 'a'], ['ủ']])).toBe('ổ@0+7 b@20+6 a@21+6 u@40+6');
  });

  it('stay as they are where what is said is of others', () => {
    expect(read([span('ổ'), span('u')], [['a', '&'], ['x']])).toBe('a@0+6 &@1+6 x@20+6');
  });

  it('are told by the innermost part that says something of them', () => {
    const letters = [letter('ố', 0), letter('&', 1), letter('ủ', 20)];
    const drawn = [
      { tag: 'Span', from: 0, until: 3 },
      { tag: 'Span', from: 2, until: 3 },
    ];
    expect(shown(told(letters, drawn, [span('ổ'), span('u')]))).toBe('ổ@0+7 u@20+6');
  });
});
