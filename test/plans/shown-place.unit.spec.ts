import { describe, expect, it } from '@jest/globals';
import { shownPlace } from '../../src/plans/shown-place.js';

describe('a place of the document', () => {
  it.each([
    ['III (Nhiệm vụ cụ thể).1, gạch đầu dòng 2', 'III (Nhiệm vụ cụ thể).1, dash 2'],
    ['I.1, gạch đầu dòng 1, dấu cộng 3', 'I.1, dash 1, plus sign 3'],
    ['C.1, dấu sao 1', 'C.1, asterisk 1'],
    ['II, mục “Văn phòng, Sở”, đoạn 1', 'II, Section “Văn phòng, Sở”, paragraph 1'],
    ['Điều 2.1.a, gạch đầu dòng 1', 'Article 2.1.a, dash 1'],
    ['Phụ lục II, dòng 12', 'Annex II, row 12'],
    ['Phụ lục, bảng 1', 'Annex, table 1'],
    ['Phần thứ ba, 2.a', 'Part 3, 2.a'],
    ['Phần thứ hai, Chương I.1', 'Part 2, Chapter I.1'],
    ['Phần I, I (Kiểm tra, giám sát).1', 'Part I, I (Kiểm tra, giám sát).1'],
    ['phần đầu', 'the opening'],
    ['IV.5', 'IV.5'],
    ['Mục tiêu chung, gạch đầu dòng 1', 'Mục tiêu chung, dash 1'],
    ['Điều kiện, đoạn 1', 'Điều kiện, paragraph 1'],
    ['Phần mở đầu', 'Phần mở đầu'],
    ['Điểm a', 'point a'],
    ['theo lời thư ngày 5', 'theo lời thư ngày 5'],
  ])('is shown in English as far as it is the outline that it cites: %s', (place, english) => {
    expect(shownPlace(place, 'en')).toBe(english);
    expect(shownPlace(place, 'vi')).toBe(place);
  });
});
