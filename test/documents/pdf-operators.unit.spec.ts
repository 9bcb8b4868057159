import { describe, expect, it } from '@jest/globals';
import { fewerOperators } from '../../src/documents/pdf-operators.js';

const black = ['/Gs1 gs', '/DeviceRGB cs', '0 0 0 scn'];
const place = '1 0 0 -1 0 841.89 cm';

function word(shown: string, x: number, font = '/F1 14 Tf', colour = black, at = place): string[] {
  return [...colour, 'f', 'q', at, 'BT', `1 0 0 1 ${x} 700 Tm`, font, `[<${shown}> 0] TJ`, 'ET', 'Q'];
}

const read = (...lines: readonly string[][]): string[] => fewerOperators(lines.flat().join('\n')).split('\n');

describe('a page of a PDF, as it is written', () => {
  it('sets colour, place and font once for words after words, each where it stood', () => {
    const begun = [...black, 'q', place, 'BT'];
    const one = ['1 0 0 1 85 700 Tm', '/F1 14 Tf', '[<01> 0] TJ'];
    const sameFont = ['1 0 0 1 131 700 Tm', '[<02> 0] TJ'];
    const other = ['1 0 0 1 165 700 Tm', '/F2 14 Tf', '[<03> 0] TJ', 'ET', 'Q'];
    const lines = read(word('01', 85), word('02', 131), word('03', 165, '/F2 14 Tf'));
    expect(lines).toEqual([begun, one, sameFont, other].flat());
  });

  it('begins anew where the place or the colour is another', () => {
    const red = ['/Gs1 gs', '/DeviceRGB cs', '1 0 0 scn'];
    const elsewhere = '1 0 0 -1 0 595.28 cm';
    const lines = read(
      word('01', 85),
      word('02', 90, '/F1 14 Tf', red),
      word('03', 95, '/F1 14 Tf', red, elsewhere),
    );
    expect(lines.filter((line) => line === 'BT')).toHaveLength(3);
    expect(lines.filter((line) => line.endsWith(' scn'))).toEqual(['0 0 0 scn', '1 0 0 scn']);
    expect(lines.filter((line) => line.endsWith(' cm'))).toEqual([place, place, elsewhere]);
  });

  it('sets a colour again that an outer part of the page has given back, or a line has changed', () => {
    const within = read(
      word('01', 85),
      ['q', ...black, 'f', '0 0 9 9 re', ...black, 'f', 'Q'],
      word('02', 90),
    );
    expect(within.filter((line) => line === 'f')).toHaveLength(1);
    const grey = ['0.5 g', '0 0 m', '9 0 l', 'S'];
    const after = read(word('01', 85), grey, word('02', 90));
    expect(after.filter((line) => line === '0 0 0 scn')).toHaveLength(2);
    const inner = read(['q', ...black, 'f', 'Q'], word('01', 85));
    expect(inner.filter((line) => line === '0 0 0 scn')).toHaveLength(2);
  });

  it('fills what is drawn, in whichever colour', () => {
    const bar = ['0 0 9 9 re', ...black, 'f', '0 9 9 9 re', ...black, 'f'];
    expect(read(bar)).toEqual(['0 0 9 9 re', ...black, 'f', '0 9 9 9 re', 'f']);
  });
});
