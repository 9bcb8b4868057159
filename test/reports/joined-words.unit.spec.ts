import { describe, expect, it } from '@jest/globals';
import { joinedAnswers, joinedWords } from '../../src/reports/joined-words.js';

describe('the words of two reports', () => {
  it('stand one after the other, those of the other under its name', () => {
    expect(joinedWords('Mở 2 lớp.', 'Xã Cũ', 'Mở 9 lớp.')).toBe('Mở 2 lớp.\nXã Cũ: Mở 9 lớp.');
    expect(joinedWords('', 'Xã Cũ', 'Mở 9 lớp.')).toBe('Xã Cũ: Mở 9 lớp.');
    expect(joinedWords('Mở 2 lớp.', 'Xã Cũ', ' ')).toBe('Mở 2 lớp.');
  });

  it('are joined question by question', () => {
    const own = [{ questionId: 'a', text: 'Có' }];
    const other = [
      { questionId: 'a', text: 'Không' },
      { questionId: 'b', text: 'Ba' },
    ];
    expect(joinedAnswers(own, 'Xã Cũ', other)).toEqual([
      { questionId: 'a', text: 'Có\nXã Cũ: Không' },
      { questionId: 'b', text: 'Xã Cũ: Ba' },
    ]);
  });
});
