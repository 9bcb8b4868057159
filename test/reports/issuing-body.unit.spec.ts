import { describe, expect, it } from '@jest/globals';
import {
  issuerCode,
  placeOfBody,
  placeOfIssue,
  superiorInHead,
} from '../../src/reports/formats/issuing-body.js';

/** A name as people write it: with the tone on either letter, its diacritics as letters or as marks, in capitals. */
const spellings = (name: string): string[] =>
  [name, name.replaceAll('ủy', 'uỷ').replaceAll('Ủy', 'Uỷ')].flatMap((one) => [
    one,
    one.normalize('NFD'),
    one.replace(' ', '  '),
    one.replace('ủ', 'Ủ').replace('uỷ', 'Uỷ'),
  ]);

describe('a body as it issues documents', () => {
  it.each([
    ['Huyện ủy Lạc Dương', 'HU', 'Lạc Dương'],
    ['Đảng ủy xã Lát', 'ĐU', 'Lát'],
    ['Tỉnh ủy Lâm Đồng', 'TU', 'Lâm Đồng'],
    ['Thị ủy Sơn Tây', 'ThU', 'Sơn Tây'],
    ['Ủy ban nhân dân huyện Lạc Dương', 'UBND', 'Lạc Dương'],
    ['Hội đồng nhân dân thành phố Đà Lạt', 'HĐND', 'Đà Lạt'],
  ])('has the code and the place of %s however that is spelled', (name, code, place) => {
    for (const spelled of spellings(name)) {
      expect([spelled, issuerCode(spelled), placeOfIssue(spelled)]).toEqual([spelled, code, place]);
      expect(placeOfBody(spelled, 'Huyện uỷ Lạc Dương')).toBe(place === 'Lát' ? 'Lát' : 'Lạc Dương');
    }
  });

  it('has the first letters of its name as its code where it is no committee, and no place where it names none', () => {
    for (const spelled of spellings('Ban Tổ chức Huyện ủy'))
      expect([issuerCode(spelled), placeOfIssue(spelled)]).toEqual(['BTCHU', '…………']);
    expect(issuerCode('Quân ủy Trung ương')).toBe('QUTƯ');
    expect(placeOfIssue('Huyện uỷ')).toBe('…………');
  });
});

it('a People’s Committee names no committee of the Party above it; another of the State, and all of the Party, it does', () => {
  const above = (kind: 'peoples-committee' | 'advisory-board', name: string | null) =>
    superiorInHead({ kind }, name);
  expect(above('peoples-committee', 'Huyện uỷ Lạc Dương')).toBeNull();
  expect(above('peoples-committee', 'Ủy ban nhân dân tỉnh Lâm Đồng')).toBe('Ủy ban nhân dân tỉnh Lâm Đồng');
  expect(above('advisory-board', 'Huyện ủy Lạc Dương')).toBe('Huyện ủy Lạc Dương');
  expect(above('peoples-committee', null)).toBeNull();
});
