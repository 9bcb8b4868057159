import { describe, expect, it } from '@jest/globals';
import { blocksOf, blockText, knownIn, lostTables, tableNames } from '../../src/documents/block-text.js';
import type { Block } from '../../src/documents/official-document.js';

const table: Block = { kind: 'table', table: { columns: [{ heading: 'A', weight: 1 }], rows: [['1']] } };
const blocks: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'Việc gửi báo cáo' },
  { kind: 'paragraph', text: 'Có 2 đơn vị: một gửi muộn.' },
  { kind: 'heading', level: 3, text: 'Mở lớp (III.7)' },
  { kind: 'item', lead: 'Đảng ủy xã Lát', text: 'đã hoàn thành: hai lớp.', source: 'Báo cáo số 31-BC/ĐU' },
  { kind: 'item', text: 'không tên' },
  { kind: 'paragraph', text: 'Có 80 người (cả dự bị).', source: 'báo cáo của đơn vị (bổ sung)' },
  table,
];

describe('a document as text to be edited', () => {
  it('has a line for each block, and is the same document again', () => {
    const text = blockText(blocks);
    expect(text.split('\n')).toEqual([
      '## Việc gửi báo cáo',
      'Có 2 đơn vị: một gửi muộn.',
      '### Mở lớp (III.7)',
      '- Đảng ủy xã Lát: đã hoàn thành: hai lớp. (Báo cáo số 31-BC/ĐU)',
      '- không tên',
      'Có 80 người (cả dự bị). (báo cáo của đơn vị (bổ sung))',
      '[Bảng 1]',
    ]);
    expect(blocksOf(text, blocks, knownIn(blocks))).toEqual(blocks);
  });

  it('knows bold beginnings and sources by the document, and takes all else as words', () => {
    const read = (text: string) => blocksOf(text, blocks, knownIn(blocks));
    expect(read('- Kết quả: tốt (theo số sơ bộ)\n\n  – Đảng ủy xã Lát: tốt ')).toEqual([
      { kind: 'item', text: 'Kết quả: tốt (theo số sơ bộ)' },
      { kind: 'item', lead: 'Đảng ủy xã Lát', text: 'tốt' },
    ]);
    expect(read('#Không phải đề mục\n-không phải ý')).toEqual([
      { kind: 'paragraph', text: '#Không phải đề mục' },
      { kind: 'paragraph', text: '-không phải ý' },
    ]);
  });

  it('leaves out a table that is named no more, and one that there is not', () => {
    expect(blocksOf('Một\n[Bảng 2]', blocks, knownIn(blocks))).toEqual([{ kind: 'paragraph', text: 'Một' }]);
    expect(blocksOf('[Bảng 1]\n[ bảng 1 ]', blocks, knownIn(blocks))).toEqual([table, table]);
  });

  it('names each table by the heading above it, and knows which lost its place', () => {
    expect(tableNames([table, ...blocks, table], 'Tình hình chung')).toEqual([
      'Tình hình chung',
      'Mở lớp (III.7)',
      'Mở lớp (III.7)',
    ]);
    expect(lostTables('a\n[Bảng 1]\n[Bảng 2]', '[bảng 2]\nb')).toEqual([1]);
    expect(lostTables('a', 'b')).toEqual([]);
  });
});
