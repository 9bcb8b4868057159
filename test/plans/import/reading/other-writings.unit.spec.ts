import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readPlan } from '../../../../src/plans/import/reading/read-plan.js';
import { plain } from '../../../../src/plans/import/reading/text/spelling.js';
import { given } from './clean-water-plan.js';
import { markedDocument } from './marked-document.js';

const CHARGES = 'III. TỔ CHỨC THỰC HIỆN';

const documents = readdirSync(new URL('marked', import.meta.url)).map((name) => {
  const source = markedDocument(name).source.normalize('NFC');
  return { name, source, duties: dutiesOf(source) };
});

const eachLine =
  (write: (line: string) => string) =>
  (source: string): string =>
    source.split('\n').map(write).join('\n');

/** Places of signs of tone, as they were long written: "hoà", "uỷ". */
const olderTones: Readonly<Record<string, string>> = {
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  òe: 'oè',
  óe: 'oé',
  úy: 'uý',
  ùy: 'uỳ',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
};

/** Ways in which programs and people write the same text. */
const writings: Readonly<Record<string, (source: string) => string>> = {
  'with marks of tone apart (NFD)': (source) => source.normalize('NFD'),
  'with the ends of lines of Windows and a mark of its coding': (source) =>
    `\uFEFF${source.replaceAll('\n', '\r\n')}`,
  'with tones in their older places': (source) =>
    source.replaceAll(
      /(?<![qQ])(?:[òóỏõọ][ae]|[úùủũụ]y)(?!\p{L})/gu,
      (vowels) => olderTones[vowels] ?? vowels,
    ),
  'set in by spaces': eachLine((line) => (line === '' ? line : `    ${line}`)),
  'set in by a tab': eachLine((line) => (line === '' || line.includes('\t') ? line : `\t${line}`)),
  'with spaces at which no line may break': (source) =>
    source.replaceAll(' ', (_, index: number) => (index % 3 === 0 ? '\u00A0' : ' ')),
  'with spaces doubled between words, and at the ends of lines': eachLine((line) =>
    `${line}  `.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, (_, index: number) => (index % 5 === 0 ? '  ' : ' ')),
  ),
  'with characters that cannot be seen': (source) =>
    source.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, (_, index: number) => (index % 7 === 0 ? ' \u200B' : ' ')),
  'with longer dashes': eachLine((line) => line.replace(/^(\s*)- /, '$1– ')),
  'with marks of Markdown before numbers and dashes': eachLine((line) =>
    line.replace(/^(\s*\d+)\. /, String.raw`$1\. `).replace(/^(\s*)- /, String.raw`$1\- `),
  ),
  'with bold numbers': eachLine((line) => line.replace(/^(\s*)(\d+\.|[IVX]+\.) (.*)$/, '$1**$2** $3')),
  'with bold titles': eachLine((line) => line.replace(/^(\s*\d+\. )([^:*]{5,80})(:.*)?$/, '$1**$2**$3')),
  'with breaks of lines of HTML': eachLine((line) => (line.trim() === '' ? line : `${line}<br>`)),
  'without a space after dashes': eachLine((line) => line.replace(/^(\s*)- (?=\p{Lu})/u, '$1-')),
  'with stops after letters': eachLine((line) => line.replace(/^(\s*[a-zđ])\) (?=\p{Lu})/u, '$1. ')),
  'with strokes after letters': eachLine((line) => line.replace(/^(\s*[a-zđ])\) (?=\p{Lu})/u, '$1/ ')),
  'with letters in brackets': eachLine((line) => line.replace(/^(\s*)([a-zđ])\) (?=\p{Lu})/u, '$1($2) ')),
  'with sections as titles of Markdown': eachLine((line) =>
    line.length < 90 ? line.replace(/^\s*(?=[IVX]+\. )/, '## ') : line,
  ),
  'with dashes after Roman numbers': eachLine((line) => line.replace(/^(\s*[IVX]+)\. /, '$1- ')),
};

describe('a document that is written another way', () => {
  it.each(Object.entries(writings))('is read the same %s', (_, write) => {
    const written = documents.filter(({ source }) => write(source) !== source);
    const read = written.map(({ name, source }) => ({ name, duties: dutiesOf(write(source)) }));

    expect(written.length).toBeGreaterThan(20);
    expect(read).toEqual(written.map(({ name, duties }) => ({ name, duties })));
  });
});

/** Ways to write the same day. */
const days: Readonly<Record<string, (source: string) => string>> = {
  'in words': (source) =>
    source.replaceAll(/ngày (\d{1,2})\/(\d{1,2})\/(20\d\d)/g, 'ngày $1 tháng $2 năm $3'),
  'without zeros': (source) => source.replaceAll(/(?<![\d/])0(\d)\/(\d{1,2})\/(20\d\d)/g, '$1/$2/$3'),
};

describe('a day that is written another way', () => {
  const daysOf = (source: string): string[] =>
    readPlan(source).bodies.flatMap(({ name, duties }) =>
      duties.map(({ cadence, dueOn }) => `${name}: ${String(cadence)} ${String(dueOn)}`),
    );

  it.each(Object.entries(days))('is the same day %s', (_, write) => {
    const written = documents.filter(({ source }) => write(source) !== source);

    expect(written.length).toBeGreaterThan(20);
    expect(written.map(({ name, source }) => [name, daysOf(write(source))])).toEqual(
      written.map(({ name, source }) => [name, daysOf(source)]),
    );
  });
});

/** Each with its body, without how its words are spaced and marked. */
function dutiesOf(source: string): string[] {
  return readPlan(source).bodies.flatMap(({ name, duties }) =>
    duties.map(({ text }) => bare(`${name}: ${text}`)),
  );
}

function bare(words: string): string {
  return plain(words.normalize('NFC')).replaceAll(/[\s\u200B\\*–-]/gu, '');
}

describe('the name over what is to be done', () => {
  it.each([
    ['1. Thủ trưởng các đơn vị thuộc Sở trong phạm vi nhiệm vụ được giao:', 'Thủ trưởng các đơn vị thuộc Sở'],
    ['1. Các đơn vị trực thuộc trong phạm vi quản lý của mình:', 'Các đơn vị trực thuộc'],
    ['1. Các hộ trong vùng ngập:', 'Các hộ trong vùng ngập'],
    ['1. Ban Quản lý bán đảo Nậm Khe:', 'Ban Quản lý bán đảo Nậm Khe'],
    ['1. Các trạm bơm thuộc diện sắp xếp:', 'Các trạm bơm thuộc diện sắp xếp'],
  ])('is without within what they act, and with which of them: %s', (line, name) => {
    expect(given(CHARGES, line, 'a) Đo nước.', 'b) Phát sổ.')).toEqual([
      `${name} | Đo nước.`,
      `${name} | Phát sổ.`,
    ]);
  });

  it('is without who heads the body, also behind a dash', () => {
    expect(
      given(CHARGES, '1. Tổ số 1 - do Chủ tịch UBND tỉnh làm Tổ trưởng: phụ trách các xã vùng cao.'),
    ).toEqual(['Tổ số 1 | phụ trách các xã vùng cao.']);
  });

  it('goes on with what is done with those who are meant', () => {
    const task = 'Các hộ thuộc diện di dời chuyển đồ đến bãi mới trước ngày 30/6/2026.';
    expect(given(CHARGES, `1. ${task}`)).toEqual([`Các hộ thuộc diện di dời | ${task}`]);
  });
});
