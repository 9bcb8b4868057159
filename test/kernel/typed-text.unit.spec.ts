import { describe, expect, it } from '@jest/globals';
import { cleanText } from '../../src/kernel/typed-text.js';

describe('a text that is typed', () => {
  it('is kept in composed Unicode', () => {
    expect(cleanText('Đảng ủy xã Lát'.normalize('NFD'))).toBe('Đảng ủy xã Lát'.normalize('NFC'));
  });

  it('loses what nobody sees and what turns its letters, but keeps tabs and line ends', () => {
    expect(cleanText('\ufeffGửi\u0007 \u202egnod\u202c \u2067ngay\u2069\u200e\u0000')).toBe('Gửi gnod ngay');
    expect(cleanText('một\thai\r\nba\n')).toBe('một\thai\r\nba\n');
  });

  it('keeps lines apart that end in the way of a word processor', () => {
    expect(cleanText('một\vhai\u2028ba\f')).toBe('một\nhai\nba\n');
  });

  it('keeps what writing and signs are joined with', () => {
    expect(cleanText('👩‍🌾 1\u00a0kg')).toBe('👩‍🌾 1\u00a0kg');
  });
});
