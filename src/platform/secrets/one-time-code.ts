import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letter that is taken for another letter or a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A code of 100 random bits that can be read out and typed: `7Q2MX-0K9RD-VW4HT-81ZCB`. */
export function newOneTimeCode(): string {
  const group = (): string =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** The code however it was typed: in small letters, with spaces, with O for 0, with I or L for 1. */
export function normalizedCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
