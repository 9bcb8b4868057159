import { describe, expect, it } from '@jest/globals';
import { citedPlace } from '../../src/plans/cited-place.js';

describe('the place of a duty, as a person cites it', () => {
  it.each([
    ['III (Nhiệm vụ cụ thể).1, gạch đầu dòng 1', 'gạch đầu dòng thứ nhất, điểm 1, mục III “Nhiệm vụ cụ thể”'],
    ['III (Nhiệm vụ cụ thể).4', 'điểm 4, mục III “Nhiệm vụ cụ thể”'],
    ['II.2.a, gạch đầu dòng 5', 'gạch đầu dòng thứ năm, tiết a, điểm 2, mục II'],
    ['IV.1', 'điểm 1, mục IV'],
    ['IV', 'mục IV'],
    ['III.1.2, gạch đầu dòng 11', 'gạch đầu dòng thứ 11, điểm 1.2, mục III'],
    ['I.1.đ, dấu cộng 4', 'dấu cộng thứ tư, tiết đ, điểm 1, mục I'],
    ['1.2.a', 'điểm a, mục 1.2'],
    ['A.I.1', 'điểm 1, mục I, phần A'],
    ['Phụ lục II, 3, đoạn 2', 'đoạn thứ hai, mục 3, Phụ lục II'],
    ['Phần I, Chương II, Mục 3, 1', 'điểm 1, Mục 3, Chương II, Phần I'],
    ['Điều 5 (Sở Nội vụ).1.b', 'điểm b, khoản 1, Điều 5 “Sở Nội vụ”'],
    [
      'III, mục “Sở Tài chính, Sở Nội vụ”, gạch đầu dòng 2',
      'gạch đầu dòng thứ hai, mục “Sở Tài chính, Sở Nội vụ”, mục III',
    ],
  ])('%s: %s', (place, cited) => {
    expect(citedPlace(place)).toBe(cited);
  });

  it.each([
    ['phần đầu', 'phần đầu'],
    ['Mục 3 phần chung (trang 4)', 'Mục 3 phần chung “trang 4”'],
    ['theo kết luận ngày 05/02 (mục 2', 'theo kết luận ngày 05/02 mục 2'],
    ['', ''],
  ])('stays in its own words where it is written in another way, without brackets: %s', (place, cited) => {
    expect(citedPlace(place)).toBe(cited);
  });
});
