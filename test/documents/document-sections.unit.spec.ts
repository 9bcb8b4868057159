import { describe, expect, it } from '@jest/globals';
import { documentParts } from '../../src/documents/document-parts.js';
import type { LayoutName } from '../../src/documents/layout.js';
import { aDocument } from '../support/a-document.js';
import type { Block } from '../../src/documents/official-document.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';
import {
  documentOf,
  type DocumentSection,
  keptText,
  type SectionedDocument,
} from '../../src/documents/document-sections.js';
import { differing, headOf, nothingWritten, withHead, withSymbol } from '../../src/documents/written-head.js';

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
const item = (lead: string, text: string): Block => ({ kind: 'item', lead, text });
const group = heading(1, 'KẾT QUẢ');
const section = (key: string, blocks: readonly Block[], within: Block | null = group): DocumentSection => ({
  key,
  group: within,
  heading: heading(within ? 2 : 1, key),
  blocks,
});
const document = {
  layout: 'party-2018',
  head: { place: 'Lạc Dương', number: null, issuedOn: null, issuer: 'Ban Tổ chức' },
  signature: { capacity: [], office: 'Trưởng ban', name: null },
  addressees: ['Huyện ủy'],
  recipients: ['Các đơn vị'],
  archive: 'Ban Tổ chức',
} as unknown as SectionedDocument['document'];
const sectioned: SectionedDocument = {
  document,
  sections: [
    section('a', [item('Xã Lát', 'xong')]),
    section('b', [item('Xã Đạ Sar', 'chưa')]),
    section('c', [item('Xã Lát', 'thiếu phòng')], null),
  ],
};
const texts = (written: Record<string, string | null>) =>
  documentOf(sectioned, new Map(Object.entries(written))).blocks.map((block) =>
    block.kind === 'table' ? '' : `${block.kind === 'item' ? `${block.lead ?? ''}|` : ''}${block.text}`,
  );

describe('a document with what was written in it', () => {
  it('says by itself what nobody has written, or was taken back', () => {
    const byItself = ['KẾT QUẢ', 'a', 'Xã Lát|xong', 'b', 'Xã Đạ Sar|chưa', 'c', 'Xã Lát|thiếu phòng'];
    expect(texts({})).toEqual(byItself);
    expect(texts({ a: null, gone: 'Của mục không còn' })).toEqual(byItself);
  });

  it('has the written words in their section, with the bold names of the whole document', () => {
    expect(texts({ c: 'Nhìn chung tốt.\n- Xã Đạ Sar: thiếu kinh phí' })).toEqual([
      'KẾT QUẢ',
      'a',
      'Xã Lát|xong',
      'b',
      'Xã Đạ Sar|chưa',
      'c',
      'Nhìn chung tốt.',
      'Xã Đạ Sar|thiếu kinh phí',
    ]);
  });

  it('leaves out a section that was emptied, and the heading of a group with nothing left in it', () => {
    expect(texts({ a: '' })).toEqual(['KẾT QUẢ', 'b', 'Xã Đạ Sar|chưa', 'c', 'Xã Lát|thiếu phòng']);
    expect(texts({ a: ' ', b: '\n' })).toEqual(['c', 'Xã Lát|thiếu phòng']);
  });
});

describe('the lines around the text', () => {
  it('are as they were written, all others as the program has them', () => {
    const issuedOn = calendarDay('2026-06-24');
    const written = {
      ...nothingWritten,
      number: 31,
      issuedOn,
      capacity: ['K/T Trưởng ban'],
      signer: 'Nguyễn Văn A',
    };
    expect(headOf(withHead(document, written))).toEqual({
      ...headOf(document),
      number: 31,
      issuedOn,
      capacity: ['K/T Trưởng ban'],
      signer: 'Nguyễn Văn A',
    });
  });

  it('print the symbol that the register gave, beside the place and the day', () => {
    const dated = withHead(document, { ...nothingWritten, issuedOn: calendarDay('2026-06-24') });
    expect(withSymbol(dated, '31-BC/BTCHU').head.printed).toEqual({
      symbol: '31-BC/BTCHU',
      placeAndDate: 'Lạc Dương, ngày 24 tháng 06 năm 2026',
    });
  });

  it('write a zero before days below 10, and in the State before the first two months alone', () => {
    const dayOf = (layout: LayoutName, day: string) =>
      documentParts(
        aDocument({ layout, head: { ...aDocument().head, issuedOn: calendarDay(day) } }),
      ).placeAndDate.text.replace('Lạc Dương, ', '');
    expect([dayOf('state-2020', '2026-02-05'), dayOf('state-2020', '2026-03-05')]).toEqual([
      'ngày 05 tháng 02 năm 2026',
      'ngày 05 tháng 3 năm 2026',
    ]);
    expect(dayOf('party-2018', '2026-03-05')).toBe('ngày 05 tháng 03 năm 2026');
  });

  it('are printed as they were written also where the document prints another symbol', () => {
    const signed = withSymbol(document, '07-BC/ĐU');
    const written = withHead(signed, { ...nothingWritten, number: 9, place: 'Lát' });
    expect(written.head.printed).toEqual({
      symbol: '07-BC/ĐU',
      placeAndDate: expect.stringMatching(/^Lát, ngày +tháng/),
    });
    expect(withHead(signed, nothingWritten).head.printed).toEqual(signed.head.printed);
  });

  it('keep nothing that the program has by itself, so that it goes on following that', () => {
    const same = differing({ ...headOf(document), number: 31, recipients: [] }, document);
    expect(same).toEqual({ ...nothingWritten, number: 31, recipients: [] });
  });
});

describe('the text of a section as it is saved', () => {
  it('goes on following the facts where it says what they say, and is kept where it was edited or emptied', () => {
    const generated = '- Xã Lát: xong\nHết.';
    expect(keptText('- Xã Lát: xong\r\nHết.\r\n', generated)).toBeNull();
    expect(keptText('Khác\r\nHết. ', generated)).toBe('Khác\nHết.');
    expect([keptText(' ', generated), keptText('', '')]).toEqual(['', '']);
  });
});
