import { describe, expect, it } from '@jest/globals';
import { paragraph } from '../../src/documents/blocks.js';
import type { Block } from '../../src/documents/official-document.js';
import { requireKnownTables } from '../../src/reports/document-table-rules.js';

const table: Block = { kind: 'table', table: { columns: [], rows: [] } };

describe('a table that a text names', () => {
  it('is one of its section, wherever it stands and however often', () => {
    const blocks = [paragraph('Một'), table, table];
    const text = '[Bảng 2]\nHai\n [Bảng 1] \n[Bảng 1]';
    expect(() => requireKnownTables(text, blocks)).not.toThrow();
    // within a sentence it is no table, and is printed as it is written
    expect(() => requireKnownTables('Xem [Bảng 9] nêu trên', [])).not.toThrow();
  });

  it.each([
    ['[Bảng 9]', 2, 'không có “[Bảng 9]”. Có “[Bảng 1]” đến “[Bảng 2]”.'],
    ['Một\n[Bảng 0]', 1, 'không có “[Bảng 0]”. Chỉ có “[Bảng 1]”.'],
    ['[Bảng 1]', 0, 'không có “[Bảng 1]”. Phần này không có bảng nào.'],
  ])('is refused at the text where the section has none such: %j of %i', (text, count, told) => {
    const blocks = Array.from({ length: count }, () => table);
    const inBoth = { vi: expect.stringContaining(told), en: expect.stringContaining('no “[Bảng') };
    expect(() => requireKnownTables(text, blocks)).toThrow(
      expect.objectContaining({
        code: 'unknown_table',
        fields: [{ name: 'text', message: inBoth }],
      }),
    );
  });
});
