import { describe, expect, it } from '@jest/globals';
import { searchText, searchWords } from '../../src/kernel/search-text.js';

describe('the text that is searched', () => {
  it('has no diacritics, whichever way they were typed, and no capitals', () => {
    expect(searchText('Đảng uỷ thị trấn', 'Đảng ủy xã Đưng K’nớ')).toBe(
      'dang uy thi tran dang uy xa dung k no',
    );
    expect(searchText('hoá')).toBe(searchText('hóa'));
    expect(searchText('Thường xuyên'.normalize('NFD'))).toBe('thuong xuyen');
  });

  it('is letters and digits, one space apart, of the parts that are there', () => {
    expect(searchText(' 42-CTr/TU,  ', null, undefined, '“Chi bộ bốn tốt”')).toBe('42 ctr tu chi bo bon tot');
  });

  it('is looked for by words, the longest first, each once', () => {
    expect(searchWords('Chi bộ, chi BỘ kiểu mẫu')).toEqual(['kieu', 'chi', 'mau', 'bo']);
    expect(searchWords('a b c', 2)).toEqual(['a', 'b']);
    expect(searchWords('  %_  ')).toEqual([]);
  });
});
