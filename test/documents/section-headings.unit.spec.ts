import { describe, expect, it } from '@jest/globals';
import type { Block } from '../../src/documents/official-document.js';
import { sectionHeadings } from '../../src/documents/section-headings.js';
import { aDocument } from '../support/a-document.js';

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const said: Block = { kind: 'paragraph', text: 'Lời.' };
const blocks = [
  said,
  heading(1, 'TÌNH HÌNH CHUNG'),
  heading(2, 'Việc gửi báo cáo'),
  said,
  heading(1, 'KẾT QUẢ'),
  heading(2, 'Xã Lát'),
  heading(3, 'Mở lớp'),
  said,
  heading(2, 'Xã Đạ Sar'),
  said,
  heading(1, 'KIẾN NGHỊ'),
  said,
];
const section = (key: string, title: string, isPrinted = true) => ({ key, title, isPrinted });
const sections = [
  section('opening', ''),
  section('overview', 'TÌNH HÌNH CHUNG'),
  section('results.lat', 'Xã Lát'),
  section('results.nhim', 'Xã Đạ Nhim', false),
  section('results.sar', 'Xã Đạ Sar'),
  section('proposals', 'KIẾN NGHỊ'),
];

describe('the headings of the sections of a document', () => {
  it('have the numbers that the document prints, and tell below which heading they begin', () => {
    expect([...sectionHeadings(aDocument({ blocks }), sections)]).toEqual([
      ['overview', { text: 'I- TÌNH HÌNH CHUNG', level: 1, above: null }],
      ['results.lat', { text: '1. Xã Lát', level: 2, above: 'II- KẾT QUẢ' }],
      ['results.sar', { text: '2. Xã Đạ Sar', level: 2, above: null }],
      ['proposals', { text: 'III- KIẾN NGHỊ', level: 1, above: null }],
    ]);
  });

  it('are numbered by the layout of the document', () => {
    const state = sectionHeadings(aDocument({ layout: 'state-2020', blocks }), sections);
    expect([...state.values()].map(({ text }) => text)).toEqual([
      'I. TÌNH HÌNH CHUNG',
      '1. Xã Lát',
      '2. Xã Đạ Sar',
      'III. KIẾN NGHỊ',
    ]);
  });
});
