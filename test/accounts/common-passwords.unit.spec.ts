import { describe, expect, it } from '@jest/globals';
import { isCommonPassword, readCommonPasswords } from '../../src/accounts/common-passwords.js';
import { readTemplate } from '../../src/platform/files/template-file.js';

const file = await readTemplate('passwords/common.txt');
const listed = readCommonPasswords(file);
const OWNER = ['lan.nguyen@lacduong.example', 'Nguyễn Thị Lan'];
const refused = (password: string) => isCommonPassword(password, listed, OWNER);

describe('a common password', () => {
  it.each([
    ['is on the list', ['motherfucker', '123456qwerty', 'FinalFantasy']],
    ['repeats something short or a word', ['aaaaaaaaaaaa', 'xk7pxk7pxk7p', 'dragondragon', 'matkhaumatkhau']],
    ['is made of rows', ['qwertyuiop123', '123456789012', 'abcdefghijkl', 'asdfghjkl321', '111222333444']],
    ['has digits and signs around a word', ['password2026!', '!!sunshine1990', 'Quenmatkhau@123']],
    [
      'is Vietnamese, with diacritics or by telex',
      ['Mật khẩu 12345', 'matkhaau12345', 'Việt Nam 1945!', 'huyenuy@2026'],
    ],
    ['names the program', ['dondoc123456', 'Đôn Đốc 2026!']],
    ['is made of the owner’s address or name', ['lan.nguyen2026', 'Nguyễn Thị Lan 1', 'lacduong@2026!']],
  ])('%s', (_, passwords) => {
    expect(passwords.filter((password) => !refused(password))).toEqual([]);
  });

  it('is none of words without relation, of random characters or of random digits', () => {
    const good = [
      'bốn từ không liên quan',
      'ghế xanh bơi núi',
      'k8#vQ2!mZx0pLw',
      '839204718265034917',
      'twelve characters',
    ];
    expect(good.filter(refused)).toEqual([]);
  });

  it('stands in a list that has the licence of its source with it, as that asks', () => {
    expect(file).toMatch(
      /^# Copyright \(c\).*^# Permission is hereby granted.*^# THE SOFTWARE IS PROVIDED "AS IS"/ms,
    );
  });

  it('stands in a sorted list of its own form', () => {
    const words = [...listed];
    expect(words.length).toBeGreaterThan(40_000);
    expect(words.toSorted()).toEqual(words);
    expect(words.filter((word) => word !== word.normalize('NFKC').toLowerCase())).toEqual([]);
  });
});
