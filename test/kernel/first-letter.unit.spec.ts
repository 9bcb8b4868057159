import { describe, expect, it } from '@jest/globals';
import { capitalized, uncapitalized } from '../../src/kernel/first-letter.js';

describe('the first letter', () => {
  it('becomes a capital or a small one, with its marks; the others stay', () => {
    expect(['đang làm', 'ủy ban', 'UBND xã', '5 xã', ''].map(capitalized)).toEqual([
      'Đang làm',
      'Ủy ban',
      'UBND xã',
      '5 xã',
      '',
    ]);
    expect(['Đúng hạn', 'Ủy ban Nhân dân', ''].map(uncapitalized)).toEqual([
      'đúng hạn',
      'ủy ban Nhân dân',
      '',
    ]);
  });
});
