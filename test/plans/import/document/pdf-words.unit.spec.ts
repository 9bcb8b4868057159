import { describe, expect, it } from '@jest/globals';
import { once, wordsOfLetters } from '../../../../src/plans/import/document/pdf-words.js';

const letter = (text: string, x: number, y = 100, size = 10) => ({ text, x, y, width: 5, size });

describe('the letters of a page', () => {
  it('are words in whichever order they are drawn, each letter once', () => {
    const drawn = [letter('t', 50), letter('e', 60, 100.001), letter('r', 55, 99.999), letter('t', 50)];

    expect(wordsOfLetters(drawn).map(({ text, x, width }) => [text, x, width])).toEqual([['tre', 50, 15]]);
  });

  it('are printed once where they are printed again a little further on, to look bold', () => {
    const word = [letter('l', 50), letter('l', 52.4), letter('e', 54.8)];
    const again = (letters: typeof word, x: number, y: number) =>
      letters.map((one) => ({ ...one, x: one.x + x, y: one.y + y }));
    for (const [x, y] of [
      [0.6, 0],
      [0.9, 0.3],
      [-0.6, -0.9],
    ] as const)
      expect(once([...word, ...again(word, x, y)])).toEqual(word);
    expect(once([...word, ...again(word, 0, 11)])).toHaveLength(6);
  });

  it('are whole lines where they run at another angle than the page', () => {
    const up = (text: string, y: number, x = 30) => ({ ...letter(text, x, y), angle: -Math.PI / 2 });
    const note = [up('b', 88), up('a', 98), up(' ', 93), up('b', 50), up('c', 93, 45), up('a', 98)];
    const words = wordsOfLetters([letter('t', 28, 94), ...note, letter('e', 33, 94)]);

    expect(words.map(({ text, x, y }) => [text, Math.round(x), Math.round(y)])).toEqual([
      ['b', 30, 50],
      ['c', 45, 93],
      ['te', 28, 94],
      ['a b', 30, 98],
    ]);
  });

  it.each([
    ['a space', [letter('a', 50), letter(' ', 55), letter('b', 60)], ['a', ' ', 'b']],
    ['a gap', [letter('a', 50), letter('b', 57)], ['a', 'b']],
    ['another line', [letter('a', 50), letter('b', 55, 101)], ['a', 'b']],
    ['another size', [letter('a', 50), letter('1', 55, 100, 6)], ['a', '1']],
  ])('are parted by %s', (_, letters, words) => {
    expect(wordsOfLetters(letters).map(({ text }) => text)).toEqual(words);
  });
});
